import { truancyEvent } from '@shared/documents/forms/notices'
import { documentLanguage, formId } from '@shared/documents/model'
import { contactPoint, figures, signer, words } from '@shared/documents/parts'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import { answerKind } from './rules-answers'
import { dueState, dueStep } from './rules-due'
import { interventionKind, interventionResult, kindFacts } from './rules-kinds'
import { serviceMethod } from './rules-service'

const line = z.string().trim().max(200)
/** Text that may be missing; empty is missing. */
const optional = line.nullish().transform((text) => text || null)

/** What is written into the log. */
export const interventionInput = z.strictObject({
  pupilId: id,
  kind: interventionKind,
  date: calendarDate,
  time: clockTime.nullish().transform((time) => time ?? null),
  staffId: id.nullish().transform((staff) => staff ?? null),
  staffName: line.min(1, 'Say who did it.'),
  withWhom: optional,
  relation: optional,
  language: optional,
  interpreter: optional,
  result: interventionResult,
  summary: z.string().trim().min(1, 'Say in a sentence what was said or done.').max(4000),
  nextStep: optional,
  /** The day on which the next step is to be done; it stands on the list of what is due until it is marked as done. */
  nextStepOn: calendarDate.nullish().transform((day) => day ?? null),
  /** What only this kind has (rules-fields). */
  facts: z.record(z.string().max(40), z.string().max(2000)).default({}),
  /** An attempt to hold a conference with parent and pupil (EC 48262). Never ticked beforehand. */
  conferenceAttempt: z.boolean().default(false)
})
export type InterventionInput = z.infer<typeof interventionInput>

/** True when the result is one that this kind can have. */
export const resultFits = ({ kind, result }: Pick<InterventionInput, 'kind' | 'result'>): boolean =>
  kindFacts[kind].results.includes(result)

export const interventionAnswer = z.object({
  id,
  answeredOn: calendarDate,
  answer: answerKind,
  /** Who answered. */
  answeredBy: z.string().nullable(),
  note: z.string().nullable(),
  recordedBy: z.string()
})
export type InterventionAnswer = z.infer<typeof interventionAnswer>

export const answerInput = z.strictObject({
  interventionId: id,
  answeredOn: calendarDate,
  answer: answerKind,
  answeredBy: optional,
  note: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null)
})
export type AnswerInput = z.infer<typeof answerInput>

/** What an entry said before it was corrected. */
export const interventionVersion = z.object({
  number: z.number().int(),
  record: interventionInput.omit({ pupilId: true }).extend({
    time: clockTime.nullable(),
    staffId: id.nullable(),
    withWhom: z.string().nullable(),
    relation: z.string().nullable(),
    language: z.string().nullable(),
    interpreter: z.string().nullable(),
    nextStep: z.string().nullable(),
    nextStepOn: calendarDate.nullable(),
    facts: z.record(z.string(), z.string()),
    conferenceAttempt: z.boolean()
  }),
  replacedAt: instant,
  replacedBy: z.string(),
  reason: z.string()
})
export type InterventionVersion = z.infer<typeof interventionVersion>

export const interventionRecord = interventionInput.extend({
  id,
  time: clockTime.nullable(),
  staffId: id.nullable(),
  withWhom: z.string().nullable(),
  relation: z.string().nullable(),
  language: z.string().nullable(),
  interpreter: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: calendarDate.nullable(),
  nextStepDoneOn: calendarDate.nullable(),
  nextStepDoneBy: z.string().nullable(),
  facts: z.record(z.string(), z.string()),
  /** What came back later, the oldest first. */
  answers: z.array(interventionAnswer),
  conferenceAttempt: z.boolean(),
  recordedAt: instant,
  recordedBy: z.string(),
  /** What it said before, the newest first. */
  versions: z.array(interventionVersion),
  /** The entry was wrong altogether; it stays, and counts for nothing. */
  withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable()
})
export type InterventionRecord = z.infer<typeof interventionRecord>

/** What every letter of the district says beside the pupil's facts. */
export const letterTexts = z.strictObject({
  /** EC 48260.5(c). */
  programs: z.array(words).min(1, 'Name at least one alternative program (EC 48260.5(c)).').max(12),
  /** EC 48260.5(e). */
  services: z.array(words).min(1, 'Name at least one supportive service (EC 48260.5(e)).').max(12),
  signer,
  /** Whom a family calls. */
  contact: contactPoint
})
export type LetterTexts = z.infer<typeof letterTexts>

