import { classifyPupil } from '@shared/attendance/rules-classify'
import { absentDays } from '@shared/attendance/rules-findings'
import { type CalendarDate, firstDayOf, lastDayOf, schoolYearOf } from '@shared/kernel/dates'
import type { Connection } from '../store/open'
import { pupilReader } from './classification'
import { findHeads, readAttendanceSettings, readCalendars } from './queries'

export interface MissedDay {
  date: CalendarDate
  what: 'full-day' | 'over-30-minutes'
  /** Missed without valid excuse. */
  unexcused: boolean
  /** The district's codes of the day. */
  codes: string[]
}

/** Schooldays between two days, both included, missed in full for any reason, or for more than 30 minutes without valid excuse. */
export function missedDays(db: Connection, pupilId: string, from: CalendarDate, to: CalendarDate): MissedDay[] {
  const birthDate = findHeads(db, [pupilId]).get(pupilId)?.birthDate ?? null
  const found: MissedDay[] = []
  for (let year = schoolYearOf(from); year <= schoolYearOf(to); year++) {
    const last = to < lastDayOf(year) ? to : lastDayOf(year)
    const first = from > firstDayOf(year) ? from : firstDayOf(year)
    const pupil = pupilReader(db, last, () => new Map(), pupilId).read(birthDate)
    const settings = readAttendanceSettings(db, year)
    const codes = new Map(pupil.events.map(({ id, code }) => [id, code]))
    const { days } = classifyPupil(pupil, readCalendars(db, year), settings, last)
    const absent = new Set(absentDays(days, settings).map(({ date }) => date))
    for (const { date, cls, partialOver30, eventIds } of days) {
      const whole = absent.has(date)
      if (date < first || !(whole || partialOver30)) continue
      found.push({
        date,
        what: whole ? 'full-day' : 'over-30-minutes',
        unexcused: cls === 'unexcused' || partialOver30,
        codes: [...new Set(eventIds.flatMap((id) => codes.get(id) ?? []))]
      })
    }
  }
  return found
}

/** Schooldays between two days, both included, missed without valid excuse in full or for more than 30 minutes. */
export const daysWithoutExcuse = (db: Connection, pupilId: string, from: CalendarDate, to: CalendarDate) =>
  missedDays(db, pupilId, from, to)
    .filter(({ unexcused }) => unexcused)
    .map(({ date, what, codes }) => ({ date, what, codes }))
