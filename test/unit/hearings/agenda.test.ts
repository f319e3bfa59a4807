import { AGENDA, EXPECTED_MINUTES, STEP_IDS, stepBeside } from '@shared/hearings/agenda'
import { freeTimes, minutesSince } from '@shared/hearings/rules-slots'
import type { ClockTime } from '@shared/kernel/dates'
import { isSectionCite } from '@shared/law/sections'
import { describe, expect, test } from 'vitest'

describe('agenda', () => {
  test('has every step once, in order, and comes to about half an hour', () => {
    expect(AGENDA.map(({ id }) => id)).toEqual([...STEP_IDS])
    expect(EXPECTED_MINUTES).toBeGreaterThanOrEqual(20)
    expect(EXPECTED_MINUTES).toBeLessThanOrEqual(40)
  })

  test('names only sections the desk knows', () => {
    const cited = AGENDA.flatMap(({ sections }) => sections.map((cite) => cite.replace('48321(a)(3)', '48321')))
    expect(cited.filter((cite) => !isSectionCite(cite))).toEqual([])
  })

  test.each([
    ['pre-brief', -1, 'pre-brief'],
    ['pre-brief', 1, 'called-in'],
    ['findings', -2, 'questions'],
    ['close', 3, 'close']
  ] as const)('from %s by %i to %s', (from, by, to) => expect(stepBeside(from, by)).toBe(to))
})

describe('slots', () => {
  const t = (text: string) => text as ClockTime
  test.each<[string, string[], string[]]>([
    ['an empty day offers six', [], ['09:00', '09:20', '09:40', '10:00', '10:20', '10:40']],
    ['taken slots are not offered', ['09:00', '09:40'], ['09:20', '10:00', '10:20', '10:40']],
    ['an add-on between slots takes none away', ['09:10'], ['09:00', '09:20', '09:40', '10:00', '10:20', '10:40']],
    [
      'an hour after the last',
      ['11:00'],
      ['09:00', '09:20', '09:40', '10:00', '10:20', '10:40', '11:20', '11:40', '12:00']
    ]
  ])('%s', (_, taken, free) => {
    expect(freeTimes({ firstTime: t('09:00'), slotMinutes: 20, taken: taken.map(t) })).toEqual(free)
  })

  test('a day ends in the evening', () => {
    expect(freeTimes({ firstTime: t('18:00'), slotMinutes: 60, taken: [] })).toEqual(['18:00', '19:00', '20:00'])
  })

  test('the clock counts whole minutes and never backwards', () => {
    expect(minutesSince('2026-11-24T17:24:00.000Z', '2026-11-24T17:30:59.000Z')).toBe(6)
    expect(minutesSince('2026-11-24T17:24:00.000Z', '2026-11-24T17:20:00.000Z')).toBe(0)
  })
})
