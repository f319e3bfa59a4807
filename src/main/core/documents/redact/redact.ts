import { ParseSpeeds, type PDFDict, PDFDocument, PDFRawStream, type PDFRef } from 'pdf-lib'
import { Graft, pagesOf } from '../pdf/graft'
import { KEY } from '../pdf/names'
import { type Bookmark, readOutline, writeOutline } from '../pdf/outline'
import { readStructure } from '../pdf/structure'
import { StructureBuilder } from '../pdf/structureBuilder'
import { PdfFile } from '../pdf/write'
import { boxOf, drawPage, openForReading, type Word, wordsOf } from './open'
import { bareElements } from './tags'
import { UnseenText } from './unseenText'

/** An area of a page to be removed: shares of its width and height from the upper left corner, 0 to 1. */
export interface Mark {
  /** Counted from 1. */
  page: number
  x: number
  y: number
  width: number
  height: number
}

/** Fine enough for small print on paper and for a court’s copier. */
const DPI = 200
/** Points around a marked area within which a word counts as touched. */
const MARGIN = 1

/**
 * The file with the marked areas gone. A marked page becomes a picture in which they are black, with the words that no
 * mark touches laid over it unseen, so that the rest is still found and read aloud, as headings and tables where the
 * file is tagged: nothing of the page’s own text, pictures, notes, hidden text or alternative text is in the result.
 * Other pages stay as they are.
 */
export async function redactPdf(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context } = source
  const pages = pagesOf(context)
  const marked = new Set(marks.map(({ page }) => page - 1))
  const drawn = [...marked].filter((at) => at >= 0 && at < pages.length).sort((a, b) => a - b)
  const reading = await openForReading(await onlyPages(source, drawn))
  const file = new PdfFile()
  const text = new UnseenText(file.context)
  const graft = new Graft(context, file.context)
  const pageIndex = new Map<PDFRef, number>(pages.map(({ ref }, at) => [ref, at]))
  for (const { ref } of pages) graft.seed(ref, file.reserve())
  const tree = readStructure(context, pageIndex)
  const left = new Map<number, ReadonlySet<number>>()
  const made: PDFDict[] = []
  try {
    for (const [at, page] of pages.entries()) {
      if (!marked.has(at)) {
        made.push(graft.copyDict(page.dict, [KEY.Parent, KEY.Annots]))
        continue
      }
      const seen = await reading.getPage(drawn.indexOf(at) + 1)
      const { dict, sequences } = await pictured(file, seen, marks, at + 1, text)
      seen.cleanup()
      const parents = page.dict.get(KEY.StructParents)
      if (parents) dict.set(KEY.StructParents, parents)
      left.set(at, sequences)
      made.push(dict)
    }
  } finally {
    await reading.loadingTask.destroy()
  }
  made.forEach((page, at) => {
    file.place(file.pages[at] as PDFRef, page)
  })
  text.finish()
  const elements = tree ? bareElements(context, tree.top, pageIndex, left) : []
  if (tree && elements.length > 0) {
    const builder = new StructureBuilder(file.context)
    const part = { type: 'Part', language: null, title: null } as const
    builder.add(tree, elements, made, graft, part, '0.')
    builder.finish(file.catalogue, 'en-US')
  } else {
    for (const page of made) page.delete(KEY.StructParents)
  }
  // A bookmark may say what was removed from its page.
  writeOutline(file.context, file.catalogue, without(readOutline(context, pageIndex), marked), file.pages, 1)
  return file.finish({
    title: 'Redacted copy',
    language: 'en-US',
    at: '2000-01-01T00:00:00.000Z',
    subject: 'Redacted copy',
    seed: 'redacted',
    keywords: []
  })
}

/** The pages that are drawn, alone: of a scan of a hundred pages the others need not be held a second time. */
async function onlyPages(source: PDFDocument, indices: readonly number[]): Promise<Uint8Array> {
  const few = await PDFDocument.create({ updateMetadata: false })
  for (const page of await few.copyPages(source, [...indices])) few.addPage(page)
  return few.save({ useObjectStreams: false })
}

type Page = Parameters<typeof drawPage>[0]

async function pictured(
  file: PdfFile,
  page: Page,
  marks: readonly Mark[],
  number: number,
  text: UnseenText
): Promise<{ dict: PDFDict; sequences: ReadonlySet<number> }> {
  const { context } = file
  const { width, height } = page.getViewport({ scale: 1 })
  const areas = marks.filter((mark) => mark.page === number)
  const canvas = await drawPage(page, DPI)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#000000'
  for (const { x, y, width: w, height: h } of areas) {
    // Outwards to whole pixels: half a pixel of a letter is still a letter.
    const left = Math.floor(x * canvas.width) - 1
    const top = Math.floor(y * canvas.height) - 1
    pen.fillRect(left, top, Math.ceil(w * canvas.width) + 2, Math.ceil(h * canvas.height) + 2)
  }
  const size = { Width: canvas.width, Height: canvas.height }
  const jpeg = new Uint8Array(await canvas.encode('jpeg', 90))
  // Some 15 MB a page that nobody counts: given back now, not when the collector comes by.
  canvas.width = 1
  canvas.height = 1
  const image = context.register(
    PDFRawStream.of(
      context.obj({
        Type: 'XObject',
        Subtype: 'Image',
        ...size,
        ColorSpace: 'DeviceRGB',
        BitsPerComponent: 8,
        Filter: 'DCTDecode',
        Length: jpeg.length
      }),
      jpeg
    )
  )
  const kept = (await wordsOf(page)).filter((word) => !areas.some((area) => touches(word, area, width, height)))
  // Words in the order of their sequences; those without one are no content, like a page number.
  const groups = new Map<number | null, Word[]>()
  for (const word of kept) {
    const group = groups.get(word.mark)
    if (group) group.push(word)
    else groups.set(word.mark, [word])
  }
  const tagged = [...groups.keys()].some((mark) => mark !== null)
  const layers = [...groups].map(([mark, words]) => {
    const opens = mark !== null ? `/Span <</MCID ${mark}>> BDC` : tagged ? '/Artifact BMC' : '/Span BMC'
    return text.place(words, height, 'Unseen', opens)
  })
  const body = new TextEncoder().encode(
    `/Artifact BMC\nq ${width} 0 0 ${height} 0 0 cm /Page Do Q\nEMC\n${layers.join('')}`
  )
  const dict = context.obj({
    MediaBox: [0, 0, width, height],
    Resources: { XObject: { Page: image }, Font: { Unseen: text.font } },
    Contents: context.register(PDFRawStream.of(context.obj({ Length: body.length }), body))
  })
  return { dict, sequences: new Set([...groups.keys()].filter((mark) => mark !== null)) }
}

function touches(word: Word, { x, y, width: w, height: h }: Mark, width: number, height: number): boolean {
  const [left, top, right, bottom] = boxOf(word)
  return (
    right > x * width - MARGIN &&
    left < (x + w) * width + MARGIN &&
    bottom > y * height - MARGIN &&
    top < (y + h) * height + MARGIN
  )
}

function without(bookmarks: readonly Bookmark[], marked: ReadonlySet<number>): Bookmark[] {
  return bookmarks.flatMap((bookmark) => {
    const kids = without(bookmark.kids, marked)
    return marked.has(bookmark.page) ? kids : [{ ...bookmark, kids }]
  })
}
