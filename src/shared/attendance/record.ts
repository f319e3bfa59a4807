import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import { type ParticipationKind, participationKind, type SpanKind, spanKind } from './model'
import type { StandingEffect } from './rules-ground'

/** What a record was, or is: the district's code, and minutes where it is a part of a day or period. */
export interface Coded {
  code: string
  minutes: number | null
}

/** One change of a record: who, when, from, to, why. */
export interface RecordChange {
  id: number
  /** The record's id among the pupil's own. */
  recordId: string
  date: string
  schoolId: string
  period: string | null
  at: string
  actor: string
  /** Null: there was no record, the pupil was there. */
  before: Coded | null
  /** Null: the record was taken back, the pupil was there. */
  after: Coded | null
  /** Null where an import brought it. */
  reason: string | null
  importNumber: number | null
  /** Null where many were changed at once, by an import. */
  effect: StandingEffect | null
}

interface Recorded {
  recordedAt: string
  recordedBy: string
  /** Null for what was entered at the desk. */
  importNumber: number | null
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawnReason: string | null
}

export interface RecordedSpan extends Recorded {
  id: string
  kind: SpanKind
  from: string
  to: string | null
  reason: string
}

export interface RecordedParticipation extends Recorded {
  id: number
  date: string
  kind: ParticipationKind
  detail: string | null
}

export interface RecordedRecovery extends Recorded {
  id: number
  date: string
  minutes: number | null
  detail: string | null
}

const why = z.string().trim().min(3, 'Say why, in a few words: it stays with the record.').max(1000)
const detail = z
  .string()
  .trim()
  .max(400)
  .nullish()
  .transform((text) => text || null)
const minutes = z
  .number()
  .int()
  .min(0, 'Minutes are 0 or more.')
  .max(1440, 'A day has 1,440 minutes.')
  .nullish()
  .transform((count) => count ?? null)
const code = z.string().min(1, 'Choose a code.').max(200)

/** An absence excused or corrected; `code` null takes the record back: the pupil was there. */
export const recodeInput = z.strictObject({
  pupilId: id,
  recordId: z.string().min(1).max(400),
  code: code.nullable(),
  minutes,
  reason: why,
  /** An import leaves the record alone from now on. */
  keep: z.boolean().default(true)
})

/** A record where there was none. `period` null is the whole day. */
export const addRecordInput = z.strictObject({
  pupilId: id,
  schoolCode: z.string().min(1).max(200),
  date: calendarDate,
  period: z
    .string()
    .trim()
    .max(40)
    .nullish()
    .transform((text) => text || null),
  code,
  minutes,
  reason: why
})

export const spanInput = z.strictObject({
  pupilId: id,
  kind: spanKind,
  from: calendarDate,
  to: calendarDate.nullish().transform((date) => date ?? null),
  reason: why
})

export const participationInput = z.strictObject({
  pupilId: id,
  date: calendarDate,
  kind: participationKind,
  detail
})

export const recoveryInput = z.strictObject({
  pupilId: id,
  date: calendarDate,
  minutes: z
    .number()
    .int()
    .min(1)
    .max(1440)
    .nullish()
    .transform((count) => count ?? null),
  detail
})

export const withdrawInput = z.strictObject({
  kind: z.enum(['span', 'participation', 'recovery']),
  id: z.union([id, z.number().int()]),
  reason: why
})
