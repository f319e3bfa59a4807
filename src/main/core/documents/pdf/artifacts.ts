import { deflateSync, inflateSync } from 'node:zlib'
import { PDFArray, type PDFContext, type PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import { KEY } from './names'

const FILTER = PDFName.of('Filter')
const FLATE = PDFName.of('FlateDecode')

/** Half the time of zlib's own choice, for pages a tenth larger: it is done while a person waits. */
const LEVEL = 4

/** Operators that end a path by painting it; one that ends in `n` only clips. */
const PAINTS = /(?:^|\s)(?:f\*?|F|[Ss]|[Bb]\*?)$/
const STARTS_PATH = /\s(?:re|m)$/
const IN_PATH = /\s(?:re|m|l|c|v|y)$|^h$|^W\*?$/

/** Numbers of the marked contents with which entries of lists begin, and those that their marks get. */
export interface ListMarks {
  starts: ReadonlySet<number>
  /** Next free number on the page. */
  next: number
  /** By the content before which a mark stands. */
  found: Map<number, number>
}

const CONTENT = /\/MCID\s+(\d+)/

/**
 * Lines, fills and pictures that Chromium leaves outside of the tags become artifacts, so that everything on a page is
 * either tagged or said to be no content; the mark of a list's entry becomes content of its own, for its label. The
 * stream is read line by line, as Skia writes it.
 */
export function markArtifacts(stream: string, marks: ListMarks | null = null): string {
  const out: string[] = []
  const lines = stream.split('\n')
  let depth = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    const span = depth === 0 ? endOfSpan(lines, i) : -1
    if (span > i) {
      out.push('/Artifact BMC', ...lines.slice(i, span + 1), 'EMC')
      i = span
      continue
    }
    if (line.endsWith('BDC') || line.endsWith('BMC')) depth += 1
    else if (line === 'EMC') depth -= 1
    if (depth > 0 || line === 'EMC') {
      out.push(line)
      continue
    }
    const end = endOfPiece(lines, i)
    if (end < 0) {
      out.push(line)
      continue
    }
    out.push(beginOf(lines, i, end, marks), ...lines.slice(i, end + 1), 'EMC')
    i = end
  }
  return out.join('\n')
}

/** Last line of a span that only says how its text reads (`ActualText`) and stands outside of the tags; -1 for others. */
function endOfSpan(lines: readonly string[], start: number): number {
  const line = lines[start] as string
  if (!line.startsWith('/Span') || !line.endsWith('BDC') || CONTENT.test(line)) return -1
  const end = lines.indexOf('EMC', start)
  return lines.slice(start + 1, end).some((one) => one.endsWith('BDC') || one.endsWith('BMC')) ? -1 : end
}

/** A text right before the first content of a list's entry is its mark. */
function beginOf(lines: readonly string[], start: number, end: number, marks: ListMarks | null): string {
  if (!marks || !/T[jJ]$/.test(lines[start] as string)) return '/Artifact BMC'
  const next = lines.find((line, index) => index > end && line.endsWith('BDC'))
  const content = Number(CONTENT.exec(next ?? '')?.[1] ?? Number.NaN)
  if (!marks.starts.has(content) || marks.found.has(content)) return '/Artifact BMC'
  const number = marks.next++
  marks.found.set(content, number)
  return `/Lbl <</MCID ${number} >>BDC`
}

/** Index of the last line of an unmarked piece of content that begins at `start`; -1 where none begins. */
function endOfPiece(lines: readonly string[], start: number): number {
  const line = lines[start] as string
  if (line.endsWith(' Do')) return start
  if (/T[jJ]$/.test(line)) {
    let end = start
    while (/T[jJ]$/.test(lines[end + 1] ?? '')) end += 1
    return end
  }
  if (!STARTS_PATH.test(line)) return -1
  for (let end = start + 1; end < lines.length; end++) {
    const next = lines[end] as string
    if (PAINTS.test(next)) return end
    if (!IN_PATH.test(next)) return -1
  }
  return -1
}

/**
 * Does it for a page whose content Chromium wrote; a stream in another coding is left alone. `starts`: contents with which
 * an entry of a list begins; `read` is given the content. Gives the contents of the marks by them.
 */
export function markPageArtifacts(
  context: PDFContext,
  page: PDFDict,
  starts: ReadonlySet<number> = new Set(),
  read: (content: string) => void = () => {}
): ReadonlyMap<number, number> {
  const marks: ListMarks = { starts, next: 0, found: new Map() }
  const contents = page.lookup(KEY.Contents)
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents]
  const marked = streams.map((stream) => {
    if (!(stream instanceof PDFRawStream) || stream.dict.lookup(FILTER) !== FLATE) return stream
    const text = Buffer.from(inflateSync(stream.contents)).toString('latin1')
    read(text)
    for (const [, number] of text.matchAll(/\/MCID\s+(\d+)/g)) marks.next = Math.max(marks.next, Number(number) + 1)
    const bytes = deflateSync(Buffer.from(markArtifacts(text, marks), 'latin1'), { level: LEVEL })
    return PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes)
  })
  const refs = marked.flatMap((stream) => (stream ? [context.register(stream)] : []))
  if (refs.length > 0) page.set(KEY.Contents, refs.length === 1 && refs[0] ? refs[0] : context.obj(refs))
  return marks.found
}
