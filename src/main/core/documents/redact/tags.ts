import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFRef, PDFString } from 'pdf-lib'
import { KEY } from '../pdf/names'
import { type Element, isElement, type Leaf } from '../pdf/structure'

/** Pages that were redacted, counted from 0, each with the marked sequences of which a word is left. */
export type Left = ReadonlyMap<number, ReadonlySet<number>>

/**
 * The elements of a file in which some pages were redacted. Of an element that lies on such a page only its kind stays,
 * and what a table needs to be read: no alternative or actual text, title, expansion or name, which could say what was
 * removed. Content that is gone has no element any more, so that an empty one does not tell that something stood there.
 */
export function bareElements(
  context: PDFContext,
  elements: readonly Element[],
  pageIndex: ReadonlyMap<PDFRef, number>,
  left: Left
): Element[] {
  const touches = ({ first, last }: Element) => [...left.keys()].some((page) => page >= first && page <= last)
  const stays = (leaf: Leaf): boolean => {
    const page = leaf.page ? pageIndex.get(leaf.page) : undefined
    const words = page === undefined ? undefined : left.get(page)
    // Notes and links of a redacted page are not copied.
    return !words || ('mcid' in leaf && words.has(leaf.mcid.asNumber()))
  }
  const bare = (element: Element): Element[] => {
    if (!touches(element)) return element.last >= 0 ? [element] : []
    const kids = element.kids.flatMap((kid): (Element | Leaf)[] => {
      if (isElement(kid)) return bare(kid)
      return stays(kid) ? [kid] : []
    })
    if (kids.length === 0) return []
    const type = KINDS.has(element.type) ? element.type : 'NonStruct'
    return [{ ...element, type, kids, dict: bareDict(context, element.dict, type) }]
  }
  return elements.flatMap(bare)
}

/** The kinds of the standard; a name of another program's own could be any words. */
const KINDS = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference Code Link'.split(
    ' '
  )
)

/** Names an attribute may have, by its key. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  O: ['Table', 'List'],
  Scope: ['Row', 'Column', 'Both'],
  ListNumbering: ['None', 'Disc', 'Circle', 'Square', 'Decimal', 'UpperRoman', 'LowerRoman', 'UpperAlpha', 'LowerAlpha']
}
const COUNTS = ['RowSpan', 'ColSpan']

function bareDict(context: PDFContext, from: PDFDict, type: string): PDFDict {
  const dict = PDFDict.withContext(context)
  dict.set(KEY.S, PDFName.of(type))
  const language = from.lookup(KEY.Lang)
  if (language instanceof PDFString && /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(language.decodeText())) {
    dict.set(KEY.Lang, language)
  }
  const attributes = from.lookup(KEY.A)
  const list = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : []
  const kept = list.flatMap((entry) => {
    const attribute = context.lookup(entry)
    const clean = attribute instanceof PDFDict ? bareAttribute(context, attribute) : null
    return clean ? [clean] : []
  })
  if (kept.length > 0) dict.set(KEY.A, context.obj(kept))
  return dict
}

function bareAttribute(context: PDFContext, from: PDFDict): PDFDict | null {
  const clean = PDFDict.withContext(context)
  for (const [key, names] of Object.entries(NAMES)) {
    const value = from.lookup(PDFName.of(key))
    if (value instanceof PDFName && names.includes(value.decodeText())) clean.set(PDFName.of(key), value)
  }
  for (const key of COUNTS) {
    const value = from.lookup(PDFName.of(key))
    if (value instanceof PDFNumber) clean.set(PDFName.of(key), value)
  }
  return clean.has(PDFName.of('O')) && clean.keys().length > 1 ? clean : null
}
