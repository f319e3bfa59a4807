import { type FindingName, findingNames } from '@shared/attendance/rules-classify'
import { inEnglish } from '@shared/attendance/rules-sentences'
import { referralEligibility } from '@shared/interventions/rules-referral'
import { day } from '@shared/kernel/dates'
import { describe, expect, it } from 'vitest'
import { attempt, judge, nth, type Situation, sixItems, span, unexcused } from './situation'

type Row = [section: string, name: string, situation: Situation, value: boolean, missing: string[]]

const habitual: Row[] = [
  ['EC 48262', 'three reports and an attempt', { records: unexcused(5), conferenceAttempts: [attempt(4)] }, true, []],
  [
    'EC 48262',
    'two reports and an attempt',
    { records: unexcused(4), conferenceAttempts: [attempt(4)] },
    false,
    ['three_reports']
  ],
  ['EC 48262', 'three reports, no attempt', { records: unexcused(5) }, false, ['conference_attempt']],
  [
    'EC 48262',
    'the attempt on the day of the first report',
    { records: unexcused(5), conferenceAttempts: [attempt(3)] },
    true,
    []
  ],
  [
    'EC 48262',
    'the attempt on the day of the first report, where the district asks for a later day',
    {
      records: unexcused(5),
      conferenceAttempts: [attempt(3)],
      settings: { conferenceOnReportDay: 'day_after' }
    },
    false,
    ['conference_attempt']
  ],
  [
    'EC 48262',
    'the attempt the day after the first report, where the district asks for a later day',
    {
      records: unexcused(5),
      conferenceAttempts: [attempt(4)],
      settings: { conferenceOnReportDay: 'day_after' }
    },
    true,
    []
  ],
  [
    'EC 48262',
    'the attempt the day before the first report',
    { records: unexcused(5), conferenceAttempts: [attempt(2)] },
    false,
    ['conference_attempt']
  ],
  [
    'EC 48262',
    'the attempt after the third report',
    { records: unexcused(5), conferenceAttempts: [attempt(30)] },
    true,
    []
  ],
  [
    'EC 48262',
    'the attempt on the as-of day',
    { records: unexcused(5), conferenceAttempts: [attempt(10)], asOf: 10 },
    true,
    []
  ],
  [
    'EC 48262',
    'the attempt after the as-of day',
    { records: unexcused(5), conferenceAttempts: [attempt(11)], asOf: 10 },
    false,
    ['conference_attempt']
  ],
  [
    'EC 48262',
    'an attempt of last school year',
    { records: unexcused(5), conferenceAttempts: [attempt('2026-06-01')] },
    false,
    ['conference_attempt']
  ],
  [
    'EC 48262',
    'five excused days and an attempt',
    { records: [1, 2, 3, 4, 5].map((n) => `${n} illness`), conferenceAttempts: [attempt(4)] },
    false,
    ['three_reports']
  ]
]

