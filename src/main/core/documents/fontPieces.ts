import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A font comes in pieces by script, the Chinese and Korean ones in about a hundred each; this is one of them. */
export interface FontPiece {
  /** Of the package, `noto-sans-sc`. */
  font: string
  family: string
  weight: number
  /** Name of the file without its ending. */
  file: string
  /** Code points, both ends included. */
  ranges: readonly (readonly [from: number, to: number])[]
  /** The same as CSS writes it. */
  unicodeRange: string
}

const packages = createRequire(import.meta.url)
const read = new Map<string, FontPiece[]>()

/** Pieces of an upright weight, as the font's package describes them in its style sheet. */
export function fontPieces(font: string, weight: number): FontPiece[] {
  const key = `${font} ${weight}`
  const known = read.get(key)
  if (known) return known
  const css = readFileSync(join(folderOf(font), `${weight}.css`), 'utf8')
  const pieces = [...css.matchAll(/@font-face\s*\{([^}]+)\}/g)].flatMap(([, body = '']) => {
    const family = /font-family:\s*'([^']+)'/.exec(body)?.[1]
    const file = /\.\/files\/([a-z0-9-]+)\.woff2/.exec(body)?.[1]
    const unicodeRange = /unicode-range:\s*([^;]+);/.exec(body)?.[1]
    return family && file && unicodeRange
      ? [{ font, family, weight, file, unicodeRange, ranges: unicodeRange.split(',').map(rangeOf) }]
      : []
  })
  read.set(key, pieces)
  return pieces
}

/** The bytes of a piece in the older packing, which fontkit can open without Brotli. */
export function fontPieceBytes({ font, file }: FontPiece): Uint8Array {
  return readFileSync(join(folderOf(font), 'files', `${file}.woff`))
}

export function pieceHolds({ ranges }: FontPiece, codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to)
}

function rangeOf(text: string): readonly [number, number] {
  const [from = '0', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

const folderOf = (font: string) => dirname(packages.resolve(`@fontsource/${font}/package.json`))
