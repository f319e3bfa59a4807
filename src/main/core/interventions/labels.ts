import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { documentData, findDocument } from '../documents/queries'
import { renderJob } from '../documents/render'

/** Prints address labels for issued letters, in their order; the sheet is made, opened to print, and not kept. */
export async function printLabels(ctx: Ctx, documentIds: readonly string[]): Promise<void> {
  const labels = documentIds.flatMap((id) => {
    if (!findDocument(ctx.db, id)) throw new DeskError('not-found', 'One of the letters is not in the archive.')
    const data = documentData(ctx.db, id) as { addressee?: { name: string; addressLines: string[] } }
    const to = data.addressee
    return to && to.addressLines.length > 0 ? [{ name: to.name, addressLines: to.addressLines }] : []
  })
  if (labels.length === 0) {
    throw new DeskError('not-allowed', 'None of the letters has an address: they are handed over. Nothing was printed.')
  }
  const data = { date: ctx.clock.today(), labels }
  const { html, css } = renderJob([{ form: 'SD-24', language: 'en', data, number: null, caseNumber: null }])
  const bytes = await ctx.host.printPdf({ html, css }).catch(() => {
    throw new DeskError('print-problem', 'The labels could not be made. The letters are issued and kept.')
  })
  await ctx.host.openToPrint(`labels_${ctx.clock.today()}_${labels.length}.pdf`, bytes)
  const payload = { letters: documentIds.length, labels: labels.length }
  ctx.write({ action: 'interventions.labels', subjectType: 'document', payload }, () => undefined)
}
