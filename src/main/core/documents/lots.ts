import { DeskError } from '@shared/kernel/errors'
import type { Ctx, Host } from '../context'
import type { Gate } from './gate'
import type { FinishedPdf } from './pdf/split'
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

/** Nothing is printed while the last lot is cut, so that the end of a job is printed in smaller ones. */
export function lotSizes(items: number): number[] {
  const sizes: number[] = []
  for (let left = items; left > 0; left -= sizes.at(-1) ?? left) {
    sizes.push(left > LOT ? LOT : left > LOT / 2 ? Math.ceil(left * 0.6) : left)
  }
  return sizes
}

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
  // Read with the first paper: the start of the desk does not wait for it.
  const cutting = import('./pdf/split')
  const lot = (start: number, size: number) => {
    const job = renderJob(items.slice(start, start + size), style)
    const pdf = ctx.host.printPdf({ html: job.html, css: job.css })
    // A failure is met where the lot is awaited; until then it must not count as unhandled.
    pdf.catch(() => undefined)
    return { job, pdf, start, end: start + size }
  }
  const sizes = lotSizes(items.length)
  let current = lot(0, sizes[0] ?? 0)
  for (const index of sizes.keys()) {
    await ctx.gate?.pass()
    const { job, pdf, start, end } = current
    const printed = await pdf.catch(() => {
      throw new DeskError(
        'print-problem',
        'Printing failed. Nothing was issued and nothing was lost; please print again.'
      )
    })
    const next = sizes[index + 1]
    if (next) current = lot(end, next)
    const { splitJob } = await cutting
    finished.push(...(await splitJob(new Uint8Array(printed), job, facts.slice(start, end))))
    if (sizes.length > 1) {
      ctx.emit({ type: 'progress', task: 'print', done: finished.length, total: items.length, label: 'Printing' })
    }
  }
  await ctx.gate?.pass()
  return finished
}
