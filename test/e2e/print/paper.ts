import { test as base } from '@playwright/test'
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Paper, startPrinter } from './printer'

/** One printing application for all tests of a file. */
export const test = base.extend<object, { paper: Paper }>({
  paper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => {
      const app = await startPrinter()
      await use(new Paper(app))
      await app.close()
    },
    { scope: 'worker' }
  ]
})

export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), verbosity: 0 }).promise

export interface Line {
  text: string
  x: number
  /** From the foot of the page, in points. */
  y: number
  /** Size of its letters in points. */
  size: number
  /** Marked content the text belongs to; null for an artifact. */
  mark: string | null
}

/** What stands on a page, with its place and its tag. */
export async function linesOf(page: PDFPageProxy): Promise<Line[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const marks: (string | null)[] = []
  const lines: Line[] = []
  for (const item of items) {
    if ('str' in item) {
      const mark = [...marks].reverse().find((one) => one !== null) ?? null
      if (item.str.trim())
        lines.push({
          text: item.str,
          x: item.transform[4],
          y: item.transform[5],
          size: Math.hypot(item.transform[2], item.transform[3]),
          mark
        })
    } else if (item.type === 'endMarkedContent') marks.pop()
    else marks.push('id' in item ? (item.id ?? null) : null)
  }
  return lines
}

type Matrix = [number, number, number, number, number, number]

/** Heights of the lines drawn on a page for the pen, in points from its foot. */
export async function rulesOf(page: PDFPageProxy): Promise<Set<number>> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const heights = new Set<number>()
  const kept: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  fnArray.forEach((operator, index) => {
    const args = argsArray[index]
    if (operator === OPS.save) kept.push(now)
    else if (operator === OPS.restore) now = kept.pop() ?? now
    else if (operator === OPS.transform) {
      const [a, b, c, d, e, f] = args as Matrix
      const [p, q, r, s, x, y] = now
      now = [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + x, q * e + s * f + y]
    } else if (operator === OPS.constructPath && args[0] !== OPS.endPath && args[2]) {
      const [left, top, right, bottom] = args[2] as ArrayLike<number> as [number, number, number, number]
      const [p, q, , s, , y] = now
      const wide = Math.abs((right - left) * p) > 30 && Math.abs((bottom - top) * s) < 3
      if (wide) heights.add(Math.round(q * left + s * top + y))
    }
  })
  return heights
}

/** A CSS pixel in points. */
const PIXEL = 0.75

/**
 * How large a paper is printed: 1 as its style sheet says, less where something is wider than the page, for which Chromium
 * makes the whole job smaller.
 */
export async function scaleOf(pdf: PDFDocumentProxy): Promise<number> {
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList()
  const kept: number[] = []
  let scale = 1
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.save) kept.push(scale)
    else if (operator === OPS.restore) scale = kept.pop() ?? scale
    else if (operator === OPS.transform) scale *= Math.hypot(argsArray[index][0], argsArray[index][1])
    else if (operator === OPS.showText) break
  }
  return Math.round((1000 * scale) / PIXEL) / 1000
}

export async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  return pages.join('\f').replaceAll(/[ \n]+/g, ' ')
}

export interface Tag {
  role?: string
  id?: string
  alt?: string
  children?: Tag[]
}

/** Marked content of every element of the given roles. */
export function marksWithin(tree: Tag, wanted: readonly string[], inside = false, found: string[] = []): string[] {
  const here = inside || wanted.includes(tree.role ?? '')
  if (here && tree.id) found.push(tree.id)
  for (const child of tree.children ?? []) marksWithin(child, wanted, here, found)
  return found
}
