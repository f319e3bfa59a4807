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

/** Report after which each step stands, counted from nought. */
export const REPORT_OF_STEP = { a: 0, b: 1, c: 2 } as const

/** The day comes after the report that opens a step; where there is no report at all, any day does. */
export const followsReport = (reports: readonly CalendarDate[], report: number, date: CalendarDate): boolean => {
  const opens = reports[report]
  return opens === undefined ? reports.length === 0 : date >= opens
}

/**
 * What the record holds of the steps that EC 48264.5 (a) to (c) lets follow the first three truancy reports; WIC
 * 258(b)(1)(A) asks a hearing officer for evidence of each. What lies before the report that opens a step is no evidence
 * of it; without any report everything stands. A refused or missed meeting is shown as what it was.
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
  const after = (report: number) => (date: CalendarDate) => followsReport(reports, report, date)
  const taken = (step: 'a' | 'b', follows: (date: CalendarDate) => boolean) =>
    log
      .filter(({ kind, date }) => STEP_KINDS[step].includes(kind) && follows(date))
      .map(({ kind, date, result }) => ({ date, what: kindFacts[kind].label, result: resultWords[result] }))
  return [
    { step: 'a', reportedOn: reports[0] ?? null, done: taken('a', after(REPORT_OF_STEP.a)) },
    { step: 'b', reportedOn: reports[1] ?? null, done: taken('b', after(REPORT_OF_STEP.b)) },
    {
      step: 'c',
      reportedOn: reports[2] ?? null,
      done: hearings
        .filter(after(REPORT_OF_STEP.c))
        .map((date) => ({ date, what: 'Hearing of the attendance review board', result: 'Held' }))
    }
  ]
}
