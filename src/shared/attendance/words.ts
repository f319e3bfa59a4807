import type { ParticipationKind, SpanKind } from './model'
import type { DayClass } from './rules-categories'
import type { FindingName } from './rules-classify'
import type { NotCountedReason } from './rules-days'
import type { RecoveryLimit } from './rules-recovery'
import type { ReengagementTrigger } from './rules-study'

/** What a schoolday was, as a calendar says it. */
export const dayWords: Readonly<Record<DayClass, string>> = {
  present: 'present',
  home_hospital: 'home or hospital instruction',
  excused: 'excused',
  exclusion: 'excluded',
  oss: 'suspended out of school',
  is_incomplete: 'independent study incomplete',
  unverified: 'not yet verified',
  unexcused: 'unexcused'
}

export const findingWords: Readonly<Record<FindingName, string>> = {
  truant: 'Truant',
  repeatTruant: 'Reported as truant again',
  habitualTruant: 'Habitual truant',
  chronicAbsentee: 'Chronic absentee',
  severelyChronicAbsent: 'Severely chronic absence',
  chronicTruant: 'Chronic truant',
  fourTruancies: 'Four truancies'
}

/** Why a record was not counted as truancy. */
/** What a finding that is not true still waits for; a section stands for the step under it. */
export const missingWords: Readonly<Record<string, string>> = {
  three_events: 'three absences without a valid excuse',
  second_report: 'a second truancy report',
  three_reports: 'three truancy reports',
  conference_attempt: 'an attempt to hold a conference after the first report',
  ten_percent: 'ten percent of the schooldays',
  severe_band: 'the severe band of the district',
  compulsory_education: 'compulsory education on that day',
  four_reports: 'four truancy reports',
  age_12_to_17: 'an age from 12 to 17',
  in_force: 'the section, which was not in force on that day'
}

export const notCountedWords: Readonly<Record<NotCountedReason, string>> = {
  under_6: 'not yet 6 years old, so school was not compulsory (EC 48200)',
  over_17: '18 years old or older, so school was not compulsory (EC 48200)',
  birth_date_unknown: 'the birth date is not recorded',
  exempt: 'exempt from compulsory education',
  leave: 'on leave of absence (EC 48232)',
  home_hospital: 'home or hospital instruction (EC 48240(c))',
  suspended: 'suspended out of school (EC 48911)',
  excluded: 'excluded from school, for instance until immunized',
  participated: 'evidence shows that the pupil took part (EC 51747.5)',
  independent_study: 'in independent study: absent, not by itself unexcused (EC 51747)',
  not_enrolled: 'not enrolled in this school on that day',
  not_a_schoolday: 'no schoolday of the school',
  weekend: 'a Saturday or Sunday',
  no_calendar: 'the school has no calendar here',
  closed: 'the school was closed',
  contradiction: 'the records of the day contradict each other',
  two_schools_disagree: 'two schools say different things of the day',
  unverified: 'not yet verified',
  '30_minutes_or_less': '30 minutes or less',
  minutes_unknown: 'the minutes are not recorded'
}

export const spanWords: Readonly<Record<SpanKind, string>> = {
  home_hospital: 'Home or hospital instruction (EC 48206.3)',
  independent_study: 'Independent study (EC 51747)',
  distance_learning: 'Distance learning',
  suspension: 'Suspended out of school (EC 48911)',
  exclusion: 'Excluded, for instance until immunized',
  leave: 'Leave of absence (EC 48232)',
  exempt: 'Exempt from compulsory education (EC 48220)'
}

export const participationWords: Readonly<Record<ParticipationKind, string>> = {
  online_activity: 'Online activity',
  synchronous_class: 'Synchronous class attended',
  assignment: 'Assignment handed in',
  staff_contact: 'Contact with staff',
  synchronous_missed: 'Synchronous class missed',
  agreement_not_kept: 'Written agreement not kept'
}

export const reengagementWords: Readonly<Record<ReengagementTrigger, string>> = {
  more_than_three_days: 'No attendance for more than three schooldays in a row',
  week_60_percent: 'No attendance on 60 percent or more of a school week',
  four_weeks_10_percent: 'No attendance for more than 10 percent of four weeks',
  synchronous_50_percent: 'Not in more than half of the synchronous classes of a month',
  agreement_not_kept: 'The written agreement was not kept'
}

export const recoveryLimitWords: Readonly<Record<RecoveryLimit, string>> = {
  twice_on_one_day: 'one day counts once',
  more_than_five_a_week: 'more than five in a school week',
  more_than_ten_a_year: 'more than ten in a school year',
  more_than_absent: 'more than the days absent',
  independent_study: 'not for a pupil in independent study',
  not_in_force: 'before July 1, 2025'
}
