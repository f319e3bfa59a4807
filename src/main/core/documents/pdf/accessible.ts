import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream
} from 'pdf-lib'
import { contentOf } from './contents'
import { wordOf } from './names'

/**
 * The conditions of PDF/UA-1 (ISO 14289-1) that a program can judge, after the Matterhorn Protocol 1.1, as far as they
 * can occur in what this application writes: no forms, scripts, media, encryption, embedded files, notes or formulas.
 * Checked here: 01 content tagged or artifact, 02 role mapping, 06 metadata, 07 DisplayDocTitle, 09 nesting, 11 language,
 * 13 figures, 14 headings, 15 tables, 16 lists, 28 annotations and tab order, 30 XObjects, 31 fonts. What needs a reader
 * (order, meaning, contrast, the words of an alternative text) is left to people.
 */
export interface Breach {
  /** Number in the Matterhorn Protocol. */
  condition: string
  problem: string
}

/** Kept, since a batch looks the same few names up a hundred thousand times. */
const keys = new Map<string, PDFName>()
const N = (name: string): PDFName => {
  const known = keys.get(name) ?? PDFName.of(name)
  keys.set(name, known)
  return known
}

const nameOf = (object: PDFObject | undefined): string => (object instanceof PDFName ? wordOf(object) : '')

