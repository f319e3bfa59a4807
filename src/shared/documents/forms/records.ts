import {
  contactPoint,
  figures,
  letterhead,
  party,
  pupilHeader,
  signature,
  signer,
  words
} from '@shared/documents/parts'
import { calendarDate, clockTime } from '@shared/kernel/dates'
import { z } from 'zod'

const line = z.string().trim().min(1).max(300)

export const releasedRecord = z.enum([
  'attendance',
  'grades',
  'discipline',
  'health',
  'counseling',
  'special-education',
  'board'
])
export type ReleasedRecord = z.infer<typeof releasedRecord>

/**
 * SD-45: consent to release records (EC 49075, 34 CFR 99.30): which records, to whom, for what, signed and dated by who
 * may give it; the recipient is told not to pass them on.
 */
export const releaseOfInformation = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string().nullable(),
  pupil: pupilHeader,
  parents: z.array(z.object({ name: line, relation: z.string().nullable() })),
  recipients: z.array(z.object({ name: line, purpose: words })).min(1, 'Name at least one recipient (EC 49075).'),
  records: z.array(releasedRecord).min(1, 'Name the records (EC 49075).'),
  otherRecords: words.nullable(),
  /** The recipients may also tell the district and the board what they know. */
  bothWays: z.boolean(),
  expiresOn: calendarDate,
  contact: contactPoint,
  signatures: z.array(signature).min(1),
  interpreter: z.object({ name: z.string(), language: words }).nullable()
})
export type ReleaseOfInformation = z.infer<typeof releaseOfInformation>

export const closingReason = z.enum(['success', 'moved', 'graduated', 'aged-out', 'withdrawn'])
export type ClosingReason = z.infer<typeof closingReason>

/** SD-46: to the family when its case is closed. */
export const closingLetter = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string(),
  pupil: pupilHeader,
  addressee: party,
  signer,
  contact: contactPoint,
  closedOn: calendarDate,
  reason: closingReason,
  /** In the board's own words, beside the reason. */
  note: words.nullable(),
  /** As they stood at the referral, and now. */
  before: figures.nullable(),
  now: figures.nullable(),
  /** What goes on although the case is closed. */
  stays: z.array(words)
})
export type ClosingLetter = z.infer<typeof closingLetter>

/** SD-48: that a record was released, told within 24 hours (EC 49076(a)(1)(J)). */
export const releaseNotice = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string().nullable(),
  pupil: pupilHeader,
  addressee: party,
  signer,
  contact: contactPoint,
  released: z.object({ on: calendarDate, record: line, number: z.string(), recipient: line, purpose: line })
})
export type ReleaseNotice = z.infer<typeof releaseNotice>

/** A record that left the district (EC 49064). */
export const releaseEntry = z.object({
  on: calendarDate,
  at: clockTime.nullable(),
  record: line,
  number: z.string(),
  recipient: line,
  basis: line,
  purpose: line,
  method: z.string(),
  sender: z.string(),
  /** `told December 9, 2026 by telephone`; null where no notice is asked for. */
  parents: z.string().nullable()
})

/** SD-47: the log of releases of one pupil's records (EC 49064). */
export const disclosureLog = z.object({
  letterhead,
  date: calendarDate,
  schoolYear: z.string(),
  caseNumber: z.string().nullable(),
  pupil: pupilHeader,
  entries: z.array(releaseEntry),
  /** Requests of parents to see the record, with the last day for it (EC 49069.7). */
  requests: z
    .array(
      z.object({
        askedOn: calendarDate,
        askedBy: line,
        dueOn: calendarDate,
        givenOn: calendarDate.nullable(),
        how: z.string().nullable()
      })
    )
    .default([]),
  consents: z.array(
    z.object({
      number: z.string(),
      recipients: line,
      signedOn: calendarDate.nullable(),
      signedBy: z.string().nullable(),
      expiresOn: calendarDate,
      revokedOn: calendarDate.nullable()
    })
  )
})
export type DisclosureLog = z.infer<typeof disclosureLog>
