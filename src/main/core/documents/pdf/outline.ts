import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString
} from 'pdf-lib'

const N = PDFName.of

/** One bookmark: its page by index, and the height it scrolls to (points from the page's foot), or null for the top. */
export interface Bookmark {
  title: string
  page: number
  top: number | null
  kids: Bookmark[]
}

/** Bookmarks of a file whose targets are pages of the file; others are left out. */
export function readOutline(context: PDFContext, pageIndex: ReadonlyMap<PDFRef, number>): Bookmark[] {
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict)
  const outlines = catalogue.lookup(N('Outlines'))
  const names = namedDestinations(context)
  const seen = new Set<PDFObject>()
  const readLevel = (first: PDFObject | undefined): Bookmark[] => {
    const level: Bookmark[] = []
    let entry = first
    while (entry instanceof PDFRef && !seen.has(entry)) {
      seen.add(entry)
      const item = context.lookup(entry)
      if (!(item instanceof PDFDict)) break
      const title = item.lookup(N('Title'))
      const kids = readLevel(item.get(N('First')))
      const target = destination(item, pageIndex, names)
      if (target && (title instanceof PDFString || title instanceof PDFHexString)) {
        level.push({ title: once(title.decodeText()), ...target, kids })
      } else {
        level.push(...kids)
      }
      entry = item.get(N('Next'))
    }
    return level
  }
  return outlines instanceof PDFDict ? readLevel(outlines.get(N('First'))) : []
}

/** Chromium writes a heading that it moved to the next page twice into one bookmark. */
function once(title: string): string {
  const half = title.slice(0, title.length / 2)
  return half.length >= 4 && half + half === title ? half : title
}

function destination(
  item: PDFDict,
  pageIndex: ReadonlyMap<PDFRef, number>,
  names: ReadonlyMap<string, PDFObject>
): { page: number; top: number | null } | null {
  let target = item.lookup(N('Dest'))
  if (!target) {
    const action = item.lookup(N('A'))
    if (action instanceof PDFDict && action.lookup(N('S')) === N('GoTo')) target = action.lookup(N('D'))
  }
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString) {
    target = names.get(target.decodeText())
    if (target instanceof PDFRef) target = item.context.lookup(target)
    if (target instanceof PDFDict) target = target.lookup(N('D'))
  }
  if (!(target instanceof PDFArray)) return null
  const ref = target.get(0)
  const page = ref instanceof PDFRef ? pageIndex.get(ref) : undefined
  if (page === undefined) return null
  const top = target.size() > 3 && target.lookup(1) === N('XYZ') ? target.lookup(3) : undefined
  return { page, top: top instanceof PDFNumber ? top.asNumber() : null }
}

/** Targets that bookmarks may name instead of giving: the old table and the tree that replaced it. */
function namedDestinations(context: PDFContext): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>()
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict)
  const table = catalogue.lookup(N('Dests'))
  if (table instanceof PDFDict) for (const [name, target] of table.entries()) found.set(name.decodeText(), target)
  const names = catalogue.lookup(N('Names'))
  const walk = (node: PDFObject | undefined, depth: number): void => {
    if (!(node instanceof PDFDict) || depth > 16) return
    const pairs = node.lookup(N('Names'))
    if (pairs instanceof PDFArray) {
      for (let at = 0; at + 1 < pairs.size(); at += 2) {
        const name = pairs.lookup(at)
        if (name instanceof PDFString || name instanceof PDFHexString) found.set(name.decodeText(), pairs.get(at + 1))
      }
    }
    const kids = node.lookup(N('Kids'))
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) walk(context.lookup(kid), depth + 1)
  }
  if (names instanceof PDFDict) walk(names.lookup(N('Dests')), 0)
  return found
}

/** Bookmarks on the pages from `first` to `last`, counted from `first`; a kept child of a dropped parent moves up. */
export function outlineWithin(bookmarks: readonly Bookmark[], first: number, last: number): Bookmark[] {
  return bookmarks.flatMap((bookmark) => {
    const kids = outlineWithin(bookmark.kids, first, last)
    const inside = bookmark.page >= first && bookmark.page <= last
    return inside ? [{ ...bookmark, page: bookmark.page - first, kids }] : kids
  })
}

/** Writes bookmarks into a file; the first `open` levels are shown opened. */
export function writeOutline(
  context: PDFContext,
  catalogue: PDFDict,
  bookmarks: readonly Bookmark[],
  pages: readonly PDFRef[],
  open: number
): void {
  if (bookmarks.length === 0) return
  const rootRef = context.nextRef()
  const writeLevel = (
    level: readonly Bookmark[],
    parent: PDFRef,
    depth: number
  ): { first: PDFRef; last: PDFRef; count: number } => {
    const refs = level.map(() => context.nextRef())
    let count = level.length
    level.forEach((bookmark, index) => {
      const page = pages[bookmark.page]
      const item = context.obj({ Title: PDFHexString.fromText(bookmark.title), Parent: parent })
      if (page) item.set(N('Dest'), context.obj([page, N('XYZ'), null, bookmark.top, null]))
      const previous = refs[index - 1]
      const next = refs[index + 1]
      if (previous) item.set(N('Prev'), previous)
      if (next) item.set(N('Next'), next)
      const self = refs[index] as PDFRef
      if (bookmark.kids.length > 0) {
        const below = writeLevel(bookmark.kids, self, depth + 1)
        const opened = depth < open
        item.set(N('First'), below.first)
        item.set(N('Last'), below.last)
        item.set(N('Count'), PDFNumber.of(opened ? below.count : -below.count))
        if (opened) count += below.count
      }
      context.assign(self, item)
    })
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count }
  }
  const { first, last, count } = writeLevel(bookmarks, rootRef, 1)
  context.assign(rootRef, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }))
  catalogue.set(N('Outlines'), rootRef)
  catalogue.set(N('PageMode'), N('UseOutlines'))
}
