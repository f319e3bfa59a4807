import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'

/**
 * What an absence code means to the law. A district maps every code of its own to one of these, and the mapping is
 * printed as the legend of every attendance record.
 */
export const attendanceCategory = z.enum([
  'illness',
  'medical',
  'excused_other',
  'unexcused',
  'unverified',
  'tardy', // late by 30 minutes or less, or by an unknown number of minutes; exact minutes decide
  'tardy_excused',
  'tardy_over_30',
  'early_out_over_30',
  'period_cut',
  'oss',
  'iss',
  'activity',
  'is_complete',
  'is_incomplete',
  'home_hospital',
  'exclusion',
  'closure'
])
export type AttendanceCategory = z.infer<typeof attendanceCategory>

/**
 * One record of attendance. `period` null is the whole day; `minutesMissed` null is the whole day, or the whole period.
 * Nothing is recorded for a day on which the pupil was simply there.
 */
export const attendanceEvent = z.object({
  id: z.string().min(1),
  date: calendarDate,
  schoolId: z.string().min(1),
  period: z.string().min(1).nullable(),
  category: attendanceCategory,
  minutesMissed: z.number().int().min(0).max(1440).nullable(),
  /** The district's own code, as it stands in its records. */
  code: z.string()
})
export type AttendanceEvent = z.infer<typeof attendanceEvent>

/** A day on which a school teaches. `minutes` is the length of the schoolday, null where it is not known. */
export const schoolday = z.object({ date: calendarDate, minutes: z.number().int().positive().max(1440).nullable() })
export type Schoolday = z.infer<typeof schoolday>

/** Days on the roll of one school, both ends included; `to` null while the pupil is enrolled. */
export const enrolmentSpan = z.object({
  schoolId: z.string().min(1),
  from: calendarDate,
  to: calendarDate.nullable()
})
export type EnrolmentSpan = z.infer<typeof enrolmentSpan>

/**
 * Why the regular schoolday does not hold for a pupil.
 * `home_hospital`: EC 48206.3, 48240(c). `independent_study` and `distance_learning`: judged by evidence of participation
 * (EC 51747.5). `suspension`: out of school (EC 48911). `exclusion`: immunization and the like. `leave`: leave of absence
 * (EC 48232). `exempt`: not subject to compulsory education (EC 48220-48231, graduated).
 */
export const spanKind = z.enum([
  'home_hospital',
  'independent_study',
  'distance_learning',
  'suspension',
  'exclusion',
  'leave',
  'exempt'
])
export type SpanKind = z.infer<typeof spanKind>

/** A span in which absences do not by themselves make a pupil truant, both ends included; `to` null while it lasts. */
export const suppressingSpan = z.object({
  /** The record on file, where there is one. */
  id: z.string().min(1).optional(),
  kind: spanKind,
  from: calendarDate,
  to: calendarDate.nullable()
})
export type SuppressingSpan = z.infer<typeof suppressingSpan>

/**
 * What shows that a pupil took part on a schoolday (EC 51747.5); `synchronous_missed` shows the contrary of one class, and
 * `agreement_not_kept` that the written agreement was broken (EC 51747); neither shows that the pupil took part.
 */
export const participationKind = z.enum([
  'online_activity',
  'synchronous_class',
  'assignment',
  'staff_contact',
  'synchronous_missed',
  'agreement_not_kept'
])
export type ParticipationKind = z.infer<typeof participationKind>
export const participation = z.object({ id: z.string().min(1), date: calendarDate, kind: participationKind })
export type Participation = z.infer<typeof participation>

/** One day of attendance recovery (EC 46211). */
export const recoverySession = z.object({
  id: z.string().min(1),
  date: calendarDate,
  /** Minutes taught; null where they are not recorded. */
  minutes: z.number().int().min(1).max(1440).nullable()
})
export type RecoverySession = z.infer<typeof recoverySession>

/** A documented attempt to hold a conference with parent and pupil; reached or not (EC 48262). */
export const conferenceAttempt = z.object({ id: z.string().min(1), date: calendarDate })
export type ConferenceAttempt = z.infer<typeof conferenceAttempt>

/** The six sections a district has to have followed before EC 48263.6 applies. */
export const complianceItem = z.enum(['EC 48260', 'EC 48260.5', 'EC 48261', 'EC 48262', 'EC 48263', 'EC 48291'])
export type ComplianceItem = z.infer<typeof complianceItem>
export const complianceEvidence = z.object({ id: z.string().min(1), item: complianceItem, date: calendarDate })
export type ComplianceEvidence = z.infer<typeof complianceEvidence>

