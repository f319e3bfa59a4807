import { prepareCalendar, schooldayAfter, schooldaysBetween } from '@shared/attendance/rules-calendar'
import { bandOf, enrolledSchooldays } from '@shared/attendance/rules-classify'
import { type AttendanceCounts, reachesPercent, shareTenths, tenthsInWords } from '@shared/attendance/rules-counts'
import { day } from '@shared/kernel/dates'
import { describe, expect, it } from 'vitest'
import { calendars, judge, nth, pupilOf, type Situation, span, unexcused } from './situation'

const ill = (n: number, from = 1) => Array.from({ length: n }, (_, i) => `${from + i} illness`)

describe('chronic absentee: ten percent for any reason', () => {
  it.each([
    ['EC 60901(c)(1)', 'no schoolday at all', { enrolments: [] }, false],
    ['EC 60901(c)(1)', '1 of 10', { records: ill(1), asOf: 10 }, true],
    ['EC 60901(c)(1)', '1 of 11 is less', { records: ill(1), asOf: 11 }, false],
    ['EC 60901(c)(1)', '9 of 90 is 10.0 percent', { records: ill(9), asOf: 90 }, true],
    ['EC 60901(c)(1)', '9 of 91 is 9.89 percent', { records: ill(9), asOf: 91 }, false],
    ['EC 60901(c)(1)', '20 of 200', { records: ill(20), asOf: 200 }, true],
    ['EC 60901(c)(1)', '20 of 201 is 9.95 percent', { records: ill(20), asOf: 201 }, false],
    ['EC 60901(c)(1)', 'suspensions count', { records: ['1 oss'], asOf: 10 }, true],
    ['EC 60901(c)(1)', 'unexcused days count', { records: unexcused(1), asOf: 10 }, true],
    ['EC 60901(c)(1)', 'unverified days count', { records: ['1 unverified'], asOf: 10 }, true],
    ['EC 60901(c)(1)', 'incomplete independent study counts', { records: ['1 is_incomplete'], asOf: 10 }, true],
    [
      'EC 60901(c)(1)',
      'excused, suspended and incomplete together',
      { records: ['1 medical', '2 oss', '3 is_incomplete'], asOf: 30 },
      true
    ],
    ['EC 60901(c)(1)', 'tardies over 30 minutes do not: the pupil came', { records: ['1 tardy 90'], asOf: 10 }, false],
    ['EC 60901(c)(1)', 'suspension in school does not', { records: ['1 iss'], asOf: 10 }, false],
    ['EC 60901(c)(1)', 'a field trip does not', { records: ['1 activity'], asOf: 10 }, false],
    ['EC 60901(c)(1)', 'complete independent study does not', { records: ['1 is_complete'], asOf: 10 }, false],
    ['EC 60901(c)(1)', 'home and hospital does not', { records: ['1 home_hospital'], asOf: 10 }, false],
    [
      'EC 60901(c)(1)',
      'setting: home and hospital does',
      { records: ['1 home_hospital'], asOf: 10, settings: { homeHospitalIsAbsence: true } },
      true
    ],
    ['EC 60901(c)(1)', 'exclusion counts', { records: ['1 exclusion'], asOf: 10 }, true],
    [
      'EC 60901(c)(1)',
      'setting: exclusion does not',
      { records: ['1 exclusion'], asOf: 10, settings: { exclusionIsAbsence: false } },
      false
    ],
    ['EC 60901(c)(1)', 'an appointment of an hour does not', { records: ['1 medical 60'], asOf: 10 }, false],
    [
      'EC 60901(c)(1)',
      'all periods missed does',
      { records: [1, 2, 3, 4, 5, 6].map((p) => `1 P${p} illness`), asOf: 10 },
      true
    ],
    [
      'EC 60901(c)(1)',
      'a five-year-old can be chronically absent',
      { birth: '2021-06-01', records: ill(1), asOf: 10 },
      true
    ],
    [
      'EC 60901(c)(1)',
      'counted from late enrolment: 2 of 20',
      { enrolments: [span('A', 81)], records: ill(2, 81), asOf: 100 },
      true
    ],
    [
      'EC 60901(c)(1)',
      'days before enrolment do not count',
      { enrolments: [span('A', 81)], records: ill(30), asOf: 100 },
      false
    ],
    ['EC 60901(c)(1)', 'no 31-day limit: 1 of 5', { records: ill(1), asOf: 5 }, true],
    [
      'EC 60901(c)(1)',
      'two spans are added: 5 and 5 days',
      { enrolments: [span('A', 1, 5), span('A', 51, 55)], records: ['52 illness'], asOf: 100 },
      true
    ],
    ['EC 60901(c)(1)', 'a contradiction counts as the lighter record', { records: ['1 oss', '1 iss'], asOf: 10 }, false]
  ] satisfies [string, string, Situation, boolean][])('%s: %s', (_section, _name, situation, expected) => {
    const { chronicAbsentee, counts } = judge(situation)
    expect(chronicAbsentee.value).toBe(expected)
    expect(chronicAbsentee.restsOn).toHaveLength(counts.absent)
  })
})

