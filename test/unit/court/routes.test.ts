import { type Route, route as routes } from '@shared/court/model'
import { stopping } from '@shared/court/rules'
import { AGES_601, type RouteFacts } from '@shared/court/rules-minor'
import { type FurtherRoute, judgeRoute } from '@shared/court/rules-routes'
import { sheets } from '@shared/court/sheets'
import { day } from '@shared/kernel/dates'
import { isInForce } from '@shared/law/sections'
import { describe, expect, test } from 'vitest'

const TODAY = day('2027-02-10')

/** A pupil of 13 with five reports, heard twice, everything on record. */
const ready: RouteFacts = {
  today: TODAY,
  recipientHasAddress: true,
  caseStands: 'open',
  heardOn: day('2026-12-08'),
  familyCame: true,
  hearingNotices: { issued: 2, served: 2, proved: 2 },
  directivesOn: day('2026-12-08'),
  servicesCannotOn: day('2027-01-26'),
  notRespondedOn: day('2027-01-26'),
  birthDate: day('2013-05-14'),
  pupilHasAddress: true,
  parents: [
    { id: 'm', hasAddress: true },
    { id: 'f', hasAddress: true }
  ],
  reports: ['2026-10-05', '2026-10-19', '2026-11-02', '2026-11-16', '2027-01-11'].map(day),
  reportsMade: ['2026-10-06', '2026-10-20', '2026-11-03', '2026-11-17'].map(day),
  fourBy: 'by_law',
  steps: { a: 1, b: 1, c: 1 },
  attempts: 12,
  toAdults: { given: 2, notMet: 1 },
  direction: { on: day('2027-01-26'), words: 'Directed', voted: true },
  minutesPrinted: true,
  answers: {},
  certificate: { on: TODAY }
}

const ANSWERS: Record<FurtherRoute, Record<string, string>> = {
  '601.2-probation': { truancies: 'Five.', custody: 'no', request: 'Services.', place: 'Linden' },
  '601.2-child-welfare': { response: 'No answer.', adult: 'f', services: 'A counselor.', report: 'none' },
  '48291-complaint': {
    willful: 'No answer.',
    adult: 'f',
    provision: '48293',
    prior: 'none',
    days: 'January 11',
    supervisor: 'D. Whitfield'
  },
  '258-citation': { truancies: 'Five.', notice: 'T-20417', resource: 'Youth center' }
}

const open = (route: FurtherRoute, change: Partial<RouteFacts> = {}) => {
  const lines = judgeRoute(route, { ...ready, answers: ANSWERS[route], ...change })
  return {
    stops: stopping(lines).map(({ key }) => key),
    warns: lines.filter(({ weight, met }) => weight === 'warns' && !met).map(({ key }) => key),
    lines
  }
}
const further = routes.options.filter((one): one is FurtherRoute => one in ANSWERS)

test.each(further)('%s goes with everything on record, and every line cites law in force', (route) => {
  const { stops, warns, lines } = open(route)
  expect({ stops, warns }).toEqual({ stops: [], warns: [] })
  for (const { section } of lines) if (section) expect(isInForce(section as never, TODAY), section).toBe(true)
})

describe('ages: 12 to 17 for the juvenile court, under 12 only R1, R3, R4', () => {
  test.each<[string, string, FurtherRoute[]]>([
    ['11 years old', '2015-02-11', ['601.2-child-welfare', '48291-complaint']],
    ['12 on this day', '2015-02-10', further],
    ['17 years and 5 months', '2009-09-01', further],
    ['18 tomorrow', '2009-02-11', further],
    ['18 today', '2009-02-10', ['48291-complaint']]
  ])('%s', (_what, birthDate, able) => {
    expect(further.filter((route) => !open(route, { birthDate: day(birthDate) }).stops.includes('age'))).toEqual(able)
  })

  test('from 17 years and 6 months it warns and says on which day the court ends', () => {
    const { warns, lines } = open('601.2-probation', { birthDate: day('2009-08-10') })
    expect(warns).toContain('age')
    expect(lines.find(({ key }) => key === 'age')?.detail).toContain('August 10, 2027')
    expect(open('601.2-probation', { birthDate: day('2009-08-11') }).warns).not.toContain('age')
    expect(AGES_601).toEqual({ from: 12, before: 18 })
  })

  test('a refusal under 12 names what stays open', () => {
    const line = open('258-citation', { birthDate: day('2016-01-01') }).lines.find(({ key }) => key === 'age')
    expect(line).toMatchObject({ met: false, section: 'WIC 601(b)', detail: expect.stringContaining('EC 48291') })
  })

  test('EC 48200: the complaint looks again at a pupil near 18 and after it', () => {
    const says = (birthDate: string) =>
      open('48291-complaint', { birthDate: day(birthDate) }).lines.find(({ key }) => key === 'school-age')?.detail
    expect(says('2009-08-11')).toBeUndefined()
    expect(says('2009-08-10')).toMatch(/ends with the 18th birthday, August 10, 2027/)
    expect(says('2009-02-10')).toMatch(/ended with the 18th birthday, February 10, 2027/)
  })
})

