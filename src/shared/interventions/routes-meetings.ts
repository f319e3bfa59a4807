import { dutyState, signing } from '@shared/documents/duties/model'
import { documentRecord } from '@shared/documents/model'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { dutyWording, meetingDay, meetingDayInput, meetingPresence, meetingRecord, meetingRow } from './meetings'

const line = z.string().trim().max(200)
const optional = line.nullish().transform((text) => text || null)
const byId = z.strictObject({ id })
const byMeeting = z.strictObject({ meetingId: id })
const done = z.object({})

export const meetingRoutes = {
  /** Blocks of meetings, the coming ones first, then the newest. */
  'interventions.meetingDays': read(z.strictObject({}), z.array(meetingDay)),
  'interventions.saveMeetingDay': change(meetingDayInput, z.object({ id })),
  /** The meetings of a block, of a pupil, or all that are still to be held or written down. */
  'interventions.meetings': read(z.strictObject({ dayId: id.optional(), pupilId: id.optional() }), z.array(meetingRow)),
  'interventions.meeting': read(byId, meetingRecord),
  /** Puts pupils into the free slots of a block, in the order given; all or none. */
  'interventions.schedule': change(
    z.strictObject({ dayId: id, pupilIds: z.array(id).min(1).max(60), from: clockTime.nullish() }),
    z.object({ ids: z.array(id) })
  ),
  'interventions.arrangeInterpreter': change(
    z.strictObject({ meetingId: id, name: optional, language: optional }),
    done
  ),
  /** Moves it to a free slot of another block, or cancels it (`dayId` null); the reason stays. */
  'interventions.moveMeeting': change(
    z.strictObject({
      meetingId: id,
      dayId: id.nullable(),
      reason: z.string().trim().min(1, 'Give the reason.').max(400)
    }),
    z.object({ id: id.nullable() })
  ),
  /** Prints the invitation for each household of the meetings as one job. */
  'interventions.printInvitations': change(
    z.strictObject({ meetingIds: z.array(id).min(1).max(60) }),
    z.object({ documents: z.array(documentRecord) })
  ),
  'interventions.setPresence': change(
    z.strictObject({ meetingId: id, presenceId: id, came: meetingPresence.shape.came }),
    done
  ),
  'interventions.addPresence': change(
    z.strictObject({ meetingId: id, role: meetingPresence.shape.role, name: line.min(1), relation: optional }),
    z.object({ id })
  ),
  /** Notes save themselves. */
  'interventions.saveMeetingNotes': change(
    z.strictObject({
      meetingId: id,
      summary: z.string().max(4000),
      nextStep: z.string().max(200),
      reviewOn: calendarDate.nullable(),
      ground: meetingRecord.shape.ground.default(null),
      credits: optional
    }),
    done
  ),
  'interventions.saveDuty': change(
    z.strictObject({ id: id.optional(), meetingId: id, wording: dutyWording }),
    z.object({ id })
  ),
  'interventions.removeDuty': change(byId, done),
  'interventions.setDutyStatus': change(
    z.strictObject({
      id,
      state: dutyState,
      on: calendarDate.nullable(),
      by: optional,
      note: z
        .string()
        .trim()
        .max(400)
        .nullish()
        .transform((text) => text || null)
    }),
    done
  ),
  'interventions.sign': change(z.strictObject({ meetingId: id, signing }), z.object({ id })),
  /** Only before the agreement is printed. */
  'interventions.takeBackSignature': change(z.strictObject({ meetingId: id, signatureId: id }), done),
  /** The agreement in the language of the home and in English, once. */
  'interventions.issueAgreement': change(byMeeting, z.object({ document: documentRecord })),
  /** The result, decided on purpose; it becomes an entry of the log. */
  'interventions.recordResult': change(
    z.strictObject({ meetingId: id, state: z.enum(['held', 'did-not-come']) }),
    z.object({ interventionId: id })
  )
}