/** A notification of truancy that is due to a family. */
export const noticeDueRow = z.object({
  pupilId: id,
  name: z.string(),
  localId: z.string(),
  grade: z.string().nullable(),
  schoolCode: z.string().nullable(),
  schoolName: z.string().nullable(),
  /** Its number within the school year. */
  number: z.number().int().positive(),
  /** Day since which it is due. */
  since: calendarDate,
  /** Last day on which it is in time by the district's setting. */
  dueOn: calendarDate,
  late: z.boolean(),
  days: z.array(truancyEvent),
  /** One letter each. */
  letters: z.array(z.object({ name: z.string(), language: documentLanguage, hasAddress: z.boolean() })),
  /** Why it cannot be printed yet, in words; null when it can. */
  problem: z.string().nullable(),
  /** What to know before printing: a home language without a translation that is not on the list of EC 48985. */
  warning: z.string().nullable()
})
export type NoticeDueRow = z.infer<typeof noticeDueRow>

/** A pupil whose next notification waits, and for what. */
export const noticeHeldRow = z.object({
  pupilId: id,
  name: z.string(),
  schoolName: z.string().nullable(),
  number: z.number().int().positive(),
  hold: z.enum(['do_not_send', 'one_today_already', 'no_new_absence', 'no_intervention_between']),
  /** Of a decision not to send. */
  reason: z.string().nullable(),
  since: calendarDate.nullable()
})
export type NoticeHeldRow = z.infer<typeof noticeHeldRow>

/** A notification as it was issued, with the attendance it rested on then. */
export const noticeOnFile = z.object({
  id,
  number: z.number().int(),
  issuedOn: calendarDate,
  asOf: calendarDate,
  section: z.string(),
  reportedOn: calendarDate,
  days: z.array(truancyEvent),
  figures: figures.nullable(),
  letters: z.array(
    z.object({
      documentId: id,
      number: z.string(),
      recipient: z.string(),
      state: z.enum(['to-deliver', 'delivered', 'returned']),
      detail: z.string()
    })
  ),
  answers: z.array(
    z.object({ answeredOn: calendarDate, who: z.string(), how: z.string(), summary: z.string(), documentId: id })
  )
})
export type NoticeOnFile = z.infer<typeof noticeOnFile>

/** A language on a school's list of EC 48985. */
export const schoolLanguage = z.strictObject({
  schoolYear: z.number().int().min(2000).max(2200),
  schoolCode: z.string().min(1).max(40),
  language: z.string().min(2).max(20),
  /** Who translates where the desk has no catalogue of the language. */
  translatedBy: optional
})
export type SchoolLanguage = z.infer<typeof schoolLanguage>

/** One thing somebody has to do, as the list of what is due shows it. */
export const dueRow = z.object({
  key: z.string(),
  pupilId: id,
  name: z.string(),
  grade: z.string().nullable(),
  schoolCode: z.string().nullable(),
  schoolName: z.string().nullable(),
  step: dueStep,
  detail: z.string(),
  worker: z.string().nullable(),
  since: calendarDate,
  dueOn: calendarDate,
  state: dueState,
  recordId: z.string().nullable(),
  /** The screen where it is done. */
  to: z.string()
})
export type DueRow = z.infer<typeof dueRow>

/** An issued notice with an addressee of its own and what is known of its way there. */
export const issuedLetter = z.object({
  documentId: id,
  number: z.string(),
  form: formId,
  title: z.string(),
  issuedOn: calendarDate,
  pupilId: id,
  pupilName: z.string(),
  caseNumber: z.string().nullable(),
  recipient: z.string(),
  contactId: id.nullable(),
  address: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** It went out before and came back. */
  returned: z.object({ on: calendarDate, reason: z.string() }).nullable()
})
export type IssuedLetter = z.infer<typeof issuedLetter>

export const serviceInput = z.strictObject({
  documentId: id,
  recipient: line.min(1),
  contactId: id.nullish().transform((contact) => contact ?? null),
  /** As it stood on the envelope, or the e-mail address. */
  address: z.string().trim().max(400),
  articleNumber: optional
})
export type ServiceInput = z.infer<typeof serviceInput>

export const serviceRecord = z.object({
  id,
  documentId: id,
  documentNumber: z.string(),
  form: formId,
  documentTitle: z.string(),
  issuedOn: calendarDate,
  pupilId: id.nullable(),
  caseId: id.nullable(),
  caseNumber: z.string().nullable(),
  recipient: z.string(),
  contactId: id.nullable(),
  method: serviceMethod,
  address: z.string(),
  servedOn: calendarDate,
  servedAt: clockTime.nullable(),
  server: z.string(),
  articleNumber: z.string().nullable(),
  proofDocumentId: id.nullable(),
  returned: z.object({ on: calendarDate, reason: z.string(), newAddress: z.string().nullable() }).nullable(),
  /** How often the family answered this letter. */
  answers: z.number().int()
})
export type ServiceRecord = z.infer<typeof serviceRecord>
