import { type TruancyEvent, truancyReports } from '@shared/attendance/rules-truancy'
import { day } from '@shared/kernel/dates'
import { describe, expect, it } from 'vitest'
import { judge, nth, type Situation, span, unexcused } from './situation'

/** section, situation, what is given, days of the reports that follow. Numbers are schooldays from August 3, 2026. */
type Row = [section: string, name: string, situation: Situation, reports: (number | string)[]]

const events: Row[] = [
  ['EC 48260(a)', 'no absence at all', {}, []],
  ['EC 48260(a)', 'one full day', { records: unexcused(1) }, []],
  ['EC 48260(a)', 'two full days are not three', { records: unexcused(2) }, []],
  ['EC 48260(a)', 'three full days', { records: unexcused(3) }, [3]],
  [
    'EC 48260(a)',
    'three days far apart in one school year',
    { records: ['1 unexcused', '40 unexcused', '90 unexcused'] },
    [90]
  ],
  ['EC 48260(a)', 'three tardies of 31 minutes', { records: ['1 tardy 31', '2 tardy 31', '3 tardy 31'] }, [3]],
  ['EC 48260(a)', 'three tardies of 30 minutes', { records: ['1 tardy 30', '2 tardy 30', '3 tardy 30'] }, []],
  ['EC 48260(a)', 'two of 31 and one of 30 minutes', { records: ['1 tardy 31', '2 tardy 31', '3 tardy 30'] }, []],
  [
    'EC 48260(a)',
    'coded over 30, yet 30 minutes exactly',
    { records: ['1 tardy_over_30 30', '2 tardy_over_30 30', '3 tardy_over_30 30'] },
    []
  ],
  [
    'EC 48260(a)',
    'coded over 30 without minutes',
    { records: ['1 tardy_over_30', '2 tardy_over_30', '3 tardy_over_30'] },
    [3]
  ],
  ['EC 48260(a)', 'coded tardy without minutes', { records: ['1 tardy', '2 tardy', '3 tardy'] }, []],
  [
    'EC 48260(a)',
    'left 31 minutes early',
    { records: ['1 early_out_over_30 31', '2 early_out_over_30 31', '3 early_out_over_30 31'] },
    [3]
  ],
  [
    'EC 48260(a)',
    'left 30 minutes early',
    { records: ['1 early_out_over_30 30', '2 early_out_over_30 30', '3 early_out_over_30 30'] },
    []
  ],
  [
    'EC 48260(a)',
    'left early, minutes unknown, coded over 30',
    { records: ['1 early_out_over_30', '2 early_out_over_30', '3 early_out_over_30'] },
    [3]
  ],
  [
    'EC 48260(a)',
    'a full day, a tardy of 45, an early out: any combination',
    { records: ['1 unexcused', '2 tardy 45', '3 early_out_over_30 60'] },
    [3]
  ],
  [
    'EC 48260(a)',
    'a period cut of 50 minutes on three days',
    { records: ['1 P3 period_cut', '2 P3 period_cut', '3 P3 period_cut'] },
    [3]
  ],
  [
    'EC 48260(a)',
    'periods of 30 minutes cut',
    { records: ['1 P3 period_cut', '2 P3 period_cut', '3 P3 period_cut'], settings: { minutesPerPeriod: 30 } },
    []
  ],
  [
    'EC 48260(a)',
    'two adjoining periods of 30 minutes cut',
    {
      records: [
        '1 P3 period_cut',
        '1 P4 period_cut',
        '2 P1 period_cut',
        '2 P2 period_cut',
        '3 P1 period_cut',
        '3 P2 period_cut'
      ],
      settings: { minutesPerPeriod: 30 }
    },
    [3]
  ],
  [
    'EC 48260(a)',
    'two separate periods of 30 minutes cut',
    {
      records: [
        '1 P1 period_cut',
        '1 P4 period_cut',
        '2 P1 period_cut',
        '2 P4 period_cut',
        '3 P1 period_cut',
        '3 P4 period_cut'
      ],
      settings: { minutesPerPeriod: 30 }
    },
    []
  ],
  [
    'EC 48260(a)',
    'unexcused with 45 minutes is a part of a day',
    { records: ['1 unexcused 45', '2 unexcused 45', '3 unexcused 45'] },
    [3]
  ],
  ['EC 48260(a)', 'unexcused with 30 minutes', { records: ['1 unexcused 30', '2 unexcused 30', '3 unexcused 30'] }, []],
  [
    'EC 48260(a)',
    'two tardies of 20 minutes in one day are not added up',
    { records: ['1 P1 tardy 20', '1 P4 tardy 20', '2 P1 tardy 20', '2 P4 tardy 20', '3 P1 tardy 20', '3 P4 tardy 20'] },
    []
  ],
  [
    'EC 48260(a)',
    'two occasions in one day are one event',
    { records: ['1 tardy 40', '1 early_out_over_30 40', '2 tardy 40'] },
    []
  ],
  [
    'EC 48260(a)',
    'setting: two occasions in one day are two events',
    { records: ['1 tardy 40', '1 early_out_over_30 40', '2 tardy 40'], settings: { eventsPerDay: 'each' } },
    [2]
  ],
  [
    'EC 48260(a)',
    'setting: four occasions in one day make one report',
    {
      records: ['1 P1 period_cut', '1 P3 period_cut', '1 P5 period_cut', '1 early_out_over_30 40'],
      settings: { eventsPerDay: 'each' }
    },
    [1]
  ],
  [
    'EC 48260(a)',
    'on a Saturday of the calendar',
    { records: ['2026-08-08 unexcused', '1 unexcused', '2 unexcused'] },
    []
  ],
  [
    'EC 48260(a)',
    'on a day that is no schoolday',
    { records: [...unexcused(2), '2027-07-01 unexcused'], asOf: '2027-06-30' },
    []
  ],
  ['EC 48260(a)', 'after the as-of day', { records: unexcused(3), asOf: 2 }, []],
  ['EC 48260(a)', 'on the as-of day itself', { records: unexcused(3), asOf: 3 }, [3]],
  [
    'EC 48260(a)',
    'two in June, one in July: another school year',
    {
      enrolments: [span('A', '2025-08-01')],
      records: ['2026-06-29 unexcused', '2026-06-30 unexcused', '2026-07-01 unexcused'],
      asOf: '2026-07-01'
    },
    []
  ],
  [
    'EC 48260(a)',
    'three up to June 30',
    {
      enrolments: [span('A', '2025-08-01')],
      records: ['2026-06-26 unexcused', '2026-06-29 unexcused', '2026-06-30 unexcused'],
      asOf: '2026-06-30'
    },
    ['2026-06-30']
  ],
  [
    'EC 48260(a)',
    'three from July 1 on',
    {
      enrolments: [span('A', '2025-08-01')],
      records: ['2026-07-01 unexcused', '2026-07-02 unexcused', '2026-07-03 unexcused'],
      asOf: '2026-07-03'
    },
    ['2026-07-03']
  ],
  [
    'EC 48260(a)',
    'last year is over: truant in June, not in July',
    {
      enrolments: [span('A', '2025-08-01')],
      records: ['2026-06-26 unexcused', '2026-06-29 unexcused', '2026-06-30 unexcused'],
      asOf: '2026-07-01'
    },
    []
  ],
  ['EC 48260(a)', 'before enrolment', { enrolments: [span('A', 3)], records: unexcused(3) }, []],
  ['EC 48260(a)', 'after leaving', { enrolments: [span('A', 1, 2)], records: unexcused(3) }, []],
  [
    'EC 48260(a)',
    'on the first and the last day of enrolment',
    { enrolments: [span('A', 1, 3)], records: unexcused(3) },
    [3]
  ],
  [
    'EC 48260(a)',
    'counts go along from one school to the next',
    { enrolments: [span('A', 1, 2), span('B', 3)], records: ['1 unexcused', '2 unexcused', '3@B unexcused'] },
    [3]
  ]
]

