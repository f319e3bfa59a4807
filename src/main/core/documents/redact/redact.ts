import { ParseSpeeds, type PDFContext, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { Graft, pagesOf } from '../pdf/graft'
import { KEY } from '../pdf/names'
import { type Bookmark, readOutline, writeOutline } from '../pdf/outline'
import { pruneResources } from '../pdf/ownContent'
import { readStructure } from '../pdf/structure'
import { StructureBuilder } from '../pdf/structureBuilder'
import { PdfFile } from '../pdf/write'
import { sorter } from '../unseen/operations'
import { type JudgedWord, judgePage } from '../unseen/seenWords'
import { boxOf, drawPage, openForReading, type Word } from './open'
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
  const sort = await sorter()
  const pages = new Map<number, Redrawn>()
  for (const at of new Set(marks.map(({ page }) => page - 1))) {
    const areas = marks.filter((mark) => mark.page === at + 1)
    pages.set(at, {
      areas,
      words: async (pdf, page) => {
        const { width, height } = page.getViewport({ scale: 1 })
        const { words } = await judgePage(pdf, page, sort)
        return words.filter((word) => !areas.some((area) => touches(word, area, width, height)))
      }
    })
  }
  const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  return redraw(source, bytes, pages, { name: 'Redacted copy', seed: 'redacted' })
}

/** How a page is made anew: areas that become black, and the words that are laid over its picture. */
export interface Redrawn {
  areas: readonly Mark[]
  words: (pdf: PDFDocumentProxy, page: PDFPageProxy) => Promise<readonly Word[]>
}

interface RedrawOptions {
  name: string
  seed: string
  /** Bookmarks that stay although their page is made anew; none by default, since one may say what was removed. */
  bookmarks?: (bookmark: Bookmark) => boolean
  /** Last changes to the new file before it is written. */
  finish?: (context: PDFContext) => void
}

/**
 * A file in which some pages, counted from 0, are pictures of what is seen on them; the others stay as they are in
 * `source`. That is the file as it was loaded from `bytes`, and may have been changed since.
 */
export async function redraw(
  source: PDFDocument,
  bytes: Uint8Array,
  anew: ReadonlyMap<number, Redrawn>,
  { name, seed, bookmarks, finish }: RedrawOptions
): Promise<Uint8Array> {
  const { context } = source
  const pages = pagesOf(context)
  const drawn = [...anew.keys()].filter((at) => at >= 0 && at < pages.length).sort((a, b) => a - b)
  const layered = context.lookup(context.trailerInfo.Root, PDFDict).has(PDFName.of('OCProperties'))
  // Layers are switched on and off for the whole file, so that pages of such a file cannot be drawn alone.
  const reading = drawn.length > 0 ? await openForReading(layered ? bytes : await onlyPages(source, drawn)) : null
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
      const how = anew.get(at)
      if (!how || !reading) {
        // A list of pictures that all pages share would keep those of a page that is made anew.
        pruneResources(page.dict)
        made.push(graft.copyDict(page.dict, [KEY.Parent, KEY.Annots]))
        continue
      }
      const seen = await reading.getPage(layered ? at + 1 : drawn.indexOf(at) + 1)
      const { dict, sequences } = await pictured(file, reading, seen, how, text)
      seen.cleanup()
      const parents = page.dict.get(KEY.StructParents)
      if (parents) dict.set(KEY.StructParents, parents)
      left.set(at, sequences)
      made.push(dict)
    }
  } finally {
    await reading?.loadingTask.destroy()
  }
  made.forEach((page, at) => {
    file.place(file.pages[at] as PDFRef, page)
  })
  if (left.size > 0) text.finish()
  const elements = tree ? bareElements(context, tree.top, pageIndex, left) : []
  if (tree && elements.length > 0) {
    const builder = new StructureBuilder(file.context)
    const part = { type: 'Part', language: null, title: null } as const
    builder.add(tree, elements, made, graft, part, '0.')
    builder.finish(file.catalogue, 'en-US')
  } else {
    for (const page of made) page.delete(KEY.StructParents)
  }
  const stays = bookmarks ?? (({ page }: Bookmark) => !anew.has(page))
  writeOutline(file.context, file.catalogue, kept(readOutline(context, pageIndex), stays), file.pages, 1)
  finish?.(file.context)
  return file.finish({
    title: name,
    language: 'en-US',
    at: '2000-01-01T00:00:00.000Z',
    subject: name,
    seed,
    keywords: []
  })
}

/** The pages that are drawn, alone: of a scan of a hundred pages the others need not be held a second time. */
async function onlyPages(source: PDFDocument, indices: readonly number[]): Promise<Uint8Array> {
  const few = await PDFDocument.create({ updateMetadata: false })
  for (const page of await few.copyPages(source, [...indices])) few.addPage(page)
  return few.save({ useObjectStreams: false })
}

async function pictured(
  file: PdfFile,
  reading: PDFDocumentProxy,
  page: PDFPageProxy,
  { areas, words }: Redrawn,
  text: UnseenText
): Promise<{ dict: PDFDict; sequences: ReadonlySet<number> }> {
  const { context } = file
  const { width, height } = page.getViewport({ scale: 1 })
  const canvas = await drawPage(page, DPI, { onScreen: true })
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
  // Words in the order of their sequences; those without one are no content, like a page number.
  const groups = new Map<number | null, Word[]>()
  for (const word of await words(reading, page)) {
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

/** Search text of a scan may lie a line off: of what is not seen, a neighbour of the area goes as well. */
function touches(word: JudgedWord, { x, y, width: w, height: h }: Mark, width: number, height: number): boolean {
  const [left, top, right, bottom] = boxOf(word)
  const margin = word.unseen ? Math.max(MARGIN, word.height) : MARGIN
  return (
    right > x * width - margin &&
    left < (x + w) * width + margin &&
    bottom > y * height - margin &&
    top < (y + h) * height + margin
  )
}

function kept(bookmarks: readonly Bookmark[], stays: (bookmark: Bookmark) => boolean): Bookmark[] {
  return bookmarks.flatMap((bookmark) => {
    const kids = kept(bookmark.kids, stays)
    return stays(bookmark) ? [{ ...bookmark, kids }] : kids
  })
}
