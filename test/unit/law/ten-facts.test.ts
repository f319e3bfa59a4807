import { categories } from '@shared/attendance/rules-categories'
import { settingsCatalogue } from '@shared/attendance/rules-settings'
import { hearingPractice, practiceReasons, usualPractice } from '@shared/hearings/planning'
import { defaultNoticeSettings, nextNotice } from '@shared/interventions/rules-notices'
import { referralEligibility } from '@shared/interventions/rules-referral'
import { serviceMethod } from '@shared/interventions/rules-service'
import { day } from '@shared/kernel/dates'
import { firstNoticeItems } from '@shared/law/notice-items'
import { repealedStatementsIn } from '@shared/law/repealed'
import { isInForce, section } from '@shared/law/sections'
import { describe, expect, it } from 'vitest'
import { attempt, judge, nth, sixItems, span, unexcused } from './situation'

describe('the ten facts that most often get coded wrong', () => {
  it('1 · EC 48260, 60901: truancy counts absences without valid excuse only, chronic absence counts all', () => {
    const { chronicAbsentee, truant, counts } = judge({ records: ['1 illness', '2 oss', '3 unexcused'], asOf: 30 })
    expect(counts).toMatchObject({ absent: 3, truancyEvents: 1 })
    expect([chronicAbsentee.value, truant.value]).toEqual([true, false])
    const partial = judge({ records: ['1 tardy 45', '2 tardy 45', '3 tardy 45'], asOf: 30 })
    expect([partial.chronicAbsentee.value, partial.truant.value]).toEqual([false, true])
  })

  it.each([
    [30, 0],
    [31, 1]
  ])(
    '2 · EC 48260(a): %i minutes make %i event, for tardies, early outs, periods and parts of a day',
    (minutes, events) => {
      for (const what of [
        'tardy',
        'tardy_over_30',
        'early_out_over_30',
        'period_cut',
        'unexcused',
        'P2 tardy',
        'P2 unexcused',
        'P2 period_cut'
      ]) {
        expect(judge({ records: [`1 ${what} ${minutes}`] }).truancyEvents, what).toHaveLength(events)
      }
    }
  )

  it('3 · EC 48260, 48261: three events for the first report, one for each later one; 3/6/9 is policy', () => {
    const { reports, policyLetters } = judge({ records: unexcused(6) })
    expect(reports.map(({ date }) => date)).toEqual([3, 4, 5, 6].map(nth))
    expect(policyLetters.map(({ date }) => date)).toEqual([3, 6].map(nth))
  })

  it('4 · EC 48262: habitual is three REPORTS and a documented attempt, not three absences', () => {
    const three = judge({ records: unexcused(3), conferenceAttempts: [attempt(4)] })
    expect([three.truant.value, three.habitualTruant.value]).toEqual([true, false])
    expect(judge({ records: unexcused(5) }).habitualTruant.value).toBe(false)
    const five = judge({ records: unexcused(5), conferenceAttempts: [attempt(4)] }).habitualTruant
    expect(five.value).toBe(true)
    expect(five.restsOn.at(-1)).toEqual({ date: nth(4), eventIds: [], recordIds: ['c1'] })
  })

  it('5 · EC 48263.6: ten percent from enrolment to today, and all six sections; no “or registration”', () => {
    const enrolments = [span('A', 51)]
    const records = unexcused(5, 51)
    const compliance = sixItems.map((item) => ({ ...item, date: nth(60) }))
    expect(judge({ enrolments, records, compliance }).chronicTruant.value).toBe(true)
    expect(judge({ enrolments, records, compliance, asOf: 101 }).chronicTruant.value).toBe(false)
    expect(judge({ enrolments, records, compliance: compliance.slice(1) }).chronicTruant.value).toBe(false)
    expect(repealedStatementsIn('from the date of enrollment or registration')).toHaveLength(1)
  })

  it('6 · EC 48260.5: the list changed on July 1, 2025', () => {
    expect(firstNoticeItems(day('2025-06-30')).filter(({ mayBePrinted }) => mayBePrinted)).toEqual([])
    expect(firstNoticeItems(day('2025-07-01')).map(({ section: s }) => s)).toContain('EC 48260.5(g)')
    expect(repealedStatementsIn('loss of the driving privilege')).toEqual(['driving-privilege'])
  })

  it('7 · PC 270.1 does not exist since January 1, 2026', () => {
    expect(section('PC 270.1', day('2026-01-01'))).toBeNull()
    expect(isInForce('PC 270.1', day('2025-12-31'))).toBe(true)
    expect(repealedStatementsIn('Penal Code § 270.1')).toEqual(['penal-code-270.1'])
  })

  it('8 · EC 48263 since 2021: no petition through the county superintendent; the other routes are known', () => {
    expect(repealedStatementsIn('asks the county superintendent to file a petition in juvenile court')).toHaveLength(1)
    for (const cite of ['EC 48263.5', 'WIC 601.2', 'WIC 653', 'EC 48291'] as const) {
      expect(isInForce(cite, day('2021-01-01'))).toBe(true)
    }
  })

  it.each([
    ['2014-12-02', '2026-12-01', false],
    ['2014-12-01', '2026-12-01', true],
    ['2008-12-02', '2026-12-01', true],
    ['2008-12-01', '2026-12-01', false]
  ])('9 · WIC 601(b): born %s, as of %s: %s', (birth, asOf, value) => {
    expect(judge({ birth, records: unexcused(6), asOf }).fourTruancies.value).toBe(value)
  })

  it('9 · EC 48263: under 12 the referral to the board remains', () => {
    const classification = judge({ birth: '2017-03-15', records: unexcused(6), conferenceAttempts: [attempt(4)] })
    const { eligible } = referralEligibility({ classification, birthDate: day('2017-03-15'), interventions: [] })
    expect([eligible.value, classification.fourTruancies.value]).toEqual([true, false])
  })

  it('10 · EC 48263(a), 48321(a)(3): no days of notice, no way of service, no quorum: settings with their reason', () => {
    expect(hearingPractice.safeParse({ ...usualPractice, noticeDays: 0, minMembers: 1, minAgencies: 1 }).success).toBe(
      true
    )
    for (const [key, reason] of Object.entries(practiceReasons)) {
      expect(Object.keys(usualPractice)).toContain(key)
      expect(reason.length).toBeGreaterThan(20)
    }
    expect(practiceReasons.noticeDays).toContain('No section sets a number of days')
    expect(practiceReasons.minMembers).toContain('The law sets no quorum')
    // Every way of service may be recorded; none is asked for.
    expect(serviceMethod.options.length).toBeGreaterThan(3)
  })

  it('10 · what no statute settles is a setting with its reason, not a rule', () => {
    expect(settingsCatalogue.every(({ reason }) => reason.length > 0)).toBe(true)
    const { truancyEvents, reports, policyLetters } = judge({
      records: ['1 unexcused', '2 unexcused', '3 unexcused', '8 unexcused'],
      asOf: 10
    })
    const issued = [{ number: 1, date: nth(4), asOf: nth(4) }]
    const given = { truancyEvents, reports, policyLetters, issued, interventions: [], today: nth(10) }
    const settle = (interventionBetween: boolean) =>
      nextNotice({ ...given, settings: { ...defaultNoticeSettings, interventionBetween } }).due?.number ?? null
    expect([settle(true), settle(false)]).toEqual([null, 2])
    expect(categories.unverified.truancy).toBe('setting')
  })
})
