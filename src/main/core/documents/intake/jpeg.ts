import type { Picture } from './picture'
import { MOST_PIXELS } from './png'

interface JpegFacts {
  width: number
  height: number
  components: number
  dpi: number
  orientation: number
  /** Adobe's inverted CMYK. */
  inverted: boolean
}

/** Reads the head of a JPEG; its picture data goes into the PDF as it is. */
export function readJpeg(bytes: Uint8Array): Picture {
  const facts = jpegFacts(bytes)
  const { width, height, components, dpi, orientation } = facts
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) throw new Error('size')
  return {
    width,
    height,
    dpi,
    orientation,
    strips: [{ rows: height, data: withoutMetadata(bytes), facts: jpegImage(components, facts.inverted) }]
  }
}

/** Entries of the image's dictionary for JPEG data. */
export function jpegImage(components: number, inverted: boolean): Record<string, unknown> {
  const space = components === 4 ? 'DeviceCMYK' : components === 1 ? 'DeviceGray' : 'DeviceRGB'
  return {
    ColorSpace: space,
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    ...(components === 4 && inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {})
  }
}

/** Segments of a JPEG up to its picture data: marker, begin and end of each. */
function* segments(bytes: Uint8Array): Generator<{ marker: number; from: number; to: number }> {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Error('damaged')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    yield { marker, from: at, to: at + 2 + length }
    if (marker === 0xda) return
    at += 2 + length
  }
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpegFacts(bytes: Uint8Array): JpegFacts {
  const facts: JpegFacts = { width: 0, height: 0, components: 3, dpi: 0, orientation: 1, inverted: false }
  let scanned = false
  for (const { marker, from, to } of segments(bytes)) {
    const data = bytes.subarray(from + 4, to)
    const text = Buffer.from(data.subarray(0, 6)).toString('latin1')
    if (isFrame(marker)) {
      facts.height = ((data[1] ?? 0) << 8) | (data[2] ?? 0)
      facts.width = ((data[3] ?? 0) << 8) | (data[4] ?? 0)
      facts.components = data[5] ?? 3
    } else if (marker === 0xe0 && text.startsWith('JFIF') && data.length >= 12) {
      const density = ((data[8] ?? 0) << 8) | (data[9] ?? 0)
      facts.dpi = data[7] === 1 ? density : data[7] === 2 ? Math.round(density * 2.54) : 0
    } else if (marker === 0xe1 && text.startsWith('Exif')) {
      facts.orientation = exifOrientation(data.subarray(6))
    } else if (marker === 0xee && text.startsWith('Adobe')) {
      facts.inverted = true
    }
    if (marker === 0xda) scanned = true
  }
  if (!scanned) throw new Error('cut off')
  return facts
}

function exifOrientation(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = tiff[0] === 0x49
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return 1
  const count = view.getUint16(first, little)
  for (let at = first + 2, n = 0; n < count && at + 12 <= tiff.length; n++, at += 12) {
    if (view.getUint16(at, little) !== 0x0112) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** A phone writes place, moment and device into a picture: none of it goes out with the pages. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let rest = 2
  for (const { marker, from, to } of segments(bytes)) {
    if (marker === 0xda) {
      rest = from
      break
    }
    // Adobe's own segment says how the colours are meant.
    const isNote = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
    if (!isNote) kept.push(bytes.subarray(from, to))
  }
  kept.push(bytes.subarray(rest))
  return new Uint8Array(Buffer.concat(kept))
}
