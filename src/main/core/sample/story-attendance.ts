import { addDays, day, isoWeekday } from '@shared/kernel/dates'
import type { Story } from './story'

/** What a clerk corrects and adds in an autumn: a late doctor's note, a term of independent study, Saturday sessions. */
export async function tellAttendance({ ask, pupil }: Story): Promise<void> {
  const kept = pupil('kept')
  const { events } = await ask('attendance.classification', { pupilId: kept })
  const late = events.find(({ category }) => category === 'unexcused')
  if (late) {
    await ask('attendance.recode', {
      pupilId: kept,
      recordId: late.id,
      code: 'I',
      reason: 'Physician’s note brought to the office by the mother'
    })
  }
  const { rows } = await ask('pupils.list', { search: '', limit: 12 })
  const studying = rows.at(-1)?.id
  if (!studying) return
  const [from, to] = [day('2026-10-05'), day('2026-10-30')]
  await ask('attendance.recordSpan', {
    pupilId: studying,
    kind: 'independent_study',
    from,
    to,
    reason: 'Written agreement of October 2, family emergency'
  })
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const weekday = isoWeekday(date)
    // The third week went badly.
    if (weekday > 5 || (date >= '2026-10-19' && weekday > 1 && date <= '2026-10-23')) continue
    const kind = weekday === 3 ? 'synchronous_class' : weekday === 5 ? 'staff_contact' : 'assignment'
    await ask('attendance.recordParticipation', { pupilId: studying, date, kind, detail: null })
  }
  for (const date of ['2026-11-07', '2026-11-14'] as const) {
    await ask('attendance.recordRecovery', {
      pupilId: studying,
      date: day(date),
      minutes: 240,
      detail: 'Saturday session'
    })
  }
}
