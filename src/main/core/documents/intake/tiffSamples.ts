import { inflateSync } from 'node:zlib'
import { unpackBits, unpackLzw } from './tiffPacking'

/** Compressions of TIFF 6.0 and its supplements whose samples are unpacked here. */
const LZW = 5
const DEFLATE = [8, 32946]
const PACK_BITS = 32773

const MOST_BYTES = 400_000_000

/** How the samples of a strip or tile lie. */
export interface Layout {
  width: number
  rows: number
  channels: number
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  depth: number
  little: boolean
  compression: number
  /** Each sample was written as its difference from the one before it in its row. */
  predicted: boolean
}

/** Bytes of a row, which begins on a byte of its own. */
export const strideOf = ({ width, depth, channels }: Layout): number => Math.ceil((width * depth * channels) / 8)

/** The bytes of a strip or tile as they were before they were packed. */
export function unpacked(data: Uint8Array, layout: Layout): Uint8Array {
  const { compression, rows, depth, channels, predicted, little } = layout
  const stride = strideOf(layout)
  const size = stride * rows
  if (size > MOST_BYTES) throw new Error('size')
  const samples = unpackedBytes(data, compression, size)
  if (predicted && depth === 8) undoPrediction(samples, stride, channels)
  if (predicted && depth === 16) undoWidePrediction(samples, stride, channels, little)
  if (predicted && depth < 8) throw new Error('prediction')
  return samples
}

function unpackedBytes(data: Uint8Array, compression: number, size: number): Uint8Array {
  if (compression === 1) return data.slice(0, size)
  if (compression === LZW) return unpackLzw(data, size)
  if (compression === PACK_BITS) return unpackBits(data, size)
  if (DEFLATE.includes(compression)) return new Uint8Array(inflateSync(data, { maxOutputLength: size + 64 }))
  throw new Error('compression')
}

function undoPrediction(samples: Uint8Array, stride: number, channels: number): void {
  for (let row = 0; row < samples.length; row += stride) {
    for (let at = row + channels; at < Math.min(row + stride, samples.length); at++) {
      samples[at] = ((samples[at] ?? 0) + (samples[at - channels] ?? 0)) & 255
    }
  }
}

function undoWidePrediction(samples: Uint8Array, stride: number, channels: number, little: boolean): void {
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength)
  for (let row = 0; row + stride <= samples.length; row += stride) {
    for (let at = row + channels * 2; at < row + stride; at += 2) {
      const sum = view.getUint16(at, little) + view.getUint16(at - channels * 2, little)
      view.setUint16(at, sum & 0xffff, little)
    }
  }
}

/**
 * A byte for each sample. Sixteen bits keep their upper eight, which is more than paper shows; fewer than eight are
 * spread over the range, or stay as they are where they are places in a palette.
 */
export function bytesOf(samples: Uint8Array, layout: Layout, isPalette: boolean): Uint8Array {
  const { width, rows, channels, depth, little } = layout
  if (depth === 8) return samples
  const perRow = width * channels
  const stride = strideOf(layout)
  const out = new Uint8Array(perRow * rows)
  if (depth === 16) {
    const upper = little ? 1 : 0
    for (let at = 0; at < out.length; at++) out[at] = samples[at * 2 + upper] ?? 0
    return out
  }
  if (depth !== 1 && depth !== 2 && depth !== 4) throw new Error('depth')
  const most = (1 << depth) - 1
  const spread = isPalette ? 1 : 255 / most
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < perRow; at++) {
      const bit = at * depth
      const byte = samples[row * stride + (bit >> 3)] ?? 0
      out[row * perRow + at] = ((byte >> (8 - depth - (bit & 7))) & most) * spread
    }
  }
  return out
}