const later: Row[] = [
  ['EC 48261', 'the fourth event makes the second report', { records: unexcused(4) }, [3, 4]],
  ['EC 48261', 'each later event makes one more', { records: unexcused(7) }, [3, 4, 5, 6, 7]],
  ['EC 48261', 'a tardy of 31 minutes after the first report', { records: [...unexcused(3), '9 tardy 31'] }, [3, 9]],
  ['EC 48261', 'a tardy of 30 minutes, by default not', { records: [...unexcused(3), '9 tardy 30'] }, [3]],
  [
    'EC 48261',
    'setting 0: a tardy of one minute',
    { records: [...unexcused(3), '9 tardy 1'], settings: { subsequentTardyMin: 0 } },
    [3, 9]
  ],
  [
    'EC 48261',
    'setting 0: a tardy without minutes',
    { records: [...unexcused(3), '9 tardy'], settings: { subsequentTardyMin: 0 } },
    [3, 9]
  ],
  [
    'EC 48261',
    'setting 10: 10 minutes do not count',
    { records: [...unexcused(3), '9 tardy 10'], settings: { subsequentTardyMin: 10 } },
    [3]
  ],
  [
    'EC 48261',
    'setting 10: 30 minutes count',
    { records: [...unexcused(3), '9 tardy 30'], settings: { subsequentTardyMin: 10 } },
    [3, 9]
  ],
  [
    'EC 48261',
    'setting 10: 11 minutes count',
    { records: [...unexcused(3), '9 tardy 11'], settings: { subsequentTardyMin: 10 } },
    [3, 9]
  ],
  [
    'EC 48261',
    'setting 10: unknown minutes do not count',
    { records: [...unexcused(3), '9 tardy'], settings: { subsequentTardyMin: 10 } },
    [3]
  ],
  [
    'EC 48261',
    'setting 0: short tardies before the first report stay without effect',
    { records: ['1 tardy 5', '2 tardy 5', ...unexcused(3, 3)], settings: { subsequentTardyMin: 0 } },
    [5]
  ],
  [
    'EC 48261',
    'setting 0: an excused tardy never counts',
    { records: [...unexcused(3), '9 tardy_excused 20'], settings: { subsequentTardyMin: 0 } },
    [3]
  ],
  [
    'EC 48261',
    'setting 0: two tardies on one day, one report',
    { records: [...unexcused(3), '9 P1 tardy 5', '9 P4 tardy 5'], settings: { subsequentTardyMin: 0 } },
    [3, 9]
  ],
  ['EC 48261', 'an excused day after the first report', { records: [...unexcused(3), '9 illness'] }, [3]],
  ['EC 48261', 'a suspension after the first report', { records: [...unexcused(3), '9 oss'] }, [3]]
]

