import { type CalendarDate, firstDayOf, isoWeekday, schoolYearOf } from '@shared/kernel/dates'
import type { EnrolmentSpan, Schoolday, SuppressingSpan } from './model'

/** A school's calendar made ready once: the position of a day is the number of schooldays before it. */
export interface PreparedCalendar {
  /** Monday to Friday only, rising, each once. Saturdays and Sundays never count (EC 60901(c)(1), 37223). */
  dates: readonly CalendarDate[]
  /** Length of each schoolday in minutes, beside `dates`. */
  minutes: readonly (number | null)[]
  /** By `dayNumber` less `base`: the position plus one, 0 where the day is no schoolday. A lookup costs no hashing. */
  positions: Uint16Array
  base: number
  weekend: ReadonlySet<CalendarDate>
  /** Where the school differs from the district's settings. */
  periodsPerDay: number | null
  minutesPerPeriod: number | null
}

/** Calendars by school. */
export type Calendars = ReadonlyMap<string, PreparedCalendar>

export interface SchoolBell {
  periodsPerDay?: number | null
  minutesPerPeriod?: number | null
}

/**
 * A number that rises with the days: `2026-09-01` to one of 372 a year. Not for arithmetic between days. `text` may be
 * longer than one day, which begins at `start`.
 */
export function dayNumber(text: string, start = 0): number {
  const digit = (at: number) => text.charCodeAt(start + at) - 48
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  return year * 372 + (digit(5) * 10 + digit(6)) * 31 + digit(8) * 10 + digit(9)
}

/** Number of schooldays before a day; -1 where the school does not teach on it. */
export const positionOf = (calendar: PreparedCalendar, date: CalendarDate) => positionAt(calendar, dayNumber(date))

/** The same by `dayNumber`. */
export function positionAt({ positions, base }: PreparedCalendar, number: number): number {
  return (positions[number - base] ?? 0) - 1
}

/** Sorts, drops weekends, and keeps the last of two entries for one day. O(n log n), once a school. */
export function prepareCalendar(schooldays: Iterable<Schoolday>, bell: SchoolBell = {}): PreparedCalendar {
  const lengths = new Map<CalendarDate, number | null>()
  for (const { date, minutes } of schooldays) lengths.set(date, minutes)
  const weekend = new Set<CalendarDate>()
  const dates: CalendarDate[] = []
  for (const date of [...lengths.keys()].sort()) {
    if (isoWeekday(date) > 5) weekend.add(date)
    else dates.push(date)
  }
  const [first, last] = [dates[0], dates.at(-1)]
  const base = first ? dayNumber(first) : 0
  const positions = new Uint16Array(last ? dayNumber(last) - base + 1 : 0)
  for (const [index, date] of dates.entries()) positions[dayNumber(date) - base] = index + 1
  return {
    dates,
    minutes: dates.map((date) => lengths.get(date) ?? null),
    positions,
    base,
    weekend,
    periodsPerDay: bell.periodsPerDay ?? null,
    minutesPerPeriod: bell.minutesPerPeriod ?? null
  }
}

/** Number of schooldays before `date`, or up to and including it. */
function before(dates: readonly CalendarDate[], date: CalendarDate, including: boolean): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = dates[middle] as CalendarDate
    if (at < date || (including && at === date)) low = middle + 1
    else high = middle
  }
  return low
}

/** Schooldays from `from` to `to`, both included. */
export function schooldaysBetween(calendar: PreparedCalendar, from: CalendarDate, to: CalendarDate): number {
  return to < from ? 0 : before(calendar.dates, to, true) - before(calendar.dates, from, false)
}

/** The schoolday `count` schooldays after `date`; null where the calendar does not reach so far. */
export function schooldayAfter(calendar: PreparedCalendar, date: CalendarDate, count: number): CalendarDate | null {
  return calendar.dates[before(calendar.dates, date, true) + count - 1] ?? null
}

export interface ClosedSpan {
  schoolId: string
  from: CalendarDate
  to: CalendarDate
}

/** Enrolment within the school year of `asOf` up to `asOf`, rising; overlapping spans of one school made one. */
export function enrolmentUntil(enrolments: readonly EnrolmentSpan[], asOf: CalendarDate): ClosedSpan[] {
  const first = firstDayOf(schoolYearOf(asOf))
  const spans: ClosedSpan[] = []
  for (const { schoolId, from, to } of enrolments) {
    const span = { schoolId, from: from < first ? first : from, to: to === null || to > asOf ? asOf : to }
    if (span.from <= span.to) spans.push(span)
  }
  if (spans.length < 2) return spans
  spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
  const merged: ClosedSpan[] = []
  const open = new Map<string, ClosedSpan>()
  for (const span of spans) {
    const last = open.get(span.schoolId)
    if (last && span.from <= last.to) {
      if (span.to > last.to) last.to = span.to
    } else {
      merged.push(span)
      open.set(span.schoolId, span)
    }
  }
  return merged
}

/** True where a day lies in two of the spans, which begin in rising order. */
export function isOverlapping(spans: readonly ClosedSpan[]): boolean {
  let latest = ''
  for (const { from, to } of spans) {
    if (latest !== '' && from <= latest) return true
    if (to > latest) latest = to
  }
  return false
}

/** Number of schooldays in the spans; a day enrolled in two schools counts once. */
export function countSchooldays(spans: readonly ClosedSpan[], calendars: Calendars): number {
  if (spans.length > 1 && isOverlapping(spans)) return schooldaysIn(spans, calendars).length
  let count = 0
  for (const { schoolId, from, to } of spans) {
    const calendar = calendars.get(schoolId)
    if (calendar) count += schooldaysBetween(calendar, from, to)
  }
  return count
}

/** The schooldays in the spans themselves, rising, each once. */
export function schooldaysIn(spans: readonly ClosedSpan[], calendars: Calendars): CalendarDate[] {
  const days = new Set<CalendarDate>()
  for (const { schoolId, from, to } of spans) {
    const dates = calendars.get(schoolId)?.dates ?? []
    for (let i = before(dates, from, false); i < dates.length && (dates[i] as CalendarDate) <= to; i++) {
      days.add(dates[i] as CalendarDate)
    }
  }
  return [...days].sort()
}

/** Spans of enrolment cut down to the days that lie in one of `within`; they may overlap afterwards. */
export function cutTo(spans: readonly ClosedSpan[], within: readonly SuppressingSpan[]): ClosedSpan[] {
  return spans
    .flatMap((span) =>
      within.map(({ from, to }) => ({
        schoolId: span.schoolId,
        from: from < span.from ? span.from : from,
        to: to === null || to > span.to ? span.to : to
      }))
    )
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
