import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString
} from 'pdf-lib'
import { KEY } from '../pdf/names'
import { addXObject } from './fit'

const N = PDFName.of
const HIDDEN = 2
const NO_VIEW = 32

/** Marks that are seen on the page: form fields, stamps, notes drawn on it. Links and pop-ups have nothing to show. */
const WITHOUT_PICTURE = new Set(['Link', 'Popup'])

/** Their words are what their picture shows. */
const SHOWN_WORDS = new Set(['FreeText', 'Widget', 'Stamp'])

function says(annotation: PDFDict): boolean {
  const words = annotation.lookup(N('Contents'))
  return (words instanceof PDFString || words instanceof PDFHexString) && words.decodeText().trim() !== ''
}

export interface Flattened {
  /** Commands that draw the marks, in the page's own coordinates. */
  drawn: string
  fields: number
  marks: number
  /** Seen in a viewer but without a picture in the file, so they are not shown here. */
  lost: number
  /** Links and buttons that would do something: open an address, start a program, send the form. */
  acts: number
  /** Files pinned to the page. */
  files: number
  /** Hidden marks, and notes of which the page shows a sign but not the words. */
  unseen: number
}

/**
 * Makes what is drawn on top of a page (form fields, stamps, handwriting) part of the page. The page's annotations are
 * taken away, with every action and script in them.
 */
export function flattenAnnotations(page: PDFDict): Flattened {
  const result: Flattened = { drawn: '', fields: 0, marks: 0, lost: 0, acts: 0, files: 0, unseen: 0 }
  const list = page.lookup(KEY.Annots)
  page.delete(KEY.Annots)
  if (!(list instanceof PDFArray)) return result
  for (let at = 0; at < list.size(); at++) {
    const annotation = list.lookup(at)
    if (!(annotation instanceof PDFDict)) continue
    const subtype = annotation.lookup(N('Subtype'))
    const kind = subtype instanceof PDFName ? subtype.decodeText() : ''
    if (acts(annotation)) result.acts += 1
    if (kind === 'FileAttachment') result.files += 1
    const flags = annotation.lookup(N('F'))
    const bits = flags instanceof PDFNumber ? flags.asNumber() : 0
    if (kind !== 'Link' && (bits & (HIDDEN | NO_VIEW) || (!SHOWN_WORDS.has(kind) && says(annotation))))
      result.unseen += 1
    if (WITHOUT_PICTURE.has(kind) || bits & HIDDEN || bits & NO_VIEW) continue
    const picture = appearanceOf(annotation)
    if (!picture) {
      if (kind !== 'Widget' || hasValue(annotation)) result.lost += 1
      continue
    }
    const matrix = placement(annotation, picture.stream)
    if (!matrix) continue
    const name = N(`Flat${at}`)
    addXObject(page, name, picture.ref)
    result.drawn += `q ${matrix.map((value) => value.toFixed(4)).join(' ')} cm /${name.decodeText()} Do Q\n`
    if (kind === 'Widget') result.fields += 1
    else result.marks += 1
  }
  return result
}

/** A link inside of the file is none: its bookmarks lead there. */
const WITHIN = new Set(['GoTo', 'Named', 'Hide'])

function acts(annotation: PDFDict): boolean {
  const action = annotation.lookup(N('A'))
  const kind = action instanceof PDFDict ? action.lookup(N('S')) : undefined
  return annotation.has(N('AA')) || (kind instanceof PDFName && !WITHIN.has(kind.decodeText()))
}

function hasValue(annotation: PDFDict): boolean {
  const own = annotation.lookup(N('V'))
  const parent = annotation.lookup(KEY.Parent)
  return own !== undefined || (parent instanceof PDFDict && parent.lookup(N('V')) !== undefined)
}

function appearanceOf(annotation: PDFDict): { ref: PDFObject; stream: PDFStream } | null {
  const appearances = annotation.lookup(N('AP'))
  if (!(appearances instanceof PDFDict)) return null
  let ref = appearances.get(N('N'))
  const normal = appearances.lookup(N('N'))
  if (normal instanceof PDFDict && !(normal instanceof PDFStream)) {
    const state = annotation.lookup(N('AS'))
    if (!(state instanceof PDFName)) return null
    ref = normal.get(state)
  }
  const stream = ref instanceof PDFRef ? annotation.context.lookup(ref) : ref
  return ref && stream instanceof PDFStream ? { ref, stream } : null
}

/** From the picture's own box to the annotation's rectangle (ISO 32000-2, 12.5.5, algorithm 8). */
function placement(annotation: PDFDict, { dict }: PDFStream): number[] | null {
  const rect = numbers(annotation.lookup(N('Rect')), 4)
  const box = numbers(dict.lookup(N('BBox')), 4)
  if (!rect || !box) return null
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(dict.lookup(N('Matrix')), 6) ?? [1, 0, 0, 1, 0, 0]
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]]
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f])
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  const from = { x: Math.min(...xs), y: Math.min(...ys) }
  const size = { width: Math.max(...xs) - from.x, height: Math.max(...ys) - from.y }
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
  const to = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
  if (size.width === 0 || size.height === 0) return null
  const sx = to.width / size.width
  const sy = to.height / size.height
  return [sx, 0, 0, sy, to.x - from.x * sx, to.y - from.y * sy]
}

function numbers(array: unknown, count: number): number[] | null {
  if (!(array instanceof PDFArray) || array.size() < count) return null
  const values = Array.from({ length: count }, (_, at) => {
    const value = array.lookup(at)
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN
  })
  return values.every(Number.isFinite) ? values : null
}
