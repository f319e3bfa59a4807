import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { create } from 'fontkit'
import { type PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib'

/**
 * The face for what is stamped on finished pages (foot, page numbers): Source Sans 3, cut down once to the Latin
 * characters a foot can need, and put into each file as it is. Embedding through fontkit for every document would cost
 * more than printing it.
 */
const CHARACTERS = [
  ...range(0x20, 0x7e),
  ...range(0xa1, 0xac),
  ...range(0xae, 0xff),
  0x2013,
  0x2014,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2026
]

interface StampFace {
  /** Glyph in the cut-down font by code point. */
  glyphs: Map<number, number>
  /** Width in thousandths of the size by code point. */
  widths: Map<number, number>
  file: Uint8Array
  descriptor: Record<string, number | number[]>
  toUnicode: Uint8Array
}

let face: StampFace | null = null

function loadFace(): StampFace {
  if (face) return face
  const path = createRequire(import.meta.url).resolve(
    '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff'
  )
  const font = create(readFileSync(path))
  const scale = 1000 / font.unitsPerEm
  const subset = font.createSubset()
  const glyphs = new Map<number, number>()
  const widths = new Map<number, number>()
  for (const codePoint of CHARACTERS) {
    const glyph = font.glyphForCodePoint(codePoint)
    if (glyph.id === 0) continue
    glyphs.set(codePoint, subset.includeGlyph(glyph))
    widths.set(codePoint, Math.round(glyph.advanceWidth * scale))
  }
  const { bbox } = font
  face = {
    glyphs,
    widths,
    file: deflateSync(subset.encode()),
    descriptor: {
      Flags: 32,
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((value) => Math.round(value * scale)),
      ItalicAngle: 0,
      Ascent: Math.round(font.ascent * scale),
      Descent: Math.round(font.descent * scale),
      CapHeight: Math.round(font.capHeight * scale),
      StemV: 80
    },
    toUnicode: deflateSync(unicodeMap(glyphs))
  }
  return face
}

/** Puts the face into a file; use the reference under a name in the resources of stamped pages. */
export function embedStampFont(context: PDFContext): PDFRef {
  const { glyphs, widths, file, descriptor, toUnicode } = loadFace()
  const name = PDFName.of('SARBDK+SourceSans3-Regular')
  const fontFile = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: file.length }), file)
  const map = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: toUnicode.length }), toUnicode)
  const w: (number | number[])[] = [...glyphs].flatMap(([codePoint, glyph]) => [glyph, [widths.get(codePoint) ?? 0]])
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    DW: 0,
    W: w,
    FontDescriptor: context.register(
      context.obj({ Type: 'FontDescriptor', FontName: name, ...descriptor, FontFile2: context.register(fontFile) })
    )
  })
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(map)
    })
  )
}

/** The text as a hexadecimal string for `Tj`; a character the face lacks becomes a question mark. */
export function encodeStamp(text: string): string {
  const { glyphs } = loadFace()
  const unknown = glyphs.get(0x3f) ?? 0
  let hex = ''
  for (const character of text) {
    hex += (glyphs.get(character.codePointAt(0) ?? 0) ?? unknown).toString(16).padStart(4, '0')
  }
  return `<${hex}>`
}

/** Width of the text in points. */
export function stampWidth(text: string, size: number): number {
  const { widths } = loadFace()
  let width = 0
  for (const character of text) width += widths.get(character.codePointAt(0) ?? 0) ?? widths.get(0x3f) ?? 0
  return (width * size) / 1000
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function unicodeMap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const hex = (value: number) => value.toString(16).padStart(4, '0')
  const entries = [...glyphs].map(([codePoint, glyph]) => `<${hex(glyph)}> <${hex(codePoint)}>`)
  const blocks: string[] = []
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return new TextEncoder().encode(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`
  )
}
