import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib'
import { numberTree } from './graft'
import { KEY, wordOf } from './names'

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

/** Content as an element of a file holds it; `page` where it is not the element's own. */
export type RawLeaf =
  | { mcid: PDFNumber; object: PDFRef | null; page: PDFRef | null }
  | { mcid: null; object: PDFRef; page: PDFRef | null }

/** A structure element as it stands in a file. */
export interface RawElement {
  type: string
  /** Of the contents that name no page of their own. */
  page: PDFRef | null
  kids: readonly (PDFRef | RawLeaf)[]
  readonly dict: PDFDict
}

/** The element behind a reference; null where it is none. */
export type ElementAt = (ref: PDFRef) => RawElement | null

export interface StructureTree {
  /** Elements directly below the root: Chromium makes one `Document`. */
  top: Element[]
  parentTree: Map<number, PDFObject>
}

export function isElement(kid: Element | Leaf): kid is Element {
  return 'kids' in kid
}

/** Reads the structure tree, or null where the file is not tagged. */
export function readStructure(
  context: PDFContext,
  pageIndex: ReadonlyMap<PDFRef, number>,
  elementAt: ElementAt = elementsOf(context)
): StructureTree | null {
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict)
  const root = catalogue.lookup(PDFName.of('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return null
  const seen = new Set<PDFRef>()

  const read = (ref: PDFRef): Element | null => {
    if (seen.has(ref)) return null
    seen.add(ref)
    const raw = elementAt(ref)
    if (!raw) return null
    const element = new ReadElement(ref, raw)
    for (const kid of raw.kids) {
      if (kid instanceof PDFRef) {
        const below = read(kid)
        if (below) element.take(below, below.first, below.last)
        continue
      }
      const page = kid.page ?? raw.page
      if (!page) continue
      const index = pageIndex.get(page)
      element.take(kid.mcid ? { mcid: kid.mcid, page } : { object: kid.object, page }, index, index)
    }
    return element
  }

  const top = kidsOf(root)
    .map((kid) => (kid instanceof PDFRef ? read(kid) : null))
    .filter((element) => element !== null)
  return { top, parentTree: numberTree(context, root.get(PDFName.of('ParentTree'))) }
}

class ReadElement implements Element {
  readonly kids: (Element | Leaf)[] = []
  first = Number.POSITIVE_INFINITY
  last = -1

  constructor(
    readonly ref: PDFRef,
    private readonly raw: RawElement
  ) {}

  get type(): string {
    return this.raw.type
  }

  get dict(): PDFDict {
    return this.raw.dict
  }

  take(kid: Element | Leaf, first = Number.POSITIVE_INFINITY, last = -1): void {
    this.kids.push(kid)
    if (first < this.first) this.first = first
    if (last > this.last) this.last = last
  }
}

/** Elements of a file that was read whole. */
function elementsOf(context: PDFContext): ElementAt {
  return (ref) => {
    const dict = context.lookup(ref)
    const type = dict instanceof PDFDict ? dict.get(KEY.S) : undefined
    if (!(dict instanceof PDFDict) || !(type instanceof PDFName)) return null
    const page = dict.get(KEY.Pg)
    const kids = kidsOf(dict).flatMap((kid) => (kid instanceof PDFRef ? kid : (leafOf(kid) ?? [])))
    return { type: wordOf(type), page: page instanceof PDFRef ? page : null, kids, dict }
  }
}

function leafOf(kid: PDFObject): RawLeaf | null {
  if (kid instanceof PDFNumber) return { mcid: kid, object: null, page: null }
  if (!(kid instanceof PDFDict)) return null
  const [mcid, object, of] = [kid.get(KEY.MCID), kid.get(KEY.Obj), kid.get(KEY.Pg)]
  const page = of instanceof PDFRef ? of : null
  if (mcid instanceof PDFNumber) return { mcid, object: null, page }
  return object instanceof PDFRef ? { mcid: null, object, page } : null
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
