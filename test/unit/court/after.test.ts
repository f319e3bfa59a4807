import type { AnswerInput } from '@shared/court/after'
import type { Route } from '@shared/court/model'
import { answerRefusal, clocksOf, kindsOf } from '@shared/court/rules-after'
import { day } from '@shared/kernel/dates'
import { describe, expect, test } from 'vitest'

const SENT = day('2027-02-10')
type Answered = Parameters<typeof clocksOf>[0]['answers'][number]
const came = (kind: Answered['kind'], on: string, more: Partial<Answered> = {}): Answered => ({
  kind,
  happenedOn: day(on),
  meetingOn: null,
  inWriting: true,
  ...more
})
const clocks = (route: Route, today: string, answers: Answered[] = []) =>
  clocksOf(
    { route, sentOn: SENT, answers },
    { courtDays: { closed: [], open: [] }, outcomeDays: 30, today: day(today) }
  ).map(({ key, status, due }) => `${key} ${status} ${due}`)

describe('terms of a referral', () => {
  test.each<[string, Route, string, Answered[], string[]]>([
    ['EC 48297: only the reminder', '48263.5-district-attorney', '2027-02-11', [], ['outcome running 2027-03-12']],
    ['the reminder is overdue', '258-citation', '2027-03-13', [], ['outcome late 2027-03-12']],
    [
      'asked again: it begins anew',
      '48291-complaint',
      '2027-03-13',
      [came('asked', '2027-03-13')],
      ['outcome running 2027-04-12']
    ],
    [
      'WIC 601.3(c): a meeting whose notice nobody has seen served',
      '48263.5-probation',
      '2027-02-24',
      [came('meeting', '2027-02-15', { meetingOn: day('2027-02-26') })],
      ['meeting-notice late 2027-02-21', 'outcome running 2027-03-12']
    ],
    [
      'served four days before: too late',
      '48263.5-probation',
      '2027-02-24',
      [came('meeting', '2027-02-15', { meetingOn: day('2027-02-26') }), came('served', '2027-02-22')],
      ['meeting-notice kept-late 2027-02-21', 'outcome running 2027-03-12']
    ],
    [
      'a meeting set anew: the notice of the first one is none of its own',
      '48263.5-district-attorney',
      '2027-02-24',
      [
        came('meeting', '2027-02-12', { meetingOn: day('2027-02-26') }),
        came('served', '2027-02-15'),
        came('meeting', '2027-02-20', { meetingOn: day('2027-03-05') })
      ],
      ['meeting-notice running 2027-02-28', 'outcome running 2027-03-12']
    ],
    [
      'WIC 653.7: the decision runs',
      '601.2-probation',
      '2027-02-11',
      [],
      ['decision running 2027-03-15', 'outcome running 2027-03-12']
    ],
    [
      'WIC 655(b): declined, review can be asked for',
      '601.2-probation',
      '2027-03-16',
      [came('declined', '2027-03-15')],
      ['decision kept 2027-03-15', 'review running 2027-03-29', 'outcome late 2027-03-12']
    ],
    [
      'the right was not used',
      '601.2-probation',
      '2027-03-30',
      [came('declined', '2027-03-15'), came('outcome', '2027-03-20')],
      ['decision kept 2027-03-15', 'review over 2027-03-29', 'outcome kept-late 2027-03-12']
    ],
    [
      'EC 48291: declined without reasons in writing',
      '48291-complaint',
      '2027-02-21',
      [came('declined', '2027-02-20', { inWriting: false })],
      ['reasons late 2027-02-20', 'outcome running 2027-03-12']
    ],
    [
      'EC 48291: the reasons came in writing later; the list keeps them',
      '48291-complaint',
      '2027-02-25',
      [came('declined', '2027-02-20', { inWriting: false }), came('declined', '2027-02-24')],
      ['reasons kept 2027-02-20', 'outcome running 2027-03-12']
    ]
  ])('%s', (_what, route, today, answers, expected) => {
    expect(clocks(route, today, answers)).toEqual(expected)
  })
})

describe('what can be written down', () => {
  const entry = (change: Partial<AnswerInput>): AnswerInput => ({
    kind: 'answer',
    happenedOn: day('2027-02-12'),
    said: 'x',
    meetingOn: null,
    inWriting: false,
    ...change
  })
  const refused = (route: Route, change: Partial<AnswerInput>, answers: Answered[] = []) =>
    answerRefusal({ route, sentOn: SENT, answers }, entry(change), day('2027-02-20'))

  test.each<[string, Route, Partial<AnswerInput>, Answered[], string | null]>([
    ['an answer', '48291-complaint', {}, [], null],
    ['tomorrow', '48291-complaint', { happenedOn: day('2027-02-21') }, [], 'future'],
    ['before it was sent', '48291-complaint', { happenedOn: day('2027-02-09') }, [], 'February 10, 2027'],
    ['a meeting outside mediation', '48291-complaint', { kind: 'meeting', meetingOn: day('2027-03-01') }, [], 'route'],
    ['a meeting without its day', '48263.5-probation', { kind: 'meeting' }, [], 'which day'],
    [
      'an answer with the day of a meeting',
      '48263.5-probation',
      { meetingOn: day('2027-03-01') },
      [],
      'Only a meeting'
    ],
    ['served before any meeting', '48263.5-probation', { kind: 'served' }, [], 'No meeting'],
    ['review before a decision', '601.2-probation', { kind: 'review' }, [], 'WIC 655(b)'],
    ['review after it', '601.2-probation', { kind: 'review' }, [came('declined', '2027-02-11')], null]
  ])('%s', (_what, route, change, answers, words) => {
    const refusal = refused(route, change, answers)
    if (words === null) expect(refusal).toBeNull()
    else expect(refusal).toContain(words)
  })

  test('review is asked for on the way to probation only', () => {
    expect(kindsOf('601.2-probation')).toContain('review')
    expect(kindsOf('48263.5-probation')).not.toContain('review')
  })
})

test.each<[Route, string | null]>([
  ['48263.5-district-attorney', 'EC 48297'],
  ['601.2-probation', 'EC 48297'],
  ['48291-complaint', 'EC 48297'],
  ['601.2-child-welfare', null],
  ['258-citation', null],
  ['48321.5-subpoena', null]
])('%s: who has to tell the outcome by law', (route, section) => {
  const settings = { courtDays: { closed: [], open: [] }, outcomeDays: 30, today: SENT }
  const reminder = clocksOf({ route, sentOn: SENT, answers: [] }, settings).find(({ key }) => key === 'outcome')
  expect(reminder?.section).toBe(section)
})
