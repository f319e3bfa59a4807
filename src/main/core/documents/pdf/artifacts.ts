import { PDFArray, type PDFContext, type PDFDict, PDFRawStream } from 'pdf-lib'
import { contentOf, isFlate, packContent } from './contents'
import { KEY } from './names'

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
 * stream is read line by line, as Skia writes it, and by place: a batch would else make millions of short strings.
 */
export function markArtifacts(stream: string, marks: ListMarks | null = null): string {
  const out: string[] = []
  let taken = 0
  let depth = 0
  let start = 0
  while (start < stream.length) {
    const end = endOfLine(stream, start)
    const span = depth === 0 ? endOfSpan(stream, start, end) : -1
    if (span < 0) {
      const closes = isLine(stream, start, end, 'EMC')
      if (opens(stream, start, end)) depth += 1
      else if (closes) depth -= 1
      if (depth > 0 || closes) {
        start = end + 1
        continue
      }
    }
    const last = span < 0 ? endOfPiece(stream, start, end) : span
    if (last >= 0) {
      const begin = span < 0 ? beginOf(stream, start, end, last, marks) : '/Artifact BMC'
      out.push(stream.slice(taken, start), begin, '\n', stream.slice(start, last), '\nEMC')
      taken = last
    }
    start = Math.max(last, end) + 1
  }
  out.push(stream.slice(taken))
  return out.join('')
}

/** Place after the last character of the line that begins at `start`. */
function endOfLine(stream: string, start: number): number {
  const end = stream.indexOf('\n', start)
  return end < 0 ? stream.length : end
}

const endsIn = (stream: string, start: number, end: number, word: string): boolean =>
  end - start >= word.length && stream.startsWith(word, end - word.length)

const isLine = (stream: string, start: number, end: number, line: string): boolean =>
  end - start === line.length && stream.startsWith(line, start)

const opens = (stream: string, start: number, end: number): boolean =>
  endsIn(stream, start, end, 'BDC') || endsIn(stream, start, end, 'BMC')

const showsText = (stream: string, start: number, end: number): boolean =>
  endsIn(stream, start, end, 'Tj') || endsIn(stream, start, end, 'TJ')

/** End of a span that only says how its text reads (`ActualText`) and stands outside of the tags; -1 for others. */
function endOfSpan(stream: string, start: number, end: number): number {
  if (!stream.startsWith('/Span', start) || !endsIn(stream, start, end, 'BDC')) return -1
  if (CONTENT.test(stream.slice(start, end))) return -1
  for (let from = end + 1; from < stream.length; ) {
    const to = endOfLine(stream, from)
    if (isLine(stream, from, to, 'EMC')) return to
    if (opens(stream, from, to)) return -1
    from = to + 1
  }
  return -1
}

/** A text right before the first content of a list's entry is its mark. `end`: of its first line, `last`: of all of it. */
function beginOf(stream: string, start: number, end: number, last: number, marks: ListMarks | null): string {
  if (!marks || !showsText(stream, start, end)) return '/Artifact BMC'
  const next = stream.indexOf('BDC\n', last + 1)
  const line = next < 0 ? '' : stream.slice(stream.lastIndexOf('\n', next) + 1, next)
  const content = Number(CONTENT.exec(line)?.[1] ?? Number.NaN)
  if (!marks.starts.has(content) || marks.found.has(content)) return '/Artifact BMC'
  const number = marks.next++
  marks.found.set(content, number)
  return `/Lbl <</MCID ${number} >>BDC`
}

/** End of an unmarked piece of content whose first line stands from `start` to `end`; -1 where none begins. */
function endOfPiece(stream: string, start: number, end: number): number {
  if (endsIn(stream, start, end, ' Do')) return end
  if (showsText(stream, start, end)) {
    let last = end
    for (;;) {
      const to = endOfLine(stream, last + 1)
      if (!showsText(stream, last + 1, to)) return last
      last = to
    }
  }
  if (!STARTS_PATH.test(stream.slice(start, end))) return -1
  for (let from = end + 1; from < stream.length; ) {
    const to = endOfLine(stream, from)
    const line = stream.slice(from, to)
    if (PAINTS.test(line)) return to
    if (!IN_PATH.test(line)) return -1
    from = to + 1
  }
  return -1
}

/** The next number for marked content that a page does not use yet. */
function freeNumber(content: string): number {
  let free = 0
  for (let at = content.indexOf('/MCID'); at >= 0; at = content.indexOf('/MCID', at + 5)) {
    const number = Number.parseInt(content.slice(at + 5, at + 16), 10)
    if (number >= free) free = number + 1
  }
  return free
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
    if (!(stream instanceof PDFRawStream) || !isFlate(stream)) return stream
    const text = contentOf(stream)
    read(text)
    marks.next = Math.max(marks.next, freeNumber(text))
    return packContent(context, markArtifacts(text, marks))
  })
  const refs = marked.flatMap((stream) => (stream ? [context.register(stream)] : []))
  if (refs.length > 0) page.set(KEY.Contents, refs.length === 1 && refs[0] ? refs[0] : context.obj(refs))
  return marks.found
}
