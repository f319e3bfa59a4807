import { judgeMediation, type MediationFacts, seventeenAndAHalf, stopping } from '@shared/court/rules'
import { authorities } from '@shared/court/rules-authority'
import { day } from '@shared/kernel/dates'
import { isInForce, isSectionCite } from '@shared/law/sections'
import { describe, expect, test } from 'vitest'

const TODAY = day('2027-02-10')

/** A case that may go: heard twice, directives in December, F8 found in January. */
const ready: MediationFacts = {
  today: TODAY,
  office: 'district-attorney',
  elected: true,
  recipientHasAddress: true,
  findingsRequired: 'one',
  caseStands: 'open',
  heardOn: day('2026-12-08'),
  familyCame: true,
  truantSince: day('2026-10-05'),
  directivesOn: day('2026-12-08'),
  servicesCannotOn: day('2027-01-26'),
  notRespondedOn: day('2027-01-26'),
  findingA: 'Youth services and a new bus stop changed nothing.',
  findingB: 'Directives 1 and 3 were not met.',
  hearingNotices: { issued: 2, served: 2, proved: 2 },
  birthDate: day('2013-05-14'),
  parents: [{ hasAddress: true }, { hasAddress: false }],
  certificate: null,
  plan: false,
  planConsidered: false
}

const open = (change: Partial<MediationFacts>) => {
  const lines = judgeMediation({ ...ready, ...change })
  return {
    stops: stopping(lines).map(({ key }) => key),
    warns: lines.filter(({ weight, met }) => weight === 'warns' && !met).map(({ key }) => key)
  }
}

test('a case with everything on record can go', () => {
  expect(open({})).toEqual({ stops: [], warns: [] })
})

test('every line cites a section in force, or none', () => {
  const lines = judgeMediation({ ...ready, plan: true, office: 'probation' })
  for (const { section, key } of lines) {
    if (section === null) continue
    expect(isSectionCite(section) && isInForce(section, TODAY), key).toBe(true)
  }
  expect(lines.map(({ section }) => section)).toEqual(
    expect.arrayContaining(['EC 48263.5', 'EC 48263(b)(2)', 'EC 49076(a)(1)(J)'])
  )
})

describe('what stops it', () => {
  test.each<[string, Partial<MediationFacts>, string]>([
    ['EC 48263.5: the office has not elected to mediate', { elected: false }, 'elected'],
    ['nobody to send it to', { recipientHasAddress: false }, 'recipient'],
    ['a hearing is set', { caseStands: 'scheduled' }, 'case'],
    ['the case is closed', { caseStands: 'closed' }, 'case'],
    ['EC 48263(b): the board has not heard it', { heardOn: null }, 'heard'],
    [
      'EC 48263.5: not classified truant, for instance chronically absent with excuses',
      { truantSince: null },
      'truant'
    ],
    ['EC 48263.5: no determination stated', { findingA: '', findingB: '' }, 'determination'],
    ['EC 48263.5: the district asks for both', { findingsRequired: 'both', findingA: '' }, 'determination'],
    ['EC 48263(b)(2): (A) without F7', { servicesCannotOn: null }, 'finding-a'],
    ['EC 48263(b)(2): (B) without F8', { notRespondedOn: null }, 'finding-b'],
    ['EC 48263(b)(2): (B) before any directive', { notRespondedOn: day('2026-12-07') }, 'finding-b'],
    ['EC 48263(b)(2): (B) without directives', { directivesOn: null }, 'finding-b'],
    ['EC 48263.5: no address of a parent', { parents: [{ hasAddress: false }] }, 'parents'],
    ['EC 48263.5: no parent at all', { parents: [] }, 'parents'],
    ['the birth date is missing', { birthDate: null }, 'age'],
    ['WIC 601.3: 18 on this day', { birthDate: day('2009-02-10') }, 'age'],
    [
      'EC 48263(a): nobody came and a notice was not delivered',
      { familyCame: false, hearingNotices: { issued: 2, served: 1, proved: 1 } },
      'hearing-notice'
    ],
    [
      'EC 48263(a): nobody came, no notice',
      { familyCame: false, hearingNotices: { issued: 0, served: 0, proved: 0 } },
      'hearing-notice'
    ],
    ['EC 49076(a)(1)(J): probation without certificate', { office: 'probation' }, 'authority'],
    [
      'EC 49076(a)(1)(J): a certificate of tomorrow',
      { office: 'probation', certificate: { on: day('2027-02-11') } },
      'authority'
    ]
  ])('%s', (_, change, key) => {
    expect(open(change).stops).toEqual([key])
  })

  test('neither directives nor F7: nothing was tried (EC 48263(b)(1))', () => {
    const { stops } = open({ directivesOn: null, servicesCannotOn: null, notRespondedOn: null, findingA: '' })
    expect(stops).toEqual(['tried', 'finding-b'])
  })
})

describe('what warns only', () => {
  test.each<[string, Partial<MediationFacts>, string]>([
    ['uncertain point 9: one determination, both are better', { findingB: '' }, 'both'],
    [
      'the family came, so a delivery not recorded does no harm',
      { hearingNotices: { issued: 2, served: 1, proved: 1 } },
      'hearing-notice'
    ],
    ['CCP 2015.5: proof not printed', { hearingNotices: { issued: 2, served: 2, proved: 1 } }, 'hearing-proof'],
    ['WIC 258(b): 17 years 6 months on this day', { birthDate: day('2009-08-10') }, 'age'],
    ['EC 48240: a plan nobody considered', { plan: true }, 'plan']
  ])('%s', (_, change, key) => {
    const { stops, warns } = open(change)
    expect(stops).toEqual([])
    expect(warns).toContain(key)
  })

  test('the day before 17 years 6 months there is no warning', () => {
    expect(open({ birthDate: day('2009-08-11') })).toEqual({ stops: [], warns: [] })
  })
})

test('under 12 this route is open, and says what is not (WIC 601(b): 12 to 17)', () => {
  const change = { birthDate: day('2015-06-01') }
  expect(open(change)).toEqual({ stops: [], warns: [] })
  const age = judgeMediation({ ...ready, ...change }).find(({ key }) => key === 'age')
  expect(age?.detail).toMatch(/^11 years old\. Under 12 this route is open: mediation only/)
})

test.each([
  ['2009-08-31', '2027-02-28'],
  ['2008-08-29', '2026-02-28'],
  ['2009-01-15', '2026-07-15']
])('born on %s: 17 years and 6 months on %s', (birth, then) => {
  expect(seventeenAndAHalf(day(birth))).toBe(then)
})

test('a pupil born on February 29 turns 18 on March 1', () => {
  const lines = judgeMediation({ ...ready, today: day('2026-02-10'), birthDate: day('2008-02-29') })
  expect(lines.find(({ key }) => key === 'age')?.detail).toContain('March 1, 2026')
})

test('EC 49076(a)(1): (G) asks for no certificate, (J) for one and for a notice within 24 hours', () => {
  expect(authorities['district-attorney']).toMatchObject({
    section: 'EC 49076(a)(1)(G)',
    certificate: false,
    parentNoticeHours: null
  })
  expect(authorities.probation).toMatchObject({
    section: 'EC 49076(a)(1)(J)',
    certificate: true,
    parentNoticeHours: 24
  })
})
