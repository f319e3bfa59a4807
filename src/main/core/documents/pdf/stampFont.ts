import { deflateSync } from 'node:zlib'
import { type PDFArray, PDFContext, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib'
import type { FontPiece } from '../fontPieces'
import { fontOf, type StampRun } from './stampRuns'

/**
 * The faces for what is stamped on finished pages (foot, page numbers): Source Sans 3 and, for other scripts, the face
 * of the language. Each is cut down once to what feet need and put into each file as it is: embedding through fontkit
 * for every document would cost more than printing it.
 */
interface StampFace {
  name: string
  /** Glyph in the cut-down font by glyph of the piece. */
  glyphs: Map<number, number>
  /** As it goes into each file; nothing in it is changed. */
  widths: PDFArray
  file: Uint8Array
  descriptor: Record<string, number | number[]>
  toUnicode: Uint8Array
}

/** A face in one file. */
export interface StampFont {
  ref: PDFRef
  glyphs: ReadonlyMap<number, number>
}

/** Digits and ASCII stand in every foot, so that most files share one cut of the Latin piece. */
const ALWAYS = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index)

const faces = new Map<string, StampFace>()

/** Puts the faces of these runs into a file: one font for each piece, by the name of the piece. */
export function embedStampFonts(context: PDFContext, runs: readonly StampRun[]): Map<string, StampFont> {
  const wanted = new Map<string, { piece: FontPiece; glyphs: Map<number, readonly number[]> }>()
  for (const { piece, glyphs } of runs) {
    const entry = wanted.get(piece.file) ?? { piece, glyphs: new Map() }
    for (const { id, codePoints } of glyphs) if (!entry.glyphs.has(id)) entry.glyphs.set(id, codePoints)
    wanted.set(piece.file, entry)
  }
  const fonts = new Map<string, StampFont>()
  for (const [file, { piece, glyphs }] of wanted) {
    const face = faceOf(piece, glyphs)
    fonts.set(file, { ref: embed(context, face), glyphs: face.glyphs })
  }
  return fonts
}

function faceOf(piece: FontPiece, wanted: Map<number, readonly number[]>): StampFace {
  const font = fontOf(piece)
  if (piece.file === 'source-sans-3-latin-400-normal') {
    for (const point of ALWAYS) {
      const { id } = font.glyphForCodePoint(point)
      if (!wanted.has(id)) wanted.set(id, [point])
    }
  }
  const ids = [...wanted.keys()].sort((a, b) => a - b)
  const key = `${piece.file} ${ids.join()}`
  const known = faces.get(key)
  if (known) return known
  const scale = 1000 / font.unitsPerEm
  const subset = font.createSubset()
  const glyphs = new Map<number, number>()
  const widths = new Map<number, number>()
  const unicode = new Map<number, readonly number[]>()
  for (const id of ids) {
    const own = subset.includeGlyph(id)
    glyphs.set(id, own)
    widths.set(own, Math.round(font.getGlyph(id).advanceWidth * scale))
    unicode.set(own, wanted.get(id) ?? [])
  }
  const { bbox } = font
  const made = {
    name: postScriptName(piece),
    glyphs,
    widths: PDFContext.create().obj([...widths].flatMap(([glyph, width]) => [glyph, [width]])),
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
    toUnicode: deflateSync(unicodeMap(unicode))
  }
  if (faces.size > 300) faces.clear()
  faces.set(key, made)
  return made
}

/** `Noto Sans KR` as `NotoSansKR-Regular`, after the tag that says the font was cut down. */
const postScriptName = ({ family }: FontPiece) => `SARBDK+${family.replaceAll(' ', '')}-Regular`

function embed(context: PDFContext, { name: text, widths, file, descriptor, toUnicode }: StampFace): PDFRef {
  const name = PDFName.of(text)
  const fontFile = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: file.length }), file)
  const map = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: toUnicode.length }), toUnicode)
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    DW: 0,
    W: widths,
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

function unicodeMap(glyphs: ReadonlyMap<number, readonly number[]>): Uint8Array {
  const hex = (value: number) => value.toString(16).padStart(4, '0')
  const entries = [...glyphs].flatMap(([glyph, points]) => {
    const text = String.fromCodePoint(...points)
    const units = Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index)))
    return units.length > 0 ? [`<${hex(glyph)}> <${units.join('')}>`] : []
  })
  const blocks: string[] = []
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return new TextEncoder().encode(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend`
  )
}
