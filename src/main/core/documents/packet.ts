import type { FormData, FormInput } from '@shared/documents/forms'
import { continuedLayout, freshLayout, type Layout } from '@shared/documents/numbering'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { PDFDocument } from 'pdf-lib'
import { mergeParts, type OpenedPart, openPart, type PageMarks } from './pdf/merge'
import type { Bookmark } from './pdf/outline'
import { splitJob } from './pdf/split'
import type { FileFacts } from './pdf/write'
import { renderJob } from './render'
import type { PaperStyle } from './style'

/** One document of a packet. Parts of the same tab follow each other. */
export interface PacketPart {
  /** Document or exhibit; within a packet each stands once. */
  id?: string
  /** `1`, `2`, ... or `A`. */
  tab: string
  tabTitle: string
  title: string
  date: CalendarDate | null
  bytes: Uint8Array
  /** False for a file that came from outside. */
  own: boolean
  /** A sheet that goes before it: one page, printed like any paper. */
  sheet?: Uint8Array
  /** In a packet that continues another: this part is new, and goes into its tab or to the end. */
  added?: 'tab' | 'end'
}

export interface PacketMeta {
  /** Cover and index without what the assembler finds out itself. */
  front: Omit<FormInput<'SD-11'>, 'tabs' | 'pageCount'>
  /** Moment of making, in the file's properties. */
  at: Instant
  /** Same seed, same parts: same bytes. */
  seed: string
  style?: PaperStyle
  /** Stamps and looks; page numbers are always printed. */
  marks?: Pick<PageMarks, 'running' | 'grey' | 'stampPlace'> & { exhibits?: boolean }
  /** The pages of the version that this one continues. */
  continues?: Layout | null
}

export interface AssembledPacket {
  bytes: Uint8Array
  pageCount: number
  /** The index as it was printed. */
  tabs: FormData<'SD-11'>['tabs']
  layout: Layout
}

/** Prints HTML to PDF: `ctx.host.printPdf`. */
export type PrintPdf = (page: { html: string; css: string }) => Promise<Uint8Array>

/** Times that an index may be printed until its own length, which moves all numbers, has settled. */
const ROUNDS = 5

/** A part as far as its pages go: what is laid out before anything is opened. */
export type SizedPart = Omit<PacketPart, 'bytes' | 'own' | 'sheet'> & { pages: number }

/** The printed cover and index, and the pages of everything behind them. */
export interface SettledFront {
  bytes: Uint8Array
  /** Its own pages; fewer than `layout.front` where a shorter cover keeps the room that was served. */
  pageCount: number
  pages: number
  tabs: FormData<'SD-11'>['tabs']
  layout: Layout
  facts: FileFacts
}

/**
 * Prints cover and index until the index, whose own length moves every number, has come to rest. Throws DeskError
 * `print-problem` where it does not.
 */
export async function settleFront(
  parts: readonly SizedPart[],
  meta: PacketMeta,
  print: PrintPdf
): Promise<SettledFront> {
  const facts: FileFacts = {
    title: `${meta.front.title}, case ${meta.front.caseNumber}`,
    language: 'en-US',
    at: meta.at,
    subject: meta.front.title,
    seed: meta.seed,
    keywords: ['SD-11', meta.front.caseNumber]
  }
  const sizes = parts.map(({ tab, pages, added, id }, at) => ({
    id: id ?? String(at),
    tab,
    pages,
    where: added ?? ('end' as const)
  }))
  const known = new Set(meta.continues?.parts.map(({ id }) => id) ?? [])
  const layoutFor = (frontPages: number) =>
    meta.continues
      ? continuedLayout(
          meta.continues,
          frontPages,
          sizes.filter(({ id }) => !known.has(id))
        )
      : freshLayout(frontPages, sizes)
  let frontPages = meta.continues?.front.length ?? 2
  for (let round = 0; round < ROUNDS; round++) {
    const layout = layoutFor(frontPages)
    const laid = inOrder(layout, parts)
    const tabs = tabsOf(laid, frontPages, meta.marks?.exhibits ? exhibitNumbers(laid) : null)
    const pages = frontPages + laid.reduce((sum, { labels }) => sum + labels.length, 0)
    const data: FormInput<'SD-11'> = { ...meta.front, tabs, pageCount: pages }
    const job = renderJob(
      [{ form: 'SD-11', language: 'en', data, number: null, caseNumber: meta.front.caseNumber }],
      meta.style
    )
    const [front] = await splitJob(await print(job), job, [facts])
    const needed = front?.pageCount ?? frontPages
    // Numbers that were served stand still; a cover that became shorter is filled up with an empty page.
    if (front && (needed === frontPages || (needed < frontPages && (round > 0 || meta.continues)))) {
      return { bytes: front.bytes, pageCount: needed, pages, tabs, layout, facts }
    }
    frontPages = needed
  }
  throw new DeskError(
    'print-problem',
    'The index of the packet did not come to rest. The packet was not made; please try again.'
  )
}

/**
 * Cover, index and parts as one file. The number at the foot of a page is its number in the file (or its letter number
 * in a version that continues another, which viewers are told of), the index shows and links the ranges, each tab and
 * each document has a bookmark with the document's own bookmarks below.
 * Throws DeskError `refused-file` for a part that cannot be read, `print-problem` if the index does not settle.
 */