/** Standard types and, where the standard says so, what may stand around them. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note', 'BibEntry'],
  Caption: ['Table', 'Figure', 'L', 'Formula'],
  TOCI: ['TOC']
}
const STANDARD = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct'],
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead'],
  ...['TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'Warichu'],
  ...['Figure', 'Formula', 'Form', 'Private']
])

class Check {
  readonly breaches: Breach[] = []
  /** How often an element of the tree points at a marked content, by page and number. */
  private readonly pointed = new Map<PDFRef | null, Map<number, number>>()
  private readonly objects = new Set<string>()
  private level = 0

  constructor(
    private readonly context: PDFContext,
    private readonly catalogue: PDFDict
  ) {}

  say(condition: string, problem: string): void {
    if (!this.breaches.some((one) => one.condition === condition && one.problem === problem)) {
      this.breaches.push({ condition, problem })
    }
  }

  look(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.context.lookup(object) : object
  }

  document(): void {
    const { catalogue } = this
    const marked = this.look(catalogue.get(N('MarkInfo')))
    if (!(marked instanceof PDFDict) || String(marked.get(N('Marked'))) !== 'true') this.say('06-001', 'not marked')
    if (marked instanceof PDFDict && String(marked.get(N('Suspects'))) === 'true') this.say('06-001', 'suspects')
    const viewer = this.look(catalogue.get(N('ViewerPreferences')))
    if (!(viewer instanceof PDFDict) || String(viewer.get(N('DisplayDocTitle'))) !== 'true') {
      this.say('07-001', 'the title is not shown')
    }
    if (!this.look(catalogue.get(N('Lang')))) this.say('11-006', 'no language of the document')
    const metadata = this.look(catalogue.get(N('Metadata')))
    const xmp = metadata instanceof PDFRawStream ? Buffer.from(contentOf(metadata), 'latin1').toString('utf8') : ''
    if (!/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp)) this.say('06-003', 'no title in the metadata')
    if (catalogue.has(N('AcroForm'))) this.say('28-002', 'a form')
    for (const key of ['OpenAction', 'AA']) if (catalogue.has(N(key))) this.say('29-001', `an action (${key})`)
  }

  structure(): void {
    const root = this.look(this.catalogue.get(N('StructTreeRoot')))
    if (!(root instanceof PDFDict)) {
      this.say('01-005', 'no structure')
      return
    }
    if (!this.look(root.get(N('ParentTree')))) this.say('09-004', 'no parent tree')
    const roles = this.look(root.get(N('RoleMap')))
    const map = roles instanceof PDFDict ? roles : null
    this.kids(root, 'StructTreeRoot', null, map)
  }

  private kids(element: PDFDict, type: string, page: PDFRef | null, roles: PDFDict | null): string[] {
    const k = this.look(element.get(N('K')))
    const list = k instanceof PDFArray ? k.asArray() : k === undefined ? [] : [element.get(N('K')) as PDFObject]
    return list.map((kid) => this.kid(kid, type, page, roles))
  }

  /** Looks at one kid of an element and gives its type; empty for content. */
  private kid(kid: PDFObject, within: string, page: PDFRef | null, roles: PDFDict | null): string {
    const object = this.look(kid)
    if (object instanceof PDFNumber) {
      this.point(page, object.asNumber())
      return ''
    }
    if (!(object instanceof PDFDict)) return ''
    const of = object.get(N('Pg'))
    const own = of instanceof PDFRef ? of : page
    const kind = nameOf(object.get(N('Type')))
    if (kind === 'MCR') {
      this.point(own, (object.lookup(N('MCID')) as PDFNumber).asNumber())
      return ''
    }
    if (kind === 'OBJR') {
      this.objects.add(String(object.get(N('Obj'))))
      return ''
    }
    const raw = nameOf(object.get(N('S')))
    const type = roles?.has(N(raw)) ? nameOf(roles.get(N(raw))) : raw
    this.element(object, type, within)
    const kids = this.kids(object, type, own, roles)
    this.whole(object, type, kids)
    return type
  }

  private point(page: PDFRef | null, mcid: number): void {
    const onPage = this.pointed.get(page) ?? new Map<number, number>()
    this.pointed.set(page, onPage)
    onPage.set(mcid, (onPage.get(mcid) ?? 0) + 1)
  }

  private element(element: PDFDict, type: string, within: string): void {
    if (!STANDARD.has(type)) this.say('02-001', `${type} is no standard type`)
    const parents = PARENTS[type]
    if (parents && !parents.includes(within)) this.say('09-005', `${type} within ${within}`)
    if ((type === 'Figure' || type === 'Formula') && !element.has(N('Alt')) && !element.has(N('ActualText'))) {
      this.say('13-004', `${type} without alternative text`)
    }
    const level = /^H([1-6])$/.exec(type)?.[1]
    if (level) {
      const now = Number(level)
      if (this.level === 0 ? now !== 1 : now > this.level + 1)
        this.say('14-003', `H${this.level || 0} is followed by ${type}`)
      this.level = now
    }
    if (type === 'Part' || type === 'Art') this.level = 0
    if (type === 'TH' && !this.attribute(element, 'Scope')) this.say('15-003', 'TH without scope')
  }

  private attribute(element: PDFDict, name: string): boolean {
    const attributes = this.look(element.get(N('A')))
    const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
    return list.some((one) => {
      const attribute = this.look(one as PDFObject | undefined)
      return attribute instanceof PDFDict && attribute.has(N(name))
    })
  }

  /** What an element must hold. */
  private whole(element: PDFDict, type: string, kids: readonly string[]): void {
    const only = (...allowed: string[]) => kids.every((kid) => allowed.includes(kid))
    if (type === 'Table' && !only('TR', 'THead', 'TBody', 'TFoot', 'Caption')) {
      this.say('09-004', `Table holds ${kids.filter((kid) => !/^T|Caption/.test(kid)).join(', ') || 'content'}`)
    }
    if (type === 'TR' && !only('TH', 'TD')) this.say('09-004', 'TR holds something other than cells')
    if (type === 'L' && !only('LI', 'Caption', 'L')) this.say('09-006', 'L holds something other than entries')
    if (type === 'LI' && !only('LBody', 'Lbl')) this.say('09-006', 'LI holds something other than label and body')
    if (type === 'Link' && kids.length === 0) this.say('28-011', 'Link without content')
    if (type === 'Table') this.cells(element)
  }

  /** Every row of a table has as many cells as the others. */
  private cells(table: PDFDict): void {
    const widths = new Set<number>()
    const spans: number[] = []
    const rows = (element: PDFDict): PDFDict[] => {
      const k = this.look(element.get(N('K')))
      const list = (k instanceof PDFArray ? k.asArray() : [k]).map((one) => this.look(one as PDFObject | undefined))
      return list.flatMap((one) => {
        if (!(one instanceof PDFDict)) return []
        const type = nameOf(one.get(N('S')))
        return type === 'TR' ? [one] : /^T(Head|Body|Foot)$/.test(type) ? rows(one) : []
      })
    }
    for (const row of rows(table)) {
      let width = 0
      for (let i = 0; i < spans.length; i++) if ((spans[i] ?? 0) > 0) width += 1
      const after = spans.map((left) => Math.max(0, left - 1))
      const k = this.look(row.get(N('K')))
      for (const one of k instanceof PDFArray ? k.asArray() : [k]) {
        const cell = this.look(one as PDFObject | undefined)
        if (!(cell instanceof PDFDict)) continue
        const [columns, down] = [this.span(cell, 'ColSpan'), this.span(cell, 'RowSpan')]
        if (down > 1) for (let i = 0; i < columns; i++) after.push(down - 1)
        width += columns
      }
      widths.add(width)
      spans.splice(0, spans.length, ...after.filter((left) => left > 0))
    }
    if (widths.size > 1) this.say('15-001', `rows of ${[...widths].join(' and ')} cells in one table`)
  }

  private span(cell: PDFDict, name: string): number {
    const attributes = this.look(cell.get(N('A')))
    for (const one of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
      const attribute = this.look(one as PDFObject | undefined)
      const value = attribute instanceof PDFDict ? attribute.lookup(N(name)) : undefined
      if (value instanceof PDFNumber) return value.asNumber()
    }
    return 1
  }

  page(page: PDFDict, ref: PDFRef, number: number): void {
    const annotations = this.look(page.get(N('Annots')))
    if (annotations instanceof PDFArray && annotations.size() > 0) {
      if (nameOf(page.get(N('Tabs'))) !== 'S')
        this.say('28-008', `page ${number}: tab order is not that of the structure`)
      for (const one of annotations.asArray()) this.annotation(one, number)
    }
    const contents = this.look(page.get(N('Contents')))
    const streams = contents instanceof PDFArray ? contents.asArray().map((one) => this.look(one)) : [contents]
    const text = streams.map((one) => (one instanceof PDFRawStream ? contentOf(one) : '')).join('\n')
    this.content(text, ref, number)
    const resources = this.look(page.get(N('Resources')))
    if (resources instanceof PDFDict) this.fonts(resources, new Set())
  }

  private annotation(one: PDFObject, number: number): void {
    const annotation = this.look(one)
    if (!(annotation instanceof PDFDict)) return
    const type = nameOf(annotation.get(N('Subtype')))
    if (type !== 'Link') {
      this.say('28-002', `page ${number}: annotation ${type}`)
      return
    }
    if (!this.objects.has(String(one))) this.say('28-010', `page ${number}: a link outside of the structure`)
    if (!annotation.has(N('Contents'))) this.say('28-012', `page ${number}: a link without description`)
    if (!annotation.has(N('StructParent'))) this.say('28-010', `page ${number}: a link without its parent`)
  }

  /** Everything that is painted stands in tagged content or in an artifact; every mark is pointed at once. */
  private content(stream: string, ref: PDFRef, number: number): void {
    const text = stream.includes('(') ? stream.replace(STRING, '()') : stream
    const stack: { kind: 'tag' | 'artifact' | 'other'; mcid: number | null; from: number }[] = []
    const seen = new Set<number>()
    const pointed = this.pointed.get(ref) ?? new Map<number, number>()
    const bare = (piece: string) => {
      if (stack.some(({ kind }) => kind !== 'other')) return
      for (const [name] of piece.matchAll(PAINTS)) {
        this.say('01-005', `page ${number}: ${name} is neither tagged nor an artifact`)
      }
    }
    let from = 0
    for (const match of text.matchAll(MARK)) {
      const piece = text.slice(from, match.index)
      from = match.index + match[0].length
      bare(piece)
      if (match[0] === 'EMC') {
        const ended = stack.pop()
        if (!ended || ended.mcid === null) continue
        // A sequence that paints nothing is no content; Chromium leaves some where a document ends.
        const times = pointed.get(ended.mcid) ?? 0
        if (times > 1 || (times === 0 && text.slice(ended.from, match.index).search(PAINTS) >= 0)) {
          this.say('01-005', `page ${number}: content ${ended.mcid} is pointed at ${times} times`)
        }
        continue
      }
      const artifact = piece.includes('/Artifact')
      const given = /\/MCID\s+(\d+)/.exec(piece)?.[1]
      const mcid = given === undefined ? null : Number(given)
      if (artifact && stack.some(({ kind }) => kind === 'tag')) {
        this.say('01-003', `page ${number}: an artifact within tagged content`)
      }
      if (mcid !== null && stack.some(({ kind }) => kind === 'artifact')) {
        this.say('01-004', `page ${number}: tags within an artifact`)
      }
      stack.push({ kind: artifact ? 'artifact' : mcid === null ? 'other' : 'tag', mcid, from })
      if (mcid !== null) seen.add(mcid)
    }
    bare(text.slice(from))
    for (const mcid of pointed.keys()) {
      if (!seen.has(mcid))
        this.say('01-005', `page ${number}: the structure points at content ${mcid}, which is not there`)
    }
  }

  private fonts(resources: PDFDict, seen: Set<PDFObject>): void {
    const fonts = this.look(resources.get(N('Font')))
    if (fonts instanceof PDFDict) for (const [, one] of fonts.entries()) this.font(this.look(one), seen)
    const objects = this.look(resources.get(N('XObject')))
    if (!(objects instanceof PDFDict)) return
    for (const [, one] of objects.entries()) {
      const object = this.look(one)
      if (!(object instanceof PDFStream) || seen.has(object)) continue
      seen.add(object)
      if (object.dict.has(N('Ref'))) this.say('30-001', 'a reference XObject')
      const inner = this.look(object.dict.get(N('Resources')))
      if (inner instanceof PDFDict) this.fonts(inner, seen)
    }
  }

  private font(font: PDFObject | undefined, seen: Set<PDFObject>): void {
    if (!(font instanceof PDFDict) || seen.has(font)) return
    seen.add(font)
    const type = nameOf(font.get(N('Subtype')))
    const base = nameOf(font.get(N('BaseFont'))) || type
    if (!font.has(N('ToUnicode'))) this.say('31-027', `${base} has no Unicode of its characters`)
    if (type === 'Type3') return
    const below = this.look(font.get(N('DescendantFonts')))
    const inner = below instanceof PDFArray ? this.look(below.get(0)) : font
    if (!(inner instanceof PDFDict)) return
    const descriptor = this.look(inner.get(N('FontDescriptor')))
    const embedded =
      descriptor instanceof PDFDict && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(N(key)))
    if (!embedded) this.say('31-009', `${base} is not embedded`)
    if (nameOf(inner.get(N('Subtype'))) === 'CIDFontType2' && !inner.has(N('CIDToGIDMap'))) {
      this.say('31-005', `${base} has no map of its glyphs`)
    }
  }
}

/** Operators that paint, and those that begin or end marked content, in a content stream without its strings. */
const PAINTS = /(?<=^|[\s>\])])(?:f\*?|F|S|s|B\*?|b\*?|Do|sh|BI|T[jJ]|['"])(?=\s|$)/g
const MARK = /(?<=^|[\s>\])])(?:BDC|BMC|EMC)(?=\s|$)/g
const STRING = /\((?:\\[\s\S]|[^\\()])*\)/g

/** What stands against calling a file PDF/UA-1, as far as a program can judge. `pages`: in their order. */
export function breachesOf(context: PDFContext, catalogue: PDFDict, pages: readonly PDFRef[]): Breach[] {
  const check = new Check(context, catalogue)
  check.document()
  check.structure()
  pages.forEach((ref, index) => {
    const page = context.lookup(ref)
    if (page instanceof PDFDict) check.page(page, ref, index + 1)
  })
  return check.breaches
}

/** The same of a finished file. */
export async function breachesIn(bytes: Uint8Array): Promise<Breach[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return breachesOf(
    document.context,
    document.catalog,
    document.getPages().map(({ ref }) => ref)
  )
}
