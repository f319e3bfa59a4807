import { REVIEW_DAYS } from '@shared/attendance/rules-window'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

const line = (message: string, most = 200) => z.string().trim().min(1, message).max(most)
const optional = z
  .string()
  .trim()
  .max(400)
  .nullish()
  .transform((text) => text || null)

export const evidenceKind = z.enum(['document', 'note', 'call', 'attendance'])
export type EvidenceKind = z.infer<typeof evidenceKind>
export const evidenceWords: Record<EvidenceKind, string> = {
  document: 'Paper',
  note: 'Note',
  call: 'Call',
  attendance: 'Attendance record'
}

/** What shows that a directive was followed (EC 48263(b)(1): the board may ask for satisfactory evidence). */
export const evidenceInput = z.strictObject({
  directiveId: id,
  kind: evidenceKind,
  receivedOn: calendarDate,
  fromWhom: line('Say from whom it came.'),
  text: line('Say what it shows.', 1000)
})
export const evidence = evidenceInput.extend({ id, recordedAt: instant, recordedBy: z.string() })
export type Evidence = z.infer<typeof evidence>

export const appointmentState = z.enum(['set', 'kept', 'missed', 'cancelled'])
export type AppointmentState = z.infer<typeof appointmentState>
export const appointmentWords: Record<AppointmentState, string> = {
  set: 'Set',
  kept: 'Kept',
  missed: 'Missed',
  cancelled: 'Cancelled'
}

export const appointmentInput = z.strictObject({
  id: id.optional(),
  caseId: id,
  directiveId: id.nullable(),
  provider: line('Name the provider.'),
  contact: optional,
  date: calendarDate,
  time: clockTime.nullable(),
  state: appointmentState,
  note: optional
})
export const appointment = z.object({
  ...appointmentInput.shape,
  id,
  contact: z.string().nullable(),
  note: z.string().nullable()
})
export type Appointment = z.infer<typeof appointment>

/** EC 49075: in writing, signed and dated, saying which records go to whom; FERPA asks for the purpose too. */
export const consentInput = z
  .strictObject({
    id: id.optional(),
    pupilId: id,
    caseId: id.nullable(),
    records: line('Say which records.', 400),
    purpose: line('Say what for.', 400),
    recipient: line('Say who receives them.'),
    signedBy: line('Say who signed.'),
    signedOn: calendarDate,
    expiresOn: calendarDate.nullable(),
    revokedOn: calendarDate.nullable()
  })
  .superRefine(({ signedOn, expiresOn, revokedOn }, ctx) => {
    const wrong = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (expiresOn !== null && expiresOn < signedOn) wrong('expiresOn', 'It can’t end before it was signed.')
    if (revokedOn !== null && revokedOn < signedOn) wrong('revokedOn', 'It can’t be revoked before it was signed.')
  })
export const consent = z.object({ ...consentInput.shape, id })
export type Consent = z.infer<typeof consent>

export const violationStep = z.enum(['call', 'warning', 'review-hearing'])
export type ViolationStep = z.infer<typeof violationStep>
export const violationStepWords: Record<ViolationStep, string> = {
  call: 'Call the family',
  warning: 'Notice of violation and warning',
  'review-hearing': 'Review hearing'
}

/** A schoolday that was missed: in full for any reason, or for more than 30 minutes without valid excuse. */
export const missedDay = z.object({
  date: calendarDate,
  what: z.enum(['full-day', 'over-30-minutes']),
  /** Without valid excuse; others are excused, or not verified yet. */
  unexcused: z.boolean(),
  codes: z.array(z.string())
})
export type MissedDay = z.infer<typeof missedDay>

/** A day since the hearing that breaks the terms. */
export const breachDay = z.object({
  date: calendarDate,
  what: z.enum(['full-day', 'over-30-minutes']),
  /** The district's codes of the day, as recorded. */
  codes: z.array(z.string())
})
export type BreachDay = z.infer<typeof breachDay>

export const violation = z.object({
  id,
  seq: z.number().int().positive(),
  reportedOn: calendarDate,
  asOf: calendarDate,
  days: z.array(breachDay),
  directiveIds: z.array(id),
  step: violationStep,
  note: z.string(),
  /** Only of a warning: the day on which it says that attendance is looked at again. */
  cureBy: calendarDate.nullable(),
  reportDocumentId: id
})
export type Violation = z.infer<typeof violation>

const percent = z.number().int().min(0).max(100)
/** What the district watches after a hearing. No section sets these; practice and peers do (law and practice 4.10). */
export const followUpSettings = z.strictObject({
  /** Unexcused days and absences of more than 30 minutes since the hearing that the terms allow. */
  allowed: z.number().int().min(0).max(30).default(0),
  /** The step proposed at the first, second, third … violation; the last one for all further ones. */
  steps: z.array(violationStep).min(1).max(6).default(['call', 'warning', 'review-hearing']),
  /** A case may be closed as a success after so many schooldays … */
  successDays: z.number().int().min(5).max(180).default(60),
  /** … of which at least this share was attended, none of the others without excuse. */
  successPercent: percent.default(95),
  /** Calendar days after a hearing at which attendance is looked at and the look written down. */
  reviewDays: z
    .array(z.number().int().min(7).max(200))
    .min(1)
    .max(4)
    .refine(
      (days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0)),
      'Each day later than the one before.'
    )
    .default([...REVIEW_DAYS]),
  /** Calendar days before a consent or a term ends at which it is shown as due. */
  noticeDays: z.number().int().min(0).max(90).default(14)
})
export type FollowUpSettings = z.infer<typeof followUpSettings>
export const followUpReasons = {
  allowed: 'The usual directive is attendance on every schoolday, so one unexcused day already breaks it.',
  steps: 'First a call, then a written warning, then the board again: help before pressure.',
  reviewDays: 'No section sets these days. Boards usually look after 30, 60 and 90 days, some each month.',
  success: 'Peers close at 90 to 95 percent and no unexcused day for 60 schooldays.',
  noticeDays: 'Two weeks leave time for a new signature.'
} as const

/** What is to be done after a hearing, for the worker’s day. */
export const followUpDue = z.object({
  key: z.string(),
  kind: z.enum([
    'violation',
    'call',
    'check',
    'directive',
    'review',
    'appointment',
    'consent',
    'term',
    'success',
    'aged-out',
    'left'
  ]),
  caseId: id,
  pupilId: id,
  name: z.string(),
  caseNumber: z.string(),
  schoolName: z.string().nullable(),
  /** Who looks at it: whom the board named for the directive, otherwise the worker of the pupil’s school. */
  worker: z.string().nullable(),
  dueOn: calendarDate,
  text: z.string()
})
export type FollowUpDue = z.infer<typeof followUpDue>