const excuse = (category: string): Row => [
  'EC 48260(c)',
  `three days coded ${category} make nobody truant`,
  { records: [1, 2, 3].map((n) => `${n} ${category}`) },
  []
]
const excuses: Row[] = [
  'illness',
  'medical',
  'excused_other',
  'unverified',
  'tardy',
  'tardy_excused',
  'oss',
  'iss',
  'activity',
  'is_complete',
  'is_incomplete',
  'home_hospital',
  'exclusion',
  'closure'
].map(excuse)

const unverified: Row[] = [
  [
    'EC 48260(c)',
    'unverified, default: never',
    { records: ['1 unverified', '2 unverified', '3 unverified'], asOf: 100 },
    []
  ],
  [
    'EC 48260(c)',
    'setting: on the fifth schoolday after, still in the clearing period',
    {
      records: ['1 unverified', '2 unverified', '3 unverified'],
      asOf: 8,
      settings: { unverifiedAfterClearing: 'unexcused' }
    },
    []
  ],
  [
    'EC 48260(c)',
    'setting: reported when the clearing period is over, not back-dated',
    {
      records: ['1 unverified', '2 unverified', '3 unverified'],
      asOf: 9,
      settings: { unverifiedAfterClearing: 'unexcused' }
    },
    [9]
  ],
  [
    'EC 48260(c)',
    'setting: no clearing period, the next schoolday',
    {
      records: ['1 unverified', '2 unverified', '3 unverified'],
      settings: { unverifiedAfterClearing: 'unexcused', unverifiedClearingDays: 0 }
    },
    [4]
  ],
  [
    'EC 48260(c)',
    'setting: a later verified absence comes before an earlier unverified one',
    { records: ['1 unverified', '2 unexcused', '3 unexcused'], settings: { unverifiedAfterClearing: 'unexcused' } },
    [7]
  ],
  [
    'EC 48260(a)',
    'setting: incomplete independent study is unexcused',
    {
      records: ['1 is_incomplete', '2 is_incomplete', '3 is_incomplete'],
      settings: { incompleteStudyIsUnexcused: true }
    },
    [3]
  ]
]

