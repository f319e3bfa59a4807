import type { SectionCite } from '@shared/law/sections'
import type { AttendanceCategory } from './model'

/** What a schoolday was for a pupil. `exclusion` is counted among the excused, as the state counts it. */
export type DayClass =
  | 'present'
  | 'home_hospital'
  | 'excused'
  | 'exclusion'
  | 'oss'
  | 'is_incomplete'
  | 'unverified'
  | 'unexcused'

/**
 * How much a class weighs against the pupil. Where two records of one day contradict each other, the lighter one holds
 * until a person has decided.
 */
export const weight: Readonly<Record<DayClass, number>> = {
  present: 0,
  home_hospital: 1,
  excused: 2,
  exclusion: 3,
  oss: 4,
  is_incomplete: 5,
  unverified: 6,
  unexcused: 7
}

export interface CategoryMeaning {
  label: string
  /** `none`: the pupil was there, or there was no schoolday. */
  excused: 'yes' | 'no' | 'undecided' | 'none'
  /** `full_day`: a truancy event as a full day, or by its minutes. `over_30`: by its minutes alone. */
  truancy: 'full_day' | 'over_30' | 'setting' | 'never'
  /** Counted as absent for EC 60901(c)(1) when it fills the day. */
  chronicAbsence: boolean
  present: boolean
  /** Class of a whole day; null where the record tells of a part of a day, or closes the day. */
  dayClass: DayClass | null
  /** True where minutes missed make a whole-day record a record of a part of the day. */
  minutesMakePart: boolean
  /** True where the record explains every other absence of the day, such as a field trip. */
  coversDay: boolean
  section: SectionCite
  note: string
}

const absence = { present: false, minutesMakePart: true, coversDay: false } as const
const excused = { ...absence, excused: 'yes', truancy: 'never', chronicAbsence: true, dayClass: 'excused' } as const
const late = { chronicAbsence: false, present: true, dayClass: null, minutesMakePart: false, coversDay: false } as const
const there = {
  excused: 'none',
  truancy: 'never',
  chronicAbsence: false,
  present: true,
  dayClass: 'present',
  minutesMakePart: false
} as const

export const categories: Readonly<Record<AttendanceCategory, CategoryMeaning>> = {
  illness: { ...excused, label: 'Illness', section: 'EC 48205', note: 'Own illness, also of mind or behavior.' },
  medical: {
    ...excused,
    label: 'Medical appointment',
    section: 'EC 48205',
    note: 'Medical, dental, optometric, chiropractic.'
  },
  excused_other: {
    ...excused,
    label: 'Excused, other reason',
    section: 'EC 48260(c)',
    note: 'Any other reason of 48205 or 48225.5, or accepted by an administrator.'
  },
  unexcused: {
    ...absence,
    label: 'Unexcused absence',
    excused: 'no',
    truancy: 'full_day',
    chronicAbsence: true,
    dayClass: 'unexcused',
    section: 'EC 48260(a)',
    note: 'With minutes it is a part of a day: more than 30 count.'
  },
  unverified: {
    ...absence,
    label: 'Absence not yet verified',
    excused: 'undecided',
    truancy: 'setting',
    chronicAbsence: true,
    dayClass: 'unverified',
    section: 'EC 48260(c)',
    note: 'Not a truancy event unless the district lets it become one after the clearing period.'
  },
  tardy: {
    ...late,
    label: 'Tardy, 30 minutes or less',
    excused: 'no',
    truancy: 'over_30',
    section: 'EC 48260(a)',
    note: 'Exact minutes decide: 31 count. Unknown minutes are taken as 30 or less.'
  },
  tardy_excused: {
    ...late,
    label: 'Tardy, excused',
    excused: 'yes',
    truancy: 'never',
    section: 'EC 48260(c)',
    note: 'Never counted.'
  },
  tardy_over_30: {
    ...late,
    label: 'Tardy over 30 minutes',
    excused: 'no',
    truancy: 'over_30',
    section: 'EC 48260(a)',
    note: 'Exact minutes decide: 30 do not count.'
  },
  early_out_over_30: {
    ...late,
    label: 'Left more than 30 minutes early',
    excused: 'no',
    truancy: 'over_30',
    section: 'EC 48260(a)',
    note: 'Exact minutes decide: 30 do not count.'
  },
  period_cut: {
    ...late,
    label: 'Period missed without valid excuse',
    excused: 'no',
    truancy: 'over_30',
    section: 'EC 48260(a)',
    note: 'Adjoining periods are added; a full day by the full-day rule.'
  },
  oss: {
    ...absence,
    label: 'Suspended out of school',
    excused: 'yes',
    truancy: 'never',
    chronicAbsence: true,
    dayClass: 'oss',
    section: 'EC 48911',
    note: 'Absent, never truant.'
  },
  iss: { ...there, label: 'Suspended in school', coversDay: false, section: 'EC 60901(c)(1)', note: 'Present.' },
  activity: { ...there, label: 'School activity', coversDay: true, section: 'EC 60901(c)(1)', note: 'Present.' },
  is_complete: {
    ...there,
    label: 'Independent study, complete',
    coversDay: true,
    section: 'EC 51747',
    note: 'Present.'
  },
  is_incomplete: {
    ...absence,
    label: 'Independent study, incomplete',
    excused: 'undecided',
    truancy: 'setting',
    chronicAbsence: true,
    dayClass: 'is_incomplete',
    minutesMakePart: false,
    section: 'EC 51747',
    note: 'Absent; not by itself unexcused.'
  },
  home_hospital: {
    label: 'Home or hospital instruction',
    excused: 'yes',
    truancy: 'never',
    chronicAbsence: false,
    present: false,
    dayClass: 'home_hospital',
    minutesMakePart: false,
    coversDay: true,
    section: 'EC 48240(c)',
    note: 'Absences from the regular program are excused; neither absent nor present.'
  },
  exclusion: {
    ...absence,
    label: 'Excluded (immunization and the like)',
    excused: 'yes',
    truancy: 'never',
    chronicAbsence: true,
    dayClass: 'exclusion',
    section: 'EC 60901(c)(1)',
    note: 'Never truant; the district decides whether it is an absence.'
  },
  closure: {
    label: 'School closed',
    excused: 'none',
    truancy: 'never',
    chronicAbsence: false,
    present: false,
    dayClass: null,
    minutesMakePart: false,
    coversDay: true,
    section: 'EC 60901(c)(1)',
    note: 'Not a schoolday.'
  }
}

/** Records that could speak against the pupil; for these the result says why, when they do not count. */
export function isAdverse(category: AttendanceCategory): boolean {
  const { truancy } = categories[category]
  return truancy === 'full_day' || truancy === 'over_30' || category === 'unverified'
}
