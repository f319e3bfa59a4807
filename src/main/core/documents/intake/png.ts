import { PDFHexString } from 'pdf-lib'
import { type Picture, rawStrip } from './picture'

/** More is no scan of a page: 100 million pixels are 8 by 11 inches at 1,000 to the inch. */
export const MOST_PIXELS = 100_000_000

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1 }

/** Reads a PNG. Its compressed rows go into the PDF as they are, unless it is see-through or interlaced. */
export async function readPng(bytes: Uint8Array): Promise<Picture> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  const depth = view.getUint8(24)
  const colour = view.getUint8(25)
  const interlaced = view.getUint8(28) !== 0
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new Error('size')
  const rows: Uint8Array[] = []
  let palette: Uint8Array | null = null
  let dpi = 0
  let seeThrough = false
  let ended = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (data.length < length) throw new Error('cut off')
    if (type === 'IDAT') rows.push(data)
    if (type === 'PLTE') palette = data
    if (type === 'tRNS') seeThrough = true
    if (type === 'pHYs' && data[8] === 1) dpi = Math.round(view.getUint32(at + 8) * 0.0254)
    if (type === 'IEND') ended = true
    at += 12 + length
  }
  if (!ended || rows.length === 0) throw new Error('cut off')
  const channels = CHANNELS[colour]
  const base = { width, height, dpi, orientation: 1 }
  if (channels === undefined || interlaced || seeThrough || (colour === 3 && !palette)) {
    return { ...base, strips: [rawStrip(width, height, 3, await drawn(bytes, width, height))] }
  }
  const colours = palette
    ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, PDFHexString.of(Buffer.from(palette).toString('hex'))]
    : channels === 3
      ? 'DeviceRGB'
      : 'DeviceGray'
  return {
    ...base,
    strips: [
      {
        rows: height,
        data: new Uint8Array(Buffer.concat(rows)),
        facts: {
          ColorSpace: colours,
          BitsPerComponent: depth,
          Filter: 'FlateDecode',
          DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: width }
        }
      }
    ]
  }
}

/** The picture on white, three bytes a pixel. */
async function drawn(bytes: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  // 26 MB and 90 ms: read with the first picture that has to be drawn.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(Buffer.from(bytes))
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(image, 0, 0)
  const { data } = pen.getImageData(0, 0, width, height)
  const samples = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    samples[to] = data[from] ?? 0
    samples[to + 1] = data[from + 1] ?? 0
    samples[to + 2] = data[from + 2] ?? 0
  }
  return samples
}
