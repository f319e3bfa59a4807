import { classifyPupil } from '@shared/attendance/rules-classify'
import type { WindowCount } from '@shared/attendance/rules-window'
import { addDays, type CalendarDate, firstDayOf, lastDayOf, type SchoolYear, schoolYearOf } from '@shared/kernel/dates'
import type { Connection } from '../store/open'
import { pupilReader } from './classification'
import { findHeads, readAttendanceSettings, readCalendars } from './queries'

/**
 * Counts a pupil's days between two days, both included; also over the turn of a school year. Made once and asked for
 * many pupils: calendars and settings are read once a year.
 */
export function windowCounter(db: Connection): (pupilId: string, from: CalendarDate, to: CalendarDate) => WindowCount {
  const years = new Map<SchoolYear, ReturnType<typeof yearOf>>()
  const yearOf = (year: SchoolYear) => ({
    calendars: readCalendars(db, year),
    settings: readAttendanceSettings(db, year)
  })
  const known = (year: SchoolYear) => {
    const one = years.get(year) ?? yearOf(year)
    years.set(year, one)
    return one
  }
  return (pupilId, from, to) => {
    const birthDate = findHeads(db, [pupilId]).get(pupilId)?.birthDate ?? null
    const upTo = (day: CalendarDate) => {
      const { calendars, settings } = known(schoolYearOf(day))
      const pupil = pupilReader(db, day, () => new Map(), pupilId).read(birthDate)
      return classifyPupil(pupil, calendars, settings, day).counts
    }
    let [schooldays, absent, unexcused] = [0, 0, 0]
    for (let year = schoolYearOf(from); year <= schoolYearOf(to); year++) {
      const first = from > firstDayOf(year) ? from : firstDayOf(year)
      const last = to < lastDayOf(year) ? to : lastDayOf(year)
      const whole = upTo(last)
      const before = first > firstDayOf(year) ? upTo(addDays(first, -1)) : null
      schooldays += whole.schooldaysEnrolled - (before?.schooldaysEnrolled ?? 0)
      absent += whole.absent - (before?.absent ?? 0)
      unexcused += whole.unexcused - (before?.unexcused ?? 0)
    }
    return { from, to, schooldays, absent, unexcused }
  }
}
