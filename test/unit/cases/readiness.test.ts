import { localReadiness, translationRequired } from '@shared/cases/rules-readiness'
import { localLineTitle, usualLocalPractice } from '@shared/interventions/local-practice'
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
const nothingElse = { reports: 0, laterNotices: [], agreements: [] }
const met = (steps: LoggedStep[], firstNotice: { id: string; deliveries: string[] } | null = null, truant = false) =>
  localReadiness({ steps, firstNotice, truant, ...nothingElse })
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
    ['a team without the pupil', [step('a', 'sst', 'held')], ['meeting']],
    ['a referral to an agency, whatever it answered', [step('a', 'agency-referral', 'offered')], ['support']]
  ])('%s', (_, steps, lines) => {
    expect(met(steps)).toEqual(lines)
  })

  it('asks only for the lines of the district, and for as many attempts as it says (law and practice 2.5)', () => {
    const once = [step('a', 'call', 'no-answer')]
    const of = (practice: typeof usualLocalPractice) =>
      localReadiness({ steps: once, firstNotice: null, truant: true, ...nothingElse, practice })
    expect(of({ contactAttempts: 1, lines: ['contacts', 'first_notice'] })).toEqual([
      { key: 'contacts', met: true, recordIds: ['a'] },
      { key: 'first_notice', met: false, recordIds: [] }
    ])
    expect(of(usualLocalPractice).find(({ key }) => key === 'contacts')?.met).toBe(false)
    expect(localLineTitle('contacts', { ...usualLocalPractice, contactAttempts: 1 })).toBe(
      'At least 1 attempt to reach the family'
    )
  })

  it('asks for the first notification only where one was due', () => {
    const keys = (truant: boolean) =>
      localReadiness({ steps: [], firstNotice: null, truant, ...nothingElse }).map(({ key }) => key)
    expect(keys(false)).not.toContain('first_notice')
    expect(keys(true)).toContain('first_notice_served')
    expect(met([], { id: 'n', deliveries: [] }, true)).toEqual(['first_notice'])
    expect(met([], { id: 'n', deliveries: ['s'] }, true)).toEqual(['first_notice', 'first_notice_served'])
  })
})

describe('after the third report', () => {
  const lines = (reports: number, laterNotices: { id: string }[], agreements: { id: string }[] = []) =>
    localReadiness({
      steps: [],
      firstNotice: { id: 'n', deliveries: [] },
      truant: true,
      reports,
      laterNotices,
      agreements
    })
  const line = (key: string, ...input: Parameters<typeof lines>) => lines(...input).find((one) => one.key === key)

  it('the second and third notification are asked for', () => {
    expect(line('later_notices', 2, [])).toBeUndefined()
    expect(line('later_notices', 3, [{ id: 'second' }])).toMatchObject({ met: false, recordIds: ['second'] })
    expect(line('later_notices', 3, [{ id: 'second' }, { id: 'third' }])).toMatchObject({ met: true })
  })
  it('an agreement that was printed is one that was offered', () => {
    expect(line('agreement', 0, [])?.met).toBe(false)
    expect(line('agreement', 0, [], [{ id: 'paper' }])).toMatchObject({ met: true, recordIds: ['paper'] })
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
