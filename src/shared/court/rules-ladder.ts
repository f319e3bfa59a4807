import {
  type InterventionKind,
  type InterventionResult,
  kindFacts,
  resultWords
} from '@shared/interventions/rules-kinds'
import type { CalendarDate } from '@shared/kernel/dates'

export interface LadderEntry {
  kind: InterventionKind
  date: CalendarDate
  result: InterventionResult
}

/** One step of EC 48264.5 with the report it follows and what was done. */
export interface LadderStep {
  step: 'a' | 'b' | 'c'
  reportedOn: CalendarDate | null
  done: { date: CalendarDate; what: string; result: string }[]
}

/** Kinds that are the step: (a) a meeting with a counselor or designee, (b) an officer's warning or study program. */
const STEP_KINDS: Record<'a' | 'b', readonly InterventionKind[]> = {
  a: ['counselor-meeting', 'conference', 'htc', 'pact', 'sst'],
  b: ['officer-warning', 'study-program']
}

/** The step an entry of the log belongs to; null for any other attempt. */
export const stepOfKind = (kind: InterventionKind): 'a' | 'b' | null =>
  STEP_KINDS.a.includes(kind) ? 'a' : STEP_KINDS.b.includes(kind) ? 'b' : null

/**
 * What the record holds of the steps that EC 48264.5 (a) to (c) lets follow the first three truancy reports; WIC
 * 258(b)(1)(A) asks a hearing officer for evidence of each. A refused or missed meeting is shown as what it was.
 */
export function ladderSteps({
  reports,
  log,
  hearings
}: {
  reports: readonly CalendarDate[]
  /** Rising. */
  log: readonly LadderEntry[]
  /** Days on which the board heard the case. */
  hearings: readonly CalendarDate[]
}): LadderStep[] {
  const first = reports[0] ?? null
  const taken = (step: 'a' | 'b') =>
    log
      .filter(({ kind, date }) => STEP_KINDS[step].includes(kind) && (first === null || date >= first))
      .map(({ kind, date, result }) => ({ date, what: kindFacts[kind].label, result: resultWords[result] }))
  return [
    { step: 'a', reportedOn: first, done: taken('a') },
    { step: 'b', reportedOn: reports[1] ?? null, done: taken('b') },
    {
      step: 'c',
      reportedOn: reports[2] ?? null,
      done: hearings.map((date) => ({ date, what: 'Hearing of the attendance review board', result: 'Held' }))
    }
  ]
}
