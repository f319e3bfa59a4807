import { createRequire } from 'node:module'
import type { DocumentLanguage } from '@shared/documents/languages'
import type { Font } from 'fontkit'
import { type FontPiece, fontPieceBytes, fontPieces, pieceHolds } from '../fontPieces'

/** A glyph with its place from the start of its run, in thousandths of the size. */
export interface PlacedGlyph {
  /** In the whole font piece, not in what is cut from it. */
  id: number
  codePoints: readonly number[]
  x: number
  y: number
}

/** Neighbouring characters of one font piece, shaped: joined in Arabic, reordered in Gurmukhi. */
export interface StampRun {
  piece: FontPiece
  glyphs: PlacedGlyph[]
  /** In thousandths of the size. */
  width: number
}

/** The face beside Source Sans 3 in which a language's feet are set. */
const FONT_OF: Partial<Record<DocumentLanguage, string>> = {
  ar: 'scheherazade-new',
  fa: 'scheherazade-new',
  prs: 'scheherazade-new',
  ps: 'scheherazade-new',
  hy: 'noto-sans-armenian',
  pa: 'noto-sans-gurmukhi',
  ko: 'noto-sans-kr',
  'zh-Hant': 'noto-sans-tc',
  'zh-Hans': 'noto-sans-sc'
}

/** Faces whose letters join or change places; in the others a character is a glyph. */
const SHAPED = new Set(['scheherazade-new', 'noto-sans-gurmukhi'])

/** fontkit fails on Gurmukhi's mark positions; those marks stand right by their own widths. Arabic needs its own. */
const UNPLACED = { mark: false, mkmk: false, abvm: false, blwm: false }

/** Read with the first foot: fontkit unpacks tables of all scripts when it is loaded, which the start need not wait for. */
const packages = createRequire(import.meta.url)
const fonts = new Map<string, Font>()
const shaped = new Map<string, StampRun[]>()

/** Isolates and marks of direction have no shape; the order of runs follows the direction of the language instead. */
const INVISIBLE = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Splits a foot into runs of one font piece each, in the order in which they stand on the page from left to right. A
 * character that no bundled face has becomes a question mark.
 */
export function stampRuns(text: string, language: DocumentLanguage, rightToLeft: boolean): StampRun[] {
  const key = `${language} ${text}`
  const known = shaped.get(key)
  if (known) return known
  const parts = splitByPiece(text.replaceAll(INVISIBLE, ''), language)
  const runs = (rightToLeft ? mirrored(parts) : parts).map(({ piece, text: own }) => shape(piece, own))
  if (shaped.size > 2000) shaped.clear()
  shaped.set(key, runs)
  return runs
}

interface Part {
  piece: FontPiece
  text: string
}

function splitByPiece(text: string, language: DocumentLanguage): Part[] {
  const own = FONT_OF[language]
  const pieces = [...sansPieces(), ...(own ? fontPieces(own, 400) : [])]
  const latin = pieces.find(({ file }) => file.endsWith('-latin-400-normal')) as FontPiece
  const parts: Part[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const last = parts.at(-1)
    const piece =
      last && pieceHolds(last.piece, point) && hasGlyph(last.piece, point)
        ? last.piece
        : pieces.find((one) => pieceHolds(one, point) && hasGlyph(one, point))
    const shown = piece ? character : '?'
    if (last && last.piece === (piece ?? latin)) last.text += shown
    else parts.push({ piece: piece ?? latin, text: shown })
  }
  return parts
}

/** Words and numbers from left to right keep their order; what stands between them changes sides. */
function mirrored(parts: readonly Part[]): Part[] {
  return parts
    .flatMap(({ piece, text }) =>
      piece.font === 'source-sans-3'
        ? text.split(/(^[\s·]+|[\s·]+$|\s*·\s*)/).flatMap((own) => (own ? [{ piece, text: own }] : []))
        : [{ piece, text }]
    )
    .reverse()
}

const sansPieces = () => {
  const pieces = fontPieces('source-sans-3', 400)
  // Plain Latin first: the pieces overlap in a few marks.
  return [...pieces].sort((a, b) => Number(b.file.includes('-latin-400')) - Number(a.file.includes('-latin-400')))
}

export function fontOf(piece: FontPiece): Font {
  const known = fonts.get(piece.file)
  if (known) return known
  const { create } = packages('fontkit') as typeof import('fontkit')
  const font = create(fontPieceBytes(piece))
  fonts.set(piece.file, font)
  return font
}

/** Two pieces of the Han faces hold no table of characters at all; what cannot be looked up is not there. */
function hasGlyph(piece: FontPiece, point: number): boolean {
  try {
    return fontOf(piece).glyphForCodePoint(point).id !== 0
  } catch {
    return false
  }
}

/**
 * fontkit keeps a glyph as it was first asked for. One that a face was cut with, as a part of another glyph, has no
 * character there, and a letter without one would not be joined to its neighbours.
 */
function named(font: Font, text: string): void {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const { codePoints } = font.glyphForCodePoint(point)
    if (codePoints.length === 0) codePoints.push(point)
  }
}

function shape(piece: FontPiece, text: string): StampRun {
  const font = fontOf(piece)
  const scale = 1000 / font.unitsPerEm
  const latin = !SHAPED.has(piece.font)
  if (!latin) named(font, text)
  // Set letter by letter: a ligature has no Unicode of its own and would not be read back.
  const { glyphs, positions } = latin
    ? { glyphs: [...text].map((one) => font.glyphForCodePoint(one.codePointAt(0) ?? 0)), positions: null }
    : font.layout(text, piece.font === 'noto-sans-gurmukhi' ? { ...UNPLACED } : undefined)
  let x = 0
  const characters = [...text]
  const placed = glyphs.map((glyph, index): PlacedGlyph => {
    const position = positions?.[index]
    const at = {
      id: glyph.id,
      codePoints: latin ? [characters[index]?.codePointAt(0) ?? 0] : glyph.codePoints,
      x: Math.round((x + (position?.xOffset ?? 0)) * scale),
      y: Math.round((position?.yOffset ?? 0) * scale)
    }
    x += position?.xAdvance ?? glyph.advanceWidth
    return at
  })
  return { piece, glyphs: placed, width: Math.round(x * scale) }
}
