import { closingReason } from '@shared/documents/forms/records'
import { figures, referralGround } from '@shared/documents/parts'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { isSectionCite, type SectionCite } from '@shared/law/sections'
import { z } from 'zod'
import { caseState } from './rules-states'

const line = z.string().trim().max(200)
const section = z.custom<SectionCite>((value) => typeof value === 'string' && isSectionCite(value), 'unknown section')

/** Something on record that proves a line, to be opened. */
export const evidenceItem = z.object({
  kind: z.enum(['day', 'intervention', 'document', 'delivery']),
  id: z.string(),
  label: z.string(),
  /** The paper behind it, as it was issued. */
  documentId: z.string().nullable()
})
export type EvidenceItem = z.infer<typeof evidenceItem>

/** One line of what a referral needs, with what proves it. */
export const readinessLine = z.object({
  key: z.string(),
  title: z.string(),
  section: section.nullable(),
  /** A missing statutory line blocks the referral; a local one warns and can be overridden with a reason. */
  statutory: z.boolean(),
  met: z.boolean(),
  /** What is on record, or what is missing and how to mend it. */
  detail: z.string(),
  recordIds: z.array(z.string()),
  /** Empty in cases referred before evidence was kept with the line. */
  evidence: z.array(evidenceItem).default([])
})
export type ReadinessLine = z.infer<typeof readinessLine>

export const groundLine = z.object({
  ground: referralGround,
  met: z.boolean(),
  section,
  /** The finding in a sentence. */
  sentence: z.string(),
  days: z.array(calendarDate)
})
export type GroundLine = z.infer<typeof groundLine>

/** A person's finding that the pupil is habitually insubordinate or disorderly; no figure makes it. */
export const insubordination = z.strictObject({ by: line.min(1, 'Say who found it.'), on: calendarDate })
export type Insubordination = z.infer<typeof insubordination>

export const readiness = z.object({
  asOf: calendarDate,
  grounds: z.array(groundLine),
  lines: z.array(readinessLine),
  /** Nothing statutory is missing. */
  ready: z.boolean(),
  /** Local lines that are not met. */
  warnings: z.array(z.string()),
  /** Things to know that neither block nor need a reason. */
  notes: z.array(z.string())
})
export type Readiness = z.infer<typeof readiness>

/** The readiness as it stood on the day of the referral, with the reason for going on without a local line. */
export const frozenReadiness = readiness.extend({
  override: z.string().nullable(),
  insubordination: insubordination.nullable(),
  translatedBy: z.string().nullable()
})
export type FrozenReadiness = z.infer<typeof frozenReadiness>

export const sarbCase = z.object({
  id,
  /** `2026-0001`, counted within a school year. */
  number: z.string(),
  pupilId: id,
  schoolYear: z.number().int(),
  openedOn: calendarDate,
  state: caseState,
  grounds: z.array(referralGround).min(1),
  reason: z.string().nullable(),
  referrerId: id.nullable(),
  referrerName: z.string(),
  referrerTitle: z.string(),
  /** As they stood on the day of the referral. */
  figures,
  readiness: frozenReadiness,
  closedOn: calendarDate.nullable(),
  closing: z.string().nullable(),
  /** Why, as the closing letter says it; null where nobody said so. */
  closingGround: closingReason.nullable()
})
export type SarbCase = z.infer<typeof sarbCase>

export const caseRow = z.object({
  id,
  number: z.string(),
  pupilId: id,
  pupilName: z.string(),
  grade: z.string().nullable(),
  schoolCode: z.string().nullable(),
  schoolName: z.string().nullable(),
  openedOn: calendarDate,
  closedOn: calendarDate.nullable(),
  state: caseState,
  grounds: z.array(referralGround),
  wait: z.object({ status: z.enum(['due', 'late']), text: z.string() }).nullable()
})
export type CaseRow = z.infer<typeof caseRow>

/** Who was given the documentation of the interventions (EC 48263(a)). */
export const copyRecipient = z.enum(['pupil', 'parent', 'board', 'other'])
export type CopyRecipient = z.infer<typeof copyRecipient>

export const copyRecipientWords: Record<CopyRecipient, string> = {
  pupil: 'Pupil',
  parent: 'Parent or guardian',
  board: 'The board',
  other: 'Somebody else'
}

const copyFields = {
  recipient: copyRecipient,
  name: line.min(1, 'Say who got it.'),
  givenOn: calendarDate,
  how: line.min(1, 'Say how it was given.'),
  givenBy: line.min(1, 'Say who gave it.'),
  papers: z.string().trim().min(1, 'Say which papers were given.').max(400)
}
export const caseCopyInput = z.strictObject({ caseId: id, ...copyFields })
export type CaseCopyInput = z.infer<typeof caseCopyInput>

export const caseCopy = z.object({
  ...copyFields,
  id: z.string(),
  /** `delivery`: known from the delivery of the notice of referral; `log`: written here. */
  source: z.enum(['delivery', 'log']),
  documentId: z.string().nullable()
})
export type CaseCopy = z.infer<typeof caseCopy>

export const groundWords: Record<z.infer<typeof referralGround>, string> = {
  'habitual-truant': 'Habitual truant',
  'chronic-absentee': 'Chronic absentee',
  insubordinate: 'Insubordinate or disorderly'
}

export const referralInput = z.strictObject({
  pupilId: id,
  grounds: z.array(referralGround).min(1, 'Choose at least one ground.'),
  /** What happened, in the referring person’s words; the family reads it. */
  reason: z
    .string()
    .trim()
    .max(1500)
    .nullish()
    .transform((text) => text || null),
  insubordination: insubordination.nullish().transform((finding) => finding ?? null),
  referrer: z.strictObject({
    staffId: id.nullish().transform((staff) => staff ?? null),
    name: line.min(1, 'Say who refers.'),
    title: line.min(1, 'Give the title of the referring person.')
  }),
  /** Why the referral goes ahead without a line of local practice. */
  override: z
    .string()
    .trim()
    .max(1000)
    .nullish()
    .transform((text) => text || null),
  /** Who made the translation that goes with the notice, where the desk has no catalogue of the language. */
  translatedBy: line.nullish().transform((text) => text || null)
})
export type ReferralInputForm = z.infer<typeof referralInput>
