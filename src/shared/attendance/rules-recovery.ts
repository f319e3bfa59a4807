import { type CalendarDate, firstDayOf, mondayOf, schoolYearOf } from '@shared/kernel/dates'
import { isInForce } from '@shared/law/sections'
import type { PupilAttendance, RecoverySession } from './model'
import { spanOn } from './rules-spans'

export const RECOVERY_DAYS_A_YEAR = 10
export const RECOVERY_DAYS_A_WEEK = 5

export type RecoveryLimit =
  | 'twice_on_one_day'
  | 'more_than_five_a_week'
  | 'more_than_ten_a_year'
  | 'more_than_absent'
  | 'independent_study'
  | 'not_in_force'

/** Days of attendance recovery (EC 46211). They stand beside the absences: no count of the law looks at them. */
export interface RecoveryStanding {
  counted: RecoverySession[]
  notCounted: { session: RecoverySession; limit: RecoveryLimit }[]
  /** Days absent less days recovered, for the alternate rate of the state alone. */
  absentLessRecovered: number
}

/** Null for a pupil without any. `absent`: days absent for any reason in the school year up to `asOf`. */
export function recoveryOf(pupil: PupilAttendance, absent: number, asOf: CalendarDate): RecoveryStanding | null {
  const first = firstDayOf(schoolYearOf(asOf))
  const sessions = (pupil.recovery ?? [])
    .filter(({ date }) => first <= date && date <= asOf)
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))
  if (sessions.length === 0) return null
  const result: RecoveryStanding = { counted: [], notCounted: [], absentLessRecovered: absent }
  for (const session of sessions) {
    const limit = limitOf(session, result.counted, pupil, absent)
    if (limit) result.notCounted.push({ session, limit })
    else result.counted.push(session)
  }
  result.absentLessRecovered = absent - result.counted.length
  return result
}

function limitOf(
  { date }: RecoverySession,
  counted: readonly RecoverySession[],
  { spans }: PupilAttendance,
  absent: number
): RecoveryLimit | null {
  if (!isInForce('EC 46211', date)) return 'not_in_force'
  if (spanOn(spans, date, 'independent_study')) return 'independent_study'
  if (counted.some((other) => other.date === date)) return 'twice_on_one_day'
  const monday = mondayOf(date)
  if (counted.filter((other) => mondayOf(other.date) === monday).length >= RECOVERY_DAYS_A_WEEK) {
    return 'more_than_five_a_week'
  }
  if (counted.length >= RECOVERY_DAYS_A_YEAR) return 'more_than_ten_a_year'
  return counted.length >= absent ? 'more_than_absent' : null
}
