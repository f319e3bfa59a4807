const QUOTE = 34
const COMMA = 44
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** A quoted value longer than this is a quotation mark nobody closed. */
const MAX_QUOTED = 10_000

/** More values in one row are counted and not kept. */
const MAX_VALUES = 256

/** A row whose quotation marks are wrong; the reader goes on with the next line where it can. */
export interface QuotingFault {
  /** Position of the value in its row, from 0. */
  position: number
  message: string
}

/**
 * Reads CSV row by row (RFC 4180; line ends LF or CRLF). Keeps where values begin and end, so that the reading of
 * attendance, which is measured against a bare import, makes no text it does not need.
 */
export class CsvReader {
  readonly text: string
  /** Values in the row just read. */
  count = 0
  fault: QuotingFault | null = null
  /** Number of the row just read, from 1, as a spreadsheet counts. */
  row = 0
  /** Begin and end in `text` of the values of the row, without quotation marks. */
  readonly bounds = new Int32Array(MAX_VALUES * 2)
  /** Values that do not stand in the text as they are meant, because a quotation mark or a line end is inside. */
  private readonly rewritten = new Map<number, string>()
  private at = 0
  private readonly hasQuotes: boolean

  constructor(text: string) {
    // Old spreadsheets on the Mac end lines with CR alone.
    this.text = text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text
    this.hasQuotes = this.text.includes('"')
  }

  /** Reads the next row; false at the end. */
  next(): boolean {
    if (this.at >= this.text.length) return false
    this.row++
    this.fault = null
    this.count = 0
    if (this.hasQuotes) {
      this.rewritten.clear()
      this.readQuoted()
    } else this.readPlain()
    return true
  }

  /** The value at a position, from 0; empty beyond the last. */
  value(position: number): string {
    if (position >= this.count || position >= MAX_VALUES) return ''
    return this.rewritten.get(position) ?? this.text.slice(this.bounds[position * 2], this.bounds[position * 2 + 1])
  }

  /** True where the value is not the text between its bounds. */
  isRewritten(position: number): boolean {
    return this.rewritten.size > 0 && this.rewritten.has(position)
  }

  values(): string[] {
    return Array.from({ length: Math.min(this.count, MAX_VALUES) }, (_, position) => this.value(position))
  }

  private readPlain(): void {
    const { text } = this
    const end = text.length
    let start = this.at
    let at = start
    for (; at < end; at++) {
      const char = text.charCodeAt(at)
      if (char === COMMA) {
        this.keep(start, at)
        start = at + 1
      } else if (char === LINE_FEED) break
    }
    this.keep(start, this.withoutReturn(start, at))
    this.at = at + 1
  }

  private readQuoted(): undefined {
    const { text } = this
    const end = text.length
    let start = this.at
    for (;;) {
      let next: number
      if (text.charCodeAt(start) === QUOTE) {
        const close = this.closingQuote(start + 1)
        if (close < 0) return this.fail('the quotation mark that opens this value is never closed', end)
        this.keepQuoted(start + 1, close)
        next = close + 1
        if (text.charCodeAt(next) === CARRIAGE_RETURN && text.charCodeAt(next + 1) === LINE_FEED) next++
        if (next < end && text.charCodeAt(next) !== COMMA && text.charCodeAt(next) !== LINE_FEED) {
          return this.fail('wrong quoting: text stands after the closing quotation mark', this.lineEnd(next))
        }
      } else {
        next = start
        let char = text.charCodeAt(next)
        while (next < end && char !== COMMA && char !== LINE_FEED && char !== QUOTE) char = text.charCodeAt(++next)
        if (next < end && char === QUOTE) {
          const message = 'wrong quoting: a quotation mark inside a value that does not begin with one'
          return this.fail(message, this.lineEnd(next))
        }
        this.keep(start, char === COMMA ? next : this.withoutReturn(start, next))
      }
      start = next + 1
      if (next >= end || text.charCodeAt(next) === LINE_FEED) break
    }
    this.at = start
    return undefined
  }

  private keep(start: number, end: number): void {
    if (this.count < MAX_VALUES) {
      this.bounds[this.count * 2] = start
      this.bounds[this.count * 2 + 1] = end
    }
    this.count++
  }

  private keepQuoted(start: number, end: number): void {
    const value = this.text.slice(start, end)
    if (/["\r\n]/.test(value)) {
      this.rewritten.set(this.count, value.replaceAll('""', '"').replace(/\s*[\r\n]+\s*/g, ' '))
      // Nothing may be found by its place in the text.
      this.keep(start, start)
    } else this.keep(start, end)
  }

  private closingQuote(from: number): number {
    const { text } = this
    let at = text.indexOf('"', from)
    while (at >= 0 && at - from <= MAX_QUOTED) {
      if (text.charCodeAt(at + 1) !== QUOTE) return at
      at = text.indexOf('"', at + 2)
    }
    return -1
  }

  private fail(message: string, resumeAt: number): undefined {
    this.fault = { position: this.count, message }
    this.at = resumeAt
  }

  private lineEnd(from: number): number {
    const found = this.text.indexOf('\n', from)
    return found < 0 ? this.text.length : found + 1
  }

  private withoutReturn(start: number, end: number): number {
    return end > start && this.text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end
  }
}
