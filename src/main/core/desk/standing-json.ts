import { type Standing, type StatusName, statusNames } from '@shared/attendance/standing'

const KEYS: Readonly<Record<StatusName, string>> = {
  truant: 'truant',
  habitualTruant: 'habitual_truant',
  chronicAbsentee: 'chronic_absentee',
  chronicTruant: 'chronic_truant'
}

/**
 * One pupil as `desk classify --json` writes it. `pupil_id` is the district's own id, as in
 * pupils.csv; `not_counted` are days that speak against the pupil and do not count as truancy, with the reason.
 */
export function standingJson({ localId, classification }: Standing): Record<string, unknown> {
  const { counts, reports } = classification
  const findings: Record<string, { section: string; days: string[] }> = {}
  for (const name of statusNames) {
    const { value, section, restsOn } = classification[name]
    if (value) findings[KEYS[name]] = { section, days: [...new Set(restsOn.map(({ date }) => date))].sort() }
  }
  return {
    pupil_id: localId,
    schooldays_enrolled: counts.schooldaysEnrolled,
    absent: counts.absent,
    excused: counts.excused,
    unexcused: counts.unexcused,
    suspended: counts.suspended,
    truancy_events: counts.truancyEvents,
    truancy_reports: reports.map(({ date }) => date),
    ...Object.fromEntries(statusNames.map((name) => [KEYS[name], classification[name].value])),
    findings,
    not_counted: classification.notCounted.map(({ date, reason }) => ({ date, reason }))
  }
}
