import { jpegImage } from './jpeg'
import { type Picture, rawStrip, type Strip } from './picture'
import { MOST_PIXELS } from './png'
import { type Directory, directoriesOf } from './tiffDirectory'
import { bytesOf, type Layout, unpacked } from './tiffSamples'

/** Compressions that a PDF reader knows itself. */
const FAX_3 = 3
const FAX_4 = 4
const JPEG = 7

/** What the samples mean (PhotometricInterpretation). */
const WHITE_IS_ZERO = 0
const BLACK_IS_ZERO = 1
const RGB = 2
const PALETTE = 3
const CMYK = 5

/** Reads every page of a TIFF. Fax and JPEG data go into the PDF as they are; everything else is unpacked. */
export function readTiff(bytes: Uint8Array): Picture[] {
  return directoriesOf(bytes).map((directory) => pictureOf(bytes, directory))
}

/** A strip, or a tile of a page that is cut both ways. Its rows and columns may reach beyond the page. */
interface Chunk {
  x: number
  y: number
  width: number
  rows: number
  data: Uint8Array
  /** Which of the channels, where each lies by itself. */
  plane: number
}

/** A page with what its tags say of its samples. */
interface Scan {
  width: number
  height: number
  meaning: number
  channels: number
  depth: number
  compression: number
  /** Each channel lies by itself. */
  planar: boolean
  tiled: boolean
  directory: Directory
}

function pictureOf(bytes: Uint8Array, directory: Directory): Picture {
  const one = (tag: number, otherwise: number) => directory.get(tag)[0] ?? otherwise
  const scan: Scan = {
    width: one(256, 0),
    height: one(257, 0),
    meaning: one(262, 0),
    channels: one(277, 1),
    depth: one(258, 1),
    compression: one(259, 1),
    planar: one(284, 1) === 2 && one(277, 1) > 1,
    tiled: directory.get(322).length > 0,
    directory
  }
  const { width, height } = scan
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new Error('size')
  const unit = one(296, 2)
  const density = one(282, 0)
  return {
    width,
    height,
    dpi: unit === 3 ? density * 2.54 : unit === 2 ? density : 0,
    orientation: one(274, 1),
    strips: stripsOf(scan, chunksOf(bytes, scan))
  }
}

function chunksOf(bytes: Uint8Array, { width, height, planar, channels, tiled, directory }: Scan): Chunk[] {
  const one = (tag: number, otherwise: number) => directory.get(tag)[0] ?? otherwise
  const across = tiled ? one(322, width) : width
  const down = tiled ? one(323, height) : Math.min(height, one(278, height))
  if (across === 0 || down === 0) throw new Error('size')
  const offsets = directory.get(tiled ? 324 : 273)
  const lengths = directory.get(tiled ? 325 : 279)
  const columns = Math.ceil(width / across)
  const perPlane = columns * Math.ceil(height / down)
  if (offsets.length < perPlane * (planar ? channels : 1)) throw new Error('cut off')
  return offsets.slice(0, perPlane * (planar ? channels : 1)).map((from, at) => {
    const data = bytes.subarray(from, from + (lengths[at] ?? 0))
    if (data.length < (lengths[at] ?? 1)) throw new Error('cut off')
    const place = at % perPlane
    const y = Math.floor(place / columns) * down
    return {
      x: (place % columns) * across,
      y,
      width: across,
      // A tile is always whole, a strip ends with the page.
      rows: tiled ? down : Math.min(down, height - y),
      data,
      plane: Math.floor(at / perPlane)
    }
  })
}

function stripsOf(scan: Scan, chunks: readonly Chunk[]): Strip[] {
  const { compression, tiled } = scan
  if (compression === FAX_3 || compression === FAX_4 || compression === JPEG) {
    if (scan.planar) throw new Error('planes')
    return chunks.map((chunk) => ({
      ...(compression === JPEG ? jpegStrip(chunk, scan) : faxStrip(chunk, scan)),
      ...(tiled ? { place: { x: chunk.x, y: chunk.y, width: chunk.width } } : {})
    }))
  }
  const tops = [...new Set(chunks.map(({ y }) => y))]
  return tops.map((top) =>
    bandOf(
      scan,
      top,
      chunks.filter(({ y }) => y === top)
    )
  )
}

