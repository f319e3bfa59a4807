import { inflateSync } from 'node:zlib'
import { jpegImage } from './jpeg'
import { type Picture, rawStrip, type Strip } from './picture'
import { MOST_PIXELS } from './png'
import { unpackBits, unpackLzw } from './tiffPacking'

/** Compressions of TIFF 6.0 and its supplements that scanners write. */
const FAX_3 = 3
const FAX_4 = 4
const LZW = 5
const JPEG = 7
const DEFLATE = [8, 32946]
const PACK_BITS = 32773

const MOST_SCANS = 500
const MOST_BYTES = 400_000_000

interface Directory {
  get(tag: number): number[]
  raw(tag: number): Uint8Array | null
}

/** Reads every page of a TIFF. Fax and JPEG data go into the PDF as they are; everything else is unpacked. */
export function readTiff(bytes: Uint8Array): Picture[] {
  return directoriesOf(bytes).map((directory) => pictureOf(bytes, directory))
}

function directoriesOf(bytes: Uint8Array): Directory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = bytes[0] === 0x49
  const directories: Directory[] = []
  const seen = new Set<number>()
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || directories.length >= MOST_SCANS) throw new Error('a ring of pages')
    seen.add(at)
    const count = view.getUint16(at, little)
    const entries = new Map<number, { type: number; count: number; at: number }>()
    for (let n = 0; n < count; n++) {
      const entry = at + 2 + n * 12
      entries.set(view.getUint16(entry, little), {
        type: view.getUint16(entry + 2, little),
        count: view.getUint32(entry + 4, little),
        at: entry + 8
      })
    }
    directories.push(directoryOf(bytes, view, little, entries))
    at = view.getUint32(at + 2 + count * 12, little)
  }
  if (directories.length === 0) throw new Error('no page')
  return directories
}

const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 }

function directoryOf(
  bytes: Uint8Array,
  view: DataView,
  little: boolean,
  entries: ReadonlyMap<number, { type: number; count: number; at: number }>
): Directory {
  const place = (tag: number) => {
    const entry = entries.get(tag)
    if (!entry) return null
    const size = SIZES[entry.type] ?? 0
    if (size === 0 || entry.count * size > bytes.length) return null
    return { ...entry, size, from: entry.count * size <= 4 ? entry.at : view.getUint32(entry.at, little) }
  }
  return {
    get: (tag) => {
      const found = place(tag)
      if (!found) return []
      const { type, count, size, from } = found
      return Array.from({ length: count }, (_, n) => {
        const at = from + n * size
        if (type === 3) return view.getUint16(at, little)
        if (type === 4) return view.getUint32(at, little)
        if (type === 5) return view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1)
        return view.getUint8(at)
      })
    },
    raw: (tag) => {
      const found = place(tag)
      return found ? bytes.subarray(found.from, found.from + found.count * found.size) : null
    }
  }
}

function pictureOf(bytes: Uint8Array, directory: Directory): Picture {
  const one = (tag: number, otherwise: number) => directory.get(tag)[0] ?? otherwise
  const width = one(256, 0)
  const height = one(257, 0)
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new Error('size')
  if (directory.get(322).length > 0) throw new Error('tiles')
  const offsets = directory.get(273)
  const lengths = directory.get(279)
  const perStrip = Math.min(height, one(278, height))
  const strips = offsets.map((from, at) => {
    const data = bytes.subarray(from, from + (lengths[at] ?? 0))
    if (data.length < (lengths[at] ?? 1)) throw new Error('cut off')
    return stripOf(data, Math.min(perStrip, height - at * perStrip), width, directory)
  })
  const unit = one(296, 2)
  const density = one(282, 0)
  return {
    width,
    height,
    dpi: unit === 3 ? density * 2.54 : unit === 2 ? density : 0,
    orientation: one(274, 1),
    strips
  }
}

