import { type CalendarDate, firstDayOf, type SchoolYear, schoolYearOf } from '@shared/kernel/dates'
import type { AttendanceSettings, PupilAttendance } from './model'
import { type Calendars, enrolmentUntil, schooldaysIn } from './rules-calendar'
import { type AttendanceCounts, countDays, reachesPercent } from './rules-counts'
import { type AttendanceProblem, type NormalisedDay, type NotCounted, normaliseDays } from './rules-days'
import {
  absentDays,
  type Finding,
  findChronicAbsentee,
  findChronicTruant,
  findFourTruancies,
  findHabitualTruant,
  findRepeatTruant,
  findSevere,
  findTruant
} from './rules-findings'
import { type RecoveryStanding, recoveryOf } from './rules-recovery'
import { type StudyStanding, studyOf } from './rules-study'
import {
  countTruancy,
  type PolicyLetter,
  policyLetters,
  type TruancyEvent,
  type TruancyReport,
  truancyReports
} from './rules-truancy'

export type AbsenceBand = 'satisfactory' | 'at_risk' | 'chronic' | 'severe'

/** All the rules say of one pupil as of one day, within the school year of that day (July 1 to June 30). */
export interface Classification {
  asOf: CalendarDate
  schoolYear: SchoolYear
  from: CalendarDate
  counts: AttendanceCounts
  band: AbsenceBand
  /** So few schooldays that percentages exaggerate; nothing is left out because of it. */
  smallDenominator: boolean
  /** Schooldays with records, rising. Every other schoolday enrolled is a day present. */
  days: NormalisedDay[]
  closed: CalendarDate[]
  truancyEvents: TruancyEvent[]
  /** The statutory mode: EC 48260, 48261. */
  reports: TruancyReport[]
  /** The policy mode, side by side with it. */
  policyLetters: PolicyLetter[]
  notCounted: NotCounted[]
  problems: AttendanceProblem[]
  /** Independent study and distance learning with its evidence; null where the pupil was in none. */
  study: StudyStanding | null
  /** Attendance recovery, apart from every count above; null without any. */
  recovery: RecoveryStanding | null
  truant: Finding
  repeatTruant: Finding
  habitualTruant: Finding
  chronicAbsentee: Finding
  severelyChronicAbsent: Finding
  chronicTruant: Finding
  fourTruancies: Finding
}

/** The seven findings of a classification, by the name they carry in it. */
export const findingNames = [
  'truant',
  'repeatTruant',
  'habitualTruant',
  'chronicAbsentee',
  'severelyChronicAbsent',
  'chronicTruant',
  'fourTruancies'
] as const
export type FindingName = (typeof findingNames)[number]

export function bandOf(
  absent: number,
  enrolled: number,
  [atRisk, chronic, severe]: AttendanceSettings['bands']
): AbsenceBand {
  if (reachesPercent(absent, enrolled, severe)) return 'severe'
  if (reachesPercent(absent, enrolled, chronic)) return 'chronic'
  return reachesPercent(absent, enrolled, atRisk) ? 'at_risk' : 'satisfactory'
}

/**
 * Judges one pupil as of a day. Reads that pupil's records alone, so that one recoded day costs one pupil; calendars are
 * prepared once a school. The order of records, spans and attempts does not matter.
 */
export function classifyPupil(
  pupil: PupilAttendance,
  calendars: Calendars,
  settings: AttendanceSettings,
  asOf: CalendarDate
): Classification {
  const schoolYear = schoolYearOf(asOf)
  const spans = enrolmentUntil(pupil.enrolments, asOf)
  const normalised = normaliseDays(pupil, spans, calendars, settings, asOf)
  const { events, laterTardies, notCounted: notTruancy } = countTruancy(normalised.days, pupil, settings)
  const reports = truancyReports(events, laterTardies)
  const counts = countDays(normalised, spans, calendars, pupil, settings, events.length)
  const notCounted = [...normalised.notCounted, ...notTruancy].sort((a, b) =>
    a.date === b.date ? (a.reason < b.reason ? -1 : 1) : a.date < b.date ? -1 : 1
  )
  const absences = absentDays(normalised.days, settings)
  const input = { pupil, asOf, settings, counts, absences, events, reports, notCounted }
  return {
    asOf,
    schoolYear,
    from: firstDayOf(schoolYear),
    counts,
    band: bandOf(counts.absent, counts.schooldaysEnrolled, settings.bands),
    smallDenominator: counts.schooldaysEnrolled < settings.smallDenominatorDays,
    days: normalised.days,
    closed: normalised.closed,
    truancyEvents: events,
    reports,
    policyLetters: policyLetters(events, settings),
    notCounted,
    problems: normalised.problems,
    study: studyOf(pupil, spans, calendars, settings, normalised),
    recovery: recoveryOf(pupil, counts.absent, asOf),
    truant: findTruant(input),
    repeatTruant: findRepeatTruant(input),
    habitualTruant: findHabitualTruant(input),
    chronicAbsentee: findChronicAbsentee(input),
    severelyChronicAbsent: findSevere(input),
    chronicTruant: findChronicTruant(input),
    fourTruancies: findFourTruancies(input)
  }
}

/** Every schoolday on which the pupil was enrolled in the school year of `asOf`, up to `asOf`, for a calendar view. */
export function enrolledSchooldays(pupil: PupilAttendance, calendars: Calendars, asOf: CalendarDate): CalendarDate[] {
  return schooldaysIn(enrolmentUntil(pupil.enrolments, asOf), calendars)
}
