import { PDFDocument, type PDFPage } from 'pdf-lib'
import { Stamper } from './stamp'
import { stampRuns } from './stampRuns'

/** One paper of a stack; `separator` is said on a sheet of its own before it. */
export interface StackPaper {
  bytes: Uint8Array
  separator?: { title: string; detail: string }
}

const LETTER: [number, number] = [612, 792]

/**
 * The pages of several files one after the other, as they are, for one walk to the printer. With `bothSides` each paper
 * and each separator starts on a front page. The archive keeps each file; this one is not kept, so it carries no tags
 * and no bookmarks.
 */
export async function joinForPrinter(papers: readonly StackPaper[], bothSides = false): Promise<Uint8Array> {
  const joined = await PDFDocument.create()
  const words = papers.flatMap(({ separator }) => (separator ? [separator.title, separator.detail] : []))
  const stamper = new Stamper(joined.context, words.flatMap(runsOf))
  for (const { bytes, separator } of papers) {
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    const pages = await joined.copyPages(file, file.getPageIndices())
    const size: [number, number] = pages[0] ? [pages[0].getWidth(), pages[0].getHeight()] : LETTER
    if (separator) {
      drawSeparator(stamper, joined.addPage(size), separator)
      if (bothSides) joined.addPage(size)
    }
    for (const page of pages) joined.addPage(page)
    if (bothSides && pages.length % 2 === 1) joined.addPage(size)
  }
  return joined.save()
}

const runsOf = (text: string) => stampRuns(text, 'en', false)

function drawSeparator(stamper: Stamper, page: PDFPage, { title, detail }: { title: string; detail: string }): void {
  const [left, right, middle] = [72, page.getWidth() - 72, page.getHeight() * 0.6]
  stamper.stamp(
    page.node,
    [
      { runs: runsOf(title), x: left, y: middle, size: title.length > 30 ? 22 : 34, align: 'left' },
      { runs: runsOf(detail), x: left, y: middle - 34, size: 13, align: 'left' }
    ],
    [
      { fromX: left, toX: right, y: middle + 52 },
      { fromX: left, toX: right, y: middle - 52 }
    ],
    0
  )
}