function stripOf(data: Uint8Array, rows: number, width: number, directory: Directory): Strip {
  const one = (tag: number, otherwise: number) => directory.get(tag)[0] ?? otherwise
  const compression = one(259, 1)
  const meaning = one(262, 0)
  const depth = one(258, 1)
  const channels = one(277, 1)
  if (compression === FAX_3 || compression === FAX_4) {
    const options = one(292, 0)
    return {
      rows,
      data: one(266, 1) === 2 ? data.map(reversed) : data,
      facts: {
        ColorSpace: 'DeviceGray',
        BitsPerComponent: 1,
        Filter: 'CCITTFaxDecode',
        DecodeParms: {
          K: compression === FAX_4 ? -1 : options & 1 ? 1 : 0,
          Columns: width,
          Rows: rows,
          EndOfBlock: false,
          EncodedByteAlign: compression === FAX_3 && (options & 4) !== 0,
          BlackIs1: meaning === 1
        }
      }
    }
  }
  if (compression === JPEG)
    return { rows, data: wholeJpeg(data, directory.raw(347)), facts: jpegImage(channels, false) }
  const stride = Math.ceil((width * depth * channels) / 8)
  const samples = unpacked(data, compression, stride * rows)
  if (one(317, 1) === 2 && depth === 8) undoPrediction(samples, stride, channels)
  return depictedStrip(samples, rows, width, { meaning, depth, channels, palette: directory.get(320) })
}

function unpacked(data: Uint8Array, compression: number, size: number): Uint8Array {
  if (size > MOST_BYTES) throw new Error('size')
  if (compression === 1) return data.slice()
  if (compression === LZW) return unpackLzw(data, size)
  if (compression === PACK_BITS) return unpackBits(data, size)
  if (DEFLATE.includes(compression)) return new Uint8Array(inflateSync(data, { maxOutputLength: size + 64 }))
  throw new Error('compression')
}

function depictedStrip(
  samples: Uint8Array,
  rows: number,
  width: number,
  { meaning, depth, channels, palette }: { meaning: number; depth: number; channels: number; palette: number[] }
): Strip {
  if (channels === 1 && (meaning === 0 || meaning === 1) && (depth === 1 || depth === 4 || depth === 8)) {
    const strip = rawStrip(Math.ceil((width * depth) / 8), rows, 1, samples)
    return {
      ...strip,
      facts: { ...strip.facts, BitsPerComponent: depth, ...(meaning === 0 ? { Decode: [1, 0] } : {}) }
    }
  }
  if (depth !== 8) throw new Error('depth')
  if (meaning === 3 && palette.length >= 768) {
    const colours = new Uint8Array(width * rows * 3)
    for (let at = 0; at < width * rows; at++) {
      const index = samples[at] ?? 0
      for (let c = 0; c < 3; c++) colours[at * 3 + c] = (palette[c * 256 + index] ?? 0) >> 8
    }
    return rawStrip(width, rows, 3, colours)
  }
  if (meaning === 2 && channels >= 3) {
    if (channels === 3) return rawStrip(width, rows, 3, samples)
    const colours = new Uint8Array(width * rows * 3)
    for (let at = 0; at < width * rows; at++) {
      for (let c = 0; c < 3; c++) colours[at * 3 + c] = samples[at * channels + c] ?? 0
    }
    return rawStrip(width, rows, 3, colours)
  }
  throw new Error('colours')
}

/** Each sample was written as its difference from the one before it in its row. */
function undoPrediction(samples: Uint8Array, stride: number, channels: number): void {
  for (let row = 0; row < samples.length; row += stride) {
    for (let at = row + channels; at < Math.min(row + stride, samples.length); at++) {
      samples[at] = ((samples[at] ?? 0) + (samples[at - channels] ?? 0)) & 255
    }
  }
}

/** A strip without the tables that all strips share is no JPEG yet. */
function wholeJpeg(data: Uint8Array, tables: Uint8Array | null): Uint8Array {
  if (!tables) return data
  return new Uint8Array(Buffer.concat([tables.subarray(0, tables.length - 2), data.subarray(2)]))
}

function reversed(byte: number): number {
  let turned = 0
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) turned |= 0x80 >> bit
  return turned
}