const first = (...without: string[]) => sixItems.filter(({ item }) => !without.includes(item))
const chronic: Row[] = [
  [
    'EC 48263.6',
    '10 of 100 days, all six sections followed',
    { records: unexcused(10), compliance: sixItems },
    true,
    []
  ],
  ['EC 48263.6', '9 of 100 days', { records: unexcused(9), compliance: sixItems }, false, ['ten_percent']],
  ['EC 48263.6', '10 of 101 days', { records: unexcused(10), compliance: sixItems, asOf: 101 }, false, ['ten_percent']],
  [
    'EC 48263.6',
    'without the report on file',
    { records: unexcused(10), compliance: first('EC 48260') },
    false,
    ['EC 48260']
  ],
  [
    'EC 48263.6',
    'without the first notice',
    { records: unexcused(10), compliance: first('EC 48260.5') },
    false,
    ['EC 48260.5']
  ],
  [
    'EC 48263.6',
    'without further reports',
    { records: unexcused(10), compliance: first('EC 48261') },
    false,
    ['EC 48261']
  ],
  [
    'EC 48263.6',
    'without a conference attempt',
    { records: unexcused(10), compliance: first('EC 48262') },
    false,
    ['EC 48262']
  ],
  [
    'EC 48263.6',
    'without the referral',
    { records: unexcused(10), compliance: first('EC 48263') },
    false,
    ['EC 48263']
  ],
  [
    'EC 48263.6',
    'without the referral of the adult',
    { records: unexcused(10), compliance: first('EC 48291') },
    false,
    ['EC 48291']
  ],
  [
    'EC 48263.6',
    'with nothing done',
    { records: unexcused(10) },
    false,
    ['EC 48260', 'EC 48260.5', 'EC 48261', 'EC 48262', 'EC 48263', 'EC 48291']
  ],
  [
    'EC 48263.6',
    'a step taken after the as-of day',
    { records: unexcused(2), compliance: sixItems, asOf: 19 },
    false,
    ['EC 48260', 'EC 48260.5', 'EC 48261', 'EC 48262', 'EC 48263', 'EC 48291']
  ],
  [
    'EC 48263.6',
    'excused days do not count',
    { records: [...unexcused(9), '20 illness'], compliance: sixItems },
    false,
    ['ten_percent']
  ],
  [
    'EC 48263.6',
    'parts of days do not count',
    { records: [...unexcused(9), '20 tardy 90'], compliance: sixItems },
    false,
    ['ten_percent']
  ],
  [
    'EC 48263.6',
    'setting: parts of days count',
    {
      records: [...unexcused(9), '20 tardy 90'],
      compliance: sixItems,
      settings: { chronicTruantCounts: 'full_and_partial' }
    },
    true,
    []
  ],
  [
    'EC 48263.6',
    'from the date of enrolment: 2 of 20 days',
    {
      enrolments: [span('A', 81)],
      records: unexcused(2, 81),
      compliance: sixItems.map((i) => ({ ...i, date: nth(90) }))
    },
    true,
    []
  ],
  [
    'EC 48263.6',
    'eighteen on the as-of day',
    { birth: '2008-12-01', records: unexcused(10), compliance: sixItems, asOf: '2026-12-01' },
    false,
    ['compulsory_education']
  ],
  [
    'EC 48263.6',
    'the day before',
    { birth: '2008-12-01', records: unexcused(10), compliance: sixItems, asOf: '2026-11-30' },
    true,
    []
  ]
]

const four: Row[] = [
  ['WIC 601(b)', 'four reports at 13', { records: unexcused(6) }, true, []],
  ['WIC 601(b)', 'three reports', { records: unexcused(5) }, false, ['four_reports']],
  [
    'WIC 601(b)',
    'four unexcused days are two reports, not four truancies',
    { records: unexcused(4) },
    false,
    ['four_reports']
  ],
  ['WIC 601(b)', 'eleven years old', { birth: '2015-03-15', records: unexcused(6) }, false, ['age_12_to_17']],
  [
    'WIC 601(b)',
    'the day before the twelfth birthday',
    { birth: '2014-12-01', records: unexcused(6), asOf: '2026-11-30' },
    false,
    ['age_12_to_17']
  ],
  ['WIC 601(b)', 'the twelfth birthday', { birth: '2014-12-01', records: unexcused(6), asOf: '2026-12-01' }, true, []],
  [
    'WIC 601(b)',
    'the day before the eighteenth birthday',
    { birth: '2008-12-01', records: unexcused(6), asOf: '2026-11-30' },
    true,
    []
  ],
  [
    'WIC 601(b)',
    'the eighteenth birthday',
    { birth: '2008-12-01', records: unexcused(6), asOf: '2026-12-01' },
    false,
    ['age_12_to_17']
  ],
  [
    'WIC 601(b)',
    'setting: four reports really sent',
    { records: unexcused(6), reportsMade: [3, 4, 5, 6].map(nth), settings: { fourTruanciesCount: 'reports_made' } },
    true,
    []
  ],
  [
    'WIC 601(b)',
    'setting: three reports really sent',
    { records: unexcused(6), reportsMade: [3, 4, 5].map(nth), settings: { fourTruanciesCount: 'reports_made' } },
    false,
    ['four_reports']
  ],
  [
    'WIC 601(b)',
    'setting: one sent twice, one next week',
    { records: unexcused(6), reportsMade: [3, 3, 4, 5].map(nth), settings: { fourTruanciesCount: 'reports_made' } },
    false,
    ['four_reports']
  ]
]

