import { expect } from '@playwright/test'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { linesOf, openPdf, type Tag, textOf } from './paper'

/** A line of the index as it is printed: the pages it names, and the page its link leads to. */
export interface IndexEntry {
  title: string
  from: number
  to: number
  linked: number
}

interface Mark {
  title: string
  page: number
  kids: Mark[]
}

/** A court packet as a clerk's viewer reads it: nothing in here is known from anywhere but the file. */
export interface PacketFile {
  pdf: PDFDocumentProxy
  /** Pages of cover and index. */
  front: number
  index: IndexEntry[]
  bookmarks: Mark[]
  text: string
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

export async function readPacket(bytes: Uint8Array): Promise<PacketFile> {
  const pdf = await openPdf(bytes)
  const pageOf = async (dest: unknown) => (await pdf.getPageIndex((dest as [never])[0])) + 1
  const marksOf = (outline: Outline): Promise<Mark[]> =>
    Promise.all(
      outline.map(async ({ title, dest, items }) => ({
        title,
        page: await pageOf(dest),
        kids: await marksOf(items as Outline)
      }))
    )
  const bookmarks = await marksOf(await pdf.getOutline())
  const front = (bookmarks[1]?.page ?? 1) - 1
  const index: IndexEntry[] = []
  for (let number = 1; number <= front; number++) {
    const page = await pdf.getPage(number)
    const lines = await linesOf(page)
    // A title of several lines has a link for each of them, to the same page.
    const places = new Map<number, [number, number, number, number][]>()
    for (const { subtype, dest, rect } of await page.getAnnotations()) {
      if (subtype !== 'Link' || !dest) continue
      const linked = await pageOf(dest)
      places.set(linked, [...(places.get(linked) ?? []), rect])
    }
    for (const [linked, rects] of [...places].sort(([a], [b]) => a - b)) {
      const [left, foot, right, head] = [0, 1, 2, 3].map((at) =>
        (at < 2 ? Math.min : Math.max)(...rects.map((rect) => rect[at as 0] ?? 0))
      ) as [number, number, number, number]
      const words = lines.filter(({ x, y }) => y > foot - 3 && y < head + 3 && x >= left - 2 && x <= right + 2)
      const range = lines
        .filter(({ x, y }) => y > foot - 3 && y < head + 3 && x > 470)
        .map(({ text }) => text)
        .join('')
      const [, from = '', to = ''] = range.match(/^(\d+)(?:\D+(\d+))?$/) ?? []
      index.push({
        title: words.map(({ text }) => text).join(''),
        from: Number(from),
        to: Number(to || from),
        linked
      })
    }
  }
  return { pdf, front, index, bookmarks, text: await textOf(pdf) }
}

const plain = (text: string) => text.replaceAll(/\s+/g, '')

const roles = (tree: Tag | null, found: string[] = []): string[] => {
  if (tree?.role) found.push(tree.role)
  for (const child of tree?.children ?? []) roles(child, found)
  return found
}

/** Text of the pages of an index entry, in reading order. */
export async function textOfPages({ pdf }: PacketFile, { from, to }: Pick<IndexEntry, 'from' | 'to'>): Promise<string> {
  const pages: string[] = []
  for (let number = from; number <= to; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  return pages.join(' ')
}

/**
 * What holds of every packet: each page bears its number in the file, the index names and links every page after it
 * without a gap, each tab and each of its papers has its bookmark there, and every page of our own is tagged.
 */
export async function expectSoundPacket(packet: PacketFile, foreign: readonly string[] = []): Promise<void> {
  const { pdf, front, index, bookmarks } = packet
  expect(front).toBeGreaterThanOrEqual(2)
  for (let number = 1; number <= pdf.numPages; number++) {
    const numbers = (await linesOf(await pdf.getPage(number))).filter(({ y }) => y < 40).map(({ text }) => text)
    expect(numbers, `foot of page ${number}`).toContain(String(number))
  }
  let next = front + 1
  for (const { title, from, to, linked } of index) {
    expect({ title, from, linked }).toEqual({ title, from: next, linked: next })
    expect(to).toBeGreaterThanOrEqual(from)
    next = to + 1
  }
  expect(next - 1, 'the index ends with the file').toBe(pdf.numPages)
  const [cover, ...tabs] = bookmarks
  expect(cover).toMatchObject({ title: 'Cover and index', page: 1 })
  expect(tabs.map(({ title }) => title.split('  ')[0])).toEqual(tabs.map((_, at) => String(at + 1)))
  const papers = tabs.flatMap(({ kids }) => kids)
  expect(papers.map(({ title, page }) => [plain(title), page])).toEqual(
    index.map(({ title, from }) => [plain(title), from])
  )
  for (const { page, kids } of tabs) expect(page).toBe(kids[0]?.page)
  expect([...((await pdf.getMarkInfo()) as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true])
  for (const { title, from, to } of index.filter((entry) => !foreign.includes(entry.title))) {
    for (let number = from; number <= to; number++) {
      const found = roles((await (await pdf.getPage(number)).getStructTree()) as Tag | null)
      expect(found.length, `tags of page ${number}, ${title}`).toBeGreaterThan(1)
    }
    const first = roles((await (await pdf.getPage(from)).getStructTree()) as Tag | null)
    expect(
      first.some((role) => /^H\d?$/.test(role)),
      `a heading on page ${from}, ${title}`
    ).toBe(true)
  }
}