describe('R2, WIC 601.2, 601(b), 653', () => {
  test.each<[string, Partial<RouteFacts>, string]>([
    ['WIC 601.2: no direction of the board', { direction: null }, 'direction'],
    ['no ground stated', { answers: { ...ANSWERS['601.2-probation'], truancies: '' } }, 'ground'],
    ['In re A.N.: only three reports', { reports: ready.reports.slice(0, 3) }, 'ground-truancies'],
    [
      'WIC 601(b): services without F7',
      { servicesCannotOn: null, answers: { ...ANSWERS['601.2-probation'], services: 'x' } },
      'ground-services'
    ],
    [
      'WIC 601(b): response without F8',
      { notRespondedOn: null, answers: { ...ANSWERS['601.2-probation'], response: 'x' } },
      'ground-response'
    ],
    [
      'response found before any directive',
      { notRespondedOn: day('2026-12-07'), answers: { ...ANSWERS['601.2-probation'], response: 'x' } },
      'ground-response'
    ],
    ['WIC 656: no address of the minor', { pupilHasAddress: false }, 'address'],
    ['WIC 656: no parent with an address', { parents: [{ id: 'm', hasAddress: false }] }, 'parents'],
    ['WIC 656: custody not said', { answers: { ...ANSWERS['601.2-probation'], custody: '' } }, 'field-custody'],
    ['CCP 2015.5: no place', { answers: { ...ANSWERS['601.2-probation'], place: ' ' } }, 'field-place'],
    ['EC 49076(a)(1)(J): no certificate', { certificate: null }, 'authority'],
    ['a certificate of tomorrow', { certificate: { on: day('2027-02-11') } }, 'authority'],
    ['minutes not printed', { minutesPrinted: false }, 'minutes'],
    ['the case is closed', { caseStands: 'closed' }, 'case']
  ])('stops: %s', (_what, change, key) => {
    expect(open('601.2-probation', change).stops).toEqual([key])
  })

  test('the other grounds carry it without a fourth report', () => {
    const answers = { ...ANSWERS['601.2-probation'], truancies: '', response: 'x' }
    expect(open('601.2-probation', { answers, reports: [] }).stops).toEqual([])
  })

  test.each<[string, Partial<RouteFacts>, { stops: string[]; warns: string[] }]>([
    [
      'three were sent: look again',
      { reportsMade: ready.reportsMade.slice(0, 3) },
      { stops: [], warns: ['reports-made'] }
    ],
    ['none was sent', { reportsMade: [] }, { stops: [], warns: ['reports-made'] }],
    [
      'the district counts what was sent',
      { reportsMade: ready.reportsMade.slice(0, 3), fourBy: 'reports_made' },
      { stops: ['ground-truancies', 'reports-made'], warns: [] }
    ],
    [
      'four sent are enough there, whatever the record calls for',
      { reports: ready.reports.slice(0, 3), fourBy: 'reports_made' },
      { stops: [], warns: [] }
    ],
    [
      'another ground needs none',
      { reportsMade: [], answers: { ...ANSWERS['601.2-probation'], truancies: '', response: 'x' } },
      { stops: [], warns: [] }
    ]
  ])('In re A.N., a fourth report really made: %s', (_what, change, expected) => {
    const { stops, warns } = open('601.2-probation', change)
    expect({ stops, warns }).toEqual(expected)
  })

  test('a missing step of EC 48264.5 warns here', () => {
    expect(open('601.2-probation', { steps: { a: 0, b: 1, c: 1 } })).toMatchObject({ stops: [], warns: ['step-a'] })
  })
})

