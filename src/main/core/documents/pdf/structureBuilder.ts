import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString
} from 'pdf-lib'
import { sayingAttributes } from './attributes'
import type { Graft } from './graft'
import { KEY } from './names'
import { type Element, findElements, firstContent, isElement, type Leaf, type StructureTree } from './structure'

/** What comes from one source stands in an element of its own, with its language and title. */
export interface Part {
  type: 'Part' | 'Art'
  language: string | null
  title: string | null
}

/** Content of the marks of lists by page of the source: of which content each stands before, and the copied page. */
export type Labels = Map<PDFRef, { of: ReadonlyMap<number, number>; page: PDFDict }>

/** A table keeps its empty cells: every row has as many as the others. */
const CELLS = new Set(['TD', 'TH'])
/** Keys of an element that are taken along as they are; P, K, Pg and ID are made anew. */
const KEPT = [KEY.Lang, KEY.Alt, KEY.ActualText, KEY.E, KEY.T, KEY.A]

/**
 * Builds the structure tree of a new file from the trees of its sources.
 *
 * Chromium 130 wraps every run of text and every generic box in a `NonStruct`, which says nothing: these are opened and
 * their content goes to the element around them, which halves the tree. In a table, one that holds no rows is the
 * caption.
 */
export class StructureBuilder {
  private readonly rootRef: PDFRef
  private readonly documentRef: PDFRef
  private readonly kids: PDFRef[] = []
  private readonly nums: PDFObject[] = []
  private readonly ids: [string, PDFRef][] = []
  private readonly names = new Map<string, string>()
  private readonly renamed = new WeakSet<PDFArray>()
  private readonly led = new WeakSet<PDFDict>()
  private next = 0

  /** Elements of the labels that were made, by copied page: their content is new in the parent tree. */
  private readonly made = new Map<PDFDict, [number, PDFRef][]>()

  constructor(
    private readonly context: PDFContext,
    private readonly labels: Labels = new Map()
  ) {
    this.rootRef = context.nextRef()
    this.documentRef = context.nextRef()
  }

  get isEmpty(): boolean {
    return this.kids.length === 0
  }

  /**
   * Copies elements into a new part and rewires the parent tree for the copied pages and their annotations. The pages
   * must have been seeded and copied through the same graft. `prefix` keeps the ids of several sources apart.
   */
  add(
    tree: StructureTree,
    elements: readonly Element[],
    pages: readonly PDFDict[],
    graft: Graft,
    part: Part,
    prefix = ''
  ): void {
    const ref = this.context.nextRef()
    const dict = this.element(part.type, this.documentRef)
    if (part.language) dict.set(KEY.Lang, PDFString.of(part.language))
    if (part.title) dict.set(KEY.T, PDFHexString.fromText(part.title))
    this.context.assign(ref, dict)
    this.kids.push(ref)
    this.fill(dict, ref, elements, graft, prefix)
    for (const page of pages) {
      this.rekey(page, KEY.StructParents, tree, graft)
      const annotations = page.lookup(KEY.Annots)
      if (!(annotations instanceof PDFArray)) continue
      for (let i = 0; i < annotations.size(); i++) {
        const annotation = annotations.lookup(i)
        if (annotation instanceof PDFDict && !this.led.has(annotation))
          this.rekey(annotation, KEY.StructParent, tree, graft)
      }
    }
  }

  private element(type: string, parent: PDFRef): PDFDict {
    const dict = PDFDict.withContext(this.context)
    dict.set(KEY.Type, KEY.StructElem)
    dict.set(KEY.S, PDFName.of(type))
    dict.set(KEY.P, parent)
    return dict
  }

