import { documentRecord } from '@shared/documents/model'
import { draftContent } from '@shared/hearings/drafts'
import { dayMember, docketEntry } from '@shared/hearings/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { recordState, recordVersion, writtenRecord } from './written-record'

const byHearing = z.strictObject({ hearingId: id })

/** After a hearing day: records typed in from paper or corrected, and what was decided. */
export const afterHearingRoutes = {
  /** A day's hearings with what is done and still to do for each, in their order. */
  'agreements.after': read(
    z.strictObject({ dayId: id }),
    z.array(
      z.object({
        hearing: docketEntry,
        state: recordState,
        letter: z.enum(['thanks', 'continued', 'no-show', 'cancelled']).nullable(),
        directives: z.number().int(),
        contractIssued: z.boolean(),
        documents: z.array(documentRecord),
        versions: z.number().int()
      })
    )
  ),
  /** SD-36: the whole report for the board, and one for each school and agency with its own tasks alone. */
  'agreements.issueDayReport': change(z.strictObject({ dayId: id }), z.object({ documents: z.array(documentRecord) })),
  /** The record as the worksheet has it, with all earlier versions. */
  'agreements.written': read(
    byHearing,
    z.object({
      hearing: docketEntry,
      date: calendarDate,
      dayId: id,
      panel: z.array(dayMember),
      iep: z.boolean(),
      state: recordState,
      /** False once the directives are out: they stand as they were given. */
      directivesOpen: z.boolean(),
      record: writtenRecord,
      /** What was being typed when it was left: the screen's own, see `hearings.keepDraft`. */
      draft: draftContent.nullable(),
      versions: z.array(recordVersion)
    })
  ),
  /**
   * Types in what was written on paper, and closes the hearing; or corrects a closed record, with a reason. Judged by the
   * same rules as the room; both versions stay.
   */
  'agreements.write': change(
    z.strictObject({ hearingId: id, record: writtenRecord, reason: z.string().trim().max(400).nullable() }),
    z.object({})
  )
}
