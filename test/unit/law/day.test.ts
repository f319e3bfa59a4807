import type { DayClass } from '@shared/attendance/rules-categories'
import type { AttendanceProblem } from '@shared/attendance/rules-days'
import { describe, expect, it } from 'vitest'
import { calendars, judge, nth, type Situation, span } from './situation'

type Kind = AttendanceProblem['kind'] | null
/** section, name, records of schoolday 3 (or the situation), class, event (F full day, minutes, `>30`, null), problem. */
type Row = [string, string, string[] | Situation, DayClass, 'F' | '>30' | number | null, Kind]

const all = (n: number, words: string) => Array.from({ length: n }, (_, i) => `3 P${i + 1} ${words}`)

const single: Row[] = [
  ['EC 48260(a)', 'unexcused', ['3 unexcused'], 'unexcused', 'F', null],
  ['EC 48205', 'illness', ['3 illness'], 'excused', null, null],
  ['EC 48205', 'medical', ['3 medical'], 'excused', null, null],
  ['EC 48260(c)', 'excused for another reason', ['3 excused_other'], 'excused', null, null],
  ['EC 48260(c)', 'unverified', ['3 unverified'], 'unverified', null, null],
  ['EC 48911', 'suspended out of school', ['3 oss'], 'oss', null, null],
  ['EC 60901(c)(1)', 'suspended in school is present', ['3 iss'], 'present', null, null],
  ['EC 60901(c)(1)', 'field trip is present', ['3 activity'], 'present', null, null],
  ['EC 51747', 'independent study complete is present', ['3 is_complete'], 'present', null, null],
  ['EC 51747', 'independent study incomplete', ['3 is_incomplete'], 'is_incomplete', null, null],
  ['EC 48240(c)', 'home or hospital', ['3 home_hospital'], 'home_hospital', null, null],
  ['EC 60901(c)(1)', 'exclusion', ['3 exclusion'], 'exclusion', null, null],
  ['EC 48260(a)', 'tardy of 31 minutes is present with an event', ['3 tardy 31'], 'present', 31, null],
  ['EC 48260(a)', 'over 30 without minutes', ['3 tardy_over_30'], 'present', '>30', null],
  ['EC 48205', 'a medical appointment of 60 minutes is present', ['3 medical 60'], 'present', null, null],
  ['EC 48260(a)', 'unexcused for 60 minutes is present with an event', ['3 unexcused 60'], 'present', 60, null],
  ['EC 48260(a)', 'unexcused for as long as the schoolday is a full day', ['3 unexcused 360'], 'unexcused', 'F', null],
  ['EC 48260(a)', 'one minute less is a part', ['3 unexcused 359'], 'present', 359, null],
  ['EC 48205', 'ill for the whole schoolday in minutes', ['3 illness 360'], 'excused', null, null]
]

const twice: Row[] = [
  ['EC 48260(a)', 'the same twice', ['3 unexcused', '3 unexcused'], 'unexcused', 'F', 'duplicate'],
  ['EC 48205', 'ill twice', ['3 illness', '3 illness'], 'excused', null, 'duplicate'],
  ['EC 48260(a)', 'unexcused and ill', ['3 unexcused', '3 illness'], 'excused', null, 'contradiction'],
  ['EC 48260(a)', 'unexcused and suspended', ['3 unexcused', '3 oss'], 'oss', null, 'contradiction'],
  ['EC 48260(a)', 'unexcused and on a field trip', ['3 unexcused', '3 activity'], 'present', null, 'contradiction'],
  ['EC 48260(a)', 'unexcused and suspended in school', ['3 unexcused', '3 iss'], 'present', null, 'contradiction'],
  ['EC 48260(a)', 'unexcused and unverified', ['3 unexcused', '3 unverified'], 'unverified', null, 'contradiction'],
  [
    'EC 48260(a)',
    'unexcused and incomplete study',
    ['3 unexcused', '3 is_incomplete'],
    'is_incomplete',
    null,
    'contradiction'
  ],
  ['EC 48205', 'unverified and then ill', ['3 unverified', '3 illness'], 'excused', null, 'contradiction'],
  [
    'EC 48260(a)',
    'unexcused all day, and late by 45 minutes',
    ['3 unexcused', '3 tardy 45'],
    'present',
    45,
    'contradiction'
  ],
  [
    'EC 48260(a)',
    'unexcused all day, and late by 10 minutes',
    ['3 unexcused', '3 tardy 10'],
    'present',
    null,
    'contradiction'
  ],
  ['EC 48260(a)', 'ill all day, and late by 45 minutes', ['3 illness', '3 tardy 45'], 'present', null, 'contradiction'],
  ['EC 48260(a)', 'late by 45 minutes, then suspended in school', ['3 tardy 45', '3 iss'], 'present', 45, null],
  [
    'EC 48260(a)',
    'late by 45 minutes, and on a field trip',
    ['3 tardy 45', '3 activity'],
    'present',
    null,
    'contradiction'
  ],
  [
    'EC 48260(a)',
    'late by 45 and away 60 minutes early: the longer one',
    ['3 tardy 45', '3 early_out_over_30 60'],
    'present',
    60,
    null
  ],
  ['EC 48260(a)', 'late by 20, away 60 minutes early', ['3 tardy 20', '3 early_out_over_30 60'], 'present', 60, null],
  ['EC 48260(c)', 'late excused and unexcused', ['3 tardy_excused 45', '3 tardy 45'], 'present', null, 'contradiction'],
  [
    'EC 48260(c)',
    'late excused, away early without excuse',
    ['3 tardy_excused 45', '3 early_out_over_30 40'],
    'present',
    40,
    null
  ],
  ['EC 48260(c)', 'at the dentist for an hour, late by 40', ['3 medical 60', '3 tardy 40'], 'present', 40, null]
]

