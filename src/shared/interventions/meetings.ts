import { addressee, dutyState, signature } from '@shared/documents/duties/model'
import { addMinutes, type CalendarDate, type ClockTime, calendarDate, clockTime } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

/** Meetings of school and family before the board, held in blocks: habitual truancy conference, PACT, student success team. */

export const meetingKind = z.enum(['htc', 'pact', 'sst'])
export type MeetingKind = z.infer<typeof meetingKind>

export const meetingWords: Record<MeetingKind, string> = {
  htc: 'Habitual truancy conference (HTC)',
  pact: 'PACT meeting',
  sst: 'Student success team (SST)'
}

/** Why school and family meet (law and practice 7.4). */
export const meetingGround = z.enum(['truant', 'habitual-truant', 'chronic-absentee', 'excused'])
export type MeetingGround = z.infer<typeof meetingGround>

export const meetingGroundWords: Record<MeetingGround, string> = {
  truant: 'Absences without a valid excuse',
  'habitual-truant': 'Habitual truant (EC 48262)',
  'chronic-absentee': 'Chronic absentee (EC 60901(c)(1))',
  excused: 'Many absences, also excused ones'
}

export const meetingState = z.enum(['scheduled', 'held', 'did-not-come', 'moved', 'cancelled'])
export type MeetingState = z.infer<typeof meetingState>

export const meetingStateWords: Record<MeetingState, string> = {
  scheduled: 'Scheduled',
  held: 'Held',
  'did-not-come': 'Family did not come',
  moved: 'Moved',
  cancelled: 'Cancelled'
}

const line = z.string().trim().max(200)
const optional = line.nullish().transform((text) => text || null)

export const meetingDayInput = z.strictObject({
  /** Null for a new block. */
  id: id.nullish().transform((known) => known ?? null),
  kind: meetingKind,
  date: calendarDate,
  place: line.min(1, 'Say in which room it is.'),
  address: line.min(1, 'Give the address; the invitation prints it.'),
  schoolCode: z
    .string()
    .max(40)
    .nullish()
    .transform((code) => code || null),
  firstTime: clockTime,
  slotMinutes: z.number().int().min(5).max(240),
  slots: z.number().int().min(1, 'A block has at least one slot.').max(60),
  /** Who holds it; the first leads. */
  staff: z.array(line.min(1)).min(1, 'Name at least one person who holds it.').max(12)
})
export type MeetingDayInput = z.infer<typeof meetingDayInput>

export const meetingDay = meetingDayInput.extend({
  id,
  schoolCode: z.string().nullable(),
  schoolName: z.string().nullable(),
  taken: z.number().int(),
  /** Meetings whose result is not written down. */
  open: z.number().int()
})
export type MeetingDay = z.infer<typeof meetingDay>

/** Times of the slots of a block, in order. Throws RangeError when the block leaves the day. */
export function slotTimes({
  firstTime,
  slotMinutes,
  slots
}: Pick<MeetingDayInput, 'firstTime' | 'slotMinutes' | 'slots'>): ClockTime[] {
  return Array.from({ length: slots }, (_, at) => addMinutes(firstTime, at * slotMinutes))
}

/** True when the last slot begins on the same day. */
export function fitsTheDay(block: Pick<MeetingDayInput, 'firstTime' | 'slotMinutes' | 'slots'>): boolean {
  const [hours = 0, minutes = 0] = block.firstTime.split(':').map(Number)
  return hours * 60 + minutes + block.slots * block.slotMinutes <= 24 * 60 - 1
}

export const meetingPresence = z.object({
  id,
  role: z.enum(['pupil', 'parent', 'school', 'interpreter', 'other']),
  name: z.string(),
  relation: z.string().nullable(),
  /** Null until somebody says so: nobody is ever ticked beforehand. */
  came: z.enum(['in-person', 'by-phone', 'absent']).nullable()
})
export type MeetingPresence = z.infer<typeof meetingPresence>

export const dutyWording = z.strictObject({
  addressee,
  addresseeName: line.min(1, 'Say who is to do it.'),
  libraryId: z.string().max(60).nullable(),
  text: z.string().trim().min(1, 'Write what is to be done.').max(1500),
  textEs: z.string().trim().max(1500).nullable(),
  dueOn: calendarDate.nullable(),
  evidence: optional,
  evidenceEs: optional
})
export type DutyWording = z.infer<typeof dutyWording>

export const meetingDuty = z.object({
  id,
  meetingId: id,
  number: z.number().int().positive(),
  ...dutyWording.shape,
  evidence: z.string().nullable(),
  evidenceEs: z.string().nullable(),
  state: dutyState,
  stateOn: calendarDate.nullable(),
  stateBy: z.string().nullable(),
  stateNote: z.string().nullable()
})
export type MeetingDuty = z.infer<typeof meetingDuty>

/** A meeting as the list of its day shows it. */
export const meetingRow = z.object({
  id,
  dayId: id,
  kind: meetingKind,
  date: calendarDate,
  time: clockTime,
  place: z.string(),
  pupilId: id,
  pupilName: z.string(),
  grade: z.string().nullable(),
  schoolName: z.string().nullable(),
  state: meetingState,
  interpreter: z.string().nullable(),
  interpreterLanguage: z.string().nullable(),
  invited: z.boolean(),
  agreementDocumentId: z.string().nullable(),
  reason: z.string().nullable()
})
export type MeetingRow = z.infer<typeof meetingRow>

export const meetingRecord = meetingRow.extend({
  address: z.string(),
  staff: z.array(z.string()),
  callName: z.string(),
  homeLanguage: z.string().nullable(),
  /** Why school and family meet; null until somebody says so. */
  ground: meetingGround.nullable(),
  credits: z.string().nullable(),
  summary: z.string().nullable(),
  nextStep: z.string().nullable(),
  reviewOn: calendarDate.nullable(),
  presence: z.array(meetingPresence),
  duties: z.array(meetingDuty),
  signatures: z.array(signature),
  invitationIds: z.array(id),
  /** False once somebody signed or the agreement is printed. */
  dutiesOpen: z.boolean(),
  interventionId: z.string().nullable()
})
export type MeetingRecord = z.infer<typeof meetingRecord>

export interface ResultToJudge {
  state: 'held' | 'did-not-come'
  summary: string | null
  presence: readonly Pick<MeetingPresence, 'role' | 'came'>[]
  date: CalendarDate
  today: CalendarDate
}

/** Why the result of a meeting cannot be written down as it stands; empty when it can. */
export function resultRefusals({ state, summary, presence, date, today }: ResultToJudge): string[] {
  const wrong: string[] = []
  if (date > today) wrong.push('The meeting has not taken place yet.')
  if (!summary?.trim()) wrong.push('Say in a sentence what was said or done.')
  const family = presence.filter(({ role }) => role === 'pupil' || role === 'parent')
  if (family.some(({ came }) => came === null)) wrong.push('Say of the pupil and of each parent whether they came.')
  const here = family.some(({ came }) => came === 'in-person' || came === 'by-phone')
  if (state === 'held' && !here) wrong.push('A meeting to which nobody of the family came was not held.')
  if (state === 'did-not-come' && here) wrong.push('Somebody of the family came, so the meeting was held.')
  return wrong
}
