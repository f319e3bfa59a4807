import { DeskError } from '@shared/kernel/errors'
import type { Ctx, Host } from '../context'
import type { Gate } from './gate'
import { type FinishedPdf, splitJob } from './pdf/split'
import type { FileFacts } from './pdf/write'
import { type PrintItem, renderJob } from './render'
import { type PaperStyle, STANDARD_STYLE } from './style'

/** What printing needs of the core around it. */
export interface Printing {
  host: Pick<Host, 'printPdf'>
  emit: Ctx['emit']
  /** Lets a person hold or stop the work between two lots. */
  gate?: Gate
}

/** Documents printed at once: while Chromium prints the next lot, the worker cuts the last one. Also bounds memory. */
const LOT = 20

/**
 * Prints and cuts many documents, in their order. Throws DeskError `print-problem`, or `invalid` for data that does not
 * fit; nothing is kept then.
 */
export async function printLots(
  ctx: Printing,
  items: readonly PrintItem[],
  facts: readonly FileFacts[],
  style: PaperStyle = STANDARD_STYLE
): Promise<FinishedPdf[]> {
  const finished: FinishedPdf[] = []
  const lot = (start: number) => {
    const job = renderJob(items.slice(start, start + LOT), style)
    const pdf = ctx.host.printPdf({ html: job.html, css: job.css })
    // A failure is met where the lot is awaited; until then it must not count as unhandled.
    pdf.catch(() => undefined)
    return { job, pdf }
  }
  let current = lot(0)
  for (let start = 0; start < items.length; start += LOT) {
    await ctx.gate?.pass()
    const { job, pdf } = current
    const printed = await pdf.catch(() => {
      throw new DeskError(
        'print-problem',
        'Printing failed. Nothing was issued and nothing was lost; please print again.'
      )
    })
    if (start + LOT < items.length) current = lot(start + LOT)
    finished.push(...(await splitJob(new Uint8Array(printed), job, facts.slice(start, start + LOT))))
    if (items.length > LOT) {
      ctx.emit({ type: 'progress', task: 'print', done: finished.length, total: items.length, label: 'Printing' })
    }
  }
  await ctx.gate?.pass()
  return finished
}
