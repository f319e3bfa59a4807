import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inflateSync } from 'node:zlib'

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

/** The bytes of a piece as a plain TrueType font. */
export function fontPieceBytes({ font, file }: FontPiece): Uint8Array {
  return unpacked(readFileSync(join(folderOf(font), 'files', `${file}.woff`)))
}

/** WOFF 1.0 to TrueType. fontkit can read WOFF itself, but its inflater breaks the character map of some Chinese pieces. */
function unpacked(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + 20 * index
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number
    ]
    const stored = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed < length ? inflateSync(stored) : stored
    }
  })
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const power = 2 ** Math.floor(Math.log2(count))
  head.writeUInt16BE(16 * power, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE(16 * (count - power), 10)
  let offset = head.length
  const bodies = tables.map(({ tag, checksum, data }, index) => {
    const entry = 12 + 16 * index
    tag.copy(head, entry)
    head.writeUInt32BE(checksum, entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(data.length, entry + 12)
    const body = Buffer.concat([data, Buffer.alloc(-data.length & 3)])
    offset += body.length
    return body
  })
  return Buffer.concat([head, ...bodies])
}

export function pieceHolds({ ranges }: FontPiece, codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to)
}

function rangeOf(text: string): readonly [number, number] {
  const [from = '0', to = from] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}

const folderOf = (font: string) => dirname(packages.resolve(`@fontsource/${font}/package.json`))
