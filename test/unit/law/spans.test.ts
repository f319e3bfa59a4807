import type { ParticipationKind, SpanKind } from '@shared/attendance/model'
import type { RecoveryLimit } from '@shared/attendance/rules-recovery'
import type { ReengagementTrigger } from '@shared/attendance/rules-study'
import { day } from '@shared/kernel/dates'
import { describe, expect, it } from 'vitest'
import { judge, nth, type Situation, span } from './situation'

const within = (kind: SpanKind, from: number, to: number | null = null) => ({
  id: `${kind} ${from}`,
  kind,
  from: nth(from),
  to: to === null ? null : nth(to)
})
const took = (kind: ParticipationKind, ...days: number[]) =>
  days.map((n) => ({ id: `${kind} ${n}`, kind, date: nth(n) }))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('spans beside the records', () => {
  const rows: [section: string, name: string, situation: Situation, counts: object][] = [
    [
      'EC 48911',
      'suspended days without records are absences, never truancy',
      { spans: [within('suspension', 3, 5)] },
      { suspended: 3, absent: 3, unexcused: 0, truancyEvents: 0 }
    ],
    [
      'EC 48911',
      'a record against the pupil on a suspended day does not count as truancy',
      { spans: [within('suspension', 3, 5)], records: ['3 unexcused', '4 tardy 45'] },
      { suspended: 3, absent: 3, truancyEvents: 0 }
    ],
    [
      'EC 60901(c)(1)',
      'excluded days are absences by default',
      { spans: [within('exclusion', 3, 5)] },
      { excluded: 3, excused: 3, absent: 3, truancyEvents: 0 }
    ],
    [
      'EC 60901(c)(1)',
      'excluded days are none where the district says so',
      { spans: [within('exclusion', 3, 5)], settings: { exclusionIsAbsence: false } },
      { excluded: 3, absent: 0 }
    ],
    [
      'EC 48240(c)',
      'home and hospital days are excused whatever is recorded',
      { spans: [within('home_hospital', 1, 10)], records: ['2 unexcused', '3 unexcused', '4 unexcused'] },
      { homeHospital: 10, absent: 0, truancyEvents: 0 }
    ],
    [
      'EC 48911, 48240(c)',
      'a suspension decides over home instruction on the same day',
      { spans: [within('home_hospital', 1, 10), within('suspension', 2, 2)], records: ['2 unexcused'] },
      { suspended: 1, homeHospital: 10 }
    ],
    [
      'EC 48232',
      'on leave nothing counts as truancy',
      { spans: [within('leave', 1, 30)], records: ['2 unexcused', '3 unexcused', '4 unexcused'] },
      { truancyEvents: 0 }
    ],
    [
      'EC 51747.5',
      'a study day without evidence is absent once the time for evidence is over',
      { spans: [within('independent_study', 1, 3)] },
      { incompleteStudy: 3, absent: 3, unexcused: 0, truancyEvents: 0 }
    ],
    [
      'EC 51747.5',
      'one piece of evidence makes the day',
      { spans: [within('independent_study', 1, 3)], participation: took('assignment', 1, 2, 3) },
      { incompleteStudy: 0, absent: 0 }
    ],
    [
      'EC 51747.5',
      'a class that was missed is no evidence',
      { spans: [within('distance_learning', 1, 3)], participation: took('synchronous_missed', 1, 2, 3) },
      { incompleteStudy: 3 }
    ],
    [
      'EC 51747.5',
      'each kind of evidence does',
      {
        spans: [within('distance_learning', 1, 4)],
        participation: [
          ...took('online_activity', 1),
          ...took('synchronous_class', 2),
          ...took('assignment', 3),
          ...took('staff_contact', 4)
        ]
      },
      { incompleteStudy: 0 }
    ],
    [
      'EC 51747.5',
      'evidence may still come in for five schooldays; then the day is absent',
      { spans: [within('independent_study', 1, 3)], asOf: 7 },
      { incompleteStudy: 1 }
    ],
    [
      'EC 51747.5',
      'on the sixth day itself, not before',
      { spans: [within('independent_study', 1, 1)], asOf: 6 },
      { incompleteStudy: 0 }
    ],
    [
      'EC 51747.5',
      'no time for evidence where the district gives none',
      { spans: [within('independent_study', 1, 3)], asOf: 3, settings: { studyEvidenceDays: 0 } },
      { incompleteStudy: 3 }
    ],
    [
      'EC 51747.5',
      'a district that codes the days itself lets the codes decide',
      {
        spans: [within('independent_study', 1, 3)],
        records: ['1 unexcused'],
        settings: { studyWithoutEvidence: 'by_codes' }
      },
      { unexcused: 1, incompleteStudy: 0, truancyEvents: 1 }
    ],
    [
      'EC 51747',
      'an unexcused code in study is incomplete study, not truancy',
      { spans: [within('independent_study', 1, 5)], records: ['1 unexcused', '2 unexcused', '3 unverified'] },
      { incompleteStudy: 5, unexcused: 0, truancyEvents: 0 }
    ],
    [
      'EC 51747',
      'unless the district says that incomplete study is without excuse',
      { spans: [within('independent_study', 1, 3)], settings: { incompleteStudyIsUnexcused: true } },
      { unexcused: 3, truancyEvents: 3 }
    ],
    [
      'EC 51747.5',
      'nobody is late for a day of study',
      { spans: [within('independent_study', 1, 1)], records: ['1 tardy 45'], participation: took('assignment', 1) },
      { truancyEvents: 0, tardy: 0, absent: 0 }
    ],
    [
      'EC 48205',
      'an ill pupil in study is excused',
      { spans: [within('independent_study', 1, 1)], records: ['1 illness'] },
      { excused: 1, incompleteStudy: 0 }
    ],
    [
      'EC 60901(c)(1)',
      'a day before enrolment or on a closed day is none, whatever the span',
      {
        spans: [within('independent_study', 1, 10)],
        enrolments: [span('A', 4)],
        records: ['5 closure']
      },
      { incompleteStudy: 6, schooldaysEnrolled: 96 }
    ],
    [
      'EC 46211',
      'recovered days change no count of the law',
      {
        records: ['1 unexcused', '2 unexcused', '3 unexcused'],
        recovery: [{ id: 'r', date: day('2026-08-08'), minutes: 240 }]
      },
      { absent: 3, unexcused: 3, truancyEvents: 3 }
    ]
  ]
  it.each(rows)('%s: %s', (_section, _name, situation, counts) => {
    expect(judge(situation).counts).toMatchObject(counts)
  })

  it('EC 51747.5: a code against the pupil beside evidence is shown as a contradiction, the lighter holds', () => {
    const { days, problems, notCounted, study } = judge({
      spans: [within('distance_learning', 1, 20)],
      records: ['2 unexcused'],
      participation: took('staff_contact', 2)
    })
    expect(days.find(({ date }) => date === nth(2))).toMatchObject({
      cls: 'present',
      contradiction: true,
      recordIds: ['distance_learning 1', 'staff_contact 2']
    })
    expect(problems).toContainEqual({ kind: 'contradiction', date: nth(2), eventIds: ['e1'] })
    expect(notCounted).toContainEqual({ date: nth(2), reason: 'participated', eventIds: ['e1'] })
    expect(study?.days[1]).toMatchObject({ state: 'participated', evidence: [{ kind: 'staff_contact' }] })
  })

  it('EC 51747.5: a day of today waits for its evidence and is not held against anybody', () => {
    const { study, counts } = judge({ spans: [within('independent_study', 1)], asOf: 3 })
    expect(study?.days.map(({ state }) => state)).toEqual(['awaiting', 'awaiting', 'awaiting'])
    expect(counts.absent).toBe(0)
  })
})

