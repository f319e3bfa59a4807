import type { DayClass } from './rules-categories'
import type { FindingName } from './rules-classify'
import type { NotCountedReason } from './rules-days'

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
export const notCountedWords: Readonly<Record<NotCountedReason, string>> = {
  under_6: 'not yet 6 years old, so school was not compulsory (EC 48200)',
  over_17: '18 years old or older, so school was not compulsory (EC 48200)',
  birth_date_unknown: 'the birth date is not recorded',
  exempt: 'exempt from compulsory education',
  leave: 'on leave of absence (EC 48232)',
  home_hospital: 'home or hospital instruction (EC 48240(c))',
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
