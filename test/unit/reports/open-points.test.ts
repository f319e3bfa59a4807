import { defaultAttendanceSettings } from '@shared/attendance/model'
import { emptySettings } from '@shared/court/model'
import { followUpSettings } from '@shared/followup/model'
import { usualPractice } from '@shared/hearings/planning'
import { deadlines, defaultLadderSettings } from '@shared/interventions/settings'
import { day } from '@shared/kernel/dates'
import { repealedStatementsIn } from '@shared/law/repealed'
import { keptUntil, usualRetention } from '@shared/pupils/retention'
import { reportSettings } from '@shared/reports/model'
import { type Decided, openPoints, USUAL_WAIT_MINUTES } from '@shared/reports/open-points'
import { describe, expect, it } from 'vitest'

const usual: Decided = {
  attendance: defaultAttendanceSettings,
  ladder: defaultLadderSettings,
  hearings: usualPractice,
  waitMinutes: USUAL_WAIT_MINUTES,
  followUp: followUpSettings.parse({}),
  court: emptySettings,
  reports: reportSettings.parse({}),
  retention: usualRetention
}
const points = openPoints(usual)
const keys = points.map(({ key }) => key)

/** The points the research calls uncertain, by what they are about, and the settings that hold them. */
const UNCERTAIN: readonly [string, readonly string[]][] = [
  ['open-meeting law', ['case_hearings']],
  ['quorum and agencies', ['minMembers', 'minAgencies']],
  ['days after a hearing, no-shows, closing', ['reviewDays', 'waitMinutes', 'steps', 'success', 'allowed']],
  ['letters at 3, 6 and 9', ['policyLetters', 'policyCounts', 'series']],
  ['tardy without a number in EC 48261; two occasions a day', ['subsequentTardyMin', 'eventsPerDay']],
  ['parts of days for EC 48263.6', ['chronicTruantCounts']],
  ['four truancies are four reports', ['fourTruanciesCount']],
  ['the two determinations of EC 48263.5', ['findingsRequired']],
  ['home and hospital, incomplete study', ['homeHospitalIsAbsence', 'incompleteStudyIsUnexcused']],
  ['pupils under six', ['under_6']],
  ['CalWORKs', ['calworks']],
  ['attendance accounting', ['apportionment']],
  ['retention', ['retention']],
  ['plans of special education', ['local plan_review', 'with_plan']],
  ['a parent who attends class', ['attend_class']],
  ['service', ['service', 'noticeDays']],
  ['who signs the affidavit', ['affidavit']],
  ['unverified absences', ['unverifiedAfterClearing', 'unverifiedClearingDays']],
  ['period attendance', ['fullDayRule', 'periodsPerDay', 'minutesPerPeriod']],
  ['below 15 percent', ['belowShare']],
  ['the day of the first report', ['conferenceOnReportDay']],
  ['judicial holidays', ['courtDays']],
  ['readiness lists', ['local contacts', 'local home_visit', 'local meeting', 'local later_notices']],
  ['re-engagement', ['reengagementFromDays', 'reengagementThreeDays', 'reengagementMonth']]
]

describe('points the law leaves open', () => {
  it.each(UNCERTAIN)('%s', (_what, held) => {
    expect(keys).toEqual(expect.arrayContaining([...held]))
  })

  it('holds every setting of attendance and every deadline, each once', () => {
    expect(keys).toEqual(expect.arrayContaining(Object.keys(defaultAttendanceSettings)))
    expect(keys).toEqual(expect.arrayContaining(Object.keys(deadlines.parse({})).map((key) => `deadline ${key}`)))
    const ids = points.map(({ group, key }) => `${group} ${key}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says a reason for each, and says no more than the law in force', () => {
    for (const { key, reason, point, here } of points) {
      expect(reason.length, key).toBeGreaterThan(20)
      expect(repealedStatementsIn(`${point} ${here} ${reason}`), key).toEqual([])
    }
  })

  it('a district that decided nothing stands where the desk begins', () => {
    expect(points.filter(({ here, default: begins }) => here !== begins)).toEqual([])
  })

  it('shows what a district decided beside the default', () => {
    const decided = openPoints({
      ...usual,
      attendance: { ...usual.attendance, conferenceOnReportDay: 'day_after' },
      ladder: { ...usual.ladder, local: { contactAttempts: 5, lines: ['contacts'] }, belowShare: 'translate' },
      court: { ...usual.court, courtOpen: [day('2027-02-12')] }
    })
    const changed = Object.fromEntries(
      decided.filter(({ here, default: begins }) => here !== begins).map(({ key, here }) => [key, here])
    )
    expect(changed).toMatchObject({
      conferenceOnReportDay: 'does not count; from the day after on',
      'local contacts': 'at least 5',
      'local home_visit': 'not asked for',
      courtDays: 'as the list of CCP 135; 1 day of the list open'
    })
    expect(changed.belowShare).toContain('translated')
  })
})

describe('how long records are kept (5 CCR 432 and 437, a setting)', () => {
  it.each([
    ['2026-06-30', 3, '2028-07-01'],
    ['2026-07-01', 3, '2029-07-01'],
    ['2026-12-18', 1, '2027-07-01']
  ])('left on %s, July firsts %i: until %s', (leftOn, julyFirsts, until) => {
    expect(keptUntil(day(leftOn), { julyFirsts })).toBe(until)
  })
})
