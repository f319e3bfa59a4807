import { directive } from '@shared/agreements/model'
import { documentRecord } from '@shared/documents/model'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import {
  appointment,
  appointmentInput,
  breachDay,
  consent,
  consentInput,
  evidence,
  evidenceInput,
  followUpDue,
  followUpSettings,
  missedDay,
  violation,
  violationStep
} from './model'

const done = z.object({})
const windowCount = z.object({
  from: calendarDate,
  to: calendarDate,
  schooldays: z.number().int(),
  absent: z.number().int(),
  unexcused: z.number().int()
})

export const followUpView = z.object({
  asOf: calendarDate,
  pupilId: id,
  caseNumber: z.string(),
  closedOn: calendarDate.nullable(),
  /** The agreement that holds now; null before the board has issued one. */
  agreement: z
    .object({
      hearingId: id,
      hearingOn: calendarDate,
      documentId: id,
      documentNumber: z.string(),
      termFrom: calendarDate,
      /** With every extension. */
      termTo: calendarDate,
      extended: z.boolean(),
      extensions: z.array(
        z.object({ recordedOn: calendarDate, beforeTo: calendarDate, termTo: calendarDate, reason: z.string() })
      ),
      over: z.boolean(),
      verdict: z.object({
        state: z.enum(['too-early', 'kept', 'breached', 'reported']),
        sentence: z.string(),
        days: z.array(breachDay),
        proposes: violationStep.nullable()
      }),
      since: windowCount,
      /** Every day missed before and after the hearing: what the numbers of the windows rest on. */
      missed: z.array(missedDay),
      /** How many violations of these terms were reported. */
      reported: z.number().int(),
      /** 30, 60, 90 days and to date, as far as they are over. */
      windows: z.array(z.object({ name: z.string(), before: windowCount, after: windowCount })),
      checks: z.array(
        z.object({
          days: z.number().int(),
          on: calendarDate,
          /** The day of the warning that names this look. */
          warnedOn: calendarDate.nullable(),
          done: z.object({ on: calendarDate, by: z.string(), note: z.string(), counts: windowCount }).nullable(),
          due: z.boolean()
        })
      )
    })
    .nullable(),
  directives: z.array(directive.extend({ received: z.array(evidence) })),
  appointments: z.array(appointment),
  consents: z.array(consent.extend({ state: z.enum(['in-force', 'expired', 'revoked']) })),
  violations: z.array(violation),
  closing: z.array(z.object({ ground: z.enum(['success', 'aged-out', 'left']), text: z.string() }))
})
export type FollowUpView = z.infer<typeof followUpView>

export const followupRoutes = {
  'followup.ofCase': read(z.strictObject({ caseId: id }), followUpView),
  /** All cases: what is due by a day, the earliest first. */
  'followup.due': read(z.strictObject({}), z.object({ asOf: calendarDate, rows: z.array(followUpDue) })),
  'followup.settings': read(z.strictObject({}), followUpSettings),
  'followup.saveSettings': change(followUpSettings, done),
  'followup.recordEvidence': change(evidenceInput, z.object({ id })),
  'followup.saveAppointment': change(appointmentInput, z.object({ id })),
  'followup.saveConsent': change(consentInput, z.object({ id })),
  /** The attendance so many days after the hearing, kept as it stands now. */
  'followup.recordCheck': change(
    z.strictObject({
      caseId: id,
      days: z.number().int(),
      note: z.string().trim().min(1, 'Say what was seen and done.').max(600)
    }),
    z.object({ id })
  ),
  /** SD-81 to the board, and with a warning SD-80 to every household; all or nothing. */
  'followup.reportViolation': change(
    z.strictObject({
      caseId: id,
      step: violationStep,
      /** Directives that were not followed besides. */
      directiveIds: z.array(id),
      note: z.string().trim().min(1, 'Say what was tried and seen.').max(1000),
      /** Only of a warning: the day by which attendance is looked at again. */
      cureBy: calendarDate.nullable()
    }),
    z.object({ documents: z.array(documentRecord) })
  ),
  'followup.extendTerm': change(
    z.strictObject({
      caseId: id,
      termTo: calendarDate,
      reason: z.string().trim().min(1, 'Say why it goes on.').max(400)
    }),
    done
  )
}
