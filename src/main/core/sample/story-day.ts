import { type ClockTime, day } from '@shared/kernel/dates'
import { SAMPLE_STAFF, SAMPLE_TODAY } from './place'
import type { Story } from './story'

const time = (text: string) => text as ClockTime

/** Around today's hearings: who may sit, whom the board listened to, the day's break and block, and the reminders. */
export async function tellDay({ ask, clock }: Story): Promise<void> {
  clock.set(day('2026-09-02'), time('15:30'))
  const members = await ask('district.members', {})
  // One agreement is still out, so that the desk has something to say.
  const signed = members.filter(({ category }) => category !== 'G').map(({ id }) => id)
  await ask('district.recordAgreements', { memberIds: signed, signedOn: day('2026-09-01') })

  clock.set(day('2026-10-16'), time('16:00'))
  await ask('district.saveConsultation', {
    date: day('2026-10-15'),
    facilitator: SAMPLE_STAFF[5].name,
    groups: [
      { school: 'Larkspur Middle School', group: 'grades 7 and 8, English learners among them', pupils: 11 },
      { school: 'Mariposa Ridge High School', group: 'grades 9 to 12, foster youth and athletes', pupils: 9 },
      { school: 'Stonecrop Continuation High School', group: 'grades 11 and 12', pupils: 6 }
    ],
    questions: 'What makes a school morning hard? What should a letter or a meeting of this board be like?',
    input:
      'The late bus of the Fennel line leaves before practice ends. Letters are opened by nobody; a call in the family’s language is. At the meeting they would like to speak before the adults do.',
    actions:
      'Ask transportation for a second late bus by December. Call every family before the hearing day, by language. The pupil speaks first after the school’s report.'
  })

  clock.set(day('2026-11-13'), time('16:40'))
  const [today] = (await ask('hearings.days', {})).filter(({ date }) => date === SAMPLE_TODAY)
  if (!today) return
  const known = await ask('hearings.day', { id: today.id })
  await ask('hearings.saveDay', {
    id: known.id,
    date: known.date,
    roomId: known.roomId,
    firstTime: known.firstTime,
    slotMinutes: known.slotMinutes,
    chairId: known.chairId,
    memberIds: known.members.map(({ id }) => id),
    untilTime: time('13:30'),
    breaks: [{ from: time('12:00'), minutes: 30 }],
    blocks: [{ from: time('09:00'), to: time('09:30'), language: 'Spanish', interpreter: 'Adela Lozano' }]
  })
  const results = ['will-come', 'message', 'will-come', 'no-answer', 'will-come'] as const
  const lines = await ask('hearings.reminders', { dayId: known.id })
  for (const [index, { hearingId, contactId, phone }] of lines.entries()) {
    const result = results[index]
    if (!result || !phone) continue
    const call = { way: 'call' as const, date: day('2026-11-13'), time: null, madeBy: SAMPLE_STAFF[1].name }
    await ask('hearings.recordReminder', { hearingId, contactId, result, note: null, ...call })
  }
}