const ages: Row[] = [
  ['EC 48200', 'five years old', { birth: '2021-03-15', records: unexcused(3) }, []],
  ['EC 48200', 'the day before the sixth birthday does not count', { birth: '2020-08-06', records: unexcused(3) }, []],
  ['EC 48200', 'the sixth birthday itself counts', { birth: '2020-08-03', records: unexcused(3) }, [3]],
  ['EC 48200', 'three days from the sixth birthday on', { birth: '2020-08-05', records: unexcused(5) }, [5]],
  ['EC 48200', 'the day before the eighteenth birthday counts', { birth: '2008-08-06', records: unexcused(3) }, [3]],
  ['EC 48200', 'the eighteenth birthday itself does not', { birth: '2008-08-05', records: unexcused(3) }, []],
  ['EC 48200', 'reported at 17; days after 18 add nothing', { birth: '2008-08-06', records: unexcused(6) }, [3]],
  [
    'EC 48200',
    'born on February 29: six on March 1',
    {
      birth: '2020-02-29',
      records: ['2026-02-26 unexcused', '2026-02-27 unexcused', '2026-03-02 unexcused'],
      enrolments: [span('A', '2025-08-01')],
      asOf: '2026-06-01'
    },
    []
  ],
  ['EC 48200', 'birth date not recorded', { birth: null, records: unexcused(5) }, []],
  [
    'EC 48222',
    'exempt on one of three days',
    { records: unexcused(3), spans: [{ kind: 'exempt', from: nth(2), to: nth(2) }] },
    []
  ],
  [
    'EC 48232',
    'on leave of absence',
    { records: unexcused(3), spans: [{ kind: 'leave', from: nth(1), to: null }] },
    []
  ],
  [
    'EC 48240(c)',
    'unexcused within a home and hospital span',
    { records: unexcused(3), spans: [{ kind: 'home_hospital', from: nth(3), to: nth(8) }] },
    []
  ],
  [
    'EC 48240(c)',
    'the day after the span counts again',
    { records: unexcused(3), spans: [{ kind: 'home_hospital', from: nth(4), to: nth(8) }] },
    [3]
  ]
]

describe.each([
  ['truancy events', events],
  ['further reports', later],
  ['valid excuses', excuses],
  ['unverified and settings', unverified],
  ['compulsory education', ages]
])('%s', (_, rows) => {
  it.each(rows)('%s: %s', (_section, _name, situation, reports) => {
    const result = judge(situation)
    expect(result.reports.map(({ date }) => date)).toEqual(
      reports.map((r) => (typeof r === 'number' ? nth(r) : day(r)))
    )
    expect(result.reports.map(({ number }) => number)).toEqual(reports.map((_r, i) => i + 1))
    expect(result.truant.value).toBe(reports.length >= 1)
    expect(result.repeatTruant.value).toBe(reports.length >= 2)
    expect(result.habitualTruant.value, 'no conference was tried').toBe(false)
  })
})

