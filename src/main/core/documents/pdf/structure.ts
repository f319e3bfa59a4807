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
import type { Graft } from './graft'
import { numberTree } from './graft'

const N = PDFName.of

/** A structure element with the range of pages its content lies on. */
export interface Element {
  ref: PDFRef
  dict: PDFDict
  type: string
  kids: Element[]
  /** Index of the first and last page; Infinity and -1 where an element has no content. */
  first: number
  last: number
}

export interface StructureTree {
  root: PDFDict
  rootRef: PDFRef | null
  /** Elements directly below the root: Chromium makes one `Document`. */
  top: Element[]
  parentTree: Map<number, PDFObject>
}

/** Reads the structure tree, or null where the file is not tagged. */
export function readStructure(context: PDFContext, pageIndex: ReadonlyMap<PDFRef, number>): StructureTree | null {
  const catalogue = context.lookup(context.trailerInfo.Root, PDFDict)
  const entry = catalogue.get(N('StructTreeRoot'))
  const root = catalogue.lookup(N('StructTreeRoot'))
  if (!(root instanceof PDFDict)) return null
  const seen = new Set<PDFRef>()

  const read = (ref: PDFRef): Element | null => {
    if (seen.has(ref)) return null
    seen.add(ref)
    const dict = context.lookup(ref)
    if (!(dict instanceof PDFDict) || !dict.has(N('S'))) return null
    const type = dict.lookup(N('S'))
    const element: Element = {
      ref,
      dict,
      type: type instanceof PDFName ? type.decodeText() : '',
      kids: [],
      first: Number.POSITIVE_INFINITY,
      last: -1
    }
    const own = dict.get(N('Pg'))
    const touch = (page: PDFObject | undefined) => {
      const index = page instanceof PDFRef ? pageIndex.get(page) : undefined
      if (index === undefined) return
      element.first = Math.min(element.first, index)
      element.last = Math.max(element.last, index)
    }
    for (const kid of kidsOf(dict)) {
      if (kid instanceof PDFNumber) touch(own)
      else if (kid instanceof PDFDict) touch(kid.get(N('Pg')) ?? own)
      else if (kid instanceof PDFRef) {
        const below = read(kid)
        if (!below) continue
        element.kids.push(below)
        element.first = Math.min(element.first, below.first)
        element.last = Math.max(element.last, below.last)
      }
    }
    return element
  }

  const top = kidsOf(root)
    .map((kid) => (kid instanceof PDFRef ? read(kid) : null))
    .filter((element) => element !== null)
  return {
    root,
    rootRef: entry instanceof PDFRef ? entry : null,
    top,
    parentTree: numberTree(context, root.get(N('ParentTree')))
  }
}

function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.lookup(N('K'))
  if (kids instanceof PDFArray) return kids.asArray()
  const single = dict.get(N('K'))
  return single ? [single] : []
}

/** Elements of a type in reading order. */
export function findElements(elements: readonly Element[], type: string, found: Element[] = []): Element[] {
  for (const element of elements) {
    if (element.type === type) found.push(element)
    findElements(element.kids, type, found)
  }
  return found
}

/**
 * The largest elements that lie wholly on the pages from `first` to `last`, in reading order: what a document cut out of
 * a print job takes along. Elements that reach over its edges are opened.
 */
export function elementsWithin(
  elements: readonly Element[],
  first: number,
  last: number,
  found: Element[] = []
): Element[] {
  for (const element of elements) {
    if (element.last < first || element.first > last) continue
    if (element.first >= first && element.last <= last && element.type !== 'Document') found.push(element)
    else elementsWithin(element.kids, first, last, found)
  }
  return found
}

/** The tree being built in the target file. */
export class StructureBuilder {
  readonly rootRef: PDFRef
  readonly documentRef: PDFRef
  private readonly kids: PDFRef[] = []
  private readonly nums: [number, PDFObject][] = []
  private readonly ids: [string, PDFObject][] = []
  private next = 0

  constructor(private readonly context: PDFContext) {
    this.rootRef = context.nextRef()
    this.documentRef = context.nextRef()
  }

  get isEmpty(): boolean {
    return this.kids.length === 0
  }

  /** Next free key of the parent tree, for a page or an annotation. */
  key(parents: PDFObject): number {
    const key = this.next++
    this.nums.push([key, parents])
    return key
  }

  /** Wraps what comes from one source in an element of its own, with its language and title. */
  part(
    type: 'Part' | 'Art' | 'Sect',
    language: string | null,
    title: string | null
  ): { ref: PDFRef; fill(kids: PDFRef[]): void } {
    const ref = this.context.nextRef()
    const dict = this.context.obj({ Type: 'StructElem', S: type, P: this.documentRef })
    if (language) dict.set(N('Lang'), PDFString.of(language))
    if (title) dict.set(N('T'), PDFHexString.fromText(title))
    this.context.assign(ref, dict)
    this.kids.push(ref)
    return { ref, fill: (kids) => dict.set(N('K'), this.context.obj(kids)) }
  }

