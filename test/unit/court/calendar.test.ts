import { addBusinessDays, addCourtDays, holidaysOf, isCourtDay, JUDICIAL_HOLIDAYS } from '@shared/court/court-calendar'
import { accessBy, clock, decisionBy, meetingNoticeBy, reviewBy, TERMS } from '@shared/court/rules-clock'
import { day } from '@shared/kernel/dates'
import { isInForce } from '@shared/law/sections'
import { describe, expect, test } from 'vitest'

const days = (year: number) => holidaysOf(year).map(({ on }) => on)

const usual = { closed: [], open: [] }

describe('judicial holidays by rule (CCP 135, GOV 6700)', () => {
  test('2026: as the courts published them; July 4 is a Saturday', () => {
    expect(days(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-12',
      '2026-02-16',
      '2026-03-31',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-09-25',
      '2026-11-11',
      '2026-11-26',
      '2026-11-27',
      '2026-12-25'
    ])
  })

  test.each([
    ['Juneteenth 2027, a Saturday, on the Friday before', '2027-06-18'],
    ['July 4, 2027, a Sunday, on the Monday after', '2027-07-05'],
    ['Christmas 2027, a Saturday', '2027-12-24'],
    ['New Year’s Day 2028, a Saturday, on December 31', '2027-12-31'],
    ['fourth Friday of September 2027', '2027-09-24']
  ])('%s', (_what, on) => {
    expect(days(2027)).toContain(on)
  })

  test('none of the exceptions of CCP 135: Admission Day, Columbus Day', () => {
    for (const year of [2026, 2027, 2028]) {
      expect(isCourtDay(day(`${year}-09-0${year === 2028 ? 8 : 9}`))).toBe(true)
    }
    expect(isCourtDay(day('2026-10-12'))).toBe(true)
  })

  test('every holiday cites a section in force and gives its reason', () => {
    for (const { section, why } of JUDICIAL_HOLIDAYS) {
      expect(isInForce(section, day('2026-11-24'))).toBe(true)
      expect(why).not.toBe('')
    }
  })
})

describe('terms', () => {
  test.each([
    ['no weekend', '2027-01-25', 1, '2027-01-26'],
    ['over a weekend', '2027-01-29', 1, '2027-02-01'],
    ['from a Saturday', '2027-01-30', 1, '2027-02-01'],
    ['over two holidays and three weekends', '2027-02-10', 10, '2027-02-26'],
    ['over Thanksgiving', '2026-11-25', 1, '2026-11-30'],
    ['over the turn of the year', '2026-12-24', 4, '2026-12-31']
  ])('court days: %s', (_what, from, count, due) => {
    expect(addCourtDays(day(from), count)).toBe(due)
  })

  test('WIC 653.7: 21 court days; a day the county’s court is closed moves it', () => {
    expect(decisionBy(day('2027-02-10'), usual)).toBe('2027-03-15')
    expect(decisionBy(day('2027-02-10'), { closed: [day('2027-03-01')], open: [] })).toBe('2027-03-16')
    // A court that sits on Lincoln's Birthday and Presidents' Day is two court days earlier.
    const sits = { closed: [], open: [day('2027-02-12'), day('2027-02-15'), day('2027-02-13')] }
    expect(decisionBy(day('2027-02-10'), sits)).toBe('2027-03-11')
    expect(isCourtDay(day('2027-02-13'), sits)).toBe(false)
  })
  test('WIC 655(b): 10 court days after the notice', () => {
    expect(reviewBy(day('2027-03-15'), usual)).toBe('2027-03-29')
  })
  test('WIC 601.3(c): five days before, weekends counted', () => {
    expect(meetingNoticeBy(day('2027-02-08'))).toBe('2027-02-03')
  })
  test('EC 49069.7: five business days', () => {
    expect(accessBy(day('2026-11-24'))).toBe('2026-12-03')
    expect(addBusinessDays(day('2027-01-15'), TERMS.access)).toBe('2027-01-25')
  })

  test.each<[string, string | null, string, string]>([
    ['runs on its last day', null, '2027-03-15', 'running'],
    ['late the day after', null, '2027-03-16', 'late'],
    ['kept on its last day', '2027-03-15', '2027-04-01', 'kept'],
    ['kept late', '2027-03-16', '2027-04-01', 'kept-late']
  ])('%s', (_what, done, today, status) => {
    const of = { key: 'decision', title: 'x', section: null, who: 'the office' as const, due: day('2027-03-15') }
    expect(clock(of, done ? day(done) : null, day(today)).status).toBe(status)
  })
})
