import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A day on the calendar as `YYYY-MM-DD`. A schoolday has no time zone, so it is never an instant. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

/** A local wall-clock time as `HH:MM`, 24 hours. */
export type ClockTime = string & { readonly __brand: 'ClockTime' }

/** A moment in UTC as `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string & { readonly __brand: 'Instant' }

/** First year of a school year: 2026 means July 1, 2026 to June 30, 2027. */
export type SchoolYear = number

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** True only for a day that exists: `2026-02-30` is refused. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!dayPattern.test(text)) return false
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month)
}

export const calendarDate = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && isCalendarDate(value),
  'must be a day as YYYY-MM-DD'
)

export const clockTime = z.custom<ClockTime>(
  (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  'must be a time as HH:MM'
)

export const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/.test(value),
  'must be a moment in UTC'
)

/** Reads text that is known to be a day, for constants and tests. Throws RangeError otherwise. */
export function day(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a calendar day: ${text}`)
  return text
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day `count` days later (earlier when negative). */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days: count }).toString() as CalendarDate
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** ISO weekday, 1 = Monday to 7 = Sunday. */
export function isoWeekday(date: CalendarDate): number {
  // Asked for every schoolday of every school; Temporal takes ten times as long to read a day.
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** Monday of the week a day lies in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - isoWeekday(date))
}

/**
 * Age in completed years on a day. A year is completed on the birthday itself; a birthday on February 29 falls on
 * March 1 in common years (Family Code 6500: minority is counted from the first minute of the day of birth).
 */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number {
  const age = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? age - 1 : age
}

/**
 * The first day on which `ageOn` gives an age in completed years; only for comparing with days, since February 29 of a
 * common year stands for March 1.
 */
export function birthdayIn(birthDate: CalendarDate, age: number): CalendarDate {
  return `${Number(birthDate.slice(0, 4)) + age}${birthDate.slice(4)}` as CalendarDate
}

/** The school year a day lies in, July 1 to June 30. */
export function schoolYearOf(date: CalendarDate): SchoolYear {
  const year = Number(date.slice(0, 4))
  return date.slice(5, 7) >= '07' ? year : year - 1
}

export function firstDayOf(year: SchoolYear): CalendarDate {
  return `${year}-07-01` as CalendarDate
}

export function lastDayOf(year: SchoolYear): CalendarDate {
  return `${year + 1}-06-30` as CalendarDate
}

/** `2026-27`, as schools write it. */
export function schoolYearLabel(year: SchoolYear): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

const plain = (date: CalendarDate) => Temporal.PlainDate.from(date)

/** A day in words: long `Tuesday, November 17, 2026`, medium `November 17, 2026`, short `Nov 17`. */
export function dateInWords(
  date: CalendarDate,
  style: 'long' | 'medium' | 'short' | 'weekday' = 'medium',
  locale = 'en-US'
): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }
      : style === 'medium'
        ? { month: 'long', day: 'numeric', year: 'numeric' }
        : style === 'weekday'
          ? { weekday: 'short', month: 'short', day: 'numeric' }
          : { month: 'short', day: 'numeric' }
  return plain(date).toLocaleString(locale, options)
}

/** `9:20 a.m.` for a clock time, in the language's own way. */
export function timeInWords(time: ClockTime, locale = 'en-US'): string {
  return Temporal.PlainTime.from(time).toLocaleString(locale, { hour: 'numeric', minute: '2-digit' })
}

/** The clock time `minutes` later; stays within one day (throws RangeError past midnight). */
export function addMinutes(time: ClockTime, minutes: number): ClockTime {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes
  if (total < 0 || total >= 24 * 60) throw new RangeError(`${time} + ${minutes} minutes leaves the day`)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}` as ClockTime
}

/** What the clock on the wall showed at a moment, where the desk stands. */
export function clockTimeOf(moment: Instant, timeZone = Temporal.Now.timeZoneId()): ClockTime {
  const { hour, minute } = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as ClockTime
}

/** The day on the calendar at a moment, where the desk stands. */
export function dayOfMoment(moment: Instant, timeZone = Temporal.Now.timeZoneId()): CalendarDate {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString() as CalendarDate
}

/** The moment at which the clock on the wall shows a time on a day, where the desk stands. */
export function momentAt(date: CalendarDate, time: ClockTime, timeZone = Temporal.Now.timeZoneId()): Instant {
  const zoned = plain(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
  return zoned.toInstant().toString({ smallestUnit: 'millisecond' }) as Instant
}
