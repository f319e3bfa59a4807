import {
  defaultNoticeSettings,
  type NoticeInput,
  type NoticeState,
  nextNotice,
  noticeSettingsCatalogue,
  refusalsOfNotice
} from '@shared/interventions/rules-notices'
import { describe, expect, it } from 'vitest'
import { judge, nth, span, unexcused } from './situation'

interface Given {
  absences?: number
  at?: number[]
  issued?: [number: number, on: number, looked?: number][]
  interventions?: number[]
  today: number
  policy?: boolean
  between?: boolean
  doNotSend?: string
}

function input({
  absences = 0,
  at,
  issued = [],
  interventions = [],
  today,
  policy,
  between,
  doNotSend
}: Given): NoticeInput {
  const records = at ? at.map((n) => `${n} unexcused`) : unexcused(absences)
  const { truancyEvents, reports, policyLetters } = judge({ records, asOf: today })
  return {
    truancyEvents,
    reports,
    policyLetters,
    issued: issued.map(([number, on, looked = on]) => ({ number, date: nth(on), asOf: nth(looked) })),
    interventions: interventions.map(nth),
    today: nth(today),
    settings: {
      ...defaultNoticeSettings,
      series: policy ? 'policy' : 'statutory',
      interventionBetween: between ?? true
    },
    doNotSend
  }
}

const told = ({ due, hold }: NoticeState) => hold ?? `${due?.number} ${due?.kind}`

describe('which notification is due', () => {
  it.each([
    ['EC 48260.5', 'two absences: none', { absences: 2, today: 10 }, 'nothing_to_report'],
    ['EC 48260.5', 'the first report: the first', { absences: 3, today: 10 }, '1 first'],
    ['EC 48260.5', 'on the day of the report', { absences: 3, today: 3 }, '1 first'],
    ['EC 48260.5', 'seven reports and nothing sent: still the first', { absences: 9, today: 10 }, '1 first'],
    [
      'EC 48260.5',
      'a person decided not to send',
      { absences: 3, today: 10, doNotSend: 'served in person by court' },
      'do_not_send'
    ],
    [
      'EC 48261',
      'no new absence since the first',
      { absences: 3, today: 10, issued: [[1, 5]], interventions: [6] },
      'nothing_to_report'
    ],
    [
      'EC 48261',
      'five reports before the first notice, none since',
      { absences: 5, today: 10, issued: [[1, 6]], interventions: [7] },
      'no_new_absence'
    ],
    [
      'EC 48261',
      'never two on one day',
      { at: [1, 2, 3, 4], today: 4, issued: [[1, 4]], interventions: [4] },
      'one_today_already'
    ],
    [
      'EC 48261',
      'a new absence and an intervention: the second',
      { at: [1, 2, 3, 8], today: 10, issued: [[1, 4]], interventions: [6] },
      '2 second'
    ],
    [
      'EC 48261',
      'a new absence without intervention',
      { at: [1, 2, 3, 8], today: 10, issued: [[1, 4]] },
      'no_intervention_between'
    ],
    [
      'EC 48261',
      'an intervention before the first notice is none since',
      { at: [1, 2, 3, 8], today: 10, issued: [[1, 4]], interventions: [3] },
      'no_intervention_between'
    ],
    [
      'EC 48261',
      'an intervention still to come is none',
      { at: [1, 2, 3, 8], today: 10, issued: [[1, 4]], interventions: [11] },
      'no_intervention_between'
    ],
    [
      'EC 48261',
      'an intervention on the day of the notice',
      { at: [1, 2, 3, 8], today: 10, issued: [[1, 4]], interventions: [4] },
      '2 second'
    ],
    [
      'EC 48261',
      'setting: no intervention needed',
      { at: [1, 2, 3, 8], today: 10, issued: [[1, 4]], between: false },
      '2 second'
    ],
    [
      'EC 48261',
      'an absence on the day of the last notice is not new',
      { at: [1, 2, 3, 4], today: 10, issued: [[1, 4]], interventions: [6] },
      'no_new_absence'
    ],
    [
      'EC 48261',
      'the third',
      {
        at: [1, 2, 3, 8, 15],
        today: 20,
        issued: [
          [1, 4],
          [2, 10]
        ],
        interventions: [6, 12]
      },
      '3 third'
    ],
    [
      'EC 48261',
      'a further one',
      {
        at: [1, 2, 3, 8, 15, 25],
        today: 30,
        issued: [
          [1, 4],
          [2, 10],
          [3, 20]
        ],
        interventions: [6, 12, 22]
      },
      '4 further'
    ],
    [
      'policy',
      'letters at 3, 6, 9: four absences, one letter sent',
      { at: [1, 2, 3, 8], today: 10, issued: [[1, 4]], interventions: [6], policy: true },
      'nothing_to_report'
    ],
    [
      'policy',
      'letters at 3, 6, 9: six absences',
      { at: [1, 2, 3, 8, 9, 10], today: 12, issued: [[1, 4]], interventions: [6], policy: true },
      '2 second'
    ],
    ['policy', 'six absences and nothing sent: the first', { absences: 6, today: 12, policy: true }, '1 first']
  ] satisfies [string, string, Given, string][])('%s: %s', (_section, _name, given, expected) => {
    expect(told(nextNotice(input(given)))).toBe(expected)
  })

  it('EC 48260.5: a new school year begins with the first again', () => {
    const { reports, policyLetters } = judge({ enrolments: [span('A', '2025-08-01')], records: unexcused(3), asOf: 10 })
    const state = nextNotice({
      ...input({ today: 10 }),
      reports,
      policyLetters,
      issued: [
        { number: 1, date: nth(-40), asOf: nth(-40) },
        { number: 2, date: nth(-35), asOf: nth(-35) }
      ]
    })
    expect(told(state)).toBe('1 first')
  })

  it('EC 48261: rests on the new absences and says since when it is due', () => {
    const state = nextNotice(input({ at: [1, 2, 3, 8, 9], today: 12, issued: [[1, 4]], interventions: [6] }))
    expect(state.due).toEqual({ number: 2, kind: 'second', section: 'EC 48261', since: nth(8), eventIds: ['e4', 'e5'] })
    const late = nextNotice(input({ at: [1, 2, 3, 8, 9], today: 12, issued: [[1, 4]], interventions: [11] }))
    expect(late.due?.since).toBe(nth(11))
  })

  it('EC 48260.5: the first tells of every absence so far, not of the first three alone', () => {
    expect(nextNotice(input({ absences: 5, today: 10 })).due?.eventIds).toEqual(['e1', 'e2', 'e3', 'e4', 'e5'])
    expect(nextNotice(input({ absences: 5, today: 10, policy: true })).due?.eventIds).toHaveLength(5)
  })

  it('EC 48261: an absence that came to the desk after the last letter had looked is told in the next', () => {
    const state = nextNotice(input({ at: [1, 2, 3, 4, 8], today: 10, issued: [[1, 4, 3]], interventions: [6] }))
    expect(state.due?.eventIds).toEqual(['e4', 'e5'])
    expect(told(nextNotice(input({ at: [1, 2, 3, 4], today: 10, issued: [[1, 4, 3]], interventions: [6] })))).toBe(
      '2 second'
    )
  })
})