describe('schooldays enrolled', () => {
  it.each([
    ['from the first to the as-of day, both included', { asOf: 10 }, 10],
    ['not beyond the last day of the span', { enrolments: [span('A', 1, 4)], asOf: 10 }, 4],
    ['the last day included when it is the as-of day', { enrolments: [span('A', 1, 10)], asOf: 10 }, 10],
    ['none before a span that begins later', { enrolments: [span('A', 11)], asOf: 10 }, 0],
    ['two schools one after the other', { enrolments: [span('A', 1, 4), span('B', 5)], asOf: 10 }, 10],
    [
      'transfer between schools on one day: the day counts once',
      { enrolments: [span('A', 1, 5), span('B', 5)], asOf: 10 },
      10
    ],
    ['two schools at once: each day once', { enrolments: [span('A', 1), span('B', 1)], asOf: 10 }, 10],
    ['overlapping spans of one school', { enrolments: [span('A', 1, 6), span('A', 4, 8)], asOf: 10 }, 8],
    ['a span within another', { enrolments: [span('A', 1, 10), span('A', 4, 8)], asOf: 10 }, 10],
    ['a gap is a gap', { enrolments: [span('A', 1, 3), span('A', 8, 10)], asOf: 10 }, 6],
    [
      'calendars differ: only days the school taught',
      {
        enrolments: [span('A', 1, 5), span('B', 6)],
        asOf: 10,
        calendars: calendars({ A: {}, B: { without: [nth(7)] } })
      },
      9
    ],
    [
      'two schools, one open: the day counts',
      { enrolments: [span('A', 1), span('B', 1)], asOf: 10, calendars: calendars({ A: {}, B: { without: [nth(7)] } }) },
      10
    ],
    ['a school without a calendar has none', { enrolments: [span('X', 1)], asOf: 10 }, 0],
    ['last school year does not reach over July 1', { enrolments: [span('A', '2025-08-01')], asOf: '2026-07-01' }, 1],
    ['June 30 still belongs to the old year', { enrolments: [span('A', '2026-06-29')], asOf: '2026-06-30' }, 2]
  ] as [string, Situation, number][])('EC 60901(c)(1): %s', (_name, situation, expected) => {
    const { counts, asOf } = judge(situation)
    expect(counts.schooldaysEnrolled).toBe(expected)
    expect(counts.present).toBe(expected)
    const days = enrolledSchooldays(pupilOf(situation), situation.calendars ?? calendars({ A: {}, B: {} }), asOf)
    expect(days).toHaveLength(expected)
  })
})

describe('a calendar', () => {
  const calendar = prepareCalendar(
    ['2026-08-10', '2026-08-08', '2026-08-07', '2026-08-09', '2026-08-07'].map((d) => ({ date: day(d), minutes: null }))
  )
  it('EC 60901(c)(1): leaves out Saturday and Sunday, sorts, keeps each day once', () => {
    expect(calendar.dates).toEqual(['2026-08-07', '2026-08-10'])
    expect([...calendar.weekend]).toEqual(['2026-08-08', '2026-08-09'])
  })
  it('counts between two days by subtraction', () => {
    expect(schooldaysBetween(calendar, day('2026-08-07'), day('2026-08-10'))).toBe(2)
    expect(schooldaysBetween(calendar, day('2026-08-08'), day('2026-08-10'))).toBe(1)
    expect(schooldaysBetween(calendar, day('2026-08-08'), day('2026-08-09'))).toBe(0)
    expect(schooldaysBetween(calendar, day('2026-08-10'), day('2026-08-07'))).toBe(0)
  })
  it('finds the schoolday after', () => {
    expect(schooldayAfter(calendar, day('2026-08-07'), 1)).toBe('2026-08-10')
    expect(schooldayAfter(calendar, day('2026-08-10'), 1)).toBeNull()
  })
  it('EC 37223: an absence on a Saturday of the calendar is not truancy', () => {
    const result = judge({
      calendars: new Map([['A', calendar]]),
      enrolments: [span('A', '2026-08-01')],
      records: ['2026-08-08 unexcused'],
      asOf: '2026-08-10'
    })
    expect(result.notCounted).toEqual([{ date: '2026-08-08', reason: 'weekend', eventIds: ['e1'] }])
    expect(result.counts.schooldaysEnrolled).toBe(2)
  })
})

