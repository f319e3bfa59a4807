import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { KEY } from '../pdf/names'
import { sheetOf } from '../pdf/stamp'

/** Free strips of a page from outside, in points: stamp above, numbers below, so that neither covers content. */
export const STRIP = { top: 34, bottom: 42, side: 22 }

const LETTER = { short: 612, long: 792 }

export interface Fitted {
  /** The sheet, upright or lying. */
  width: number
  height: number
  scale: number
  x: number
  y: number
}

/** Places content of a size in points on a letter sheet, lying where the content lies; it is made smaller, never larger. */
export function fitInto(width: number, height: number): Fitted {
  const lying = width > height
  const sheet = lying ? { width: LETTER.long, height: LETTER.short } : { width: LETTER.short, height: LETTER.long }
  const room = { width: sheet.width - 2 * STRIP.side, height: sheet.height - STRIP.top - STRIP.bottom }
  const scale = Math.min(1, room.width / width, room.height / height)
  return {
    ...sheet,
    scale,
    x: (sheet.width - width * scale) / 2,
    y: STRIP.bottom + (room.height - height * scale) / 2
  }
}

type Matrix = readonly number[]

function inverse([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): number[] {
  const det = a * d - b * c
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det]
}

const n = (value: number) => (Math.round(value * 10_000) / 10_000).toString()

function numbersOf(box: unknown): [number, number, number, number] | null {
  if (!(box instanceof PDFArray) || box.size() < 4) return null
  const values = [0, 1, 2, 3].map((at) => {
    const value = box.lookup(at)
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN
  })
  if (!values.every((value) => Number.isFinite(value) && Math.abs(value) < 1e6)) return null
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = values
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** What of a page is shown: its crop box within its media box, whatever order their corners are in. */
function shownBox(page: PDFDict): [number, number, number, number] {
  const media = numbersOf(page.lookup(KEY.MediaBox))
  const crop = numbersOf(page.lookup(KEY.CropBox))
  const whole: [number, number, number, number] =
    media && media[2] - media[0] >= 1 && media[3] - media[1] >= 1 ? media : [0, 0, LETTER.short, LETTER.long]
  if (!crop) return whole
  const cut: [number, number, number, number] = [
    Math.max(whole[0], crop[0]),
    Math.max(whole[1], crop[1]),
    Math.min(whole[2], crop[2]),
    Math.min(whole[3], crop[3])
  ]
  return cut[2] - cut[0] >= 1 && cut[3] - cut[1] >= 1 ? cut : whole
}

/**
 * Turns a page upright and onto a letter sheet with free strips. Its content is wrapped, not rewritten, so that text
 * and tags stay. `over` is drawn after it in the page's own coordinates.
 */
export function fitPage(page: PDFDict, over: string): void {
  const { context } = page
  const box = shownBox(page)
  page.set(KEY.MediaBox, context.obj([...box]))
  page.delete(KEY.CropBox)
  const { width, height, matrix } = sheetOf(page)
  const fitted = fitInto(width, height)
  const place = [fitted.scale, 0, 0, fitted.scale, fitted.x, fitted.y]
  const clip = [box[0], box[1], box[2] - box[0], box[3] - box[1]]
  const before = `q\n${place.map(n).join(' ')} cm\n${inverse(matrix).map(n).join(' ')} cm\n${clip.map(n).join(' ')} re W n\nq\n`
  const contents = page.lookup(KEY.Contents)
  const own =
    contents instanceof PDFArray ? contents.asArray() : [page.get(KEY.Contents)].filter((one) => one !== undefined)
  const stream = (text: string) => {
    const bytes = new TextEncoder().encode(text)
    return context.register(PDFRawStream.of(context.obj({ Length: bytes.length }), bytes))
  }
  page.set(KEY.Contents, context.obj([stream(before), ...own, stream(`\nQ\n${over}\nQ\n`)]))
  page.set(KEY.MediaBox, context.obj([0, 0, fitted.width, fitted.height]))
  for (const key of ['Rotate', 'BleedBox', 'TrimBox', 'ArtBox', 'UserUnit']) page.delete(PDFName.of(key))
}

/** Adds an XObject to a page's resources, which may be shared with other pages and so become the page's own. */
export function addXObject(page: PDFDict, name: PDFName, object: Parameters<PDFDict['set']>[1]): void {
  const { context } = page
  const resources = page.lookup(KEY.Resources)
  const own = resources instanceof PDFDict ? resources.clone(context) : context.obj({})
  const objects = own.lookup(PDFName.of('XObject'))
  const named = objects instanceof PDFDict ? objects.clone(context) : context.obj({})
  named.set(name, object)
  own.set(PDFName.of('XObject'), named)
  page.set(KEY.Resources, own)
}