describe('why a record did not count', () => {
  it.each([
    ['EC 48200', 'under_6', { birth: '2020-08-06', records: ['3 unexcused'] }],
    ['EC 48200', 'over_17', { birth: '2008-08-05', records: ['3 unexcused'] }],
    ['EC 48200', 'birth_date_unknown', { birth: null, records: ['3 unexcused'] }],
    ['EC 48222', 'exempt', { records: ['3 unexcused'], spans: [{ kind: 'exempt', from: nth(1), to: null }] }],
    ['EC 48232', 'leave', { records: ['3 unexcused'], spans: [{ kind: 'leave', from: nth(1), to: null }] }],
    [
      'EC 48240(c)',
      'home_hospital',
      { records: ['3 unexcused'], spans: [{ kind: 'home_hospital', from: nth(1), to: null }] }
    ],
    ['EC 48260(a)', 'not_enrolled', { enrolments: [span('A', 4)], records: ['3 unexcused'] }],
    ['EC 48260(a)', 'no_calendar', { enrolments: [span('X', 1)], records: ['3@X unexcused'] }],
    ['EC 48260(a)', 'not_a_schoolday', { records: ['2026-08-08 unexcused'] }],
    ['EC 48260(a)', 'closed', { records: ['3 unexcused', '3 closure'] }],
    ['EC 48260(a)', 'contradiction', { records: ['3 unexcused', '3 illness'] }],
    ['EC 48260(a)', 'two_schools_disagree', { enrolments: [span('A', 1), span('B', 1)], records: ['3 unexcused'] }],
    ['EC 48260(c)', 'unverified', { records: ['3 unverified'] }],
    ['EC 48260(a)', '30_minutes_or_less', { records: ['3 tardy 30'] }],
    ['EC 48260(a)', '30_minutes_or_less', { records: ['3 early_out_over_30 30'] }],
    ['EC 48260(a)', 'minutes_unknown', { records: ['3 tardy'] }]
  ] satisfies [string, string, Situation][])('%s: %s', (_section, reason, situation) => {
    const result = judge(situation)
    expect(result.notCounted).toHaveLength(1)
    expect(result.notCounted[0]?.reason).toBe(reason)
    expect(result.notCounted[0]?.eventIds).toContain('e1')
    expect(result.truancyEvents).toEqual([])
  })

  it('EC 48260(a): a short tardy on a day that counts anyway is no reason by itself', () => {
    const { notCounted, truancyEvents } = judge({ records: ['3 tardy 20', '3 early_out_over_30 60'] })
    expect(notCounted).toEqual([])
    expect(truancyEvents).toHaveLength(1)
  })

  it('EC 48260(a): records of another school year or after the as-of day are not spoken of', () => {
    const { notCounted, problems } = judge({
      enrolments: [span('A', '2025-08-01')],
      records: ['2026-06-01 unexcused', '11 unexcused'],
      asOf: 10
    })
    expect([notCounted, problems]).toEqual([[], []])
  })

  it('a day that counts is not in the list', () => {
    expect(judge({ records: unexcused(3) }).notCounted).toEqual([])
  })
})

describe('what a report rests on', () => {
  it('EC 48260(a): the first on its three days, EC 48261: the second on its one', () => {
    const { reports, truant } = judge({
      records: ['5 tardy 40', '2 unexcused', '9 unexcused', '12 early_out_over_30 50']
    })
    expect(reports.map(({ section, restsOn }) => [section, restsOn])).toEqual([
      [
        'EC 48260(a)',
        [
          { date: nth(2), eventIds: ['e2'] },
          { date: nth(5), eventIds: ['e1'] },
          { date: nth(9), eventIds: ['e3'] }
        ]
      ],
      ['EC 48261', [{ date: nth(12), eventIds: ['e4'] }]]
    ])
    expect(truant.restsOn).toEqual(reports[0]?.restsOn)
    expect(truant.section).toBe('EC 48260(a)')
  })
})

describe('EC 48260(a) as of the day of the report', () => {
  const inYear = (...dates: string[]): TruancyEvent[] =>
    dates.map((date, i) => ({
      date: day(date),
      countsFrom: day(date),
      kind: 'full_day',
      minutes: null,
      eventIds: [`e${i}`]
    }))
  it.each([
    ['the wording was not yet in force', inYear('2012-10-01', '2012-10-02', '2012-12-31'), 0],
    ['it was on January 1, 2013', inYear('2012-10-01', '2012-10-02', '2013-01-01'), 1]
  ])('%s', (_name, given, count) => {
    expect(truancyReports(given)).toHaveLength(count)
  })
})

describe('letters of district policy beside the statute', () => {
  it.each([
    ['two unexcused days', { records: unexcused(2) }, []],
    ['3, 6 and 9 by default', { records: unexcused(10) }, [3, 6, 9]],
    ['eight days: two letters', { records: unexcused(8) }, [3, 6]],
    ['3, 8, 14 set by the district', { records: unexcused(15), settings: { policyLetters: [3, 8, 14] } }, [3, 8, 14]],
    ['tardies are no unexcused days', { records: ['1 tardy 40', '2 tardy 40', '3 tardy 40'] }, []],
    [
      'unless the district counts every event',
      { records: ['1 tardy 40', '2 tardy 40', '3 tardy 40'], settings: { policyCounts: 'truancy_events' } },
      [3]
    ]
  ] satisfies [string, Situation, number[]][])('%s', (_name, situation, days) => {
    const { policyLetters } = judge(situation)
    expect(policyLetters.map(({ date }) => date)).toEqual(days.map(nth))
    expect(policyLetters.map(({ number }) => number)).toEqual(days.map((_d, i) => i + 1))
  })
})