describe('counts as of a day', () => {
  it('EC 60901(c)(1): every class has its number, and they add up', () => {
    const { counts } = judge({
      records: [
        '1 illness',
        '2 medical',
        '3 excused_other',
        '4 unexcused',
        '5 unexcused',
        '6 unverified',
        '7 oss',
        '8 is_incomplete',
        '9 home_hospital',
        '10 exclusion',
        '11 tardy 45',
        '12 tardy 10',
        '13 early_out_over_30',
        '14 iss',
        '15 activity',
        '16 is_complete',
        '17 tardy_excused 50',
        '18 P1 period_cut'
      ],
      asOf: 20
    })
    expect(counts).toEqual({
      schooldaysEnrolled: 20,
      present: 10,
      absent: 9,
      excused: 4,
      unexcused: 2,
      unverified: 1,
      suspended: 1,
      incompleteStudy: 1,
      excluded: 1,
      homeHospital: 1,
      partialOver30: 3,
      tardy: 1,
      truancyEvents: 5,
      absentTenths: 450,
      unexcusedTenths: 100
    } satisfies AttendanceCounts)
  })

  it('EC 48240(c): every schoolday of a home and hospital span, with and without records', () => {
    const { counts } = judge({
      records: ['4 unexcused', '20 home_hospital'],
      spans: [{ kind: 'home_hospital', from: nth(3), to: nth(7) }],
      asOf: 20
    })
    expect(counts).toMatchObject({ homeHospital: 6, absent: 0, present: 14, truancyEvents: 0 })
  })

  it('EC 48240(c): two overlapping spans count each day once, a closed day not at all', () => {
    const { counts } = judge({
      records: ['4 closure'],
      spans: [
        { kind: 'home_hospital', from: nth(3), to: nth(7) },
        { kind: 'home_hospital', from: nth(5), to: nth(9) }
      ],
      asOf: 20
    })
    expect(counts).toMatchObject({ schooldaysEnrolled: 19, homeHospital: 6, present: 13 })
  })

  it('EC 48260: unexcused days of a five-year-old are counted as days, not as truancy', () => {
    const { counts } = judge({ birth: '2021-03-15', records: unexcused(4), asOf: 20 })
    expect(counts).toMatchObject({ unexcused: 4, absent: 4, truancyEvents: 0 })
  })
})

describe('percentages', () => {
  it.each([
    ['9.99 percent stays below', 999, 10_000, 99, '9.9', false],
    ['10.0 percent', 1000, 10_000, 100, '10.0', true],
    ['one third', 1, 3, 333, '33.3', true],
    ['nothing of nothing', 0, 0, 0, '0.0', false],
    ['everything', 7, 7, 1000, '100.0', true]
  ])('EC 60901(c)(1): %s', (_name, part, whole, tenths, words, reaches) => {
    expect(shareTenths(part, whole)).toBe(tenths)
    expect(tenthsInWords(tenths)).toBe(words)
    expect(reachesPercent(part, whole, 10)).toBe(reaches)
  })

  it.each([
    [49, 'satisfactory'],
    [50, 'at_risk'],
    [99, 'at_risk'],
    [100, 'chronic'],
    [199, 'chronic'],
    [200, 'severe']
  ])('practice: %i of 1000 days absent', (absent, band) => {
    expect(bandOf(absent, 1000, [5, 10, 20])).toBe(band)
  })

  it('practice: severe from 20 percent on, with a warning for few schooldays', () => {
    expect(judge({ records: ill(2), asOf: 10 })).toMatchObject({
      band: 'severe',
      smallDenominator: true,
      severelyChronicAbsent: { value: true }
    })
    expect(judge({ records: ill(2), asOf: 11 }).severelyChronicAbsent).toMatchObject({
      value: false,
      missing: ['severe_band']
    })
    expect(judge({ asOf: 29 }).smallDenominator).toBe(true)
    expect(judge({ asOf: 30 }).smallDenominator).toBe(false)
  })
})
