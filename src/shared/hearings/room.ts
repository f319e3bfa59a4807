import { figures, referralGround } from '@shared/documents/parts'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import { stepId } from './agenda'
import { hearingDraft } from './drafts'
import { barrier, boardVote, docketEntry, hearingFinding, hearingNote, presence } from './model'

const line = z.string().trim().max(400)

/** A call to a family that has not come. */
export const callResult = z.enum(['reached', 'message', 'no-answer', 'wrong-number'])
export type CallResult = z.infer<typeof callResult>

export const hearingCall = z.object({
  id,
  whom: line,
  result: callResult,
  note: line.nullable(),
  calledAt: instant
})
export type HearingCall = z.infer<typeof hearingCall>

/** How the notice of the next day is served after nobody came: more than the first-class letter of the first time. */
export const nextService = z.enum(['certified', 'personal', 'home-visit'])
export type NextService = z.infer<typeof nextService>

/** Schooldays missed of those enrolled, in a span of days; both ends included. */
const span = z.object({ from: calendarDate, to: calendarDate, absent: z.number().int(), schooldays: z.number().int() })

/** What stands at the right of the hearing: counts as of today, letters, interventions, what goes well. */
export const atHand = z.object({
  asOf: calendarDate,
  figures: figures.nullable(),
  /** Whole days absent week by week up to the as-of day. */
  weeks: z.array(
    z.object({
      monday: calendarDate,
      unexcused: z.number().int(),
      excused: z.number().int(),
      schooldays: z.number().int()
    })
  ),
  /** The days behind the counts, the newest first. */
  days: z.array(z.object({ date: calendarDate, what: z.string() })),
  /** The longest run of schooldays without an absence; null where there is none of three days or more. */
  bestRun: z.object({ from: calendarDate, to: calendarDate, schooldays: z.number().int() }).nullable(),
  /** Before and since the last hearing of the case; null before there was one. */
  change: z.object({ before: span, since: span }).nullable(),
  letters: z.array(
    z.object({
      documentId: id,
      title: z.string(),
      on: calendarDate,
      served: z.boolean(),
      proofDocumentId: id.nullable(),
      language: z.string()
    })
  ),
  interventions: z.array(z.object({ id, on: calendarDate, what: z.string(), by: z.string(), result: z.string() })),
  siblings: z.array(
    z.object({
      pupilId: id,
      name: z.string(),
      grade: z.string().nullable(),
      unexcused: z.number().int(),
      schooldays: z.number().int(),
      /** Time of the hearing on the same day, where there is one. */
      hearingAt: clockTime.nullable()
    })
  )
})

/** The chair's words and the panel's questions in one language, with the names of this hearing in them. */
export const roomWords = z.object({
  language: z.string(),
  name: z.string(),
  locale: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  reviewed: z.boolean(),
  steps: z.record(stepId, z.array(z.string())),
  questions: z.object({ pupil: z.array(z.string()), parent: z.array(z.string()), school: z.array(z.string()) })
})
export type RoomWords = z.infer<typeof roomWords>

export const hearingRoom = z.object({
  hearing: docketEntry,
  date: calendarDate,
  dayId: id,
  /** The desk's clock at the moment of the answer. */
  now: instant,
  board: z.string(),
  chair: z.string().nullable(),
  callName: z.string(),
  birthDate: calendarDate.nullable(),
  age: z.number().int().nullable(),
  homeLanguage: z.string().nullable(),
  grounds: z.array(referralGround),
  iep: z.boolean(),
  section504: z.boolean(),
  step: stepId,
  /** Passed over, and why. */
  skips: z.array(z.object({ step: stepId, reason: z.string(), skippedAt: instant })),
  /** English, and the language of the family where the desk has it. */
  words: z.array(roomWords).min(1),
  /** Members who take no part in this case. */
  recused: z.array(z.object({ memberId: id, name: z.string(), reason: z.string() })),
  presence: z.array(presence),
  notes: z.array(hearingNote),
  /** Barriers as they were heard, before the board finds them under F5. */
  heard: z.array(barrier),
  findings: z.array(hearingFinding),
  vote: boardVote.nullable(),
  reviewOn: calendarDate.nullable(),
  outcomeNote: z.string().nullable(),
  nextService: nextService.nullable(),
  /** Marked or written and not saved yet. */
  drafts: z.array(hearingDraft),
  /** For a family that has not come. */
  waiting: z.object({
    since: instant.nullable(),
    /** How long the district waits; no section says. */
    minutes: z.number().int(),
    calls: z.array(hearingCall),
    earlierNoShows: z.number().int()
  }),
  atHand
})
export type HearingRoom = z.infer<typeof hearingRoom>