describe.each<[FindingName, Row[]]>([
  ['habitualTruant', habitual],
  ['chronicTruant', chronic],
  ['fourTruancies', four]
])('%s', (finding, rows) => {
  it.each(rows)('%s: %s', (section, _name, situation, value, missing) => {
    const result = judge(situation)[finding]
    expect(result).toMatchObject({ value, missing, section })
  })
})

describe('effective dates', () => {
  const old = (asOf: string): Situation => ({ asOf, enrolments: [], records: [] })
  it.each<[string, string, FindingName, string, boolean]>([
    ['WIC 601(b)', 'not judged by the wording of 2021 before it was law', 'fourTruancies', '2020-12-31', false],
    ['WIC 601(b)', 'from January 1, 2021', 'fourTruancies', '2021-01-01', true],
    ['EC 48263.6', 'not before January 1, 2011', 'chronicTruant', '2010-12-31', false],
    ['EC 48263.6', 'from January 1, 2011', 'chronicTruant', '2011-01-01', true],
    ['EC 48260(a)', 'not before January 1, 2013', 'truant', '2012-12-31', false],
    ['EC 48260(a)', 'from January 1, 2013', 'truant', '2013-01-01', true]
  ])('%s: %s', (_section, _name, finding, asOf, inForce) => {
    const { missing, sentence } = judge(old(asOf))[finding]
    expect(missing.includes('in_force')).toBe(!inForce)
    expect(sentence.key === 'not_in_force').toBe(!inForce)
  })
})

describe('referral to the board', () => {
  const habitualPupil: Situation = { records: unexcused(5), conferenceAttempts: [attempt(4)], asOf: 60 }
  const absentee: Situation = { records: [1, 2, 3, 4, 5, 6].map((n) => `${n} illness`), asOf: 60 }
  const insubordination = { id: 'i1', by: 'Ms. Chen', date: nth(9) }

  it.each([
    ['a habitual truant', habitualPupil, null, ['habitual-truant'], true],
    ['a chronic absentee', absentee, null, ['chronic-absentee'], true],
    ['habitually insubordinate, as a person found', { asOf: 60 }, insubordination, ['insubordinate'], true],
    ['found only after the as-of day', { asOf: 8 }, insubordination, [], false],
    ['truant, not habitual', { records: unexcused(3), asOf: 60 }, null, [], false],
    [
      'all three grounds',
      { ...habitualPupil, asOf: 50 },
      insubordination,
      ['habitual-truant', 'chronic-absentee', 'insubordinate'],
      true
    ]
  ] satisfies [string, Situation, typeof insubordination | null, string[], boolean][])(
    'EC 48263: %s',
    (_name, situation, found, grounds, eligible) => {
      const result = referralEligibility({
        classification: judge(situation),
        birthDate: day('2013-03-15'),
        insubordination: found,
        interventions: []
      })
      expect(result.grounds.filter(({ met }) => met).map(({ ground }) => ground)).toEqual(grounds)
      expect(result.eligible.value).toBe(eligible)
      expect(result.eligible.restsOn.length > 0).toBe(eligible)
    }
  )

  it.each([
    ['the day before the eighteenth birthday', '2026-11-30', true],
    ['the eighteenth birthday: no minor any more', '2026-12-01', false]
  ])('EC 48263: %s', (_name, asOf, eligible) => {
    const birth = '2008-12-01'
    const classification = judge({ ...habitualPupil, birth, asOf })
    const result = referralEligibility({ classification, birthDate: day(birth), interventions: [] })
    expect(result.eligible.value).toBe(eligible)
    expect(result.eligible.missing).toEqual(eligible ? [] : ['minor'])
  })

  it('EC 48263: before 2021 chronic absence was no ground', () => {
    const classification = { ...judge(absentee), asOf: day('2020-12-31') }
    const result = referralEligibility({ classification, birthDate: day('2013-03-15'), interventions: [] })
    expect(result.grounds.some(({ met }) => met)).toBe(false)
  })

  it('EC 48200: a chronic absentee of five may be referred, with a warning', () => {
    const classification = judge({ ...absentee, birth: '2021-03-15' })
    const result = referralEligibility({ classification, birthDate: day('2021-03-15'), interventions: [] })
    expect(result.eligible.value).toBe(true)
    expect(result.warnings).toEqual(['under_6'])
  })

  it('EC 60901(c)(1): few schooldays warn', () => {
    const classification = judge({ records: ['1 illness'], asOf: 10 })
    const result = referralEligibility({ classification, birthDate: day('2013-03-15'), interventions: [] })
    expect(result.warnings).toEqual(['small_denominator'])
  })

  const complete = {
    classification: judge(habitualPupil),
    birthDate: day('2013-03-15'),
    interventions: [{ id: 'n1', date: nth(6) }],
    documentation: true,
    notice: true,
    translation: true,
    planReview: true
  }
  it('EC 48263(a): ready when every line is there', () => {
    expect(referralEligibility(complete)).toMatchObject({ ready: true, warnings: [] })
  })
  it.each([
    ['EC 48263(a)', 'intervention', { interventions: [] }, false],
    ['EC 48263(a)', 'intervention', { interventions: [{ id: 'n1', date: nth(61) }] }, false],
    ['EC 48263(a)', 'documentation', { documentation: false }, false],
    ['EC 48263(a)', 'notice', { notice: false }, false],
    ['EC 48985', 'translation', { translation: false }, false],
    ['practice', 'plan_review', { planReview: false }, true],
    ['EC 48263(a)', 'minor', { birthDate: null }, false],
    ['EC 48263(a)', 'ground', { classification: judge({ asOf: 60 }) }, false]
  ])('%s: without the line %s', (_section, key, change, ready) => {
    const result = referralEligibility({ ...complete, ...change })
    expect(result.lines.filter(({ met }) => !met).map((l) => l.key)).toEqual([key])
    expect(result.ready).toBe(ready)
  })
  it('EC 48985: no line for a translation or plan that is not called for', () => {
    const { lines } = referralEligibility({ ...complete, translation: null, planReview: null })
    expect(lines.map(({ key }) => key)).toEqual(['minor', 'ground', 'intervention', 'documentation', 'notice'])
  })
})

