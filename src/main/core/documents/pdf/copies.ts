import { PDFDocument } from 'pdf-lib'
import { pagesOf } from './graft'
import { joinForPrinter, type StackPaper } from './join'
import { Stamper, sheetOf } from './stamp'
import { stampRuns } from './stampRuns'

/** Distance of the mark from the upper edge of the sheet, in points. */
const TOP = 24

/**
 * The same file several times over, each copy with its own mark at the head of every page, for one walk to the printer.
 * The archive keeps the file itself without a mark.
 */
export async function stampCopies(bytes: Uint8Array, marks: readonly string[]): Promise<Uint8Array> {
  const copies: StackPaper[] = []
  for (const mark of marks) {
    const copy = await PDFDocument.load(bytes, { updateMetadata: false })
    const runs = stampRuns(mark, 'en', false)
    const stamper = new Stamper(copy.context, runs)
    for (const { dict } of pagesOf(copy.context)) {
      const { width, height } = sheetOf(dict)
      stamper.stamp(dict, [{ runs, x: width - 36, y: height - TOP, size: 9, align: 'right' }], [], 0)
    }
    copies.push({ bytes: await copy.save() })
  }
  return joinForPrinter(copies, true)
}
