import { expect } from '@playwright/test'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Line, linesOf, openPdf, type Tag, textOf } from './paper'

/** A line of the index as it is printed: the pages it names, and the page its link leads to. */
export interface IndexEntry {
  /** `4-2`, as the exhibit is stamped. */
  number: string
  title: string
  from: number
  to: number
  linked: number
}

/** A tab as the index prints it. */
interface TabRow {
  number: string
  title: string
  from: number
  to: number
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
  tabs: TabRow[]
  index: IndexEntry[]
  bookmarks: Mark[]
  text: string
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

/** Columns of the index: number before, pages after. */
const TITLES_FROM = 100
const PAGES_FROM = 470

const joined = (lines: readonly Line[], glue = '') => lines.map(({ text }) => text).join(glue)

function pagesOf(lines: readonly Line[]): { from: number; to: number } {
  const range = joined(lines.filter(({ x }) => x > PAGES_FROM))
  const [, from = '', to = ''] = range.match(/^(\d+)(?:\D+(\d+))?$/) ?? []
  return { from: Number(from), to: Number(to || from) }
}

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
  const tabs: TabRow[] = []
  for (let number = 1; number <= front; number++) {
    const page = await pdf.getPage(number)
    const lines = await linesOf(page)
    for (const { text, y } of lines.filter((line) => line.x < TITLES_FROM && /^\d+$/.test(line.text))) {
      const row = lines.filter((line) => Math.abs(line.y - y) < 3)
      const title = joined(row.filter(({ x }) => x > TITLES_FROM && x <= PAGES_FROM))
      const pages = pagesOf(row)
      // The year of a date in the log stands as far left, without pages.
      if (pages.from > 0) tabs.push({ number: text, title, ...pages })
    }
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
      const row = lines.filter(({ y }) => y > foot - 3 && y < head + 3)
      index.push({
        number: joined(row.filter(({ x }) => x < TITLES_FROM)),
        title: joined(row.filter(({ x }) => x >= left - 2 && x <= right + 2)),
        ...pagesOf(row),
        linked
      })
    }
  }
  return { pdf, front, tabs, index, bookmarks, text: oneLine(await textOf(pdf)) }
}

/** Words of a page with single spaces; a date that is held together comes in parts, its comma apart. */
export const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/ (?=[,.;])/g, '')

/** Without any space: words that are held together come in parts, and their parts are not spaced as they are read. */
export const plain = (text: string) => text.replaceAll(/\s+/g, '')

const roles = (tree: Tag | null, found: string[] = []): string[] => {
  if (tree?.role) found.push(tree.role)
  for (const child of tree?.children ?? []) roles(child, found)
  return found
}

const marksOf = (tree: Tag | null, found = new Set<string>()): Set<string> => {
  if (tree?.id) found.add(tree.id)
  for (const child of tree?.children ?? []) marksOf(child, found)
  return found
}

/** Text of the pages of an index entry, in reading order. */
export async function textOfPages({ pdf }: PacketFile, { from, to }: Pick<IndexEntry, 'from' | 'to'>): Promise<string> {
  const pages: string[] = []
  for (let number = from; number <= to; number++) pages.push(joined(await linesOf(await pdf.getPage(number)), ' '))
  return oneLine(pages.join(' '))
}

/** Between the stamps at the head and the foot of a page: what the paper itself says. */
const inBody = ({ y }: Line) => y > 45 && y < 752

/**
 * What holds of every packet: each page bears its number in the file and no other, the index names and links every page
 * after it without a gap, the page a link leads to bears the exhibit its line names, each tab and each of its papers has
 * its bookmark there, and every word of our own papers is tagged. `foreign`: papers that keep what tags they came with.
 */
export async function expectSoundPacket(packet: PacketFile, foreign: readonly string[] = []): Promise<void> {
  const { pdf, front, tabs, index, bookmarks } = packet
  expect(front).toBeGreaterThanOrEqual(2)
  let next = front + 1
  for (const { title, from, to, linked } of index) {
    expect({ title, from, linked }).toEqual({ title, from: next, linked: next })
    expect(to).toBeGreaterThanOrEqual(from)
    next = to + 1
  }
  expect(next - 1, 'the index ends with the file').toBe(pdf.numPages)

  // A tab spans its papers; they are numbered after it.
  const papersOf = (tab: string) => index.filter(({ number }) => number.startsWith(`${tab}-`))
  expect(tabs.map(({ number }) => number)).toEqual(tabs.map((_, at) => String(at + 1)))
  expect(index.map(({ number }) => number)).toEqual(
    tabs.flatMap(({ number }) => papersOf(number).map((_, at) => `${number}-${at + 1}`))
  )
  for (const { number, from, to } of tabs) {
    const papers = papersOf(number)
    expect({ number, from, to }).toEqual({ number, from: papers[0]?.from, to: papers.at(-1)?.to })
  }

  const [cover, ...marks] = bookmarks
  expect(cover).toMatchObject({ title: 'Cover and index', page: 1 })
  expect(marks.map(({ title, page }) => [plain(title), page])).toEqual(
    tabs.map(({ number, title, from }) => [plain(`${number}${title}`), from])
  )
  expect(marks.map(({ kids }) => kids.map(({ title, page }) => [plain(title), page]))).toEqual(
    tabs.map(({ number }) => papersOf(number).map(({ title, from }) => [plain(title), from]))
  )

  expect([...((await pdf.getMarkInfo()) as unknown as Map<string, boolean>)]).toContainEqual(['Marked', true])
  const places = [{ title: 'Cover and index', number: '', from: 1, to: front }, ...index]
  let linked = 0
  for (const { title, number: exhibit, from, to } of places) {
    for (let number = from; number <= to; number++) {
      const page = await pdf.getPage(number)
      const lines = await linesOf(page)
      const foot = lines.filter(({ y, text }) => y < 40 && /^\d+$/.test(text))
      expect(joined(foot, ' '), `foot of page ${number}, ${title}`).toBe(String(number))
      const head = lines.filter(({ y, text }) => y > 752 && /^Exhibit /.test(text))
      expect(joined(head, ' '), `stamp of page ${number}, ${title}`).toBe(exhibit && `Exhibit ${exhibit}`)
      if (foreign.includes(title)) continue
      const tree = (await page.getStructTree()) as Tag | null
      const tagged = marksOf(tree)
      const stray = lines.filter((line) => inBody(line) && !tagged.has(line.mark ?? ''))
      expect(joined(stray, ' '), `untagged on page ${number}, ${title}`).toBe('')
      const found = roles(tree)
      linked += found.filter((role) => role === 'Link').length
      if (number === from) {
        expect(
          found.some((role) => /^H\d?$/.test(role)),
          `a heading on page ${number}, ${title}`
        ).toBe(true)
      }
    }
  }
  expect(linked, 'links of the index that a screen reader is told of').toBeGreaterThanOrEqual(index.length)
}
