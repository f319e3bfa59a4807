import { truancyEvent } from '@shared/documents/forms/notices'
import { documentLanguage, formId } from '@shared/documents/model'
import { contactPoint, signer, words } from '@shared/documents/parts'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
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
  /** An attempt to hold a conference with parent and pupil (EC 48262). Never ticked beforehand. */
  conferenceAttempt: z.boolean().default(false)
})
export type InterventionInput = z.infer<typeof interventionInput>

/** True when the result is one that this kind can have. */
export const resultFits = ({ kind, result }: Pick<InterventionInput, 'kind' | 'result'>): boolean =>
  kindFacts[kind].results.includes(result)

export const interventionRecord = interventionInput.extend({
  id,
  time: clockTime.nullable(),
  staffId: id.nullable(),
  withWhom: z.string().nullable(),
  relation: z.string().nullable(),
  language: z.string().nullable(),
  interpreter: z.string().nullable(),
  nextStep: z.string().nullable(),
  conferenceAttempt: z.boolean(),
  recordedAt: instant,
  recordedBy: z.string()
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

/** A pupil to whose family the first notification of truancy is due. */
export const noticeDueRow = z.object({
  pupilId: id,
  name: z.string(),
  localId: z.string(),
  grade: z.string().nullable(),
  schoolCode: z.string().nullable(),
  schoolName: z.string().nullable(),
  /** Day of the truancy report it follows. */
  since: calendarDate,
  days: z.array(truancyEvent),
  /** One letter each. */
  letters: z.array(z.object({ name: z.string(), language: documentLanguage, hasAddress: z.boolean() })),
  /** Why it cannot be printed yet, in words; null when it can. */
  problem: z.string().nullable()
})
export type NoticeDueRow = z.infer<typeof noticeDueRow>

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
  email: z.string().nullable()
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
  proofDocumentId: id.nullable()
})
export type ServiceRecord = z.infer<typeof serviceRecord>
