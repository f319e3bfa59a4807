import { ladderSteps } from '@shared/court/rules-ladder'
import { missingFrom, orderedTabs, PACKET_TABS, type PacketFacts, spansSince } from '@shared/court/rules-packet'
import { day } from '@shared/kernel/dates'
import { isInForce, isSectionCite } from '@shared/law/sections'
import { describe, expect, test } from 'vitest'

const letter = { title: 'Notice', recipient: 'Lucía Rivera', served: true, proved: true }

const whole: PacketFacts = {
  knownUntil: day('2027-02-09'),
  heardOn: day('2026-12-08'),
  identity: true,
  attendance: { signed: true, asOf: day('2026-12-08') },
  since: { signed: true, asOf: day('2027-02-09') },
  interventions: { newEntries: 0 },
  notices: [letter],
  referralNotices: [letter],
  hearingNotices: [letter],
  hearings: [{ on: day('2026-12-08'), minutes: true, directives: 3, contract: true }],
  ladder: { a: 1, b: 1, c: 1 },
  conferenceAttempts: 1,
  witnesses: true,
  chronology: true,
  withoutGround: []
}

test('a packet with everything lacks nothing', () => {
  expect(missingFrom(whole)).toEqual([])
})

describe('what is missing is listed with why it matters', () => {
  test.each<[string, Partial<PacketFacts>, string, string, 'missing' | 'note']>([
    ['EC 48263.5', { identity: false }, 'identity', 'Identity and enrollment sheet', 'missing'],
    ['WIC 257', { citationCopy: false }, 'referral', 'Copy of the notice to appear', 'missing'],
    ['EVID 1530', { attendance: null }, 'attendance', 'Certified attendance record up to the hearing', 'missing'],
    [
      'CCP 2015.5',
      { attendance: { signed: false, asOf: day('2026-12-08') } },
      'attendance',
      'Signature of the custodian',
      'note'
    ],
    ['EC 48260.5', { notices: [] }, 'notices', 'First notification of truancy', 'missing'],
    [
      'the second household',
      { referralNotices: [letter, { ...letter, recipient: 'Jorge Rivera', proved: false }] },
      'referral-notice',
      'Proof of service for “Notice” to Jorge Rivera',
      'missing'
    ],
    [
      'delivery not recorded',
      { hearingNotices: [{ ...letter, served: false, proved: false }] },
      'hearing-notice',
      'Delivery of “Notice” to Lucía Rivera',
      'missing'
    ],
    ['EC 48263(a)', { interventions: null }, 'interventions', 'Record of interventions', 'missing'],
    ['entries since', { interventions: { newEntries: 1 } }, 'interventions', '1 newer entry of the log', 'missing'],
    [
      'corrected since',
      {
        withoutGround: [{ kind: 'notice', title: 'Notification of truancy 1', date: day('2026-10-01'), state: 'lost' }]
      },
      'notices',
      'Notification of truancy 1 of October 1, 2026 has lost its ground',
      'note'
    ],
    [
      'figures that read otherwise now',
      { withoutGround: [{ kind: 'referral', title: 'Referral', date: day('2026-11-01'), state: 'changed' }] },
      'referral-notice',
      'Referral of November 1, 2026: the record behind it was corrected since',
      'note'
    ],
    [
      'certified days that read otherwise now',
      {
        withoutGround: [
          {
            kind: 'paper',
            title: 'Certified attendance record',
            date: day('2026-11-16'),
            state: 'changed',
            tab: 'attendance'
          }
        ]
      },
      'attendance',
      'Certified attendance record of November 16, 2026 shows other days than the record does now',
      'missing'
    ],
    [
      'said where the paper stands, its day named once',
      {
        withoutGround: [
          {
            kind: 'paper',
            title: 'Directives of November 3, 2026',
            date: day('2026-11-03'),
            state: 'changed',
            tab: 'directives'
          }
        ]
      },
      'directives',
      'Directives of November 3, 2026: the record behind it was corrected since',
      'note'
    ],
    ['whom to call', { witnesses: false }, 'witnesses', 'Witness list', 'note'],
    ['proof of dates', { chronology: false }, 'chronology', 'Chronology', 'note'],
    ['EC 48262', { conferenceAttempts: 0 }, 'interventions', 'Attempt to hold a conference', 'missing'],
    [
      'WIC 258(b)(1), 48264.5(b)',
      { ladder: { a: 1, b: 0, c: 1 } },
      'interventions',
      'Officer’s warning or study program, 48264.5(b)',
      'note'
    ],
    [
      'EC 48263(b)',
      { hearings: [{ on: day('2026-12-08'), minutes: false, directives: 3, contract: true }] },
      'minutes',
      'Minutes of the hearing of December 8, 2026',
      'missing'
    ],
    [
      'directives not issued',
      { hearings: [{ on: day('2026-12-08'), minutes: true, directives: 3, contract: false }] },
      'directives',
      'Directives of December 8, 2026 as issued',
      'missing'
    ],
    [
      'nothing imported since the hearing',
      { knownUntil: day('2026-12-08'), since: null },
      'since',
      'Attendance after December 8, 2026',
      'missing'
    ],
    ['records not issued', { since: null }, 'since', 'Attendance since the hearing', 'missing'],
    [
      'imported after the record was issued',
      { since: { signed: true, asOf: day('2027-01-20') } },
      'since',
      'Attendance after January 20, 2027',
      'missing'
    ]
  ])('%s', (_, change, tab, what, weight) => {
    const found = missingFrom({ ...whole, ...change })
    expect(found.map((one) => [one.tab, one.what, one.weight])).toEqual([[tab, what, weight]])
    expect(found[0]?.why.length).toBeGreaterThan(20)
  })

  test('every section it names is in force', () => {
    const nothing = missingFrom({
      ...whole,
      identity: false,
      attendance: null,
      since: null,
      interventions: null,
      notices: [],
      referralNotices: [],
      hearingNotices: [],
      hearings: [],
      ladder: { a: 0, b: 0, c: 0 },
      conferenceAttempts: 0,
      witnesses: false,
      chronology: false
    })
    expect(new Set(nothing.map(({ tab }) => tab)).size).toBe(PACKET_TABS.length - 3)
    for (const { section, what } of nothing) {
      if (section) expect(isSectionCite(section) && isInForce(section, day('2027-02-10')), what).toBe(true)
    }
  })
})