const periods: Row[] = [
  ['EC 48260(b)', 'six of six periods unexcused', all(6, 'unexcused'), 'unexcused', 'F', null],
  ['EC 48260(b)', 'six of six periods cut', all(6, 'period_cut'), 'unexcused', 'F', null],
  ['EC 48260(b)', 'five of six', all(5, 'unexcused'), 'present', 250, null],
  ['EC 48260(b)', 'three adjoining periods', all(3, 'unexcused'), 'present', 150, null],
  ['EC 48260(b)', 'periods 1 and 3: the longest piece', ['3 P1 unexcused', '3 P3 unexcused'], 'present', 50, null],
  ['EC 48260(b)', 'six of six periods ill', all(6, 'illness'), 'excused', null, null],
  ['EC 48911', 'six of six periods suspended', all(6, 'oss'), 'oss', null, null],
  [
    'EC 48260(b)',
    'five ill, one unexcused: an excused day with an event',
    [...all(5, 'illness'), '3 P6 unexcused'],
    'excused',
    50,
    null
  ],
  ['EC 48260(b)', 'six of six unverified', all(6, 'unverified'), 'unverified', null, null],
  ['EC 48260(b)', 'one period late by 31 minutes', ['3 P1 tardy 31'], 'present', 31, null],
  ['EC 48260(b)', 'one period late by 30 minutes', ['3 P1 tardy 30'], 'present', null, null],
  ['EC 48260(b)', 'unexcused for 20 minutes of a period', ['3 P1 unexcused 20'], 'present', null, null],
  ['EC 48260(b)', 'unexcused for 40 minutes of a period', ['3 P1 unexcused 40'], 'present', 40, null],
  ['EC 48260(b)', 'one period unexcused and ill', ['3 P1 unexcused', '3 P1 illness'], 'present', null, 'contradiction'],
  [
    'EC 48260(b)',
    'one period unexcused, then marked tardy',
    ['3 P1 unexcused', '3 P1 tardy 10'],
    'present',
    null,
    'contradiction'
  ],
  [
    'EC 48260(b)',
    'one period marked twice the same',
    ['3 P1 period_cut', '3 P1 period_cut'],
    'present',
    50,
    'duplicate'
  ],
  ['EC 48260(b)', 'suspended in school in three periods', all(3, 'iss'), 'present', null, null],
  [
    'EC 48260(b)',
    'rule of 3 periods: three unexcused',
    { records: all(3, 'unexcused'), settings: { fullDayRule: { kind: 'periods', periods: 3 } } },
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(b)',
    'rule of 3 periods: two',
    { records: all(2, 'unexcused'), settings: { fullDayRule: { kind: 'periods', periods: 3 } } },
    'present',
    100,
    null
  ],
  [
    'EC 48260(b)',
    'rule of 3 periods: two unexcused, one ill',
    { records: [...all(2, 'unexcused'), '3 P3 illness'], settings: { fullDayRule: { kind: 'periods', periods: 3 } } },
    'excused',
    100,
    null
  ],
  [
    'EC 48260(b)',
    'rule of 180 minutes: four periods of 50',
    { records: all(4, 'unexcused'), settings: { fullDayRule: { kind: 'minutes', minutes: 180 } } },
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(b)',
    'rule of 180 minutes: three periods of 50 and 29 late',
    {
      records: [...all(3, 'unexcused'), '3 P5 tardy 29'],
      settings: { fullDayRule: { kind: 'minutes', minutes: 180 } }
    },
    'present',
    150,
    null
  ],
  [
    'EC 48260(b)',
    'rule of 180 minutes: three periods of 50 and 30 late',
    {
      records: [...all(3, 'unexcused'), '3 P5 tardy 30'],
      settings: { fullDayRule: { kind: 'minutes', minutes: 180 } }
    },
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(b)',
    'rule of 180 minutes: 150 unexcused and 40 excused',
    {
      records: [...all(3, 'unexcused'), '3 P5 tardy_excused 40'],
      settings: { fullDayRule: { kind: 'minutes', minutes: 180 } }
    },
    'excused',
    150,
    null
  ],
  [
    'EC 48260(b)',
    'a school of four periods',
    { records: all(4, 'unexcused'), calendars: calendars({ A: { bell: { periodsPerDay: 4, minutesPerPeriod: 90 } } }) },
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(b)',
    'its period of 90 minutes',
    { records: ['3 P2 period_cut'], calendars: calendars({ A: { bell: { periodsPerDay: 4, minutesPerPeriod: 90 } } }) },
    'present',
    90,
    null
  ]
]

