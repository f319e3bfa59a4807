import { addDays, type CalendarDate, firstDayOf, isoWeekday, lastDayOf, type SchoolYear } from '@shared/kernel/dates'

export interface CalendarMonth {
  /** `2026-09` */
  id: string
  /** `September 2026` */
  name: string
  /** Rows of seven, Sunday first; null before the first and after the last day. */
  weeks: (CalendarDate | null)[][]
}

const NAMES = 'January February March April May June July August September October November December'.split(' ')

/** The twelve months of a school year as calendar rows. */
export function monthsOf(year: SchoolYear): CalendarMonth[] {
  const months: CalendarMonth[] = []
  for (let date = firstDayOf(year); date <= lastDayOf(year); date = addDays(date, 1)) {
    const id = date.slice(0, 7)
    const column = isoWeekday(date) % 7
    let month = months.at(-1)
    if (month?.id !== id) {
      month = { id, name: `${NAMES[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`, weeks: [] }
      months.push(month)
    }
    if (month.weeks.length === 0 || column === 0) month.weeks.push(Array(7).fill(null))
    const week = month.weeks.at(-1)
    if (week) week[column] = date
  }
  return months
}
