import type { AttendanceSettings, PupilAttendance } from './model'
import { type Calendars, type ClosedSpan, countSchooldays, cutTo } from './rules-calendar'
import type { DayClass } from './rules-categories'
import type { NormalisedDays } from './rules-days'
import { spanOn } from './rules-spans'

/** Days of the school year up to and including the as-of day. */
export interface AttendanceCounts {
  schooldaysEnrolled: number
  present: number
  /** For any reason: excused, unexcused, unverified, suspended, incomplete independent study (EC 60901(c)(1)). */
  absent: number
  /** Exclusions are among them. */
  excused: number
  unexcused: number
  unverified: number
  suspended: number
  incompleteStudy: number
  /** Of the excused: excluded, for instance for immunization. */
  excluded: number
  /** Neither absent nor present. */
  homeHospital: number
  /** Days late, left early or partly cut by more than 30 minutes without valid excuse. */
  partialOver30: number
  /** Days late by 30 minutes or less without valid excuse. */
  tardy: number
  /** Counted under EC 48260(a). */
  truancyEvents: number
  /** Tenths of a percent, rounded down: 99 is 9.9 %, and 10.0 % is reached only when the law's line is. */
  absentTenths: number
  unexcusedTenths: number
}

/** Share in tenths of a percent, by whole numbers, rounded down; 0 where nothing is enrolled. */
export function shareTenths(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.floor((part * 1000) / whole)
}

/** `9.9` for 99. */
export function tenthsInWords(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/** Ten percent or more, by whole numbers (EC 60901(c)(1), 48263.6): 9.99 percent is less. */
export function reachesPercent(part: number, whole: number, percent: number): boolean {
  return whole > 0 && 100 * part >= percent * whole
}

export function countDays(
  { days, closed }: NormalisedDays,
  spans: readonly ClosedSpan[],
  calendars: Calendars,
  pupil: PupilAttendance,
  settings: AttendanceSettings,
  truancyEvents: number
): AttendanceCounts {
  const by: Record<DayClass, number> = {
    present: 0,
    home_hospital: 0,
    excused: 0,
    exclusion: 0,
    oss: 0,
    is_incomplete: 0,
    unverified: 0,
    unexcused: 0
  }
  let partialOver30 = 0
  let tardy = 0
  let homeHospital = 0
  const homeSpans = (pupil.spans ?? []).filter(({ kind }) => kind === 'home_hospital')
  for (const day of days) {
    by[day.cls] += 1
    if (day.partialOver30) partialOver30 += 1
    else if (day.shortTardies.length > 0) tardy += 1
    if (day.cls === 'home_hospital' && !spanOn(homeSpans, day.date, 'home_hospital')) homeHospital += 1
  }
  if (homeSpans.length > 0) {
    homeHospital += countSchooldays(cutTo(spans, homeSpans), calendars)
    homeHospital -= closed.filter((date) => spanOn(homeSpans, date, 'home_hospital')).length
  }
  const schooldaysEnrolled = countSchooldays(spans, calendars) - closed.length
  const excused = by.excused + (settings.exclusionIsAbsence ? by.exclusion : 0)
  const absent =
    excused +
    by.unexcused +
    by.unverified +
    by.oss +
    by.is_incomplete +
    (settings.homeHospitalIsAbsence ? homeHospital : 0)
  return {
    schooldaysEnrolled,
    present: schooldaysEnrolled - absent - (settings.homeHospitalIsAbsence ? 0 : homeHospital),
    absent,
    excused,
    unexcused: by.unexcused,
    unverified: by.unverified,
    suspended: by.oss,
    incompleteStudy: by.is_incomplete,
    excluded: by.exclusion,
    homeHospital,
    partialOver30,
    tardy,
    truancyEvents,
    absentTenths: shareTenths(absent, schooldaysEnrolled),
    unexcusedTenths: shareTenths(by.unexcused, schooldaysEnrolled)
  }
}