const both: Row[] = [
  [
    'EC 48260(a)',
    'unexcused all day and in each period',
    ['3 unexcused', ...all(6, 'unexcused')],
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(a)',
    'unexcused all day and in two periods',
    ['3 unexcused', ...all(2, 'period_cut')],
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(a)',
    'unexcused all day, unverified in each period',
    ['3 unexcused', ...all(6, 'unverified')],
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(a)',
    'unexcused all day, ill in one period',
    ['3 unexcused', '3 P1 illness'],
    'excused',
    null,
    'contradiction'
  ],
  [
    'EC 48260(a)',
    'unexcused all day, late for one period',
    ['3 unexcused', '3 P4 tardy 5'],
    'present',
    null,
    'contradiction'
  ],
  [
    'EC 48260(a)',
    'unexcused all day, three periods cut and late for the fourth',
    ['3 unexcused', ...all(3, 'period_cut'), '3 P4 tardy 5'],
    'present',
    150,
    'contradiction'
  ],
  [
    'EC 48205',
    'ill all day, cut in each period',
    ['3 illness', ...all(6, 'period_cut')],
    'excused',
    null,
    'contradiction'
  ],
  ['EC 48205', 'ill all day and in each period', ['3 illness', ...all(6, 'illness')], 'excused', null, null],
  ['EC 48260(a)', 'late by 45 for the day, and period 1 cut', ['3 tardy 45', '3 P1 period_cut'], 'present', 50, null],
  [
    'EC 48260(c)',
    'at the dentist for an hour, one period marked unexcused',
    ['3 medical 60', '3 P2 unexcused'],
    'present',
    null,
    'contradiction'
  ],
  [
    'EC 48260(a)',
    'on a field trip all day, marked in each period',
    ['3 activity', ...all(6, 'unexcused')],
    'present',
    null,
    'contradiction'
  ]
]