/** When a day of period attendance is a full day absent (a local rule; EC 48260(b) asks for none). */
export const fullDayRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all_periods') }),
  z.object({ kind: z.literal('periods'), periods: z.number().int().min(1).max(20) }),
  z.object({ kind: z.literal('minutes'), minutes: z.number().int().min(1).max(1440) })
])
export type FullDayRule = z.infer<typeof fullDayRule>

/** Points the statutes leave open, decided by the district. Reasons and sections: `settingsCatalogue`. */
export const attendanceSettings = z.object({
  /** A tardy of MORE than this many minutes is a further truancy after the first report. */
  subsequentTardyMin: z.number().int().min(0).max(30).default(30),
  eventsPerDay: z.enum(['one', 'each']).default('one'),
  unverifiedAfterClearing: z.enum(['leave', 'unexcused']).default('leave'),
  /** In schooldays of the school after the absence. */
  unverifiedClearingDays: z.number().int().min(0).max(60).default(5),
  fullDayRule: fullDayRule.default({ kind: 'all_periods' }),
  periodsPerDay: z.number().int().min(1).max(20).default(6),
  minutesPerPeriod: z.number().int().min(1).max(480).default(50),
  twoSchoolsOneDay: z.enum(['all', 'any']).default('all'),
  exclusionIsAbsence: z.boolean().default(true),
  homeHospitalIsAbsence: z.boolean().default(false),
  incompleteStudyIsUnexcused: z.boolean().default(false),
  /** A schoolday of independent study or distance learning without evidence of participation. */
  studyWithoutEvidence: z.enum(['absent', 'by_codes']).default('absent'),
  /** In schooldays after the day: so long evidence may still come in. 0: none. */
  studyEvidenceDays: z.number().int().min(0).max(60).default(5),
  /** Schooldays in study from which re-engagement is owed (EC 51747). */
  reengagementFromDays: z.number().int().min(1).max(200).default(15),
  /** `More than three schooldays` without attendance: without a day between them, or within one school week. */
  reengagementThreeDays: z.enum(['in_a_row', 'in_a_week']).default('in_a_row'),
  /** The school month of synchronous instruction: of the calendar, or four school weeks. */
  reengagementMonth: z.enum(['calendar', 'four_weeks']).default('calendar'),
  /** An attempt to hold a conference on the day of the first report itself (EC 48262). */
  conferenceOnReportDay: z.enum(['counts', 'day_after']).default('counts'),
  chronicTruantCounts: z.enum(['full_days', 'full_and_partial']).default('full_days'),
  /** Lower bounds in percent of the bands at risk, chronic and severe. */
  bands: z
    .tuple([z.number().int(), z.number().int(), z.number().int()])
    .refine(([atRisk, chronic, severe]) => 0 < atRisk && atRisk < chronic && chronic < severe && severe <= 100)
    .default([5, 10, 20]),
  /** Fewer schooldays enrolled than this, and percentages are shown with a warning. */
  smallDenominatorDays: z.number().int().min(0).max(200).default(30),
  policyLetters: z
    .array(z.number().int().min(1).max(200))
    .refine((counts) => counts.every((count, i) => i === 0 || count > (counts[i - 1] ?? 0)), 'must rise')
    .default([3, 6, 9]),
  policyCounts: z.enum(['unexcused_days', 'truancy_events']).default('unexcused_days'),
  fourTruanciesCount: z.enum(['by_law', 'reports_made']).default('by_law')
})
export type AttendanceSettings = z.infer<typeof attendanceSettings>

export const defaultAttendanceSettings: AttendanceSettings = attendanceSettings.parse({})

/** Everything about one pupil the rules look at. */
export interface PupilAttendance {
  /** Null where the district has not recorded it: then no day counts as truancy, and the result says so. */
  birthDate: z.infer<typeof calendarDate> | null
  enrolments: readonly EnrolmentSpan[]
  /** In any order; only those of the school year of the as-of day up to that day are looked at. */
  events: readonly AttendanceEvent[]
  spans?: readonly SuppressingSpan[]
  participation?: readonly Participation[]
  recovery?: readonly RecoverySession[]
  conferenceAttempts?: readonly ConferenceAttempt[]
  compliance?: readonly ComplianceEvidence[]
  /** Days on which a truancy report was really sent to the attendance supervisor (In re A.N. (2020) 9 Cal.5th 343). */
  reportsMade?: readonly z.infer<typeof calendarDate>[]
}