export async function assemblePacket(
  parts: readonly PacketPart[],
  meta: PacketMeta,
  print: PrintPdf
): Promise<AssembledPacket> {
  const opened = await Promise.all(parts.map(openWithSheet))
  const sized = parts.map((part, at): Opened => {
    const pieces = opened[at] ?? []
    return { ...part, pieces, pages: pieces.reduce((sum, { pages }) => sum + pages.length, 0) }
  })
  const { bytes: printed, pageCount: needed, pages, tabs, layout, facts } = await settleFront(sized, meta, print)
  const room = layout.front.length - needed
  const cover = await openPart({
    title: 'Cover and index',
    bytes: room > 0 ? await filledUp(printed, room) : printed,
    own: true
  })
  const laid = inOrder(layout, sized)
  const exhibits = exhibitNumbers(laid)
  const pieces = laid.flatMap(({ part }, at) => part.pieces.map((piece) => ({ piece, exhibit: exhibits[at] ?? '' })))
  const bytes = await mergeParts(
    [cover, ...pieces.map(({ piece }) => piece)],
    facts,
    (outlines) => bookmarksOf(laid, outlines),
    {
      labels: [...layout.front, ...laid.flatMap(({ labels }) => labels)],
      stamps: [null, ...pieces.map(({ exhibit }) => (meta.marks?.exhibits ? `Exhibit ${exhibit}` : null))],
      ...(meta.marks?.stampPlace ? { stampPlace: meta.marks.stampPlace } : {}),
      running: meta.marks?.running ?? null,
      grey: meta.marks?.grey ?? false
    }
  )
  return { bytes, pageCount: pages, tabs, layout }
}

/** A part with what was read of it: the sheet before it, where there is one, and the paper. */
interface Opened extends SizedPart {
  pieces: readonly OpenedPart[]
}

async function openWithSheet(part: PacketPart): Promise<OpenedPart[]> {
  const paper = await openPart(part)
  if (!part.sheet) return [paper]
  return [await openPart({ title: part.title, bytes: part.sheet, own: true }), paper]
}

async function filledUp(bytes: Uint8Array, pages: number): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  for (let n = 0; n < pages; n++) file.addPage([612, 792])
  return file.save({ useObjectStreams: false })
}

interface LaidOut<P extends SizedPart = SizedPart> {
  part: P
  labels: readonly string[]
}

/** The parts in the order of their pages. */
function inOrder<P extends SizedPart>(layout: Layout, parts: readonly P[]): LaidOut<P>[] {
  const places = new Map(parts.map((part, at) => [part.id ?? String(at), part]))
  return layout.parts.flatMap(({ id, labels }) => {
    const part = places.get(id)
    return part ? [{ part, labels }] : []
  })
}

/** `3-2`: the second document of tab 3. */
function exhibitNumbers(laid: readonly LaidOut[]): string[] {
  const counts = new Map<string, number>()
  return laid.map(({ part: { tab } }) => {
    const count = (counts.get(tab) ?? 0) + 1
    counts.set(tab, count)
    return `${tab}-${count}`
  })
}

function tabsOf(
  laid: readonly LaidOut[],
  frontPages: number,
  exhibits: readonly string[] | null
): FormData<'SD-11'>['tabs'] {
  const tabs: FormData<'SD-11'>['tabs'] = []
  let page = frontPages + 1
  laid.forEach(({ part, labels }, index) => {
    const length = labels.length
    let tab = tabs.at(-1)
    if (tab?.tab !== part.tab) {
      tab = { tab: part.tab, title: part.tabTitle, entries: [] }
      tabs.push(tab)
    }
    const from = page
    const to = page + length - 1
    const plain = labels[0] === String(from) && labels.at(-1) === String(to)
    tab.entries.push({
      title: part.title,
      date: part.date,
      from,
      to,
      ...(plain ? {} : { fromLabel: labels[0], toLabel: labels.at(-1) }),
      ...(exhibits ? { exhibit: exhibits[index] } : {})
    })
    page += length
  })
  return tabs
}

function bookmarksOf(
  laid: readonly LaidOut<Opened>[],
  outlines: { index: number; first: number; own: Bookmark[] }[]
): Bookmark[] {
  const shifted = (own: readonly Bookmark[], first: number): Bookmark[] =>
    own.map((bookmark) => ({ ...bookmark, page: bookmark.page + first, kids: shifted(bookmark.kids, first) }))
  const [front, ...rest] = outlines
  const marks: Bookmark[] = front ? [{ title: 'Cover and index', page: 0, top: null, kids: [] }] : []
  let tab: string | null = null
  let piece = 0
  for (const { part } of laid) {
    const pieces = rest.slice(piece, piece + part.pieces.length)
    piece += part.pieces.length
    const first = pieces[0]?.first ?? 0
    const paper = pieces.at(-1)
    if (part.tab !== tab) {
      marks.push({ title: `${part.tab}  ${part.tabTitle}`, page: first, top: null, kids: [] })
      tab = part.tab
    }
    marks
      .at(-1)
      ?.kids.push({ title: part.title, page: first, top: null, kids: shifted(paper?.own ?? [], paper?.first ?? first) })
  }
  return marks
}
