import { addDays, type CalendarDate, mondayOf } from '@shared/kernel/dates'
import type { Classification } from './rules-classify'

export interface AttendanceWeek {
  monday: CalendarDate
  unexcused: number
  excused: number
  schooldays: number
}

/** Schooldays and days missed by week, from the first week enrolled to that of the as-of day; none left out. */
export function weeksOf(view: { classification: Classification; schooldays: readonly string[] }): AttendanceWeek[] {
  const { classification, schooldays } = view
  const weeks = new Map<string, AttendanceWeek>()
  const first = schooldays[0] as CalendarDate | undefined
  if (!first) return []
  const last = mondayOf(schooldays.at(-1) as CalendarDate)
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.set(monday, { monday, schooldays: 0, unexcused: 0, excused: 0 })
  }
  const closed = new Set<string>(classification.closed)
  for (const date of schooldays) {
    const week = weeks.get(mondayOf(date as CalendarDate))
    if (week && !closed.has(date)) week.schooldays += 1
  }
  for (const { date, cls } of classification.days) {
    const week = weeks.get(mondayOf(date))
    if (!week || cls === 'present' || cls === 'home_hospital') continue
    if (cls === 'unexcused') week.unexcused += 1
    else week.excused += 1
  }
  return [...weeks.values()]
}
