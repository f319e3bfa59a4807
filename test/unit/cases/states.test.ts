import { afterEvent, type CaseEvent, type CaseState, caseEvent, caseState, caseWait } from '@shared/cases/rules-states'
import { day } from '@shared/kernel/dates'
import { describe, expect, it } from 'vitest'

/** What each event makes of a case in each state, reached by the way named; `-` is refused. */
const WAYS: Record<CaseState, CaseState[]> = {
  referred: ['referred'],
  noticed: ['referred', 'noticed'],
  scheduled: ['referred', 'noticed', 'scheduled'],
  heard: ['referred', 'noticed', 'scheduled', 'heard'],
  'following-up': ['referred', 'noticed', 'scheduled', 'heard', 'following-up'],
  'referred-out': ['referred', 'noticed', 'scheduled', 'heard', 'referred-out'],
  closed: ['referred', 'noticed', 'scheduled', 'heard', 'following-up', 'closed']
}
const TABLE: Record<CaseState, Record<CaseEvent, CaseState | '-'>> = {
  referred: row('-', 'noticed', 'scheduled', '-', '-', '-', '-', 'closed', '-'),
  noticed: row('-', 'noticed', 'scheduled', '-', '-', '-', '-', 'closed', '-'),
  scheduled: row('-', 'scheduled', 'scheduled', 'noticed', 'heard', '-', '-', 'closed', '-'),
  heard: row('-', 'heard', 'scheduled', '-', '-', 'following-up', 'referred-out', 'closed', '-'),
  'following-up': row('-', 'following-up', 'scheduled', '-', '-', 'following-up', 'referred-out', 'closed', '-'),
  'referred-out': row('-', 'referred-out', 'scheduled', '-', '-', 'following-up', 'referred-out', 'closed', '-'),
  closed: row('-', 'closed', '-', '-', '-', '-', '-', '-', 'following-up')
}

/** In the order of `caseEvent`. */
function row(...states: (CaseState | '-')[]): Record<CaseEvent, CaseState | '-'> {
  return Object.fromEntries(caseEvent.options.map((event, index) => [event, states[index]])) as Record<
    CaseEvent,
    CaseState | '-'
  >
}

describe('a case', () => {
  it.each(caseState.options.flatMap((state) => caseEvent.options.map((event) => [state, event] as const)))(
    '%s, then %s',
    (state, event) => {
      expect(afterEvent(WAYS[state], event) ?? '-').toBe(TABLE[state][event])
    }
  )

  it('begins with the referral and with nothing else', () => {
    for (const event of caseEvent.options) expect(afterEvent([], event)).toBe(event === 'referred' ? 'referred' : null)
  })

  it('goes back to where it stood when its hearing is withdrawn, however often it was set anew', () => {
    expect(afterEvent(['referred', 'scheduled', 'scheduled'], 'hearing-withdrawn')).toBe('referred')
    expect(afterEvent(['referred', 'scheduled', 'heard', 'following-up', 'scheduled'], 'hearing-withdrawn')).toBe(
      'following-up'
    )
  })
})

describe('what a case waits for', () => {
  it.each([
    ['referred', '2026-11-24', 'due', 'Notice to be delivered'],
    ['referred', '2026-11-25', 'due', 'Notice not delivered for 1 day'],
    ['referred', '2026-11-29', 'due', 'Notice not delivered for 5 days'],
    ['referred', '2026-11-30', 'late', 'Notice not delivered for 6 days'],
    ['noticed', '2026-12-24', 'due', 'No hearing set for 30 days'],
    ['noticed', '2026-12-25', 'late', 'No hearing set for 31 days']
  ] as const)('%s on %s is %s', (state, today, status, text) => {
    expect(caseWait(state, day('2026-11-24'), day(today))).toEqual({ status, text })
  })

  it('says nothing where another room knows what is next', () => {
    for (const state of ['scheduled', 'heard', 'following-up', 'referred-out', 'closed'] as const) {
      expect(caseWait(state, day('2026-01-01'), day('2026-12-31'))).toBeNull()
    }
  })
})
