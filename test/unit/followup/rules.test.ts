import { type BreachDay, followUpSettings } from '@shared/followup/model'
import { checksDue, closingGrounds, judgeSince, looksAfter, type SinceHearing } from '@shared/followup/rules'
import { day } from '@shared/kernel/dates'
import { describe, expect, test } from 'vitest'

const settings = followUpSettings.parse({})
const breach = (date: string): BreachDay => ({ date: day(date), what: 'full-day', codes: ['U'] })

const since = (change: Partial<SinceHearing> = {}): SinceHearing => ({
  hearingOn: day('2026-10-20'),
  asOf: day('2026-11-20'),
  count: { from: day('2026-10-21'), to: day('2026-11-20'), schooldays: 20, absent: 2, unexcused: 2 },
  days: [breach('2026-11-04'), breach('2026-11-06')],
  reportedTo: null,
  reported: 0,
  ...change
})

describe('a verdict against the terms', () => {
  test('one unexcused day breaks terms that allow none, and the first step is a call', () => {
    const verdict = judgeSince(since({ days: [breach('2026-11-04')] }), settings)
    expect(verdict).toMatchObject({ state: 'breached', proposes: 'call' })
    expect(verdict.sentence).toContain('2 of 20 schooldays were missed; 1 absence without excuse (Nov 4)')
  })

  test('absences with a valid excuse break nothing', () => {
    expect(judgeSince(since({ days: [] }), settings)).toMatchObject({ state: 'kept', proposes: null })
  })

  test('what a report covers is not counted again; a later day is new and proposes the next step', () => {
    const reported = { reportedTo: day('2026-11-05'), reported: 1 }
    const verdict = judgeSince(since(reported), settings)
    expect(verdict.days.map(({ date }) => date)).toEqual(['2026-11-06'])
    expect(verdict.proposes).toBe('warning')
    expect(judgeSince(since({ reportedTo: day('2026-11-06'), reported: 1 }), settings).state).toBe('reported')
  })

  test('the last step of the district stands for every further violation', () => {
    expect(judgeSince(since({ reported: 7 }), settings).proposes).toBe('review-hearing')
    expect(judgeSince(since({ reported: 7 }), { ...settings, steps: ['call'] }).proposes).toBe('call')
  })

  test.each([
    [1, 'breached'],
    [2, 'kept']
  ])('with %i allowed, two unexcused days are %s', (allowed, state) => {
    expect(judgeSince(since(), { ...settings, allowed }).state).toBe(state)
  })

  test('without a schoolday since the hearing nothing is said', () => {
    const count = { from: day('2026-10-21'), to: day('2026-10-21'), schooldays: 0, absent: 0, unexcused: 0 }
    expect(judgeSince(since({ count, days: [] }), settings).state).toBe('too-early')
  })
})

describe('checks at 30, 60 and 90 days', () => {
  test('due on the thirtieth day, not on the day before; once done not again', () => {
    expect(checksDue(day('2026-10-20'), [], day('2026-11-18'))).toEqual([])
    expect(checksDue(day('2026-10-20'), [], day('2026-11-19'))).toEqual([{ days: 30, on: '2026-11-19' }])
    expect(checksDue(day('2026-10-20'), [30], day('2026-12-19')).map(({ days }) => days)).toEqual([60])
    expect(checksDue(day('2026-10-20'), [], day('2026-11-19'), [14, 45])).toEqual([{ days: 14, on: '2026-11-03' }])
  })
})

describe('why a case may be closed', () => {
  const facts = (change: Partial<Parameters<typeof closingGrounds>[0]> = {}) => ({
    birthDate: day('2011-04-02'),
    today: day('2027-02-10'),
    enrolled: true,
    leftOn: null,
    openDirectives: 0,
    last: { from: day('2026-11-01'), to: day('2027-02-09'), schooldays: 60, absent: 3, unexcused: 0 },
    breaches: 0,
    ...change
  })
  const grounds = (change: Partial<Parameters<typeof closingGrounds>[0]> = {}) =>
    closingGrounds(facts(change), settings).map(({ ground }) => ground)
  const last = (schooldays: number, absent: number) => ({ ...facts().last, schooldays, absent })

  test.each([
    ['57 of 60 attended is 95 percent', {}, ['success']],
    ['56 of 60 is less', { last: last(60, 4) }, []],
    ['59 schooldays are too few', { last: last(59, 0) }, []],
    ['one unexcused day among them', { breaches: 1 }, []],
    ['a directive still open', { openDirectives: 1 }, []],
    ['the day before the 18th birthday', { birthDate: day('2009-02-11'), breaches: 1 }, []],
    ['the 18th birthday (EC 48200)', { birthDate: day('2009-02-10'), breaches: 1 }, ['aged-out']],
    ['left the district', { enrolled: false, leftOn: day('2027-01-15'), breaches: 1 }, ['left']]
  ])('%s', (_, change, expected) => {
    expect(grounds(change)).toEqual(expected)
  })
})

test('looks at attendance: those of the district and those that warnings named, each once and in order', () => {
  const hearing = day('2026-10-27')
  expect(looksAfter(hearing, [30, 60, 90], [day('2026-12-01'), day('2026-11-26')])).toEqual([30, 35, 60, 90])
  expect(looksAfter(hearing, [30], [])).toEqual([30])
})
