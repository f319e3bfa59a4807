import { addDays, type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { shareTenths } from './rules-counts'

/** Days of attendance between two days, both included. */
export interface WindowCount {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Schooldays on the roll in the window. */
  readonly schooldays: number
  /** Full days for any reason (EC 60901(c)(1)). */
  readonly absent: number
  readonly unexcused: number
}

/** Calendar days after a hearing at which its effect is looked at (law and practice 4.10: practice, not statute). */
export const REVIEW_DAYS = [30, 60, 90] as const

/** `to-date`: all days since, against the school year up to the hearing. */
export type WindowName = '30' | '60' | '90' | 'to-date'
export const windowNames: readonly WindowName[] = ['30', '60', '90', 'to-date']

export interface Window {
  readonly name: WindowName
  readonly before: { readonly from: CalendarDate; readonly to: CalendarDate }
  readonly after: { readonly from: CalendarDate; readonly to: CalendarDate }
}

/**
 * The windows around a hearing that are over by `known`, the last day with data; the day of the hearing itself is in
 * neither. Equal lengths are compared, so that a short term is not held against a long one.
 */
export function windowsAround(hearing: CalendarDate, known: CalendarDate): Window[] {
  const afterFrom = addDays(hearing, 1)
  const beforeTo = addDays(hearing, -1)
  const whole = REVIEW_DAYS.flatMap((days): Window[] => {
    const to = addDays(hearing, days)
    if (to > known) return []
    const name = String(days) as WindowName
    return [{ name, before: { from: addDays(hearing, -days), to: beforeTo }, after: { from: afterFrom, to } }]
  })
  if (known < afterFrom) return whole
  const before = { from: firstDayOf(schoolYearOf(hearing)), to: beforeTo }
  return [...whole, { name: 'to-date', before, after: { from: afterFrom, to: known } }]
}

/** Rose, fell, or within one percentage point; null where one side has no schoolday. */
export type Change = 'better' | 'same' | 'worse'

/** Absences are compared per schoolday, by whole numbers: less than one percentage point is no change. */
export function changeBetween(before: WindowCount, after: WindowCount): Change | null {
  if (before.schooldays === 0 || after.schooldays === 0) return null
  const difference = after.absent * before.schooldays - before.absent * after.schooldays
  const point = before.schooldays * after.schooldays
  if (Math.abs(difference) * 100 < point) return 'same'
  return difference < 0 ? 'better' : 'worse'
}

/** Days attended of the schooldays enrolled, in tenths of a percent, rounded down; 0 without a schoolday. */
export function attendedTenths({ schooldays, absent }: Pick<WindowCount, 'schooldays' | 'absent'>): number {
  return shareTenths(schooldays - absent, schooldays)
}
