import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Opens a PDF for reading its words and drawing its pages. No script of it is run; it is read only when needed. */
export async function openForReading(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({
    data: bytes.slice(),
    verbosity: 0,
    wasmUrl: `${join(packageFolder, 'wasm')}/`,
    useWasm: false,
    enableXfa: false,
    standardFontDataUrl: `${join(packageFolder, 'standard_fonts')}/`,
    cMapUrl: `${join(packageFolder, 'cmaps')}/`,
    cMapPacked: true
  } as Parameters<typeof getDocument>[0]).promise
}

export interface HowDrawn {
  /** Commands for which it answers false are not drawn. */
  operationsFilter?: (at: number, commands: Awaited<ReturnType<PDFPageProxy['getOperatorList']>>) => boolean
  /** As it is seen when the file is opened, and not as it is printed: the two may differ in their layers. */
  onScreen?: boolean
}

/** A page as it is seen, drawn with so many pixels to the inch. */
export async function drawPage(
  page: PDFPageProxy,
  dpi: number,
  { operationsFilter, onScreen }: HowDrawn = {}
): Promise<Canvas> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const viewport = page.getViewport({ scale: dpi / 72 })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({
    canvas: canvas as never,
    viewport,
    intent: onScreen ? 'display' : 'print',
    ...(operationsFilter ? { operationsFilter } : {})
  }).promise
  return canvas
}

/** A run of characters on a page as it is seen: points from the upper left corner. */
export interface Word {
  text: string
  x: number
  y: number
  width: number
  height: number
  /** Direction of writing in radians, against the clock. */
  angle: number
  /** The marked sequence it stands in; null where it has no tag. */
  mark: number | null
}

/** The words of a page with their places; a run is cut at its spaces, each word getting its share of the width. */
export async function wordsOf(page: PDFPageProxy): Promise<Word[]> {
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const words: Word[] = []
  const open: (number | null)[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(markOf(item.id))
      continue
    }
    if (item.str.trim() === '') continue
    const [a, b, c, d, e, f] = product(viewport.transform, item.transform)
    const height = Math.hypot(c, d) || item.height
    const angle = Math.atan2(-b, a)
    const length = item.width
    let at = 0
    for (const piece of item.str.split(/(\s+)/)) {
      const share = item.str.length > 0 ? piece.length / item.str.length : 0
      if (piece.trim() !== '') {
        const along = (at / item.str.length) * length
        words.push({
          text: piece,
          x: e + Math.cos(angle) * along,
          y: f - Math.sin(angle) * along,
          width: share * length,
          height,
          angle,
          mark: open.findLast((mark) => mark !== null) ?? null
        })
      }
      at += piece.length
    }
  }
  return words
}

/** The number at the end of what the reader calls a sequence: `p12R_mc3`. */
function markOf(id: string | undefined): number | null {
  const number = id?.match(/_mc(\d+)$/)?.[1]
  return number === undefined ? null : Number(number)
}

function product(m: readonly number[], t: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = t
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** What a word covers: upper left and lower right corner. */
export function boxOf({ x, y, width, height, angle }: Word): [number, number, number, number] {
  const corners = [
    [0, 0.25],
    [width, 0.25],
    [0, -0.95],
    [width, -0.95]
  ].map(([along = 0, share = 0]) => {
    const down = share * height
    return [x + Math.cos(angle) * along + Math.sin(angle) * down, y - Math.sin(angle) * along + Math.cos(angle) * down]
  })
  const xs = corners.map(([cx = 0]) => cx)
  const ys = corners.map(([, cy = 0]) => cy)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