  /**
   * Takes over the ids that table cells point at. Chromium counts them anew in every file, so several sources need a
   * prefix; within one they keep their own.
   */
  takeIds(copied: readonly { dict: PDFDict; ref: PDFRef }[], prefix: string): void {
    for (const { dict, ref } of copied) {
      const id = dict.lookup(N('ID'))
      if (id instanceof PDFString || id instanceof PDFHexString) {
        const name = prefix + id.decodeText()
        if (prefix) dict.set(N('ID'), PDFString.of(name))
        this.ids.push([name, ref])
      }
      if (prefix) this.prefixHeaders(dict, prefix)
    }
  }

  private prefixHeaders(dict: PDFDict, prefix: string): void {
    const attributes = dict.lookup(N('A'))
    const list = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : []
    for (const entry of list) {
      const attribute = entry instanceof PDFRef ? this.context.lookup(entry) : entry
      if (!(attribute instanceof PDFDict)) continue
      const headers = attribute.lookup(N('Headers'))
      if (!(headers instanceof PDFArray)) continue
      const renamed = headers
        .asArray()
        .map((id) =>
          id instanceof PDFString || id instanceof PDFHexString ? PDFString.of(prefix + id.decodeText()) : id
        )
      attribute.set(N('Headers'), this.context.obj(renamed))
    }
  }

  /** Writes root, document element, parent tree and id tree. */
  finish(catalogue: PDFDict, language: string): void {
    const { context } = this
    context.assign(
      this.documentRef,
      context.obj({ Type: 'StructElem', S: 'Document', P: this.rootRef, Lang: PDFString.of(language), K: this.kids })
    )
    const root = context.obj({ Type: 'StructTreeRoot', K: [this.documentRef], ParentTreeNextKey: this.next })
    const nums = context.obj(this.nums.flatMap(([key, value]) => [PDFNumber.of(key), value]))
    root.set(N('ParentTree'), context.register(context.obj({ Nums: nums })))
    if (this.ids.length > 0) {
      this.ids.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      const names = context.obj(this.ids.flatMap(([name, ref]) => [PDFString.of(name), ref]))
      const limits = [PDFString.of(this.ids[0]?.[0] ?? ''), PDFString.of(this.ids.at(-1)?.[0] ?? '')]
      const leaf = context.register(context.obj({ Names: names, Limits: limits }))
      root.set(N('IDTree'), context.register(context.obj({ Kids: [leaf] })))
    }
    context.assign(this.rootRef, root)
    catalogue.set(N('StructTreeRoot'), this.rootRef)
    catalogue.set(N('MarkInfo'), context.obj({ Marked: true }))
  }
}

/**
 * Copies structure elements below `parent` and rewires the parent tree for the copied pages and their annotations.
 * The pages must have been seeded and copied through the same graft.
 */
export function graftStructure(
  tree: StructureTree,
  elements: readonly Element[],
  pages: readonly PDFDict[],
  context: PDFContext,
  graft: Graft,
  builder: StructureBuilder,
  parent: { ref: PDFRef; fill(kids: PDFRef[]): void },
  prefix: string
): void {
  if (tree.rootRef) graft.seed(tree.rootRef, parent.ref)
  const seedAbove = (above: readonly Element[]) => {
    for (const element of above) {
      if (elements.includes(element)) continue
      if (elements.some((one) => one.first >= element.first && one.last <= element.last)) {
        graft.seed(element.ref, parent.ref)
        seedAbove(element.kids)
      }
    }
  }
  seedAbove(tree.top)

  const kids: PDFRef[] = []
  for (const element of elements) {
    const copied = graft.copy(element.ref)
    if (!(copied instanceof PDFRef)) continue
    context.lookup(copied, PDFDict).set(N('P'), parent.ref)
    kids.push(copied)
  }
  parent.fill(kids)

  const copied: { dict: PDFDict; ref: PDFRef }[] = []
  const collect = (list: readonly Element[]) => {
    for (const element of list) {
      const ref = graft.placeOf(element.ref)
      const dict = ref instanceof PDFRef ? context.lookup(ref) : undefined
      if (ref instanceof PDFRef && dict instanceof PDFDict) copied.push({ dict, ref })
      collect(element.kids)
    }
  }
  collect(elements)
  builder.takeIds(copied, prefix)

  const rekey = (dict: PDFDict, name: 'StructParents' | 'StructParent') => {
    const old = dict.lookup(N(name))
    if (!(old instanceof PDFNumber)) return
    const parents = tree.parentTree.get(old.asNumber())
    if (parents) dict.set(N(name), PDFNumber.of(builder.key(graft.copy(parents))))
    else dict.delete(N(name))
  }
  for (const page of pages) {
    rekey(page, 'StructParents')
    const annotations = page.lookup(N('Annots'))
    if (!(annotations instanceof PDFArray)) continue
    for (let i = 0; i < annotations.size(); i++) {
      const annotation = annotations.lookup(i)
      if (annotation instanceof PDFDict) rekey(annotation, 'StructParent')
    }
  }
}
