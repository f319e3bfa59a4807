import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString
} from 'pdf-lib'
import { SPOKEN, withoutSpoken } from '../pdf/content'
import { KEY } from '../pdf/names'
import { packed, unpacked } from '../pdf/ownContent'
import { type Element, isElement, readStructure } from '../pdf/structure'

/** What a file says of a page instead of showing it: alternative and actual text, expansions, titles of its tags. */
export interface Spoken {
  /** Counted from 0. */
  page: number
  text: string
}

const KEYS = [...SPOKEN].map((key) => PDFName.of(key))
/** Of a tag also its title and its identifier. */
const TAG_KEYS = [...KEYS, KEY.T]

const textOf = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

/** Everything that is said in tags, in the lists of sequences, and in the content itself. */
export function spokenIn(context: PDFContext, pages: readonly { ref: PDFRef; dict: PDFDict }[]): Spoken[] {
  const index = new Map<PDFRef, number>(pages.map(({ ref }, at) => [ref, at]))
  const said: Spoken[] = []
  const add = (page: number, text: string) => {
    if (/[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(text)) said.push({ page, text: text.trim() })
  }
  const read = (element: Element) => {
    const page = Number.isFinite(element.first) ? Math.max(0, element.first) : 0
    for (const key of TAG_KEYS) add(page, textOf(element.dict.lookup(key)))
    for (const kid of element.kids) if (isElement(kid)) read(kid)
  }
  for (const element of readStructure(context, index)?.top ?? []) read(element)
  pages.forEach(({ dict }, at) => {
    eachSequence(dict, (text) => add(at, text))
  })
  return said
}

/** Texts in the lists of sequences a page uses and in its streams. */
function eachSequence(page: PDFDict, say: (text: string) => void): void {
  const { context } = page
  const seen = new Set<PDFObject>()
  const stream = (object: PDFObject | undefined) => {
    if (!(object instanceof PDFRawStream)) return
    const content = unpacked(object)
    if (content === null || !mentions(content)) return
    for (const text of withoutSpoken(content).said) say(literal(text))
  }
  const resources = (of: PDFObject | undefined) => {
    if (!(of instanceof PDFDict) || seen.has(of)) return
    seen.add(of)
    const lists = of.lookup(PDFName.of('Properties'))
    if (lists instanceof PDFDict) {
      for (const [name] of lists.entries()) {
        const list = lists.lookup(name)
        if (list instanceof PDFDict) for (const key of KEYS) say(textOf(list.lookup(key)))
      }
    }
    const forms = of.lookup(PDFName.of('XObject'))
    if (!(forms instanceof PDFDict)) return
    for (const [name] of forms.entries()) {
      const form = forms.lookup(name)
      if (!(form instanceof PDFRawStream) || form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) continue
      if (seen.has(form)) continue
      seen.add(form)
      stream(form)
      resources(form.dict.lookup(KEY.Resources))
    }
  }
  const contents = page.lookup(KEY.Contents)
  for (const part of contents instanceof PDFArray ? contents.asArray() : [contents]) {
    stream(part && context.lookup(part))
  }
  resources(page.lookup(KEY.Resources))
}

/** The names of the keys, also with their letters escaped. */
const mentions = (content: string) => content.includes('BDC') || content.includes('DP')

/** The text of a string as it stands in a stream. */
function literal(text: string): string {
  return text.startsWith('(')
    ? PDFString.of(text.slice(1, -1)).decodeText()
    : PDFHexString.of(text.slice(1, -1)).decodeText()
}

/** Takes what a predicate names out of a file: from tags, lists and streams; kinds and places of tags stay. */
export function silence(context: PDFContext, goes: (text: string) => boolean): void {
  const walk = (object: PDFObject | undefined, depth: number) => {
    if (depth > 64) return
    if (object instanceof PDFArray) for (const entry of object.asArray()) walk(entry, depth + 1)
    if (!(object instanceof PDFDict)) return
    // A tag need not say that it is one; its title is a string beside its kind.
    for (const key of object.has(KEY.S) ? TAG_KEYS : KEYS) {
      const value = textual(object.get(key), context)
      if (value !== null && goes(value)) object.delete(key)
    }
    for (const [, value] of object.entries()) walk(value, depth + 1)
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) {
      walk(object, 0)
      continue
    }
    walk(object.dict, 0)
    const content = holdsCommands(object) ? unpacked(object) : null
    if (content === null || !mentions(content)) continue
    const { text, said } = withoutSpoken(content, (one) => goes(literal(one)))
    if (said.length > 0) context.assign(ref, packed(context, text, object.dict))
  }
}

const textual = (value: PDFObject | undefined, context: PDFContext): string | null => {
  const object = value && context.lookup(value)
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null
}

/** Content of pages and forms has no type of its own or is a form; pictures and fonts are let be. */
function holdsCommands({ dict }: PDFRawStream): boolean {
  const subtype = dict.get(PDFName.of('Subtype'))
  if (subtype === PDFName.of('Form') || dict.has(PDFName.of('PatternType'))) return true
  return !subtype && !dict.has(KEY.Type) && !dict.has(PDFName.of('Length1')) && !dict.has(PDFName.of('FunctionType'))
}
