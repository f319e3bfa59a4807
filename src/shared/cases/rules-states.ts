import { type CalendarDate, daysBetween } from '@shared/kernel/dates'
import { z } from 'zod'

/** Where a case stands on its way through the board. */
export const caseState = z.enum(['referred', 'noticed', 'scheduled', 'heard', 'following-up', 'referred-out', 'closed'])
export type CaseState = z.infer<typeof caseState>

export const stateWords: Record<CaseState, string> = {
  referred: 'Referred',
  noticed: 'Family notified',
  scheduled: 'Hearing set',
  heard: 'Heard',
  'following-up': 'Following up',
  'referred-out': 'Referred to court or office',
  closed: 'Closed'
}

/** What moves a case. `hearing-withdrawn`: postponed without a new day, or cancelled. */
export const caseEvent = z.enum([
  'referred',
  'served',
  'hearing-set',
  'hearing-withdrawn',
  'heard',
  'follow-up',
  'referred-out',
  'closed',
  'reopened'
])
export type CaseEvent = z.infer<typeof caseEvent>

export const eventWords: Record<CaseEvent, string> = {
  referred: 'Case referred to the board',
  served: 'Notice of referral delivered to every household',
  'hearing-set': 'Hearing set',
  'hearing-withdrawn': 'Hearing taken off the docket',
  heard: 'Heard by the board',
  'follow-up': 'Following up on the directives',
  'referred-out': 'Referred to court or office',
  closed: 'Case closed',
  reopened: 'Case reopened'
}

/** `back` leads to the state before the hearing was set, or before the case was closed. */
const TRANSITIONS: Record<CaseState, Partial<Record<CaseEvent, CaseState | 'back'>>> = {
  referred: { served: 'noticed', 'hearing-set': 'scheduled', closed: 'closed' },
  noticed: { served: 'noticed', 'hearing-set': 'scheduled', closed: 'closed' },
  scheduled: {
    served: 'scheduled',
    'hearing-set': 'scheduled',
    'hearing-withdrawn': 'back',
    heard: 'heard',
    closed: 'closed'
  },
  heard: {
    served: 'heard',
    'hearing-set': 'scheduled',
    'follow-up': 'following-up',
    'referred-out': 'referred-out',
    closed: 'closed'
  },
  'following-up': {
    served: 'following-up',
    'hearing-set': 'scheduled',
    'follow-up': 'following-up',
    'referred-out': 'referred-out',
    closed: 'closed'
  },
  'referred-out': {
    served: 'referred-out',
    'hearing-set': 'scheduled',
    'follow-up': 'following-up',
    'referred-out': 'referred-out',
    closed: 'closed'
  },
  closed: { served: 'closed', reopened: 'back' }
}

/**
 * State after an event, or null when a case in this state cannot have it. `history` holds every state so far, the
 * present one last; empty before the referral.
 */
export function afterEvent(history: readonly CaseState[], event: CaseEvent): CaseState | null {
  const now = history.at(-1)
  if (!now) return event === 'referred' ? 'referred' : null
  const next = TRANSITIONS[now][event] ?? null
  if (next !== 'back') return next
  return history.findLast((state) => state !== now) ?? null
}

/** Waiting longer than this is shown as late. Practice of this desk, not law: no section sets these days. */
export const CASE_WAITS = { noticeDays: 5, hearingDays: 30 } as const

export interface CaseWait {
  /** `late` once the wait is longer than practice allows. */
  status: 'due' | 'late'
  text: string
}

/** What a case waits for at its present step, in words; null when nothing is outstanding here. */
export function caseWait(state: CaseState, openedOn: CalendarDate, today: CalendarDate): CaseWait | null {
  const days = daysBetween(openedOn, today)
  const since = days === 1 ? '1 day' : `${days} days`
  if (state === 'referred') {
    const status = days > CASE_WAITS.noticeDays ? 'late' : 'due'
    return { status, text: days === 0 ? 'Notice to be delivered' : `Notice not delivered for ${since}` }
  }
  if (state === 'noticed') {
    const status = days > CASE_WAITS.hearingDays ? 'late' : 'due'
    return { status, text: days === 0 ? 'Hearing to be set' : `No hearing set for ${since}` }
  }
  return null
}