  /** Puts kids into an element: opened ones are replaced by what they hold. */
  private fill(dict: PDFDict, ref: PDFRef, kids: readonly (Element | Leaf)[], graft: Graft, prefix: string): void {
    const made = PDFArray.withContext(this.context)
    let ownPage: PDFRef | null = null
    const put = (kid: Element | Leaf, within: string) => {
      if (isElement(kid)) {
        const caption = within === 'Table' && kid.type === 'NonStruct' && findElements(kid.kids, 'TR').length === 0
        if (kid.type === 'NonStruct' && !caption) {
          graft.seed(kid.ref, ref)
          for (const inner of kid.kids) put(inner, within)
        } else if (kid.kids.length > 0 || kid.dict.has(KEY.Alt) || CELLS.has(kid.type)) {
          made.push(this.copyElement(kid, caption ? 'Caption' : kid.type, ref, graft, prefix))
        }
        return
      }
      const page = kid.page ? graft.placeOf(kid.page) : null
      if ('object' in kid) {
        const reference = PDFDict.withContext(this.context)
        const object = graft.copy(kid.object)
        reference.set(KEY.Type, KEY.OBJR)
        reference.set(KEY.Obj, object)
        this.lead(object, ref)
        if (page) reference.set(KEY.Pg, page)
        made.push(reference)
      } else if (page instanceof PDFRef) {
        ownPage ??= page
        if (page === ownPage) {
          made.push(kid.mcid)
        } else {
          const sequence = PDFDict.withContext(this.context)
          sequence.set(KEY.Type, KEY.MCR)
          sequence.set(KEY.Pg, page)
          sequence.set(KEY.MCID, kid.mcid)
          made.push(sequence)
        }
      }
    }
    const type = (dict.get(KEY.S) as PDFName).decodeText()
    for (const kid of kids) put(kid, type)
    if (ownPage) dict.set(KEY.Pg, ownPage)
    dict.set(KEY.K, made.size() === 1 ? made.get(0) : made)
  }

  /** A link leads back to its element: Chromium leaves that out. */
  private lead(object: PDFObject, element: PDFRef): void {
    const annotation = object instanceof PDFRef ? this.context.lookup(object) : object
    if (!(annotation instanceof PDFDict)) return
    const key = PDFNumber.of(this.next++)
    this.nums.push(key, element)
    annotation.set(KEY.StructParent, key)
    this.led.add(annotation)
  }

  private copyElement(element: Element, type: string, parent: PDFRef, graft: Graft, prefix: string): PDFRef {
    const ref = this.context.nextRef()
    graft.seed(element.ref, ref)
    const dict = this.element(type, parent)
    const { dict: from } = element
    for (const key of KEPT) {
      const value = from.get(key)
      const kept = key === KEY.A ? sayingAttributes(this.context, value) : value
      if (kept) dict.set(key, graft.copy(kept))
    }
    // Only head cells are pointed at, by the Headers of their cells.
    if (type === 'TH') this.takeId(from, dict, ref, prefix)
    this.renameHeaders(dict, prefix)
    this.context.assign(ref, dict)
    if (type === 'LI' && !element.kids.some((kid) => isElement(kid) && kid.type === 'LBody')) {
      this.fillBody(dict, ref, element, graft, prefix)
    } else this.fill(dict, ref, element.kids, graft, prefix)
    return ref
  }

  /** What stands in an entry of a list is its body; Chromium leaves that out. */
  private fillBody(dict: PDFDict, ref: PDFRef, element: Element, graft: Graft, prefix: string): void {
    const bodyRef = this.context.nextRef()
    const body = this.element('LBody', ref)
    graft.seed(element.ref, bodyRef)
    this.context.assign(bodyRef, body)
    this.fill(body, bodyRef, element.kids, graft, prefix)
    const label = this.labelOf(element, ref, graft)
    dict.set(KEY.K, label ? this.context.obj([label, bodyRef]) : bodyRef)
  }

  /** The label of a list's entry, where its mark was found on the page. */
  private labelOf(element: Element, parent: PDFRef, graft: Graft): PDFRef | null {
    const first = firstContent(element)
    const marks = first && this.labels.get(first.page)
    const number = marks?.of.get(first?.mcid ?? -1)
    const place = first && graft.placeOf(first.page)
    if (!marks || number === undefined || !(place instanceof PDFRef)) return null
    const ref = this.context.nextRef()
    const label = this.element('Lbl', parent)
    label.set(KEY.Pg, place)
    label.set(KEY.K, PDFNumber.of(number))
    this.context.assign(ref, label)
    this.made.set(marks.page, [...(this.made.get(marks.page) ?? []), [number, ref]])
    return ref
  }

