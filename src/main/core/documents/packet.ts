import type { FormData, FormInput } from '@shared/documents/forms'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { mergeParts, openPart } from './pdf/merge'
import type { Bookmark } from './pdf/outline'
import { splitJob } from './pdf/split'
import type { FileFacts } from './pdf/write'
import { renderJob } from './render'
import type { PaperStyle } from './style'

/** One document of a packet. Parts of the same tab follow each other. */
export interface PacketPart {
  /** `1`, `2`, ... or `A`. */
  tab: string
  tabTitle: string
  title: string
  date: CalendarDate | null
  bytes: Uint8Array
  /** False for a file that came from outside. */
  own: boolean
}

export interface PacketMeta {
  /** Cover and index without what the assembler finds out itself. */
  front: Omit<FormInput<'SD-11'>, 'tabs' | 'pageCount'>
  /** Moment of making, in the file's properties. */
  at: Instant
  /** Same seed, same parts: same bytes. */
  seed: string
  style?: PaperStyle
}

export interface AssembledPacket {
  bytes: Uint8Array
  pageCount: number
  /** The index as it was printed. */
  tabs: FormData<'SD-11'>['tabs']
}

/** Prints HTML to PDF: `ctx.host.printPdf`. */
export type PrintPdf = (page: { html: string; css: string }) => Promise<Uint8Array>

/** Times that an index may be printed until its own length, which moves all numbers, has settled. */
const ROUNDS = 4

/**
 * Cover, index and parts as one file. The number at the foot of a page is its number in the file, the index shows and
 * links the ranges, each tab and each document has a bookmark with the document's own bookmarks below.
 * Throws DeskError `refused-file` for a part that cannot be read, `print-problem` if the index does not settle.
 */
export async function assemblePacket(
  parts: readonly PacketPart[],
  meta: PacketMeta,
  print: PrintPdf
): Promise<AssembledPacket> {
  const opened = await Promise.all(parts.map(openPart))
  const bodyPages = opened.reduce((sum, part) => sum + part.pages.length, 0)
  const facts: FileFacts = {
    title: `${meta.front.title}, case ${meta.front.caseNumber}`,
    language: 'en-US',
    at: meta.at,
    subject: meta.front.title,
    seed: meta.seed,
    keywords: ['SD-11', meta.front.caseNumber]
  }
  let frontPages = 2
  for (let round = 0; round < ROUNDS; round++) {
    const tabs = tabsOf(
      parts,
      opened.map((part) => part.pages.length),
      frontPages
    )
    const data: FormInput<'SD-11'> = { ...meta.front, tabs, pageCount: frontPages + bodyPages }
    const job = renderJob(
      [{ form: 'SD-11', language: 'en', data, number: null, caseNumber: meta.front.caseNumber }],
      meta.style
    )
    const [front] = await splitJob(await print(job), job, [facts])
    if (front && front.pageCount === frontPages) {
      const cover = await openPart({ title: 'Cover and index', bytes: front.bytes, own: true })
      const bytes = await mergeParts([cover, ...opened], facts, (outlines) => bookmarksOf(parts, outlines))
      return { bytes, pageCount: frontPages + bodyPages, tabs }
    }
    frontPages = front?.pageCount ?? frontPages
  }
  throw new DeskError(
    'print-problem',
    'The index of the packet did not come to rest. The packet was not made; please try again.'
  )
}

function tabsOf(
  parts: readonly PacketPart[],
  lengths: readonly number[],
  frontPages: number
): FormData<'SD-11'>['tabs'] {
  const tabs: FormData<'SD-11'>['tabs'] = []
  let page = frontPages + 1
  parts.forEach((part, index) => {
    const length = lengths[index] ?? 1
    let tab = tabs.at(-1)
    if (tab?.tab !== part.tab) {
      tab = { tab: part.tab, title: part.tabTitle, entries: [] }
      tabs.push(tab)
    }
    tab.entries.push({ title: part.title, date: part.date, from: page, to: page + length - 1 })
    page += length
  })
  return tabs
}

function bookmarksOf(
  parts: readonly PacketPart[],
  outlines: { index: number; first: number; own: Bookmark[] }[]
): Bookmark[] {
  const shifted = (own: readonly Bookmark[], first: number): Bookmark[] =>
    own.map((bookmark) => ({ ...bookmark, page: bookmark.page + first, kids: shifted(bookmark.kids, first) }))
  const [front, ...rest] = outlines
  const marks: Bookmark[] = front ? [{ title: 'Cover and index', page: 0, top: null, kids: [] }] : []
  let tab: string | null = null
  for (const { index, first, own } of rest) {
    const part = parts[index - 1]
    if (!part) continue
    if (part.tab !== tab) {
      marks.push({ title: `${part.tab}  ${part.tabTitle}`, page: first, top: null, kids: [] })
      tab = part.tab
    }
    marks.at(-1)?.kids.push({ title: part.title, page: first, top: null, kids: shifted(own, first) })
  }
  return marks
}