describe('EC 51747: what calls for re-engagement', () => {
  const all = range(1, 20)
  const without = (...days: number[]) => took('assignment', ...all.filter((n) => !days.includes(n)))
  const rows: [name: string, situation: Situation, triggers: ReengagementTrigger[]][] = [
    ['nothing while the pupil takes part', { participation: without() }, []],
    [
      'three days in a row over a weekend are not more than three',
      { participation: without(4, 5, 6) },
      ['four_weeks_10_percent']
    ],
    ['four in a row are', { participation: without(4, 5, 6, 7) }, ['more_than_three_days', 'four_weeks_10_percent']],
    [
      'three of five days of a week are 60 percent',
      { participation: without(1, 3, 5) },
      ['week_60_percent', 'four_weeks_10_percent']
    ],
    ['two of twenty days are 10 percent, not more', { participation: without(1, 8) }, []],
    [
      'half of the classes of a month are not more than half',
      { participation: [...without(), ...took('synchronous_class', 1, 2), ...took('synchronous_missed', 3, 4)] },
      []
    ],
    [
      'more than half are',
      { participation: [...without(), ...took('synchronous_class', 1, 2), ...took('synchronous_missed', 3, 4, 5)] },
      ['synchronous_50_percent']
    ],
    [
      'the written agreement was not kept on a day the pupil took part',
      { participation: [...without(), ...took('agreement_not_kept', 9)] },
      ['agreement_not_kept']
    ],
    [
      'an agreement that was not kept is no evidence: the day without any is missed',
      { participation: [...without(1, 3, 5), ...took('agreement_not_kept', 3)] },
      ['agreement_not_kept', 'week_60_percent', 'four_weeks_10_percent']
    ]
  ]
  it.each(rows)('%s', (_name, situation, triggers) => {
    const { study } = judge({ spans: [within('independent_study', 1, 20)], ...situation })
    expect([...new Set(study?.reengagement.map(({ trigger }) => trigger))].sort()).toEqual([...triggers].sort())
    for (const { section } of study?.reengagement ?? []) expect(section).toBe('EC 51747')
  })
  it('four days of one week that do not follow each other: by the district’s reading', () => {
    const triggers = (settings: Situation['settings']) =>
      judge({
        spans: [within('independent_study', 1, 20)],
        participation: without(1, 2, 4, 5),
        settings
      }).study?.reengagement.filter(({ trigger }) => trigger === 'more_than_three_days')
    expect(triggers({})).toEqual([])
    expect(triggers({ reengagementThreeDays: 'in_a_week' })).toMatchObject([
      { from: nth(1), to: nth(5), dates: [1, 2, 4, 5].map(nth) }
    ])
    // Four in a row of one week are told once.
    const row = judge({
      spans: [within('independent_study', 1, 20)],
      participation: without(1, 2, 3, 4),
      settings: { reengagementThreeDays: 'in_a_week' }
    }).study?.reengagement.filter(({ trigger }) => trigger === 'more_than_three_days')
    expect(row).toHaveLength(1)
  })
  it('the school month of synchronous classes: of the calendar, or four school weeks', () => {
    const participation = [
      ...took('assignment', ...range(1, 25)),
      ...took('synchronous_class', 1, 2),
      ...took('synchronous_missed', 20, 21)
    ]
    const found = (settings: Situation['settings']) =>
      judge({ spans: [within('independent_study', 1, 25)], participation, settings }).study?.reengagement
    expect(found({})).toEqual([])
    expect(found({ reengagementMonth: 'four_weeks' })).toMatchObject([{ trigger: 'synchronous_50_percent', of: 2 }])
  })
  it('is owed from the days the district names', () => {
    const spans = [within('independent_study', 1, 10)]
    expect(judge({ spans, settings: { reengagementFromDays: 10 } }).study?.reengagement.length).toBeGreaterThan(0)
  })
  it('is owed from 15 schooldays of study on', () => {
    expect(judge({ spans: [within('independent_study', 1, 14)] }).study?.reengagement).toEqual([])
    expect(judge({ spans: [within('independent_study', 1, 15)] }).study?.reengagement.length).toBeGreaterThan(0)
  })
})

