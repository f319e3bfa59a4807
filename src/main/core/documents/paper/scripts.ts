import { type FontPiece, fontPieces, pieceHolds } from '../fontPieces'

/** Faces for scripts beyond Latin and Cyrillic, which print.css names itself. */
const FONTS = [
  'scheherazade-new',
  'noto-serif-armenian',
  'noto-sans-armenian',
  'noto-sans-gurmukhi',
  'noto-sans-kr',
  'noto-sans-tc',
  'noto-sans-sc'
] as const

/** Real faces of both weights that print.css uses; nothing is made bolder by the printer. */
const WEIGHTS = [400, 600] as const

/** Everything below is Latin, Greek, Cyrillic or their punctuation, which the Source faces hold. */
const FIRST = 0x0530

/**
 * The @font-face rules that a page needs beside those of print.css: only pieces that hold a character of the page, so
 * that a letter in English carries none and one in Chinese a few dozen.
 */
export function scriptCss(html: string): string {
  const used = new Set<number>()
  for (const character of html) {
    const codePoint = character.codePointAt(0) ?? 0
    if (codePoint >= FIRST && !isSharedPunctuation(codePoint)) used.add(codePoint)
  }
  if (used.size === 0) return ''
  const points = [...used]
  const wanted = FONTS.flatMap((font) => WEIGHTS.flatMap((weight) => fontPieces(font, weight))).filter(
    (piece) => isOfItsScript(piece) && points.some((point) => pieceHolds(piece, point))
  )
  return wanted.map(faceOf).join('')
}

/** General punctuation, currency, letterlike: in Source Serif and Sans. */
const isSharedPunctuation = (point: number) =>
  (point >= 0x1e00 && point <= 0x2027) || (point >= 0x202a && point <= 0x21ff) || point === 0xfeff

/** The packages also hold Latin, symbols and the like in a face that would not match ours. */
export const isOfItsScript = ({ file }: Pick<FontPiece, 'file'>): boolean =>
  !/-(latin|latin-ext|cyrillic|cyrillic-ext|greek|vietnamese|math|symbols)-\d+-normal$/.test(file)

/** Naskh is drawn small: it reads as large as the Latin beside it at this size. */
const SIZE: Readonly<Record<string, string>> = { 'scheherazade-new': 'size-adjust:122%;' }

function faceOf({ font, family, weight, file, unicodeRange }: FontPiece): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};${SIZE[font] ?? ''}src:url("/fonts/${font}/${file}.woff2");unicode-range:${unicodeRange}}\n`
}