  private takeId(from: PDFDict, to: PDFDict, ref: PDFRef, prefix: string): void {
    const id = from.lookup(KEY.ID)
    if (!(id instanceof PDFString || id instanceof PDFHexString)) return
    const name = this.nameOf(prefix + id.decodeText())
    to.set(KEY.ID, PDFString.of(name))
    this.ids.push([name, ref])
  }

  /**
   * Chromium counts its ids through the life of a window: the same paper printed twice has others. In their own count the
   * same print gives the same bytes.
   */
  private nameOf(id: string): string {
    const known = this.names.get(id)
    if (known) return known
    const name = `h${String(this.names.size + 1).padStart(5, '0')}`
    this.names.set(id, name)
    return name
  }

  private renameHeaders(dict: PDFDict, prefix: string): void {
    const attributes = dict.lookup(KEY.A)
    const list = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : []
    for (const entry of list) {
      const attribute = entry instanceof PDFRef ? this.context.lookup(entry) : entry
      if (!(attribute instanceof PDFDict)) continue
      const headers = attribute.lookup(KEY.Headers)
      if (!(headers instanceof PDFArray) || this.renamed.has(headers)) continue
      this.renamed.add(headers)
      for (let i = 0; i < headers.size(); i++) {
        const id = headers.lookup(i)
        if (id instanceof PDFString || id instanceof PDFHexString)
          headers.set(i, PDFString.of(this.nameOf(prefix + id.decodeText())))
      }
    }
  }

  private rekey(dict: PDFDict, name: PDFName, tree: StructureTree, graft: Graft): void {
    const old = dict.lookup(name)
    if (!(old instanceof PDFNumber)) return
    const parents = tree.parentTree.get(old.asNumber())
    if (!parents) {
      dict.delete(name)
      return
    }
    const key = PDFNumber.of(this.next++)
    this.nums.push(key, this.placed(parents, graft, this.made.get(dict)))
    dict.set(name, key)
  }

  /**
   * Parents of marked content by their new places. An element that was not copied must not be followed: from it the
   * whole tree of the source could be reached.
   */
  private placed(parents: PDFObject, graft: Graft, made: readonly [number, PDFRef][] = []): PDFObject {
    const object = parents instanceof PDFRef ? (graft.placeOf(parents) ?? graft.original(parents)) : parents
    if (!(object instanceof PDFArray)) return object instanceof PDFRef ? object : PDFNull
    const array = PDFArray.withContext(this.context)
    for (const entry of object.asArray()) {
      array.push(entry instanceof PDFRef ? (graft.placeOf(entry) ?? PDFNull) : PDFNull)
    }
    for (const [number, ref] of made) {
      while (array.size() <= number) array.push(PDFNull)
      array.set(number, ref)
    }
    return this.context.register(array)
  }

  /** Writes root, document element, parent tree and id tree. */
  finish(catalogue: PDFDict, language: string): void {
    const { context } = this
    const document = this.element('Document', this.rootRef)
    document.set(KEY.Lang, PDFString.of(language))
    document.set(KEY.K, context.obj(this.kids))
    context.assign(this.documentRef, document)
    const root = context.obj({ Type: 'StructTreeRoot', K: [this.documentRef], ParentTreeNextKey: this.next })
    root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: context.obj(this.nums) })))
    if (this.ids.length > 0) {
      this.ids.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      const names = context.obj(this.ids.flatMap(([name, ref]) => [PDFString.of(name), ref]))
      const limits = [PDFString.of(this.ids[0]?.[0] ?? ''), PDFString.of(this.ids.at(-1)?.[0] ?? '')]
      const leaf = context.register(context.obj({ Names: names, Limits: limits }))
      root.set(PDFName.of('IDTree'), context.register(context.obj({ Kids: [leaf] })))
    }
    context.assign(this.rootRef, root)
    catalogue.set(PDFName.of('StructTreeRoot'), this.rootRef)
    catalogue.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  }
}
