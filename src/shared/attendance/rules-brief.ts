import type { CalendarDate } from '@shared/kernel/dates'
import type { AttendanceCategory, AttendanceSettings, EnrolmentSpan, PupilAttendance } from './model'
import {
  type Calendars,
  type ClosedSpan,
  countSchooldays,
  dayNumber,
  enrolmentUntil,
  isOverlapping,
  type PreparedCalendar,
  positionAt
} from './rules-calendar'
import { bandOf, type Classification } from './rules-classify'
import { countDays, reachesPercent, shareTenths } from './rules-counts'
import { normaliseDays } from './rules-days'
import { hasFollowedSixSections, isFindingInForce, isHabitualTruant } from './rules-findings'
import { type CompulsoryDays, compulsoryDays, countTruancy, lettersReached, reportedBy } from './rules-truancy'
import { type StandingLine, type StatusName, statusNames } from './standing'

/** What a list says of a pupil; the days behind it are asked for when he or she is looked at. */
export type Brief = Pick<
  StandingLine,
  'statuses' | 'schooldaysEnrolled' | 'absent' | 'unexcused' | 'reports' | 'absentTenths' | 'letters' | 'band'
>

export function briefOf(classification: Classification): Brief {
  const { counts, reports } = classification
  return {
    statuses: statusNames.filter((name) => classification[name].value),
    schooldaysEnrolled: counts.schooldaysEnrolled,
    absent: counts.absent,
    unexcused: counts.unexcused,
    reports: reports.length,
    absentTenths: counts.absentTenths,
    letters: classification.policyLetters.length,
    band: classification.band
  }
}

/** Whole-day records of the school year up to the as-of day, in columns; days rising. */
export interface WholeDayRecords {
  /** The days, ten characters each, one behind the other: a text of its own for each would cost more than all the rest. */
  dates: string
  codes: readonly string[]
  minutesMissed: readonly (number | null)[]
  /** The school of every record, or the one school of them all. */
  schoolIds: readonly string[] | string
}

const DAY_LENGTH = '2026-07-01'.length

/** The district's meaning of a code in the school year. */
export type CategoryOfCode = (code: string) => AttendanceCategory

/** A pupil of whom nothing but whole-day records, enrolment and evidence of steps is known: as most are. */
export interface UsualPupil extends Pick<PupilAttendance, 'birthDate' | 'conferenceAttempts' | 'compliance'> {
  enrolments: readonly EnrolmentSpan[]
  records: WholeDayRecords
}

/**
 * The rules for the usual pupil, many times over: the same result as `briefOf(classifyPupil(...))`, in a tenth of the
 * time. No rule of a day stands here: what a record makes of its day is asked of the full rules once and kept (`dayWorths`),
 * and only added up here. Null where a pupil is not usual: two records or two schools on one day, or an absence whose
 * clearing period decides.
 */
export function briefRules(
  calendars: Calendars,
  categories: CategoryOfCode,
  settings: AttendanceSettings,
  asOf: CalendarDate
): (pupil: UsualPupil) => Brief | null {
  const worths = dayWorths(calendars, categories, settings)
  const inForce = statusNames.filter((name) => isFindingInForce(name, asOf))

  return ({ birthDate, enrolments, records, conferenceAttempts, compliance }) => {
    const spans = enrolmentUntil(enrolments, asOf)
    if (spans.length > 1 && isOverlapping(spans)) return null
    const { dates, codes, minutesMissed, schoolIds } = records
    const schools = typeof schoolIds === 'string' ? null : schoolIds
    let schoolId = typeof schoolIds === 'string' ? schoolIds : ''
    let worthOf = worths.get(schoolId)
    let enrolled = numbersOf(spans, schoolId)
    const subject = birthDate === null ? null : compulsoryDays(birthDate)
    const events: CalendarDate[] = []
    const laterTardies: CalendarDate[] = []
    let [absent, unexcused, closed, fullDays, before] = [0, 0, 0, 0, 0]
    for (let i = 0; i < codes.length; i++) {
      const number = dayNumber(dates, i * DAY_LENGTH)
      if (number <= before) return null
      before = number
      if (schools !== null && schools[i] !== schoolId) {
        schoolId = schools[i] as string
        worthOf = worths.get(schoolId)
        enrolled = numbersOf(spans, schoolId)
      }
      if (!worthOf || !enrolled.some(({ from, to }) => from <= number && number <= to)) continue
      const worth = worthOf(number, codes[i] as string, minutesMissed[i] as number | null)
      if (worth === null) continue
      if (worth === 'not by itself') return null
      absent += worth.absent
      unexcused += worth.unexcused
      closed += worth.closed
      if (!worth.event && !worth.laterTardy) continue
      const date = dates.slice(i * DAY_LENGTH, (i + 1) * DAY_LENGTH) as CalendarDate
      if (!isSubjectOn(subject, date)) continue
      if (worth.event) events.push(date)
      else laterTardies.push(date)
      if (worth.fullDay) fullDays += 1
    }
    const reports = reportedBy(events, laterTardies, itself)
    const schooldaysEnrolled = countSchooldays(spans, calendars) - closed
    const counted = settings.chronicTruantCounts === 'full_days' ? fullDays : events.length
    const holds: Record<StatusName, boolean> = {
      truant: reports.length > 0,
      habitualTruant: isHabitualTruant(reports, conferenceAttempts, asOf, settings),
      chronicAbsentee: reachesPercent(absent, schooldaysEnrolled, 10),
      chronicTruant:
        reachesPercent(counted, schooldaysEnrolled, 10) &&
        isSubjectOn(subject, asOf) &&
        hasFollowedSixSections(compliance, asOf)
    }
    return {
      statuses: inForce.filter((name) => holds[name]),
      schooldaysEnrolled,
      absent,
      unexcused,
      reports: reports.length,
      absentTenths: shareTenths(absent, schooldaysEnrolled),
      letters: lettersReached(settings.policyCounts === 'unexcused_days' ? fullDays : events.length, settings),
      band: bandOf(absent, schooldaysEnrolled, settings.bands)
    }
  }
}

