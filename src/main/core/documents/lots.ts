import { DeskError } from '@shared/kernel/errors'
import type { Ctx, Host } from '../context'
import { tidyMemory } from '../memory'
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

/** Documents printed at once. Also bounds memory. */
const LOT = 20
/** Lots of a smaller job, so that cutting begins early and little is left to cut when nothing prints any more. */
const SMALL_LOT = 10
/** Up to so many documents are printed in lots of the smaller size. */
const SMALL_JOB = 60
/** Lots that are with Chromium at a time, while the worker cuts an earlier one. */
const AHEAD = 2

/** After so many documents the core gives back what cutting them left behind: some 35 MB more for 300 letters otherwise. */
const TIDY_AFTER = 60

/** Sizes of the lots of a job, as equal as can be. */
export function lotSizes(items: number): number[] {
  const lots = Math.max(1, Math.round(items / (items > SMALL_JOB ? LOT : SMALL_LOT)))
  return Array.from(
    { length: lots },
    (_, at) => Math.floor((items * (at + 1)) / lots) - Math.floor((items * at) / lots)
  )
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
    return { job, pdf, size, start, end: start + size }
  }
  const sizes = lotSizes(items.length)
  const printing: ReturnType<typeof lot>[] = []
  let begun = 0
  const begin = () => {
    const size = sizes[begun++]
    if (size) printing.push(lot(printing.at(-1)?.end ?? finished.length, size))
  }
  for (let at = 0; at < AHEAD; at++) begin()
  for (let current = printing[0]; current; current = printing[0]) {
    await ctx.gate?.pass()
    const { job, pdf, start, end, size } = current
    const printed = await pdf.catch(() => {
      throw new DeskError(
        'print-problem',
        'Printing failed. Nothing was issued and nothing was lost; please print again.'
      )
    })
    begin()
    printing.shift()
    const { splitJob } = await cutting
    finished.push(...(await splitJob(new Uint8Array(printed), job, facts.slice(start, end))))
    if (finished.length % TIDY_AFTER < size) tidyMemory()
    if (sizes.length > 1) {
      ctx.emit({ type: 'progress', task: 'print', done: finished.length, total: items.length, label: 'Printing' })
    }
  }
  await ctx.gate?.pass()
  return finished
}
