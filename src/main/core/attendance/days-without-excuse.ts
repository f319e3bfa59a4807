import { classifyPupil } from '@shared/attendance/rules-classify'
import { type CalendarDate, firstDayOf, lastDayOf, schoolYearOf } from '@shared/kernel/dates'
import type { Connection } from '../store/open'
import { pupilReader } from './classification'
import { findHeads, readAttendanceSettings, readCalendars } from './queries'

export interface DayWithoutExcuse {
  date: CalendarDate
  what: 'full-day' | 'over-30-minutes'
  /** The district's codes of the day. */
  codes: string[]
}

/** Schooldays between two days, both included, missed without valid excuse in full or for more than 30 minutes. */
export function daysWithoutExcuse(
  db: Connection,
  pupilId: string,
  from: CalendarDate,
  to: CalendarDate
): DayWithoutExcuse[] {
  const birthDate = findHeads(db, [pupilId]).get(pupilId)?.birthDate ?? null
  const found: DayWithoutExcuse[] = []
  for (let year = schoolYearOf(from); year <= schoolYearOf(to); year++) {
    const last = to < lastDayOf(year) ? to : lastDayOf(year)
    const first = from > firstDayOf(year) ? from : firstDayOf(year)
    const pupil = pupilReader(db, last, () => new Map(), pupilId).read(birthDate)
    const codes = new Map(pupil.events.map(({ id, code }) => [id, code]))
    const { days } = classifyPupil(pupil, readCalendars(db, year), readAttendanceSettings(db, year), last)
    for (const { date, cls, partialOver30, eventIds } of days) {
      if (date < first || (cls !== 'unexcused' && !partialOver30)) continue
      const what = cls === 'unexcused' ? 'full-day' : 'over-30-minutes'
      found.push({ date, what, codes: [...new Set(eventIds.flatMap((id) => codes.get(id) ?? []))] })
    }
  }
  return found
}