function faxStrip({ data, rows, width }: Chunk, { compression, meaning, directory }: Scan): Strip {
  const one = (tag: number, otherwise: number) => directory.get(tag)[0] ?? otherwise
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
        BlackIs1: meaning === BLACK_IS_ZERO
      }
    }
  }
}

const jpegStrip = ({ data, rows }: Chunk, { channels, directory }: Scan): Strip => ({
  rows,
  data: wholeJpeg(data, directory.raw(347)),
  facts: jpegImage(channels, false)
})

/** The chunks that stand beside each other, and their planes, as one strip as wide as the page. */
function bandOf(scan: Scan, top: number, chunks: readonly Chunk[]): Strip {
  const { width, height, planar, channels, depth, meaning, compression, tiled, directory } = scan
  const layoutOf = ({ width: across, rows }: Chunk): Layout => ({
    width: across,
    rows,
    channels: planar ? 1 : channels,
    depth,
    little: directory.little,
    compression,
    predicted: directory.get(317)[0] === 2
  })
  const [first] = chunks
  if (!first) throw new Error('cut off')
  const rows = Math.min(first.rows, height - top)
  const grey = meaning === WHITE_IS_ZERO || meaning === BLACK_IS_ZERO
  if (!tiled && grey && channels === 1 && (depth === 1 || depth === 4)) {
    // A reader knows fewer than eight bits as well, and the file stays small.
    const strip = rawStrip(Math.ceil((width * depth) / 8), rows, 1, unpacked(first.data, layoutOf(first)))
    const facts = { ...strip.facts, BitsPerComponent: depth, ...(meaning === WHITE_IS_ZERO ? { Decode: [1, 0] } : {}) }
    return { ...strip, facts }
  }
  const samples = new Uint8Array(width * rows * channels)
  for (const chunk of chunks) {
    const layout = layoutOf(chunk)
    const own = bytesOf(unpacked(chunk.data, layout), layout, meaning === PALETTE)
    const across = Math.min(chunk.width, width - chunk.x)
    for (let row = 0; row < rows; row++) {
      if (!planar) {
        const from = row * chunk.width * channels
        samples.set(own.subarray(from, from + across * channels), (row * width + chunk.x) * channels)
        continue
      }
      for (let at = 0; at < across; at++) {
        samples[(row * width + chunk.x + at) * channels + chunk.plane] = own[row * chunk.width + at] ?? 0
      }
    }
  }
  return coloured(samples, rows, scan)
}

/** Samples of a byte each as an image; what lies beyond the colours (transparency) is left out. */
function coloured(samples: Uint8Array, rows: number, { width, meaning, channels, directory }: Scan): Strip {
  const count = width * rows
  const only = (wanted: 1 | 3 | 4): Uint8Array => {
    if (channels === wanted) return samples
    const kept = new Uint8Array(count * wanted)
    for (let at = 0; at < count; at++) {
      for (let c = 0; c < wanted; c++) kept[at * wanted + c] = samples[at * channels + c] ?? 0
    }
    return kept
  }
  if (meaning === WHITE_IS_ZERO || meaning === BLACK_IS_ZERO) {
    const strip = rawStrip(width, rows, 1, only(1))
    return meaning === WHITE_IS_ZERO ? { ...strip, facts: { ...strip.facts, Decode: [1, 0] } } : strip
  }
  const palette = directory.get(320)
  if (meaning === PALETTE && palette.length >= 6 && channels === 1) {
    const size = palette.length / 3
    const colours = new Uint8Array(count * 3)
    for (let at = 0; at < count; at++) {
      const index = samples[at] ?? 0
      for (let c = 0; c < 3; c++) colours[at * 3 + c] = (palette[c * size + index] ?? 0) >> 8
    }
    return rawStrip(width, rows, 3, colours)
  }
  if (meaning === RGB && channels >= 3) return rawStrip(width, rows, 3, only(3))
  if (meaning === CMYK && channels >= 4) return rawStrip(width, rows, 4, only(4))
  throw new Error('colours')
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
