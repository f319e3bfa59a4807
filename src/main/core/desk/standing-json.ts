import { complianceItem } from '@shared/attendance/model'
import type { Classification, FindingName } from '@shared/attendance/rules-classify'
import { findingNames } from '@shared/attendance/rules-classify'
import type { Finding } from '@shared/attendance/rules-findings'
import { sayIn } from '@shared/attendance/rules-sentences-es'
import { type Standing, type StatusName, statusNames } from '@shared/attendance/standing'
import { referralEligibility } from '@shared/interventions/rules-referral'

const KEYS: Readonly<Record<FindingName, string>> = {
  truant: 'truant',
  repeatTruant: 'repeat_truant',
  habitualTruant: 'habitual_truant',
  chronicAbsentee: 'chronic_absentee',
  severelyChronicAbsent: 'severely_chronic_absent',
  chronicTruant: 'chronic_truant',
  fourTruancies: 'four_truancies'
}
const OTHERS = findingNames.filter((name) => !statusNames.includes(name as StatusName))

const daysOf = (restsOn: readonly { date: string }[]) => [...new Set(restsOn.map(({ date }) => date))].sort()

/** A finding, true or not, with everything it rests on and the sentence a parent can read. */
function explained({ value, section, restsOn, missing, sentence }: Finding): Record<string, unknown> {
  return {
    value,
    section,
    days: daysOf(restsOn),
    records: [...new Set(restsOn.flatMap(({ eventIds, recordIds = [] }) => [...eventIds, ...recordIds]))].sort(),
    missing,
    sentence: { en: sayIn.en(sentence), es: sayIn.es(sentence) }
  }
}

/** The referral of EC 48263(a) as far as attendance decides it; insubordination is a person's finding. */
export function referralOf({ classification, birthDate }: Standing) {
  return referralEligibility({ classification, birthDate, interventions: [] })
}

/** The six sections of EC 48263.6, followed or not. */
export function complianceOf({ chronicTruant }: Classification): { section: string; followed: boolean }[] {
  return complianceItem.options.map((section) => ({ section, followed: !chronicTruant.missing.includes(section) }))
}

/**
 * One pupil as `desk classify --json` writes it. `pupil_id` is the district's own id, as in
 * pupils.csv; `not_counted` are days that speak against the pupil and do not count as truancy, with the reason. `findings`
 * are those of the four lists that are true; `explained` holds every finding, true or not.
 */
export function standingJson(standing: Standing): Record<string, unknown> {
  const { localId, classification } = standing
  const { counts, reports, study, recovery } = classification
  const findings: Record<string, { section: string; days: string[] }> = {}
  for (const name of statusNames) {
    const { value, section, restsOn } = classification[name]
    if (value) findings[KEYS[name]] = { section, days: daysOf(restsOn) }
  }
  const { eligible, grounds } = referralOf(standing)
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
    not_counted: classification.notCounted.map(({ date, reason }) => ({ date, reason })),
    as_of: classification.asOf,
    present: counts.present,
    unverified: counts.unverified,
    incomplete_study: counts.incompleteStudy,
    excluded: counts.excluded,
    home_hospital: counts.homeHospital,
    over_30_minutes: counts.partialOver30,
    tardy: counts.tardy,
    absent_percent: counts.absentTenths / 10,
    unexcused_percent: counts.unexcusedTenths / 10,
    band: classification.band,
    few_schooldays: classification.smallDenominator,
    ...Object.fromEntries(OTHERS.map((name) => [KEYS[name], classification[name].value])),
    explained: Object.fromEntries(findingNames.map((name) => [KEYS[name], explained(classification[name])])),
    reports_by_statute: reports.map(({ number, date, section, restsOn }) => ({
      number,
      date,
      section,
      days: daysOf(restsOn)
    })),
    letters_by_policy: classification.policyLetters.map(({ number, threshold, date, restsOn }) => ({
      number,
      at: threshold,
      date,
      days: daysOf(restsOn)
    })),
    compliance_48263_6: complianceOf(classification),
    referral_48263: {
      ...explained(eligible),
      grounds: grounds.map(({ ground, met, section, restsOn, sentence }) => ({
        ground,
        met,
        section,
        days: daysOf(restsOn),
        sentence: { en: sayIn.en(sentence), es: sayIn.es(sentence) }
      }))
    },
    problems: classification.problems.map(({ kind, date, eventIds }) => ({ kind, date, records: eventIds })),
    study: study && {
      missed: study.days.filter(({ state }) => state === 'missed').map(({ date }) => date),
      awaiting_evidence: study.days.filter(({ state }) => state === 'awaiting').map(({ date }) => date),
      reengagement: study.reengagement
    },
    recovery: recovery && {
      days: recovery.counted.map(({ date }) => date),
      not_counted: recovery.notCounted.map(({ session, limit }) => ({ date: session.date, reason: limit }))
    }
  }
}