describe('EC 46211: attendance recovery has its limits', () => {
  const sessions = (...dates: string[]) =>
    dates.map((date, i) => ({ id: `r${String(i).padStart(2, '0')}`, date: day(date), minutes: 240 }))
  const absences = range(1, 40).map((n) => `${n} illness`)
  const rows: [name: string, situation: Situation, counted: number, limits: RecoveryLimit[]][] = [
    ['one a calendar day', { recovery: sessions('2026-08-08', '2026-08-08') }, 1, ['twice_on_one_day']],
    [
      'five a school week',
      {
        recovery: sessions('2026-08-10', '2026-08-11', '2026-08-12', '2026-08-13', '2026-08-14', '2026-08-15')
      },
      5,
      ['more_than_five_a_week']
    ],
    [
      'ten a school year',
      {
        recovery: sessions(...range(8, 18).map((n) => nth(n * 3)))
      },
      10,
      ['more_than_ten_a_year']
    ],
    [
      'no more than were missed',
      { records: ['1 illness'], recovery: sessions('2026-08-08', '2026-08-15') },
      1,
      ['more_than_absent']
    ],
    [
      'not in independent study',
      { spans: [within('independent_study', 1, 10)], recovery: sessions('2026-08-08') },
      0,
      ['independent_study']
    ]
  ]
  it.each(rows)('%s', (_name, situation, counted, limits) => {
    const { recovery, counts } = judge({ records: absences, ...situation })
    expect(recovery?.counted).toHaveLength(counted)
    expect(recovery?.notCounted.map(({ limit }) => limit)).toEqual(limits)
    expect(recovery?.absentLessRecovered).toBe(counts.absent - counted)
  })
  it('a session of an earlier school year is not spoken of, one before the law does not count', () => {
    expect(judge({ recovery: sessions('2026-06-20') }).recovery).toBeNull()
    const { recovery } = judge({
      asOf: '2025-06-30',
      enrolments: [span('A', '2025-01-06')],
      recovery: sessions('2025-05-03')
    })
    expect(recovery?.notCounted.map(({ limit }) => limit)).toEqual(['not_in_force'])
  })
})
