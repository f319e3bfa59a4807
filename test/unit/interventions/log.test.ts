import {
  complianceOfLog,
  conferenceAttempts,
  interventionKind,
  isContactAttempt,
  isIntervention,
  kindFacts,
  type LoggedStep,
  reportsMade
} from '@shared/interventions/rules-kinds'
import { refusalsOfService } from '@shared/interventions/rules-service'
import { day } from '@shared/kernel/dates'
import { describe, expect, it } from 'vitest'

const step = (id: string, kind: LoggedStep['kind'], date: string, conferenceAttempt = false): LoggedStep => ({
  id,
  kind,
  date: day(date),
  result: kindFacts[kind].results[0] as LoggedStep['result'],
  conferenceAttempt
})

describe('an entry of the log', () => {
  it('has at least one result for each kind, and each of them once', () => {
    for (const kind of interventionKind.options) {
      const { results } = kindFacts[kind]
      expect(results.length).toBeGreaterThan(0)
      expect(new Set(results).size).toBe(results.length)
    }
  })

  it.each([
    ['call', 'reached', true],
    ['call', 'no-answer', false],
    ['letter', 'sent', false],
    ['visit', 'held', true],
    ['home-visit', 'no-answer', true],
    ['htc', 'did-not-come', true],
    ['agency-referral', 'refused', true],
    ['truancy-report', 'done', false]
  ] as const)('%s, %s: an intervention under EC 48263(a)? %s', (kind, result, yes) => {
    expect(isIntervention({ kind, result })).toBe(yes)
  })

  it('counts as an attempt to reach the family whatever came of it', () => {
    expect(interventionKind.options.filter((kind) => isContactAttempt({ kind }))).toEqual([
      'call',
      'text',
      'e-mail',
      'letter',
      'visit',
      'home-visit'
    ])
  })
})

describe('what the log proves', () => {
  const log = [
    step('late', 'truancy-report', '2026-10-20'),
    step('first', 'truancy-report', '2026-09-24'),
    step('same day', 'truancy-report', '2026-09-24'),
    step('attempt', 'call', '2026-10-09', true),
    step('next year', 'truancy-report', '2027-09-01'),
    step('inquiry', 'adult-inquiry', '2026-11-02')
  ]

  it('the first report of a school year is EC 48260, one of a later day EC 48261', () => {
    expect(complianceOfLog(log).map(({ id, item }) => [id, item])).toEqual([
      ['first', 'EC 48260'],
      ['attempt', 'EC 48262'],
      ['late', 'EC 48261'],
      ['inquiry', 'EC 48291'],
      ['next year', 'EC 48260']
    ])
  })

  it('attempts and reports as the classification takes them', () => {
    expect(conferenceAttempts(log)).toEqual([{ id: 'attempt', date: '2026-10-09' }])
    expect(reportsMade(log)).toHaveLength(4)
  })
})

describe('a delivery', () => {
  const good = {
    method: 'mail' as const,
    address: '518 Sycamore Street, Valle Verde, CA 95999',
    servedOn: day('2026-11-24'),
    articleNumber: null,
    issuedOn: day('2026-11-24'),
    today: day('2026-11-24'),
    byPhone: true
  }
  it.each([
    [{}, []],
    [{ method: 'phone' as const, address: '916-555-0178' }, []],
    [{ method: 'phone' as const, address: 'at home' }, ['no_number']],
    // A notice of EC 48263 has to be in writing.
    [{ method: 'phone' as const, address: '916-555-0178', byPhone: false }, ['in_writing']],
    [{ servedOn: day('2026-11-23') }, ['before_issue']],
    [{ servedOn: day('2026-11-25') }, ['in_future']],
    [{ address: ' ' }, ['no_address']],
    [{ method: 'personal' as const, address: '' }, ['no_address']],
    [{ method: 'certified-mail' as const }, ['no_article']],
    [{ method: 'certified-mail' as const, articleNumber: '9407 1118' }, []],
    [{ method: 'electronic' as const }, ['no_email']],
    [{ method: 'electronic' as const, address: 'lucia@home.example' }, []]
  ])('%o', (change, refusals) => {
    expect(refusalsOfService({ ...good, ...change })).toEqual(refusals)
  })
})
