import { runningNumber } from '@shared/documents/numbering'
import { DeskError } from '@shared/kernel/errors'
import {
  EncryptedPDFError,
  ParseSpeeds,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFRef,
  PDFString
} from 'pdf-lib'
import { Graft, pagesOf } from './graft'
import { greyPage } from './grey'
import { pageLinksOf } from './links'
import { KEY } from './names'
import { type Bookmark, readOutline, writeOutline } from './outline'
import { writePageLabels } from './pageLabels'
import { Stamper, type StampText, sheetOf } from './stamp'
import { stampRuns } from './stampRuns'
import { readStructure } from './structure'
import { StructureBuilder } from './structureBuilder'
import { type FileFacts, PdfFile } from './write'

export interface MergePart {
  /** Names the part in messages, in its bookmark and in the structure. */
  title: string
  bytes: Uint8Array
  /** Made and frozen by SARB Desk: its links are kept. Of other files no annotation, form or script is taken over. */
  own: boolean
}

export interface OpenedPart extends MergePart {
  context: PDFContext
  pages: { ref: PDFRef; dict: PDFDict }[]
}

/** What a page may not carry into a packet: scripts, thumbnails, private data of other programs. */
const DROPPED = ['AA', 'Metadata', 'PieceInfo', 'Thumb', 'B', 'PresSteps', 'Trans', 'Dur'].map((key) => PDFName.of(key))

/** What is printed on the pages beyond their own content. */
export interface PageMarks {
  /** The label of each page of the file; its number where nothing else is given. */
  labels?: readonly string[]
  /** Of each part: what is stamped at the head of its pages, or null. */
  stamps?: readonly (string | null)[]
  stampPlace?: 'left' | 'middle' | 'right'
  /** A running number of the office's own, beside the page number. */
  running?: { prefix: string; start: number; place: 'left' | 'middle' } | null
  grey?: boolean
}

/** Reads a part. Throws DeskError `refused-file` that names it where it is encrypted, damaged or empty. */
export async function openPart(part: MergePart): Promise<OpenedPart> {
  try {
    const { context } = await PDFDocument.load(part.bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest
    })
    const pages = pagesOf(context)
    if (pages.length > 0) return { ...part, context, pages }
  } catch (error) {
    const why = error instanceof EncryptedPDFError ? 'it is encrypted' : 'it is not a readable PDF'
    throw new DeskError('refused-file', `“${part.title}” cannot go into the packet: ${why}. The packet was not made.`)
  }
  throw new DeskError(
    'refused-file',
    `“${part.title}” cannot go into the packet: it has no pages. The packet was not made.`
  )
}

/**
 * Joins parts into one file: pages in order, each with its number in the file at its foot; links of the index; the tags
 * of tagged parts, each part in an element of its own; `bookmarks` builds the outline from the parts' first pages and
 * their own bookmarks. The same parts and facts give the same bytes.
 */
export async function mergeParts(
  parts: readonly OpenedPart[],
  facts: FileFacts,
  bookmarks: (part: { index: number; first: number; own: Bookmark[] }[]) => Bookmark[],
  marks: PageMarks = {}
): Promise<Uint8Array> {
  const file = new PdfFile()
  const builder = new StructureBuilder(file.context)
  const outlines: { index: number; first: number; own: Bookmark[] }[] = []
  const copied: PDFDict[] = []
  const stamps: (string | null)[] = []
  parts.forEach((part, index) => {
    const first = file.pages.length
    const pageIndex = new Map<PDFRef, number>(part.pages.map((page, i) => [page.ref, i]))
    const graft = new Graft(part.context, file.context)
    for (const page of part.pages) graft.seed(page.ref, file.reserve())
    const without = part.own ? [KEY.Parent, ...DROPPED] : [KEY.Parent, KEY.Annots, ...DROPPED]
    const pages = part.pages.map((page) => graft.copyDict(page.dict, without))
    pages.forEach((page, i) => {
      file.place(file.pages[first + i] as PDFRef, page)
    })
    copied.push(...pages)
    stamps.push(...pages.map(() => marks.stamps?.[index] ?? null))
    const tree = readStructure(part.context, pageIndex)
    if (tree) {
      const top = tree.top.flatMap((element) => (element.type === 'Document' ? element.kids : [element]))
      const elements = top.filter((kid) => 'kids' in kid)
      builder.add(
        tree,
        elements,
        pages,
        graft,
        { type: 'Part', language: languageOf(part.context), title: part.title },
        `${index}.`
      )
    } else {
      for (const page of pages) page.delete(KEY.StructParents)
    }
    outlines.push({ index, first, own: readOutline(part.context, pageIndex) })
  })
  if (!builder.isEmpty) builder.finish(file.catalogue, facts.language)
  linkPages(file, copied)
  writeOutline(file.context, file.catalogue, bookmarks(outlines), file.pages, 1)
  const labels = copied.map((_, index) => marks.labels?.[index] ?? String(index + 1))
  writePageLabels(file.context, file.catalogue, labels)
  const texts = copied.map((page, index) => marksOf(page, labels[index] ?? '', stamps[index] ?? null, marks))
  const stamper = new Stamper(
    file.context,
    texts.flat().flatMap(({ runs }) => runs),
    'SarbDeskPacket'
  )
  copied.forEach((page, index) => {
    if (marks.grey) greyPage(page)
    stamper.stamp(page, texts[index] ?? [], [], 0)
  })
  return file.finish(facts)
}

/** Number at the foot, exhibit at the head, running number where the office wants it; in the strips that are kept free. */
function marksOf(
  page: PDFDict,
  label: string,
  stamp: string | null,
  { running, stampPlace = 'right' }: PageMarks
): StampText[] {
  const { width, height } = sheetOf(page)
  const texts: StampText[] = [{ runs: runsOf(label), x: width - 36, y: 20, size: 11, align: 'right' }]
  if (stamp) texts.push({ ...placed(runsOf(stamp), 10, stampPlace, width), y: height - 24 })
  if (running) {
    const runs = runsOf(runningNumber(label, running))
    texts.push({ ...placed(runs, 9, running.place, width), y: 20 })
  }
  return texts
}

/** A line at the left or right edge, or in the middle of a sheet of so many points. */
function placed(runs: StampText['runs'], size: number, place: 'left' | 'middle' | 'right', width: number) {
  const long = (runs.reduce((sum, run) => sum + run.width, 0) * size) / 1000
  if (place === 'right') return { runs, x: width - 36, size, align: 'right' as const }
  return { runs, x: place === 'left' ? 36 : (width - long) / 2, size, align: 'left' as const }
}

const runsOf = (text: string) => stampRuns(text, 'en', false)

function languageOf(context: PDFContext): string | null {
  const language = context.lookup(context.trailerInfo.Root, PDFDict).lookup(KEY.Lang)
  return language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : null
}

/** Turns the index's links into jumps to the page of that number. */
function linkPages(file: PdfFile, pages: readonly PDFDict[]): void {
  for (const page of pages) {
    for (const { annotation, number } of pageLinksOf(page)) {
      const target = file.pages[number - 1]
      annotation.delete(KEY.A)
      annotation.set(
        PDFName.of('Dest'),
        target ? file.context.obj([target, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull]) : PDFNull
      )
    }
  }
}
