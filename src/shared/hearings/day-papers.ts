import { calendarDate, clockTime } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

const line = z.string().trim().max(400)
const optional = line.nullish().transform((text) => text || null)

export const reminderWay = z.enum(['call', 'slip'])
export type ReminderWay = z.infer<typeof reminderWay>

export const reminderResult = z.enum([
  'will-come',
  'will-not-come',
  'other-time',
  'interpreter',
  'message',
  'no-answer',
  'wrong-number',
  'handed'
])
export type ReminderResult = z.infer<typeof reminderResult>

/** As the call list prints its boxes and the screen names them. */
export const reminderWords: Record<ReminderResult, string> = {
  'will-come': 'Will come',
  'will-not-come': 'Will not come',
  'other-time': 'Asks for another time',
  interpreter: 'Asks for an interpreter',
  message: 'Left a message',
  'no-answer': 'No answer',
  'wrong-number': 'Wrong number',
  handed: 'Slip handed over'
}

/** Results after which somebody has to do something before the day. */
export const needsCare = (result: ReminderResult): boolean =>
  ['will-not-come', 'other-time', 'interpreter', 'wrong-number'].includes(result)

export const reminderInput = z.strictObject({
  hearingId: id,
  contactId: id,
  way: reminderWay,
  result: reminderResult,
  note: optional,
  date: calendarDate,
  time: clockTime.nullish().transform((time) => time ?? null),
  madeBy: line.min(1, 'Say who called or handed it over.')
})

export const reminder = z.object({
  id,
  way: reminderWay,
  result: reminderResult,
  note: z.string().nullable(),
  date: calendarDate,
  time: clockTime.nullable(),
  madeBy: z.string()
})
export type Reminder = z.infer<typeof reminder>

/** One person to be reminded, with the language to speak. */
export const reminderLine = z.object({
  hearingId: id,
  caseNumber: z.string(),
  pupil: z.string(),
  time: clockTime,
  contactId: id,
  name: z.string(),
  relation: z.string().nullable(),
  phone: z.string().nullable(),
  /** Language in words: `Spanish`. */
  language: z.string(),
  made: z.array(reminder)
})
export type ReminderLine = z.infer<typeof reminderLine>

/** Whom EC 48321.5 lets a board summon. */
export const subpoenaRole = z.enum(['pupil', 'parent', 'school', 'informed'])
export type SubpoenaRole = z.infer<typeof subpoenaRole>

export const subpoenaRoleWords: Record<SubpoenaRole, string> = {
  pupil: 'the pupil',
  parent: 'a parent or person in control of the pupil',
  school: 'the school authority that made the referral',
  informed: 'a person with material information'
}

export const subpoenaInput = z.strictObject({
  hearingId: id,
  role: subpoenaRole,
  person: line.min(1, 'Say who is summoned.'),
  contactId: id.nullable(),
  address: line.min(1, 'Give the address where the subpoena is handed over.'),
  reason: line.min(1, 'Say why attendance is needed; a subpoena that is contested is judged by it.'),
  /** The pupil attends no private school that filed an affidavit (EC 48321.5, 48222). Never ticked beforehand. */
  privateSchool: z.enum(['none', 'affidavit', 'not-checked']),
  privateSchoolCheck: line
})
export type SubpoenaInput = z.infer<typeof subpoenaInput>

/** Why a subpoena cannot be issued; null when it can. */
export function subpoenaRefusal(input: Pick<SubpoenaInput, 'privateSchool' | 'privateSchoolCheck'>): string | null {
  if (input.privateSchool === 'affidavit') {
    return 'The pupil attends a private school that filed an affidavit. EC 48321.5 gives the board no subpoena then.'
  }
  if (input.privateSchool === 'not-checked' || input.privateSchoolCheck.trim() === '') {
    return 'First check, and write down how, that the pupil attends no private school that filed an affidavit (EC 48321.5).'
  }
  return null
}

export const issuedSubpoena = z.object({
  documentId: id,
  number: z.string(),
  hearingId: id,
  person: z.string(),
  role: subpoenaRole,
  contactId: id.nullable(),
  address: z.string(),
  servedOn: calendarDate.nullable()
})
export type IssuedSubpoena = z.infer<typeof issuedSubpoena>

/** A numbered copy of a packet: who holds it, and how it ended. */
export const packetCopy = z.object({
  documentId: id,
  documentNumber: z.string(),
  number: z.number().int().positive(),
  memberId: id.nullable(),
  holder: z.string(),
  givenOn: calendarDate,
  ended: z.enum(['returned', 'destroyed']).nullable(),
  endedOn: calendarDate.nullable()
})
export type PacketCopy = z.infer<typeof packetCopy>