describe('what may not be issued', () => {
  const first: Given = { absences: 3, today: 10 }
  it.each([
    ['EC 48260.5', 'the first, today', first, 1, 10, []],
    ['EC 48260.5', 'back-dated by a day', first, 1, 9, ['back_dated']],
    ['EC 48260.5', 'dated tomorrow', first, 1, 11, ['post_dated']],
    ['EC 48261', 'the second before the first', first, 2, 10, ['out_of_order']],
    [
      'EC 48261',
      'the first once more',
      { at: [1, 2, 3, 8], today: 10, issued: [[1, 4]], interventions: [6] },
      1,
      10,
      ['out_of_order']
    ],
    [
      'EC 48261',
      'the third after the first',
      { at: [1, 2, 3, 8, 9], today: 10, issued: [[1, 4]], interventions: [6] },
      3,
      10,
      ['out_of_order']
    ],
    [
      'EC 48261',
      'a second one on one day',
      { at: [1, 2, 3, 4], today: 4, issued: [[1, 4]], interventions: [4] },
      2,
      4,
      ['one_today_already']
    ],
    ['EC 48260.5', 'nothing to report', { absences: 2, today: 10 }, 1, 10, ['nothing_to_report']]
  ] satisfies [string, string, Given, number, number, string[]][])(
    '%s: %s',
    (_section, _name, given, number, on, refusals) => {
      expect(refusalsOfNotice(input(given), { number, date: nth(on) })).toEqual(refusals)
    }
  )
})

it('every setting of the series has its reason and default', () => {
  expect(noticeSettingsCatalogue.map(({ key }) => key).sort()).toEqual(Object.keys(defaultNoticeSettings).sort())
})
