import type { Outcome } from '@shared/hearings/model'
import { closesCase, isNoShow, refersOn } from '@shared/hearings/rules-outcome'
import { addDays, type CalendarDate } from '@shared/kernel/dates'
import type { RecordState, WrittenRecord } from './written-record'

/** The record stays open until the end of the day after the hearing (design; VA practice). */
export const LOCKS_AFTER_DAYS = 1

export function recordStateOn(
  { date, endedAt }: { date: CalendarDate; endedAt: string | null },
  today: CalendarDate
): RecordState {
  if (today > addDays(date, LOCKS_AFTER_DAYS)) return 'locked'
  return endedAt === null ? 'open' : 'closed'
}

/** What an outcome did to the case: a correction may not silently undo it. */
const effectOf = (outcome: Outcome) =>
  isNoShow(outcome) && outcome === 'no-show-rescheduled'
    ? 'withdrawn'
    : closesCase(outcome)
      ? 'closed'
      : refersOn(outcome)
        ? 'referred'
        : outcome === 'continued'
          ? 'continued'
          : 'follow-up'

/** Why a corrected outcome cannot stand in the place of the first; null when it can. */
export function outcomeCorrectionRefusal(before: Outcome | null, after: Outcome | null): string | null {
  if (before === null || before === after) return null
  if (after === null) return 'A closed hearing keeps an outcome. Choose the one that was decided.'
  if (effectOf(before) === effectOf(after)) return null
  return 'The case has gone on from the outcome that was recorded. Correct the words here, and set the case on its way in the case itself (hold a new hearing, close or reopen it).'
}

/** What is missing in itself, whatever the law says of it. */
export function writtenProblems(record: WrittenRecord): string[] {
  const problems: string[] = []
  if (record.outcome === null) problems.push('Choose the outcome.')
  // The school waits too where nobody comes: only a family is called in.
  const familyCame = record.presence.some(
    ({ role, came }) => (role === 'pupil' || role === 'parent') && (came === 'in-person' || came === 'by-phone')
  )
  if (familyCame && record.startedAt === null) problems.push('Give the time at which the family was called in.')
  if (record.endedAt === null) {
    problems.push(
      record.outcome && isNoShow(record.outcome)
        ? 'Give the time until which you waited, under “Ended at”.'
        : 'Give the time at which the hearing ended.'
    )
  }
  if (record.startedAt && record.endedAt && record.endedAt < record.startedAt) {
    problems.push('The hearing ends after it began: look at the two times.')
  }
  for (const { refused, witness, name } of record.signatures) {
    if (refused && !witness) problems.push(`Name the witness of the refusal (${name}).`)
  }
  return problems
}
