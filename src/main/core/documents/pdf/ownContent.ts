import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef
} from 'pdf-lib'
import { namesIn } from './content'
import { KEY } from './names'

const N = PDFName.of
/** Parts of a page's resources whose entries are named by its content. */
const NAMED = ['XObject', 'Font', 'Pattern', 'Shading', 'Properties', 'ExtGState', 'ColorSpace'].map((key) => N(key))
const XOBJECT = N('XObject')

/** What a stream holds, unpacked, as Latin-1; null where it cannot be unpacked. */
export function unpacked(stream: PDFRawStream): string | null {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  } catch {
    return null
  }
}

export function packed(context: PDFContext, text: string, dict?: PDFDict): PDFRawStream {
  const bytes = deflateSync(Buffer.from(text, 'latin1'))
  const facts = dict ? dict.clone(context) : context.obj({})
  facts.delete(N('DecodeParms'))
  facts.set(N('Filter'), N('FlateDecode'))
  facts.set(N('Length'), context.obj(bytes.length))
  return PDFRawStream.of(facts, bytes)
}

/** The whole content of a page; null where a part of it cannot be read. */
export function contentOf(page: PDFDict): string | null {
  const contents = page.lookup(KEY.Contents)
  const list = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : []
  const parts = list.map((entry) => {
    const stream = page.context.lookup(entry)
    return stream instanceof PDFRawStream ? unpacked(stream) : stream ? null : ''
  })
  return parts.some((part) => part === null) ? null : parts.join('\n')
}

const isForm = (object: PDFObject | undefined): object is PDFRawStream =>
  object instanceof PDFRawStream && object.dict.get(N('Subtype')) === N('Form')

/**
 * Leaves in a page's resources only what its content names. Many programs give all pages one list of pictures and
 * fonts: a page taken alone, or one beside a redacted one, would carry the pictures of the others along unseen.
 */
export function pruneResources(page: PDFDict): void {
  const resources = page.lookup(KEY.Resources)
  const content = contentOf(page)
  if (!(resources instanceof PDFDict) || content === null) return
  const own = pruned(resources, namesIn(content), new Set())
  if (own) page.set(KEY.Resources, own)
}

/** Null where a form that takes its resources from the page cannot be read: then nothing is taken away. */
function pruned(resources: PDFDict, names: Set<string>, seen: Set<PDFObject>): PDFDict | null {
  const { context } = resources
  const forms = resources.lookup(XOBJECT)
  // A form without resources of its own uses those of the page (ISO 32000-2, 7.8.3).
  const queue = [...names]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const form = forms instanceof PDFDict ? forms.lookup(N(name)) : undefined
    if (!isForm(form) || form.dict.has(KEY.Resources) || seen.has(form)) continue
    seen.add(form)
    const content = unpacked(form)
    if (content === null) return null
    for (const one of namesIn(content)) {
      if (names.has(one)) continue
      names.add(one)
      queue.push(one)
    }
  }
  const own = resources.clone(context)
  for (const key of NAMED) {
    const entries = resources.lookup(key)
    if (!(entries instanceof PDFDict)) continue
    const kept = context.obj({})
    for (const [name, value] of entries.entries()) if (names.has(name.decodeText())) kept.set(name, value)
    own.set(key, kept)
  }
  pruneForms(own, seen)
  return own
}

/** Forms with resources of their own are pruned in the same way, each once. */
function pruneForms(resources: PDFDict, seen: Set<PDFObject>): void {
  const forms = resources.lookup(XOBJECT)
  if (!(forms instanceof PDFDict)) return
  for (const [, ref] of forms.entries()) {
    const form = ref instanceof PDFRef ? resources.context.lookup(ref) : ref
    if (!isForm(form) || seen.has(form)) continue
    seen.add(form)
    const below = form.dict.lookup(KEY.Resources)
    const content = below instanceof PDFDict ? unpacked(form) : null
    if (!(below instanceof PDFDict) || content === null) continue
    const own = pruned(below, namesIn(content), seen)
    if (own) form.dict.set(KEY.Resources, own)
  }
}

/** Rewrites a page's content and that of the forms it draws; the forms become the page's own copies. */
export function rewriteContent(page: PDFDict, change: (content: string) => string): boolean {
  const content = contentOf(page)
  if (content === null) return false
  const { context } = page
  page.set(KEY.Contents, context.register(packed(context, change(content))))
  const resources = page.lookup(KEY.Resources)
  if (!(resources instanceof PDFDict)) return true
  const own = rewrittenForms(resources, change, 0)
  if (!own) return false
  page.set(KEY.Resources, own)
  return true
}

/** Deeper nesting is no drawing any more. */
const DEEPEST = 12

function rewrittenForms(resources: PDFDict, change: (content: string) => string, depth: number): PDFDict | null {
  const { context } = resources
  const own = resources.clone(context)
  const forms = resources.lookup(XOBJECT)
  if (!(forms instanceof PDFDict)) return own
  if (depth > DEEPEST) return null
  const copies = forms.clone(context)
  for (const [name, ref] of forms.entries()) {
    const form = ref instanceof PDFRef ? context.lookup(ref) : ref
    if (!isForm(form)) continue
    const content = unpacked(form)
    if (content === null) return null
    const copy = packed(context, change(content), form.dict)
    const below = copy.dict.lookup(KEY.Resources)
    if (below instanceof PDFDict) {
      const deeper = rewrittenForms(below, change, depth + 1)
      if (!deeper) return null
      copy.dict.set(KEY.Resources, deeper)
    }
    copies.set(name, context.register(copy))
  }
  own.set(XOBJECT, copies)
  return own
}