describe('R3, WIC 601.2, 300', () => {
  test.each<[string, Partial<RouteFacts>, string]>([
    ['no direction', { direction: null }, 'direction'],
    ['no finding', { notRespondedOn: null }, 'ground-response'],
    ['services not said', { answers: { ...ANSWERS['601.2-child-welfare'], services: '' } }, 'field-services'],
    [
      'a diagnosis in the facts',
      { answers: { ...ANSWERS['601.2-child-welfare'], concern: 'The mother is bipolar.' } },
      'diagnosis'
    ]
  ])('stops: %s', (_what, change, key) => {
    expect(open('601.2-child-welfare', change).stops).toEqual([key])
  })
  test('insubordinate or disorderly conduct is no diagnosis', () => {
    const answers = { ...ANSWERS['601.2-child-welfare'], concern: 'Disorderly at the door on January 12.' }
    expect(open('601.2-child-welfare', { answers }).stops).toEqual([])
  })
  test('a mandated report that was made has a number', () => {
    const answers = { ...ANSWERS['601.2-child-welfare'], report: 'made' }
    expect(open('601.2-child-welfare', { answers }).warns).toEqual(['report'])
  })
})

describe('R4, EC 48291 to 48293', () => {
  test.each<[string, Partial<RouteFacts>, string[]]>([
    ['no direction: neither is there a vote', { direction: null }, ['direction', 'vote']],
    ['no vote', { direction: { on: TODAY, words: '', voted: false } }, ['vote']],
    ['no finding F8', { notRespondedOn: null }, ['ground-willful']],
    ['nobody named', { answers: { ...ANSWERS['48291-complaint'], adult: '' } }, ['field-adult']],
    ['somebody who is no contact any more', { parents: [{ id: 'm', hasAddress: true }] }, ['adult']],
    ['EC 48292: nobody files it', { answers: { ...ANSWERS['48291-complaint'], supervisor: '' } }, ['field-supervisor']],
    ['no address of the adult', { parents: [{ id: 'f', hasAddress: false }] }, ['adult']]
  ])('stops: %s', (_what, change, keys) => {
    expect(open('48291-complaint', change).stops).toEqual(keys)
  })
  test.each([
    ['no directive to a parent', { given: 0, notMet: 0 }],
    ['none not met', { given: 2, notMet: 0 }]
  ])('warns: %s', (_what, toAdults) => {
    expect(open('48291-complaint', { toAdults }).warns).toEqual(['continually'])
  })
})

describe('R5, WIC 258(b)(1): the court does not go on without each of them', () => {
  test.each<[string, Partial<RouteFacts>, string]>([
    ['step (a)', { steps: { a: 0, b: 1, c: 1 } }, 'step-a'],
    ['step (b)', { steps: { a: 1, b: 0, c: 1 } }, 'step-b'],
    ['step (c)', { steps: { a: 1, b: 1, c: 0 } }, 'step-c'],
    ['the record of attempts', { attempts: 0 }, 'attempts'],
    ['WIC 256: the fourth report', { reports: ready.reports.slice(0, 3) }, 'ground-truancies'],
    ['WIC 601(d): the first referral', { answers: { ...ANSWERS['258-citation'], resource: '' } }, 'field-resource']
  ])('stops without %s', (_what, change, key) => {
    expect(open('258-citation', change).stops).toEqual([key])
  })
})

test.each(routes.options)('%s: title, sections and authority are in force, keys are its own', (route: Route) => {
  const { basis, authority, questions, fields } = sheets[route]
  for (const cite of [basis, authority.section, ...questions.map(({ section }) => section)]) {
    expect(isInForce(cite, TODAY)).toBe(true)
  }
  const keys = [...questions, ...fields].map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})
