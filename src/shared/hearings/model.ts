import { finding, hearingOutcome } from '@shared/documents/forms/hearing'
import { referralGround } from '@shared/documents/parts'
import { calendarDate, clockTime, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'
import { stepId } from './agenda'
import { dayBlock, dayBreak } from './planning'

const line = z.string().trim().max(400)

export const hearingKind = z.enum(['first', 'review'])
export type HearingKind = z.infer<typeof hearingKind>

/** Moved and cancelled hearings stay visible on their day and count for nothing. */
export const hearingState = z.enum(['scheduled', 'arrived', 'in-room', 'heard', 'no-show', 'moved', 'cancelled'])
export type HearingState = z.infer<typeof hearingState>

/** States in which a slot is taken. */
export const takesSlot = (state: HearingState): boolean => state !== 'moved' && state !== 'cancelled'

export const findingCode = finding.shape.code
export type FindingCode = z.infer<typeof findingCode>
export const findingResult = finding.shape.result
export type FindingResult = z.infer<typeof findingResult>
export type Outcome = z.infer<typeof hearingOutcome>

/** What keeps a pupil from school, ticked under F5; directives and services follow from it. */
export const barrier = z.enum([
  'health',
  'mental-health',
  'safety-bullying',
  'transport',
  'housing',
  'work-or-sibling-care',
  'learning-need',
  'sleep-and-routine',
  'substance-use',
  'family-change',
  'disengagement',
  'language-or-information'
])
export type Barrier = z.infer<typeof barrier>

export const hearingFinding = z.strictObject({
  code: findingCode,
  result: findingResult,
  note: line.nullable(),
  /** F3 only: the grounds of EC 48263(a) that are shown. */
  grounds: z.array(referralGround).default([]),
  /** F5 only. */
  barriers: z.array(barrier).default([])
})
export type HearingFinding = z.infer<typeof hearingFinding>

/** F10. By consensus the counts are those who agreed. */
export const boardVote = z.strictObject({
  how: z.enum(['consensus', 'vote']),
  motion: line.nullable(),
  /** Members by id, as they said it. */
  movedBy: id.nullish().transform((member) => member ?? null),
  secondedBy: id.nullish().transform((member) => member ?? null),
  for: z.number().int().min(0).max(60),
  against: z.number().int().min(0).max(60),
  abstained: z.number().int().min(0).max(60),
  /** Members who take no part in this case, by id. */
  recused: z.array(id)
})
export type BoardVote = z.infer<typeof boardVote>

export const presenceRole = z.enum(['pupil', 'parent', 'school', 'interpreter', 'support', 'agency', 'other'])
export type PresenceRole = z.infer<typeof presenceRole>

/** Null is "not said yet": nobody is ticked beforehand. */
export const came = z.enum(['in-person', 'by-phone', 'absent'])
export type Came = z.infer<typeof came>

export const presence = z.strictObject({
  id,
  role: presenceRole,
  name: line.min(1),
  relation: line.nullable(),
  contactId: id.nullable(),
  came: came.nullable(),
  arrivedAt: clockTime.nullable()
})
export type Presence = z.infer<typeof presence>

export const hearingNote = z.object({
  id,
  step: stepId,
  /** Who spoke, in the clerk's words; null while nobody is named. */
  speaker: z.string().nullable(),
  text: z.string(),
  /** Preparation of one's own, never part of the record. */
  private: z.boolean(),
  at: instant,
  savedAt: instant
})
export type HearingNote = z.infer<typeof hearingNote>

export const hearingDayInput = z.strictObject({
  id: id.optional(),
  date: calendarDate,
  roomId: id,
  firstTime: clockTime,
  slotMinutes: z.number().int().min(5).max(240),
  chairId: id.nullable(),
  memberIds: z.array(id).max(60),
  /** The last hearing ends by then; null leaves the day open. */
  untilTime: clockTime.nullable().default(null),
  breaks: z.array(dayBreak).max(6).default([]),
  blocks: z.array(dayBlock).max(12).default([])
})

export const dayMember = z.object({
  id,
  name: z.string(),
  agency: z.string(),
  category: z.string(),
  role: z.enum(['chair', 'clerk', 'member']),
  present: z.boolean().nullable()
})
export type DayMember = z.infer<typeof dayMember>

/** Moved and cancelled are not in `cases`. */
export const dayCounts = z.object({
  cases: z.number().int(),
  heard: z.number().int(),
  noShow: z.number().int(),
  added: z.number().int(),
  moved: z.number().int(),
  cancelled: z.number().int()
})
export type DayCounts = z.infer<typeof dayCounts>

export const daySummary = z.object({
  id,
  date: calendarDate,
  room: z.string(),
  firstTime: clockTime,
  slotMinutes: z.number().int(),
  chair: z.string().nullable(),
  counts: dayCounts
})
export type DaySummary = z.infer<typeof daySummary>

/** One copy of the notice of hearing and whether its service is proved. */
export const noticeCopy = z.object({
  documentId: id,
  number: z.string(),
  contactId: id,
  addressee: z.string(),
  /** As it stands on the envelope; empty where the notice is handed over. */
  address: z.string(),
  email: z.string().nullable(),
  /** False when date, time or place changed after it was printed. */
  current: z.boolean(),
  servedOn: calendarDate.nullable(),
  method: z.string().nullable(),
  proofDocumentId: id.nullable()
})
export type NoticeCopy = z.infer<typeof noticeCopy>

export const docketEntry = z.object({
  id,
  caseId: id,
  pupilId: id,
  caseNumber: z.string(),
  name: z.string(),
  initials: z.string(),
  grade: z.string(),
  school: z.string(),
  kind: hearingKind,
  time: clockTime,
  state: hearingState,
  addedOn: z.boolean(),
  interpreter: z.string().nullable(),
  interpreterLanguage: z.string().nullable(),
  /** Tag of the language spoken at home. */
  homeLanguage: z.string().nullable(),
  referrer: z.string(),
  /** Short marks for the panel: `IEP`, `foster`. */
  marks: z.array(z.string()),
  step: stepId.nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  outcome: hearingOutcome.nullable(),
  reviewOn: calendarDate.nullable(),
  /** Why it was moved or cancelled, and where to. */
  reason: z.string().nullable(),
  movedTo: z.object({ date: calendarDate, time: clockTime }).nullable(),
  notices: z.array(noticeCopy)
})
export type DocketEntry = z.infer<typeof docketEntry>

export const hearingDay = z.object({
  id,
  date: calendarDate,
  roomId: id,
  room: z.string(),
  roomAddress: z.string(),
  firstTime: clockTime,
  slotMinutes: z.number().int(),
  chairId: id.nullable(),
  chair: z.string().nullable(),
  members: z.array(dayMember),
  counts: dayCounts,
  /** In the order of the day; moved and cancelled at the end. */
  docket: z.array(docketEntry),
  untilTime: clockTime.nullable(),
  breaks: z.array(dayBreak),
  blocks: z.array(dayBlock),
  /** Slots that nobody has yet: all free ones up to an hour after the last taken, at least six. */
  freeTimes: z.array(clockTime)
})
export type HearingDay = z.infer<typeof hearingDay>

/** A case that should come before the board: referred and not on any docket, or its review has come up. */
export const waitingCase = z.object({
  caseId: id,
  pupilId: id,
  caseNumber: z.string(),
  name: z.string(),
  grade: z.string(),
  school: z.string(),
  kind: hearingKind,
  /** Day of referral, or the review or continuation day the board set. */
  since: calendarDate,
  why: z.enum(['referred', 'review', 'continued', 'no-show'])
})
export type WaitingCase = z.infer<typeof waitingCase>
