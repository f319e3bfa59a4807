import { documentRecord } from '@shared/documents/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { directive, directiveState, directiveWording, hearingAgreement, signing } from './model'

const done = z.object({})
const byHearing = z.strictObject({ hearingId: id })

export const agreementsRoutes = {
  'agreements.of': read(byHearing, hearingAgreement),
  /** All directives of a case, the newest hearing first. */
  'agreements.ofCase': read(
    z.strictObject({ caseId: id }),
    z.array(
      z.object({
        hearingId: id,
        hearingOn: calendarDate,
        documentId: id.nullable(),
        documentNumber: z.string().nullable(),
        directives: z.array(directive)
      })
    )
  ),
  /** Open directives of all cases with a day, the earliest first. */
  'agreements.due': read(
    z.strictObject({ until: calendarDate }),
    z.array(z.object({ caseId: id, caseNumber: z.string(), name: z.string(), directive }))
  ),
  /** Without an id a new directive is put at the end. */
  'agreements.saveDirective': change(
    z.strictObject({ id: id.optional(), hearingId: id, wording: directiveWording }),
    z.object({ id })
  ),
  'agreements.removeDirective': change(z.strictObject({ id }), done),
  /** All directives of the hearing in their new order. */
  'agreements.orderDirectives': change(z.strictObject({ hearingId: id, ids: z.array(id) }), done),
  'agreements.sign': change(z.strictObject({ hearingId: id, signing }), z.object({ id })),
  /** Only before the contract is issued. */
  'agreements.takeBack': change(z.strictObject({ hearingId: id, signatureId: id.nullable() }), done),
  /** SD-06 with the signatures, in the language of the home and in English. */
  'agreements.issueContract': change(
    z.strictObject({ hearingId: id, termTo: calendarDate }),
    z.object({ document: documentRecord })
  ),
  /** SD-07; a second issue supersedes the first. */
  'agreements.issueMinutes': change(byHearing, z.object({ document: documentRecord })),
  'agreements.setStatus': change(
    z.strictObject({
      id,
      state: directiveState,
      on: calendarDate.nullable(),
      by: z.string().trim().max(120).nullable(),
      note: z.string().trim().max(400).nullable()
    }),
    done
  )
}