describe('sentences', () => {
  it.each<[string, string, FindingName, Situation, RegExp]>([
    [
      'EC 48260(a)',
      'truant',
      'truant',
      { records: unexcused(3) },
      /^Your child missed school.* on Aug 3, Aug 4 and Aug 5\. .*on August 5, 2026, the law calls this truant\.$/
    ],
    ['EC 48260(a)', 'not yet', 'truant', { records: unexcused(2) }, /there are 2 of the 3/],
    [
      'EC 48200',
      'too young',
      'truant',
      { birth: '2021-03-15', records: unexcused(3) },
      /0 of 3 days count\. 3 other days do not.*not compulsory/
    ],
    [
      'EC 48261',
      'reported again',
      'repeatTruant',
      { records: unexcused(4) },
      /^2 truancy reports .* Aug 5 and Aug 6\.$/
    ],
    [
      'EC 48262',
      'habitual truant',
      'habitualTruant',
      { records: unexcused(5), conferenceAttempts: [attempt(4)] },
      /tried to meet with you on August 6, 2026/
    ],
    [
      'EC 60901(c)(1)',
      'chronic absentee',
      'chronicAbsentee',
      { records: ['1 illness'], asOf: 10 },
      /1 of 10 schooldays .* 10\.0 percent/
    ],
    [
      'EC 48263.6',
      'steps missing',
      'chronicTruant',
      { records: unexcused(10) },
      /no record yet of the steps under EC 48260, /
    ],
    ['WIC 601(b)', 'too young', 'fourTruancies', { birth: '2016-03-15', records: unexcused(6) }, /from 12 to 17/]
  ])('%s: %s', (_section, _name, finding, situation, words) => {
    expect(inEnglish(judge(situation)[finding].sentence)).toMatch(words)
  })

  it('every finding of every kind of pupil reads as a whole sentence', () => {
    const situations: Situation[] = [
      {},
      { records: unexcused(1) },
      { records: unexcused(12), compliance: sixItems, conferenceAttempts: [attempt(5)] },
      { birth: '2021-03-15', records: unexcused(12), compliance: sixItems },
      { records: unexcused(60), asOf: '2026-12-24' },
      { asOf: '2009-01-01', enrolments: [] }
    ]
    for (const situation of situations) {
      const result = judge(situation)
      for (const name of findingNames) {
        const text = inEnglish(result[name].sentence)
        expect(text).toMatch(/^[A-Z0-9].*\.$/)
        expect(text).not.toMatch(/undefined|NaN|null|\[object/)
      }
    }
  })
})
