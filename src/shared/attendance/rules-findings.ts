import { addDays, ageOn, type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { isInForce, type SectionCite } from '@shared/law/sections'
import { type AttendanceSettings, type ComplianceItem, complianceItem, type PupilAttendance } from './model'
import { type AttendanceCounts, reachesPercent } from './rules-counts'
import type { NormalisedDay, NotCounted } from './rules-days'
import type { Sentence, SentenceKey } from './rules-sentences'
import {
  EVENTS_FOR_FIRST_REPORT,
  notSubjectOn,
  type RestsOn,
  type TruancyEvent,
  type TruancyReport
} from './rules-truancy'

/** What the law says of a pupil, and why. */
export interface Finding {
  value: boolean
  section: SectionCite
  restsOn: RestsOn[]
  /** What is not there yet; empty when `value` is true. */
  missing: string[]
  sentence: Sentence
}

export interface FindingInput {
  pupil: PupilAttendance
  asOf: CalendarDate
  settings: AttendanceSettings
  counts: AttendanceCounts
  /** Days absent for any reason. */
  absences: RestsOn[]
  events: readonly TruancyEvent[]
  reports: readonly TruancyReport[]
  notCounted: readonly NotCounted[]
}

/** The section a finding is made under. */
export const findingSections = {
  truant: 'EC 48260(a)',
  repeatTruant: 'EC 48261',
  habitualTruant: 'EC 48262',
  chronicAbsentee: 'EC 60901(c)(1)',
  severelyChronicAbsent: 'EC 60901(c)(1)',
  chronicTruant: 'EC 48263.6',
  fourTruancies: 'WIC 601(b)'
} as const satisfies Record<string, SectionCite>

export const isFindingInForce = (name: keyof typeof findingSections, asOf: CalendarDate) =>
  isInForce(findingSections[name], asOf)

type ConferenceRule = Pick<AttendanceSettings, 'conferenceOnReportDay'>

/** Attempts to hold a conference after the first report, in order (EC 48262); whether its own day counts is a setting. */
function attemptsAfter(
  first: CalendarDate | undefined,
  attempts: PupilAttendance['conferenceAttempts'],
  asOf: string,
  { conferenceOnReportDay }: ConferenceRule
) {
  if (first === undefined || attempts === undefined) return []
  const from = conferenceOnReportDay === 'counts' ? first : addDays(first, 1)
  return attempts
    .filter(({ date }) => from <= date && date <= asOf)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
}

/** Three reports, and an attempt to hold a conference after the first (EC 48262). */
export const isHabitualTruant = (
  reports: readonly CalendarDate[],
  attempts: PupilAttendance['conferenceAttempts'],
  asOf: CalendarDate,
  settings: ConferenceRule
) => reports.length >= 3 && attemptsAfter(reports[0], attempts, asOf, settings).length > 0

/** Evidence of the six sections within the school year, up to the day. */
function evidenceOfSix(compliance: PupilAttendance['compliance'], asOf: CalendarDate) {
  const first = firstDayOf(schoolYearOf(asOf))
  return (compliance ?? []).filter(({ date }) => first <= date && date <= asOf)
}

/** Those of the six sections for which nothing is on file. */
function sectionsMissing(evidence: readonly { item: ComplianceItem }[]): ComplianceItem[] {
  const done = new Set<ComplianceItem>(evidence.map(({ item }) => item))
  return complianceItem.options.filter((item) => !done.has(item))
}

/** EC 48263.6: the district complied with all six sections within the school year. */
export const hasFollowedSixSections = (compliance: PupilAttendance['compliance'], asOf: CalendarDate) =>
  compliance !== undefined && sectionsMissing(evidenceOfSix(compliance, asOf)).length === 0

type Judged = [key: SentenceKey, params: Sentence['params'], restsOn: RestsOn[], missing?: string[]]

/** A section that was not in force on the day finds nothing. */
function finding(section: SectionCite, asOf: CalendarDate, judge: () => Judged): Finding {
  if (!isInForce(section, asOf)) {
    const sentence: Sentence = { key: 'not_in_force', params: { section, asOf } }
    return { value: false, section, restsOn: [], missing: ['in_force'], sentence }
  }
  const [key, params, restsOn, missing = []] = judge()
  return { value: missing.length === 0, section, restsOn, missing, sentence: { key, params } }
}

const reportDays = (reports: readonly TruancyReport[]): RestsOn[] =>
  reports.map(({ date, restsOn }) => {
    const [only, ...more] = restsOn
    if (only && more.length === 0) return { date, eventIds: only.eventIds }
    return { date, eventIds: [...new Set(restsOn.flatMap((r) => r.eventIds))].sort() }
  })

const dayRest = ({ date, eventIds }: { date: CalendarDate; eventIds: string[] }): RestsOn => ({ date, eventIds })

export function findTruant({ asOf, events, reports, notCounted }: FindingInput): Finding {
  return finding(findingSections.truant, asOf, () => {
    const [first] = reports
    if (first) {
      const dates = [...new Set(first.restsOn.map((r) => r.date))]
      return ['truant.yes', { dates, on: first.date }, first.restsOn]
    }
    const rest = events.map(dayRest)
    const missing = ['three_events']
    const notSubject = notCounted.filter(
      ({ reason }) => reason === 'under_6' || reason === 'over_17' || reason === 'exempt'
    )
    if (notSubject.length === 0) return ['truant.no', { count: events.length, asOf }, rest, missing]
    const dates = notSubject.map(({ date }) => date)
    return ['truant.no_not_subject', { count: events.length, left: dates.length, dates, asOf }, rest, missing]
  })
}

/** Reported as truant again (EC 48261). */
export function findRepeatTruant({ asOf, reports }: FindingInput): Finding {
  const params = { count: reports.length, dates: reports.map(({ date }) => date), asOf }
  return finding(findingSections.repeatTruant, asOf, () =>
    reports.length >= 2
      ? ['repeat.yes', params, reportDays(reports)]
      : ['repeat.no', params, reportDays(reports), ['second_report']]
  )
}

/** Three reports, and an attempt to hold a conference after the first (EC 48262). */
export function findHabitualTruant({ asOf, reports, pupil, settings }: FindingInput): Finding {
  return finding(findingSections.habitualTruant, asOf, () => {
    const attempts = attemptsAfter(reports[0]?.date, pupil.conferenceAttempts, asOf, settings)
    const params = { count: reports.length, asOf }
    if (reports.length < 3) return ['habitual.no_reports', params, reportDays(reports), ['three_reports']]
    const [attempt] = attempts
    if (!attempt) return ['habitual.no_attempt', params, reportDays(reports), ['conference_attempt']]
    const held = attempts.map(({ id, date }): RestsOn => ({ date, eventIds: [], recordIds: [id] }))
    return ['habitual.yes', { ...params, attempt: attempt.date }, [...reportDays(reports), ...held]]
  })
}

/** The days absent behind EC 60901(c)(1). */
export const absentDays = (days: readonly NormalisedDay[], settings: AttendanceSettings): RestsOn[] =>
  days
    .filter(({ cls }) => {
      if (cls === 'present') return false
      if (cls === 'home_hospital') return settings.homeHospitalIsAbsence
      return cls !== 'exclusion' || settings.exclusionIsAbsence
    })
    .map(dayRest)

/** Ten percent of the schooldays enrolled and taught, for any reason, at any age (EC 60901(c)(1)). */
export function findChronicAbsentee({ asOf, counts, absences }: FindingInput): Finding {
  const params = { absent: counts.absent, enrolled: counts.schooldaysEnrolled, tenths: counts.absentTenths, asOf }
  return finding(findingSections.chronicAbsentee, asOf, () =>
    reachesPercent(counts.absent, counts.schooldaysEnrolled, 10)
      ? ['chronic_absentee.yes', params, absences]
      : ['chronic_absentee.no', params, absences, ['ten_percent']]
  )
}

/** The severe band: practice, not law; measured as the chronic absentee is. */
export function findSevere({ asOf, counts, absences, settings }: FindingInput): Finding {
  const params = { absent: counts.absent, enrolled: counts.schooldaysEnrolled, tenths: counts.absentTenths, asOf }
  return finding(findingSections.severelyChronicAbsent, asOf, () =>
    reachesPercent(counts.absent, counts.schooldaysEnrolled, settings.bands[2])
      ? ['severe.yes', params, absences]
      : ['severe.no', params, absences, ['severe_band']]
  )
}

/**
 * Ten percent of the schooldays since enrolment without valid excuse, the pupil being subject to compulsory education,
 * and all six sections followed (EC 48263.6).
 */
export function findChronicTruant({ asOf, counts, events, pupil, settings }: FindingInput): Finding {
  return finding(findingSections.chronicTruant, asOf, () => {
    const counted =
      settings.chronicTruantCounts === 'full_days' ? events.filter(({ kind }) => kind === 'full_day') : events
    const dates = new Set(counted.map(({ date }) => date))
    const evidence = evidenceOfSix(pupil.compliance, asOf)
    const missing = sectionsMissing(evidence)
    const params = { count: dates.size, enrolled: counts.schooldaysEnrolled, asOf, missing }
    const rest = counted.map(dayRest)
    if (notSubjectOn(pupil, asOf)) return ['chronic_truant.no_not_subject', params, rest, ['compulsory_education']]
    if (!reachesPercent(dates.size, counts.schooldaysEnrolled, 10)) {
      return ['chronic_truant.no_share', params, rest, ['ten_percent', ...missing]]
    }
    const records = evidence.map(({ id, date }): RestsOn => ({ date, eventIds: [], recordIds: [id] }))
    if (missing.length > 0) return ['chronic_truant.no_steps', params, [...rest, ...records], missing]
    return ['chronic_truant.yes', params, [...rest, ...records]]
  })
}

/** Four truancies in one school year, the minor being 12 to 17 on the as-of day (WIC 601(b); In re A.N.). */
export function findFourTruancies({ asOf, reports, pupil, settings }: FindingInput): Finding {
  return finding(findingSections.fourTruancies, asOf, () => {
    const first = firstDayOf(schoolYearOf(asOf))
    const made = [...new Set(pupil.reportsMade ?? [])].filter((date) => first <= date && date <= asOf).sort()
    const rest =
      settings.fourTruanciesCount === 'reports_made'
        ? made.map((date) => ({ date, eventIds: [] }))
        : reportDays(reports)
    const params = { count: rest.length, dates: rest.map(({ date }) => date), asOf }
    const age = pupil.birthDate === null ? -1 : ageOn(pupil.birthDate, asOf)
    if (rest.length < 4) return ['four_truancies.no_reports', params, rest, ['four_reports']]
    if (age < 12 || age > 17) return ['four_truancies.no_age', params, rest, ['age_12_to_17']]
    return ['four_truancies.yes', params, rest]
  })
}

/** How many events are still to come before the first report; 0 once it was made. */
export function eventsToFirstReport(events: readonly TruancyEvent[]): number {
  return Math.max(0, EVENTS_FOR_FIRST_REPORT - events.length)
}
