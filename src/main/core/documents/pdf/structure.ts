import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib'
import { numberTree } from './graft'
import { KEY } from './names'

/** Content of a page that an element holds: a marked sequence, or an annotation. */
export type Leaf = { mcid: PDFNumber; page: PDFRef } | { object: PDFRef; page: PDFRef | null }

/** A structure element with the range of pages its content lies on. */
export interface Element {
  ref: PDFRef
  dict: PDFDict
  type: string
  /** Elements and content in reading order. */
  kids: (Element | Leaf)[]
  /** Index of the first and last page; Infinity and -1 where an element has no content. */
  first: number
  last: number
}

export interface StructureTree {
  /** Elements directly below the root: Chromium makes one `Document`. */
  top: Element[]
  parentTree: Map<number, PDFObject>
}

export function isElement(kid: Element | Leaf): kid is Element {
  return 'kids' in kid
}

/** Reads the structure tree, or null where the file is not tagged. */
export function readStructure(context: PDFContext, pageIndex: ReadonlyMap<PDFRef, number>): StructureTree | null {
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict)
  const root = catalogue.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return null
  const seen = new Set<PDFRef>()

  const read = (ref: PDFRef): Element | null => {
    if (seen.has(ref)) return null
    seen.add(ref)
    const dict = context.lookup(ref)
    if (!(dict instanceof PDFDict)) return null
    const type = dict.get(KEY.S)
    if (!(type instanceof PDFName)) return null
    const element: Element = {
      ref,
      dict,
      type: type.decodeText(),
      kids: [],
      first: Number.POSITIVE_INFINITY,
      last: -1
    }
    const own = dict.get(KEY.Pg)
    const touch = (first: number, last: number) => {
      if (first < element.first) element.first = first
      if (last > element.last) element.last = last
    }
    for (const kid of kidsOf(dict)) {
      if (kid instanceof PDFRef) {
        const below = read(kid)
        if (!below) continue
        element.kids.push(below)
        touch(below.first, below.last)
        continue
      }
      const page = (kid instanceof PDFDict ? kid.get(KEY.Pg) : undefined) ?? own
      if (!(page instanceof PDFRef)) continue
      const leaf = leafOf(kid, page)
      if (!leaf) continue
      element.kids.push(leaf)
      const index = pageIndex.get(page)
      if (index !== undefined) touch(index, index)
    }
    return element
  }

  const top = kidsOf(root)
    .map((kid) => (kid instanceof PDFRef ? read(kid) : null))
    .filter((element) => element !== null)
  return { top, parentTree: numberTree(context, root.get(PDFName.of('ParentTree'))) }
}

function leafOf(kid: PDFObject, page: PDFRef): Leaf | null {
  if (kid instanceof PDFNumber) return { mcid: kid, page }
  if (!(kid instanceof PDFDict)) return null
  const mcid = kid.get(KEY.MCID)
  if (mcid instanceof PDFNumber) return { mcid, page }
  const object = kid.get(KEY.Obj)
  return object instanceof PDFRef ? { object, page } : null
}

function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.lookup(KEY.K)
  if (kids instanceof PDFArray) return kids.asArray()
  const single = dict.get(KEY.K)
  return single ? [single] : []
}

/** Elements of a type in reading order. */
export function findElements(kids: readonly (Element | Leaf)[], type: string, found: Element[] = []): Element[] {
  for (const kid of kids) {
    if (!isElement(kid)) continue
    if (kid.type === type) found.push(kid)
    findElements(kid.kids, type, found)
  }
  return found
}

/** The first content of an element, in reading order. */
export function firstContent(element: Element): { mcid: number; page: PDFRef } | null {
  for (const kid of element.kids) {
    if (isElement(kid)) {
      const found = firstContent(kid)
      if (found) return found
    } else if ('mcid' in kid) return { mcid: kid.mcid.asNumber(), page: kid.page }
  }
  return null
}

/** Contents with which the entries of lists begin, by page. */
export function startsOfItems(tree: StructureTree): ReadonlyMap<PDFRef, Set<number>> {
  const starts = new Map<PDFRef, Set<number>>()
  for (const item of findElements(tree.top, 'LI')) {
    const first = firstContent(item)
    if (!first) continue
    const ofPage = starts.get(first.page) ?? new Set<number>()
    starts.set(first.page, ofPage.add(first.mcid))
  }
  return starts
}

/**
 * The elements of each section, in reading order. `headings` are the first-level headings, one a section. The largest
 * element with a single heading belongs to the section of that heading, whatever pages it touches: Chromium at times
 * counts an empty sequence at the foot of the page before to a text of the next document.
 */
export function elementsBySection(
  tree: StructureTree,
  headings: readonly Element[],
  starts: readonly number[]
): Element[][] {
  const sections: Element[][] = headings.map(() => [])
  const sectionOf = new Map(headings.map((heading, index) => [heading, index]))
  let current = 0
  const walk = (kids: readonly (Element | Leaf)[]) => {
    for (const kid of kids) {
      if (!isElement(kid)) continue
      const own = findElements([kid], 'H1')
      if (own.length > 1) {
        walk(kid.kids)
        continue
      }
      const heading = own[0] ? sectionOf.get(own[0]) : undefined
      if (heading !== undefined) current = heading
      else if (kid.last >= 0)
        current = Math.max(
          0,
          starts.findLastIndex((start) => start <= kid.last)
        )
      sections[current]?.push(kid)
    }
  }
  walk(tree.top)
  return sections
}
