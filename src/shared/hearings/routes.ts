import { documentRecord } from '@shared/documents/model'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { daySummary, docketEntry, hearingDay, hearingDayInput, hearingKind, waitingCase } from './model'
import { roomRoutes } from './routes-room'

export type { HearingRoom } from './room'

const nothing = z.strictObject({})
const done = z.object({})
const byId = z.strictObject({ id })
const reason = z.string().trim().min(1, 'Say why.').max(400)

export const hearingsRoutes = {
  /** Newest first. */
  'hearings.days': read(nothing, z.array(daySummary)),
  'hearings.day': read(byId, hearingDay),
  /** Cases that should come before the board and stand on no docket. */
  'hearings.waiting': read(nothing, z.array(waitingCase)),
  /** The hearing that was left open in the room today, so that a restarted desk goes back to it. */
  'hearings.current': read(nothing, z.object({ hearingId: id.nullable() })),
  /** Hearings of one case, the newest first. */
  'hearings.ofCase': read(
    z.strictObject({ caseId: id }),
    z.array(z.object({ hearing: docketEntry, dayId: id, date: calendarDate }))
  ),
  'hearings.saveDay': change(hearingDayInput, z.object({ id })),
  'hearings.setMember': change(z.strictObject({ dayId: id, memberId: id, present: z.boolean().nullable() }), done),
  /** Puts a case on the docket. `addedOn` marks a case that came after the docket was given out. */
  'hearings.put': change(
    z.strictObject({ dayId: id, caseId: id, time: clockTime, kind: hearingKind, addedOn: z.boolean().default(false) }),
    z.object({ id })
  ),
  /** To another slot of the day, or to another day; there the old entry stays visible as moved. */
  'hearings.move': change(
    z.strictObject({ id, dayId: id, time: clockTime, reason: reason.nullable() }),
    z.object({ id })
  ),
  'hearings.cancel': change(z.strictObject({ id, reason }), done),
  'hearings.setInterpreter': change(
    z.strictObject({
      id,
      interpreter: z.string().trim().max(120).nullable(),
      language: z.string().trim().max(60).nullable()
    }),
    done
  ),
  /** SD-03 for everyone of the day, or of the hearings named, who must be told, as one print job; a notice that is out of date is superseded. */
  'hearings.issueNotices': change(
    z.strictObject({ dayId: id, hearingIds: z.array(id).max(60).optional() }),
    z.object({ documents: z.array(documentRecord), withoutAddressee: z.array(z.string()) })
  ),
  /** SD-05. The door edition holds initials and times only. */
  'hearings.issueDocket': change(
    z.strictObject({ dayId: id, edition: z.enum(['board', 'door']) }),
    z.object({ document: documentRecord })
  ),

  ...roomRoutes
}