const AB = [span('A', 1), span('B', 1)]
const schools: Row[] = [
  [
    'EC 48260(a)',
    'two schools, absent at both',
    { enrolments: AB, records: ['3 unexcused', '3@B unexcused'] },
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(a)',
    'two schools, absent at one',
    { enrolments: AB, records: ['3 unexcused'] },
    'present',
    null,
    'two_schools_disagree'
  ],
  [
    'EC 48260(a)',
    'setting: either school decides',
    { enrolments: AB, records: ['3 unexcused'], settings: { twoSchoolsOneDay: 'any' } },
    'unexcused',
    'F',
    'two_schools_disagree'
  ],
  [
    'EC 48260(a)',
    'two schools, unexcused at one, ill at the other',
    { enrolments: AB, records: ['3 unexcused', '3@B illness'] },
    'excused',
    null,
    'two_schools_disagree'
  ],
  [
    'EC 48260(a)',
    'two schools, the other one closed that day',
    { enrolments: AB, records: ['3 unexcused'], calendars: calendars({ A: {}, B: { without: [nth(3)] } }) },
    'unexcused',
    'F',
    null
  ],
  ['EC 48260(a)', 'two schools, late by 45 at one', { enrolments: AB, records: ['3@B tardy 45'] }, 'present', 45, null],
  [
    'EC 48260(a)',
    'transfer on the day, absent at the school left and the school entered',
    { enrolments: [span('A', 1, 3), span('B', 3)], records: ['3 unexcused', '3@B unexcused'] },
    'unexcused',
    'F',
    null
  ],
  [
    'EC 48260(a)',
    'transfer on the day, absent at the school left only',
    { enrolments: [span('A', 1, 3), span('B', 3)], records: ['3 unexcused'] },
    'present',
    null,
    'two_schools_disagree'
  ],
  [
    'EC 48260(a)',
    'transfer over night: the school entered decides',
    { enrolments: [span('A', 1, 2), span('B', 3)], records: ['3@B unexcused'] },
    'unexcused',
    'F',
    null
  ]
]

describe.each([
  ['one record', single],
  ['a day coded twice', twice],
  ['period attendance', periods],
  ['whole day and periods', both],
  ['two schools on one day', schools]
])('%s', (_, rows) => {
  it.each(rows)('%s: %s', (_section, _name, given, cls, event, problem) => {
    const situation: Situation = Array.isArray(given) ? { records: given } : given
    const result = judge(situation)
    expect(result.days).toHaveLength(1)
    expect(result.days[0]).toMatchObject({ date: nth(3), cls })
    const [only, ...more] = result.truancyEvents
    expect(more).toEqual([])
    if (event === null) expect(only).toBeUndefined()
    else {
      expect(only?.kind).toBe(event === 'F' ? 'full_day' : 'partial')
      expect(only?.minutes).toBe(typeof event === 'number' ? event : null)
    }
    expect(result.problems.map(({ kind }) => kind)).toEqual(problem ? [problem] : [])
    if (problem) expect(result.problems[0]?.eventIds.length).toBe(situation.records?.length)
    const backwards = judge({ ...situation, records: situation.records?.toReversed() })
    expect(backwards.days[0]?.cls).toBe(cls)
    expect(backwards.truancyEvents.map(({ kind, minutes }) => [kind, minutes])).toEqual(
      result.truancyEvents.map(({ kind, minutes }) => [kind, minutes])
    )
  })
})

describe('an event rests on its records', () => {
  it('EC 48260(a): setting, either school decides: a full day absent is not late as well', () => {
    const given = {
      enrolments: AB,
      records: ['3 unexcused', '3@B tardy 45'],
      settings: { twoSchoolsOneDay: 'any' as const }
    }
    const { counts, truancyEvents } = judge(given)
    expect(truancyEvents).toMatchObject([{ kind: 'full_day', eventIds: ['e1', 'e2'] }])
    expect(counts).toMatchObject({ unexcused: 1, partialOver30: 0, truancyEvents: 1 })
  })

  it('EC 48260(a): both schools of a day absent at both', () => {
    const { truancyEvents } = judge({ enrolments: AB, records: ['3 unexcused', '3@B unexcused'] })
    expect(truancyEvents[0]?.eventIds).toEqual(['e1', 'e2'])
  })

  it('EC 48260(a): every period of a day missed in periods', () => {
    expect(judge({ records: all(6, 'unexcused') }).truancyEvents[0]?.eventIds).toHaveLength(6)
  })
})

describe('closures', () => {
  it('EC 60901(c)(1): a closed day is no schoolday, whatever else is recorded', () => {
    const result = judge({ records: ['3 closure', '3 unexcused'], asOf: 10 })
    expect(result.closed).toEqual([nth(3)])
    expect(result.counts).toMatchObject({ schooldaysEnrolled: 9, absent: 0, truancyEvents: 0 })
    expect(result.problems.map(({ kind }) => kind)).toEqual(['contradiction'])
  })

  it('EC 60901(c)(1): closed at one of two schools, the day stays and the open school decides', () => {
    const result = judge({ enrolments: AB, records: ['3 closure', '3@B unexcused'], asOf: 10 })
    expect(result.counts).toMatchObject({ schooldaysEnrolled: 10, unexcused: 1, truancyEvents: 1 })
  })
})
