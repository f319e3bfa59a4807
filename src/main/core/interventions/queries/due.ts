import type { AnswerKind } from '@shared/interventions/rules-answers'
import type { InterventionKind, InterventionResult } from '@shared/interventions/rules-kinds'
import type { CalendarDate } from '@shared/kernel/dates'
import type { Connection } from '../../store/open'

export interface OpenStep {
  id: string
  pupilId: string
  kind: InterventionKind
  date: CalendarDate
  result: InterventionResult
  staffName: string
  nextStep: string | null
  nextStepOn: CalendarDate | null
  nextStepDoneOn: CalendarDate | null
  /** The last answer; null while there is none. */
  answer: AnswerKind | null
  answeredOn: CalendarDate | null
}

/** Entries of the log since a day that have a next step that is not done, or that somebody may still have to answer. */
export function openSteps(db: Connection, since: CalendarDate): OpenStep[] {
  return db
    .prepare(
      `SELECT id, pupil_id AS pupilId, kind, date, result, staff_name AS staffName, next_step AS nextStep,
         next_step_on AS nextStepOn, next_step_done_on AS nextStepDoneOn,
         (SELECT answer FROM intervention_answer WHERE intervention_id = intervention.id
            ORDER BY answered_on DESC, recorded_at DESC LIMIT 1) AS answer,
         (SELECT max(answered_on) FROM intervention_answer WHERE intervention_id = intervention.id) AS answeredOn
       FROM intervention
       WHERE date >= ? AND withdrawn_at IS NULL AND
         (((next_step IS NOT NULL OR next_step_on IS NOT NULL) AND next_step_done_on IS NULL)
         OR kind IN ('agency-referral', 'health-referral', 'study-program'))
       ORDER BY date`
    )
    .all(since) as OpenStep[]
}