const itself = (date: CalendarDate) => date

const isSubjectOn = (subject: CompulsoryDays | null, date: CalendarDate) =>
  subject !== null && subject.from <= date && date < subject.before

/** The spans in one school, by `dayNumber`. */
const numbersOf = (spans: readonly ClosedSpan[], schoolId: string) =>
  spans
    .filter((span) => span.schoolId === schoolId)
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))

/** What one record makes of a day by itself. */
interface DayWorth {
  absent: number
  unexcused: number
  closed: number
  fullDay: boolean
  event: boolean
  laterTardy: boolean
}

/** Null on a day on which the school does not teach. `number` is the day's `dayNumber`. */
type WorthOf = (number: number, code: string, minutesMissed: number | null) => DayWorth | 'not by itself' | null

/** More minutes than any record or day has. */
const LONGER = 1442

/**
 * By school, what a day with one whole-day record is. It depends on the category, the minutes missed, the length of the
 * day and the school's periods alone, so that each of them is judged once, by the full rules.
 */
function dayWorths(
  calendars: Calendars,
  categories: CategoryOfCode,
  settings: AttendanceSettings
): ReadonlyMap<string, WorthOf> {
  const byBell = new Map<string, Map<string, Map<number, DayWorth>>>()
  const decidesLater = (code: string) =>
    settings.unverifiedAfterClearing === 'unexcused' && categories(code) === 'unverified'
  const schools = new Map<string, WorthOf>()
  for (const [schoolId, calendar] of calendars) {
    const bell = `${calendar.periodsPerDay} ${calendar.minutesPerPeriod}`
    const byCode = byBell.get(bell) ?? new Map<string, Map<number, DayWorth>>()
    byBell.set(bell, byCode)
    schools.set(schoolId, (number, code, missed) => {
      const at = positionAt(calendar, number)
      if (at < 0) return null
      let known = byCode.get(code)
      if (known === undefined) {
        if (decidesLater(code)) return 'not by itself'
        known = new Map()
        byCode.set(code, known)
      }
      const key = (calendar.minutes[at] ?? 0) * LONGER + (missed === null ? 0 : missed + 1)
      let worth = known.get(key)
      if (worth === undefined) {
        worth = judgeOneRecord(calendar, calendar.dates[at] as CalendarDate, categories(code), missed, settings)
        known.set(key, worth)
      }
      return worth
    })
  }
  return schools
}

/** Asks the full rules what a day with one whole-day record of a school is, for a pupil of compulsory age. */
function judgeOneRecord(
  calendar: PreparedCalendar,
  date: CalendarDate,
  category: AttendanceCategory,
  minutesMissed: number | null,
  settings: AttendanceSettings
): DayWorth {
  const calendars: Calendars = new Map([['', calendar]])
  const spans = [{ schoolId: '', from: date, to: date }]
  const event = { id: '', date, schoolId: '', period: null, category, minutesMissed, code: '' }
  const birthDate = `${Number(date.slice(0, 4)) - 10}${date.slice(4)}` as CalendarDate
  const pupil: PupilAttendance = { birthDate, enrolments: spans, events: [event] }
  const days = normaliseDays(pupil, spans, calendars, settings, date)
  const { events, laterTardies } = countTruancy(days.days, pupil, settings)
  const { absent, unexcused } = countDays(days, spans, calendars, pupil, settings, events.length)
  return {
    absent,
    unexcused,
    closed: days.closed.length,
    event: events.length > 0,
    fullDay: events.some(({ kind }) => kind === 'full_day'),
    laterTardy: laterTardies.length > 0
  }
}