test('tabs keep the order a person gave, and the usual one for the rest', () => {
  expect(orderedTabs([]).map(({ id }) => id)).toEqual(PACKET_TABS.map(({ id }) => id))
  const moved = orderedTabs(['minutes', 'referral']).map(({ id }) => id)
  expect(moved.slice(0, 3)).toEqual(['minutes', 'referral', 'identity'])
  expect(moved).toHaveLength(PACKET_TABS.length)
  expect(orderedTabs(['no such tab'])).toHaveLength(PACKET_TABS.length)
})

test.each([
  ['2026-12-08', '2026-12-08', []],
  ['2026-12-08', '2027-02-09', [['2026-12-09', '2027-02-09']]],
  [
    '2027-05-18',
    '2027-09-30',
    [
      ['2027-05-19', '2027-06-30'],
      ['2027-07-01', '2027-09-30']
    ]
  ]
])('days after %s up to %s', (heard, asOf, spans) => {
  expect(spansSince(day(heard), day(asOf)).map(({ from, to }) => [from, to])).toEqual(spans)
})

test('EC 48264.5 (a) to (c): each step with its report and what was done after it', () => {
  const steps = ladderSteps({
    reports: [day('2026-10-05'), day('2026-10-10')],
    log: [
      { kind: 'counselor-meeting', date: day('2026-09-01'), result: 'held' },
      { kind: 'call', date: day('2026-10-07'), result: 'reached' },
      { kind: 'htc', date: day('2026-10-09'), result: 'did-not-come' },
      { kind: 'officer-warning', date: day('2026-10-09'), result: 'done' },
      { kind: 'officer-warning', date: day('2026-10-12'), result: 'done' }
    ],
    hearings: [day('2026-12-08')]
  })
  expect(steps).toMatchObject([
    { step: 'a', reportedOn: '2026-10-05', done: [{ date: '2026-10-09', result: 'Family did not come' }] },
    { step: 'b', reportedOn: '2026-10-10', done: [{ date: '2026-10-12' }] },
    { step: 'c', reportedOn: null, done: [] }
  ])
})

test('a hearing is step (c) from the third report on, and where there is no report at all', () => {
  const hearings = [day('2026-11-30'), day('2026-12-08')]
  const c = (...reports: string[]) =>
    ladderSteps({ reports: reports.map(day), log: [], hearings })[2]?.done.map(({ date }) => date)
  expect(c('2026-10-05', '2026-10-06', '2026-12-01')).toEqual(['2026-12-08'])
  expect(c()).toEqual(hearings)
})
