import type { AttendanceSettings, FullDayRule } from './model'

type Key = keyof AttendanceSettings

/** Choices of the rules that have a few, in words; the order is that of the form. */
export const ruleChoices: { readonly [K in Key]?: readonly { value: string; label: string }[] } = {
  eventsPerDay: [
    { value: 'one', label: 'at most one' },
    { value: 'each', label: 'each occasion' }
  ],
  unverifiedAfterClearing: [
    { value: 'leave', label: 'are left alone' },
    { value: 'unexcused', label: 'become unexcused' }
  ],
  twoSchoolsOneDay: [
    { value: 'all', label: 'absent when absent at every school' },
    { value: 'any', label: 'absent when absent at one' }
  ],
  exclusionIsAbsence: [
    { value: 'true', label: 'yes' },
    { value: 'false', label: 'no' }
  ],
  homeHospitalIsAbsence: [
    { value: 'true', label: 'yes' },
    { value: 'false', label: 'no' }
  ],
  incompleteStudyIsUnexcused: [
    { value: 'true', label: 'yes' },
    { value: 'false', label: 'no' }
  ],
  studyWithoutEvidence: [
    { value: 'absent', label: 'absent' },
    { value: 'by_codes', label: 'as the codes say' }
  ],
  reengagementThreeDays: [
    { value: 'in_a_row', label: 'in a row' },
    { value: 'in_a_week', label: 'in a row, or within one school week' }
  ],
  reengagementMonth: [
    { value: 'calendar', label: 'the month of the calendar' },
    { value: 'four_weeks', label: 'any four school weeks' }
  ],
  conferenceOnReportDay: [
    { value: 'counts', label: 'counts' },
    { value: 'day_after', label: 'does not count; from the day after on' }
  ],
  chronicTruantCounts: [
    { value: 'full_days', label: 'full days' },
    { value: 'full_and_partial', label: 'full days and parts of more than 30 minutes' }
  ],
  policyCounts: [
    { value: 'unexcused_days', label: 'full unexcused days' },
    { value: 'truancy_events', label: 'every truancy event' }
  ],
  fourTruanciesCount: [
    { value: 'by_law', label: 'reports by law' },
    { value: 'reports_made', label: 'reports sent to the supervisor' }
  ]
}

/** Smallest and greatest number of the rules that are one. */
export const ruleNumbers: { readonly [K in Key]?: readonly [min: number, max: number] } = {
  subsequentTardyMin: [0, 30],
  unverifiedClearingDays: [0, 60],
  studyEvidenceDays: [0, 60],
  reengagementFromDays: [1, 200],
  periodsPerDay: [1, 20],
  minutesPerPeriod: [1, 480],
  smallDenominatorDays: [0, 200]
}

function fullDayInWords(rule: FullDayRule): string {
  if (rule.kind === 'all_periods') return 'every period missed'
  return rule.kind === 'periods' ? `${rule.periods} periods missed` : `${rule.minutes} minutes missed`
}

/** A rule's value as people say it. */
export function valueInWords<K extends Key>(key: K, value: AttendanceSettings[K]): string {
  if (key === 'fullDayRule') return fullDayInWords(value as FullDayRule)
  if (key === 'bands') {
    const [atRisk, chronic, severe] = value as AttendanceSettings['bands']
    return `at risk from ${atRisk}, chronic from ${chronic}, severe from ${severe}`
  }
  if (key === 'policyLetters') return (value as readonly number[]).join(', ') || 'none'
  return ruleChoices[key]?.find((choice) => choice.value === String(value))?.label ?? String(value)
}
