import { test as base } from '@playwright/test'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
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
      if (item.str.trim()) lines.push({ text: item.str, x: item.transform[4], y: item.transform[5], mark })
    } else if (item.type === 'endMarkedContent') marks.pop()
    else marks.push('id' in item ? (item.id ?? null) : null)
  }
  return lines
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
