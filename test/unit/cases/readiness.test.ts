import { localReadiness, translationRequired } from '@shared/cases/rules-readiness'
import type { LoggedStep } from '@shared/interventions/rules-kinds'
import { day } from '@shared/kernel/dates'
import { describe, expect, it } from 'vitest'

const step = (id: string, kind: LoggedStep['kind'], result: LoggedStep['result']): LoggedStep => ({
  id,
  kind,
  result,
  date: day('2026-10-09'),
  conferenceAttempt: false
})
const met = (steps: LoggedStep[], firstNotice: { id: string; deliveries: string[] } | null = null, truant = false) =>
  localReadiness({ steps, firstNotice, truant })
    .filter((line) => line.met)
    .map(({ key }) => key)

describe('local practice before a referral', () => {
  it.each([
    ['two attempts are not enough', [step('a', 'call', 'no-answer'), step('b', 'text', 'sent')], []],
    [
      'three attempts, answered or not',
      [step('a', 'call', 'no-answer'), step('b', 'text', 'sent'), step('c', 'call', 'wrong-number')],
      ['contacts']
    ],
    ['an attempted home visit', [step('a', 'home-visit', 'no-answer')], ['home_visit']],
    ['a conference to which nobody came', [step('a', 'conference', 'did-not-come')], []],
    ['a conference held', [step('a', 'conference', 'held')], ['conference']],
    ['an HTC held is both', [step('a', 'htc', 'held')], ['conference', 'meeting']],
    ['a team without the pupil', [step('a', 'sst', 'held')], ['meeting']]
  ])('%s', (_, steps, lines) => {
    expect(met(steps)).toEqual(lines)
  })

  it('asks for the first notification only where one was due', () => {
    const keys = (truant: boolean) => localReadiness({ steps: [], firstNotice: null, truant }).map(({ key }) => key)
    expect(keys(false)).not.toContain('first_notice')
    expect(keys(true)).toContain('first_notice_served')
    expect(met([], { id: 'n', deliveries: [] }, true)).toEqual(['first_notice'])
    expect(met([], { id: 'n', deliveries: ['s'] }, true)).toEqual(['first_notice', 'first_notice_served'])
  })
})

describe('EC 48985', () => {
  it.each([
    [0, 0, false],
    [14, 100, false],
    [15, 100, true],
    [3, 20, true],
    [29, 200, false]
  ])('%i of %i pupils', (speakers, pupils, required) => {
    expect(translationRequired(speakers, pupils)).toBe(required)
  })
})
