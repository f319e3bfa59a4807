import { DeskError } from '@shared/kernel/errors'
import { PDFArray, type PDFDict, PDFNull, type PDFRef } from 'pdf-lib'
import { tagOf, textsIn } from '../messages'
import type { PrintJob, PrintSection } from '../render'
import { markPageArtifacts } from './artifacts'
import { FOOT, footRuns } from './foot'
import { Graft } from './graft'
import { describePageLinks } from './links'
import { KEY } from './names'
import { outlineWithin, readOutline, writeOutline } from './outline'
import { readPrint } from './print/read'
import { Stamper } from './stamp'
import { elementsBySection, findElements, startsOfItems } from './structure'
import { type Labels, StructureBuilder } from './structureBuilder'
import { GlyphReadings } from './toUnicode'
import { type FileFacts, PdfFile } from './write'

export interface FinishedPdf {
  bytes: Uint8Array
  pageCount: number
}

/**
 * Cuts a printed job into its documents, each a file of its own with its pages, tags, bookmarks, language, title and the
 * foot of each page. A section starts at its first-level heading, of which each has exactly one: that holds in every
 * Chromium, whatever it makes of articles.
 */
export async function splitJob(
  printed: Uint8Array,
  job: PrintJob,
  facts: readonly FileFacts[]
): Promise<FinishedPdf[]> {
  const { context, pages, pageIndex, tree } = await readPrint(printed)
  const headings = tree ? findElements(tree.top, 'H1') : []
  const starts = headings.map((heading) => heading.last)
  if (!tree || starts.length !== job.sections.length || starts.some((start, i) => start <= (starts[i - 1] ?? -1))) {
    throw new DeskError(
      'print-problem',
      'The printed pages could not be told apart. Nothing was issued; please print again.'
    )
  }
  const elements = elementsBySection(tree, headings, starts)
  const items = startsOfItems(tree)
  const bookmarks = readOutline(context, pageIndex)
  const finished: FinishedPdf[] = []
  for (let item = 0; item < facts.length; item++) {
    const own = job.sections.flatMap((section, index) =>
      section.item === item
        ? [{ section, index, first: starts[index] ?? 0, last: (starts[index + 1] ?? pages.length) - 1 }]
        : []
    )
    const first = own[0]?.first ?? 0
    const last = own.at(-1)?.last ?? first
    const file = new PdfFile()
    const graft = new Graft(context, file.context)
    pages.forEach((page, index) => {
      graft.seed(page.ref, index >= first && index <= last ? file.reserve() : PDFNull)
    })
    const copied = pages.slice(first, last + 1).map((page) => graft.copyDict(page.dict, [KEY.Parent]))
    const labels: Labels = new Map()
    const readings = new GlyphReadings(file.context)
    for (const [index, page] of copied.entries()) {
      file.place(file.pages[index] as PDFRef, page)
      describePageLinks(page)
      const source = pages[first + index]?.ref
      const marks = markPageArtifacts(file.context, page, source && items.get(source), (content) =>
        readings.take(page, content)
      )
      if (source) labels.set(source, { of: marks, page })
      page.set(KEY.Tabs, KEY.S)
    }

    readings.write()

    const builder = new StructureBuilder(file.context, labels)
    for (const { section, index, first: from, last: to } of own) {
      const language = tagOf(section.language)
      const range = copied.slice(from - first, to - first + 1)
      builder.add(tree, elements[index] ?? [], range, graft, { type: 'Art', language, title: null })
    }
    builder.finish(file.catalogue, facts[item]?.language ?? 'en')
    writeOutline(file.context, file.catalogue, outlineWithin(bookmarks, first, last), file.pages, 2)
    stampFeet(
      file,
      copied,
      own.map((range) => ({ ...range, first: range.first - first, last: range.last - first }))
    )
    finished.push({ bytes: await file.finish(facts[item] as FileFacts), pageCount: copied.length })
  }
  return finished
}

function stampFeet(
  file: PdfFile,
  pages: readonly PDFDict[],
  ranges: readonly { section: PrintSection; first: number; last: number }[]
): void {
  const feet = ranges.flatMap(({ section, first, last }) => {
    if (section.foot === '') return []
    const { t, direction } = textsIn(section.language)
    const mirrored = direction === 'rtl'
    return pages.slice(first, last + 1).map((page, offset) => {
      const number = t('common.page', { page: first + offset + 1, pages: pages.length })
      const label = section.numbered ? `${section.label}  ·  ${number}` : section.label
      const room = widthOf(page) - FOOT.left - FOOT.right
      return { page, mirrored, ...footRuns(section.foot, label, { language: section.language, mirrored, room }) }
    })
  })
  const stamper = new Stamper(
    file.context,
    feet.flatMap(({ foot, label }) => [...foot, ...label])
  )
  for (const { page, foot, label, mirrored } of feet) {
    const [left, right] = mirrored ? [label, foot] : [foot, label]
    const edge = widthOf(page) - FOOT.right
    stamper.stamp(
      page,
      [
        { runs: left, x: FOOT.left, y: FOOT.baseline, size: FOOT.size, align: 'left' },
        { runs: right, x: edge, y: FOOT.baseline, size: FOOT.size, align: 'right' }
      ],
      [{ fromX: FOOT.left, toX: edge, y: FOOT.rule }]
    )
  }
}

function widthOf(page: PDFDict): number {
  const box = page.lookup(KEY.MediaBox)
  return box instanceof PDFArray ? box.asRectangle().width : 612
}
