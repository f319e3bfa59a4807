import { deflateSync, inflateSync } from 'node:zlib'
import { type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { KEY } from './names'

const TO_UNICODE = PDFName.of('ToUnicode')
const FILTER = PDFName.of('Filter')
const FLATE = PDFName.of('FlateDecode')

/** A span that says how its glyphs read, as Skia writes it; and the fonts that are set between spans. */
const PIECE = /^\/(\S+) [\d.]+ Tf$|^\/Span<<\/ActualText <feff([0-9a-f]+)>\s*>>\s*BDC\n([\s\S]*?)^EMC$/gim
const FONT = /\/(\S+) [\d.]+ Tf/
const GLYPHS = /<([0-9a-f]+)>/gi
/** A glyph of a font's map that reads as nothing. */
const NOTHING = /^<([0-9A-F]{4})> <0000>$/gim

const ARABIC = /\p{Script=Arabic}/u

/** How glyphs read, by the number of the glyph in hexadecimal. */
type Read = Map<string, string>

/**
 * Chromium gives a font the Unicode of the glyphs that a character leads to by itself. A letter that changes its shape
 * beside others gets none (U+0000); how it reads stands in the page alone (`ActualText`), which many programs pass over:
 * text copied from Arabic, Farsi or Pashto paper would be empty. What the pages say is written into the fonts.
 */
export class GlyphReadings {
  private readonly fonts = new Map<PDFRef, Read>()

  constructor(private readonly context: PDFContext) {}

  /** Takes in what the content of a page says about its glyphs. */
  take(page: PDFDict, content: string): void {
    if (!content.includes('/ActualText')) return
    const resources = page.lookup(KEY.Resources)
    const fonts = resources instanceof PDFDict ? resources.lookup(KEY.Font) : undefined
    if (!(fonts instanceof PDFDict)) return
    let font = ''
    for (const [, set, reads, span] of content.matchAll(PIECE)) {
      if (set) font = set
      if (!reads || span === undefined) continue
      font = FONT.exec(span)?.[1] ?? font
      const ref = fonts.get(PDFName.of(font))
      if (ref instanceof PDFRef) this.keep(ref, glyphsOf(span), charactersOf(reads))
    }
  }

  /** Glyph by glyph where there are as many as characters; a mark of Arabic is drawn before the letter it belongs to. */
  private keep(font: PDFRef, glyphs: readonly string[], characters: readonly string[]): void {
    const arabic = characters.some((character) => ARABIC.test(character))
    // A letter with its sign, one character in Unicode, may be drawn as two glyphs.
    const apart = [...characters.join('').normalize('NFD')]
    if (arabic && glyphs.length > 1 && glyphs.length === apart.length && apart.length > characters.length) {
      this.keep(font, glyphs, apart)
      return
    }
    if (glyphs.length !== characters.length || (glyphs.length > 1 && !arabic)) return
    const read = this.fonts.get(font) ?? new Map<string, string>()
    this.fonts.set(font, read)
    const reversed = [...characters].reverse()
    glyphs.forEach((glyph, at) => {
      const character = reversed[at]
      if (character && !read.has(glyph)) read.set(glyph, character)
    })
  }

  /** Writes what was taken in into the fonts that lack it. */
  write(): void {
    for (const [ref, read] of this.fonts) {
      const font = this.context.lookup(ref)
      const stream = font instanceof PDFDict ? font.lookup(TO_UNICODE) : undefined
      if (!(font instanceof PDFDict) || !(stream instanceof PDFRawStream)) continue
      const packed = stream.dict.lookup(FILTER) === FLATE
      const map = Buffer.from(packed ? inflateSync(stream.contents) : stream.contents).toString('latin1')
      const whole = map.replace(NOTHING, (entry, glyph: string) => {
        const character = read.get(glyph.toLowerCase())
        return character ? `<${glyph}> <${unitsOf(character)}>` : entry
      })
      if (whole === map) continue
      const bytes = deflateSync(Buffer.from(whole, 'latin1'))
      const made = PDFRawStream.of(this.context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes)
      font.set(TO_UNICODE, this.context.register(made))
    }
  }
}

const glyphsOf = (span: string): string[] =>
  [...span.matchAll(GLYPHS)].flatMap(([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? [])

function charactersOf(hex: string): string[] {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
  return [...String.fromCharCode(...units)]
}

const unitsOf = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => character.charCodeAt(at).toString(16).padStart(4, '0')).join('')
