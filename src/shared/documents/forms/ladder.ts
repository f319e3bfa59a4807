import {
  addressLines,
  contactPoint,
  figures,
  intervention,
  letterhead,
  pupilHeader,
  signature,
  signer,
  words
} from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'
import { letter, truancyEvent } from './notices'

const line = z.string().trim().max(400)
const filled = line.min(1)

const appointment = z.object({
  kind: z.enum(['htc', 'pact', 'sst']),
  date: calendarDate,
  time: clockTime,
  place: filled,
  addressLines
})

/** SD-21: the second and each further notification (EC 48261); the third says what EC 48262 says. */
export const furtherNotice = z.object({
  ...letter,
  /** Within the school year; the first is SD-01. */
  number: z.number().int().min(2),
  /** Day of the report it follows. */
  reportedOn: calendarDate,
  /** Days of all truancy reports of the school year so far. */
  reports: z.array(calendarDate).min(2),
  /** Days of the notifications before this one. */
  earlier: z.array(calendarDate).min(1),
  /** Absences since the last notification. */
  events: z.array(truancyEvent).min(1),
  figures,
  services: z.array(words).min(1),
  /** A meeting that is set already, with who holds it; else the family is asked to call for one. */
  meeting: appointment.extend({ staff: z.array(filled).default([]) }).nullable()
})
export type FurtherNotice = z.infer<typeof furtherNotice>

/** SD-22: invitation to a meeting of school and family before the board. */
export const meetingInvitation = z.object({
  ...letter,
  meeting: appointment,
  minutes: z.number().int().positive(),
  staff: z.array(filled).min(1),
  interpreter: z.object({ language: words }).nullable()
})
export type MeetingInvitation = z.infer<typeof meetingInvitation>

const duty = z.object({
  number: z.number().int().positive(),
  to: z.enum(['pupil', 'parent', 'school', 'agency']),
  toName: line,
  text: words,
  due: calendarDate.nullable(),
  evidence: words.nullable()
})

/** SD-23: what school and family agreed; signed by those who were there. */
export const meetingAgreement = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string().nullable(),
  pupil: pupilHeader,
  parents: z.array(z.object({ name: filled, relation: line.nullish() })),
  meeting: appointment,
  ground: z.enum(['truant', 'habitual-truant', 'chronic-absentee', 'excused']).nullish(),
  /** Earned and needed, as the school says it; secondary schools count them. */
  credits: line.nullish(),
  figures: figures.nullable(),
  /** Notifications of truancy of this school year. */
  notices: z.array(calendarDate),
  interventions: z.array(intervention),
  duties: z.array(duty).min(1),
  review: calendarDate.nullable(),
  contact: contactPoint,
  signatures: z.array(signature),
  interpreter: z.object({ name: line, language: words, signature: signature.nullable() }).nullable()
})
export type MeetingAgreement = z.infer<typeof meetingAgreement>

/** SD-24: thirty labels a sheet, 1 by 2⅝ inches, three across. */
export const addressLabels = z.object({
  date: calendarDate,
  labels: z.array(z.object({ name: filled, addressLines: addressLines.min(1) })).min(1)
})
export type AddressLabels = z.infer<typeof addressLabels>

export const BARRIERS = [
  'transportation',
  'health',
  'mental-health',
  'sleep-and-routine',
  'safety-bullying',
  'learning-need',
  'disengagement',
  'work-or-sibling-care',
  'housing',
  'family-change',
  'substance-use',
  'language'
] as const

const long = z.string().trim().max(1500)

/** What the referring school tells the board beside what the desk knows; nothing of it is asked for by a section. */
export const referralAnswers = z.strictObject({
  referrerPhone: z.string().trim().max(60).default(''),
  health: long.default(''),
  planMeeting: long.default(''),
  discipline: long.default(''),
  grades: long.default(''),
  siblings: long.default(''),
  agencies: long.default(''),
  barriers: z.array(z.enum(BARRIERS)).max(BARRIERS.length).default([]),
  strengths: long.default(''),
  cooperation: long.default(''),
  pupilStatement: long.default(''),
  parentStatement: long.default(''),
  help: long.default('')
})
export type ReferralAnswers = z.infer<typeof referralAnswers>

/** SD-20: the school's referral to the board (law and practice 7.5). */
export const referralForm = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: filled,
  pupil: pupilHeader,
  homeLanguage: filled,
  /** IEP, Section 504, English learner, foster youth, homeless: as the desk has it. */
  flags: z.array(filled),
  parents: z.array(
    z.object({
      name: filled,
      relation: line.nullish(),
      addressLines,
      phone: line.nullish(),
      email: line.nullish(),
      language: line.nullish(),
      livesWith: z.boolean(),
      educationRights: z.boolean()
    })
  ),
  referrer: signer,
  grounds: z.array(z.enum(['habitual-truant', 'chronic-absentee', 'insubordinate'])).min(1),
  reason: z.string().nullable(),
  figures,
  letters: z.array(z.object({ title: filled, date: calendarDate, number: filled, delivered: line })),
  conference: line,
  interventions: z.array(intervention).min(1),
  answers: referralAnswers,
  copies: z.array(z.object({ to: filled, name: filled, date: calendarDate, how: filled }))
})
export type ReferralForm = z.infer<typeof referralForm>
