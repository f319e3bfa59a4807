import type { AnswerInput, InterventionAnswer, InterventionRecord } from '@shared/interventions/model'
import type { LoggedStep } from '@shared/interventions/rules-kinds'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { desc, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { interventionTable as log } from '../tables'

export type NewIntervention = Omit<InterventionRecord, 'answers' | 'nextStepDoneOn' | 'nextStepDoneBy'>

export function insertIntervention(db: Connection, record: NewIntervention): void {
  drizzle(db).insert(log).values(record).run()
}

export function markNextStepDone(db: Connection, id: string, on: CalendarDate, by: string): void {
  drizzle(db).update(log).set({ nextStepDoneOn: on, nextStepDoneBy: by }).where(eq(log.id, id)).run()
}

export interface NewAnswer extends AnswerInput {
  id: string
  recordedAt: Instant
  recordedBy: string
}

export function insertAnswer(db: Connection, answer: NewAnswer): void {
  db.prepare(
    `INSERT INTO intervention_answer (id, intervention_id, answered_on, answer, answered_by, note, recorded_at, recorded_by)
     VALUES (@id, @interventionId, @answeredOn, @answer, @answeredBy, @note, @recordedAt, @recordedBy)`
  ).run(answer)
}

/** Answers by entry of the log, the oldest first: of one pupil, or of all when `pupilId` is null. */
export function answersOf(db: Connection, pupilId: string | null): Map<string, InterventionAnswer[]> {
  const rows = db
    .prepare(
      `SELECT intervention_answer.id, intervention_id AS interventionId, answered_on AS answeredOn, answer,
         answered_by AS answeredBy, note, intervention_answer.recorded_by AS recordedBy
       FROM intervention_answer JOIN intervention ON intervention.id = intervention_id
       WHERE @pupilId IS NULL OR pupil_id = @pupilId
       ORDER BY answered_on, intervention_answer.recorded_at`
    )
    .all({ pupilId }) as (InterventionAnswer & { interventionId: string })[]
  const answers = new Map<string, InterventionAnswer[]>()
  for (const { interventionId, ...answer } of rows) {
    answers.set(interventionId, [...(answers.get(interventionId) ?? []), answer])
  }
  return answers
}

/** An entry of the log; undefined when there is none. */
export function findIntervention(db: Connection, id: string) {
  return drizzle(db).select().from(log).where(eq(log.id, id)).get()
}

/** One pupil's log, newest first. */
export function interventionsOf(db: Connection, pupilId: string): InterventionRecord[] {
  const rows = drizzle(db)
    .select()
    .from(log)
    .where(eq(log.pupilId, pupilId))
    .orderBy(desc(log.date), desc(sql`coalesce(${log.time}, '')`), desc(log.recordedAt))
    .all()
  const answers = answersOf(db, pupilId)
  return rows.map(({ documentId: _, facts, ...record }) => ({
    ...record,
    facts: facts ?? {},
    answers: answers.get(record.id) ?? []
  }))
}

/** What the rules look at, by pupil: of one, or of all when `pupilId` is null; rising by day. */
export function loggedSteps(db: Connection, pupilId: string | null): Map<string, LoggedStep[]> {
  const rows = db
    .prepare(
      `SELECT pupil_id AS pupilId, id, kind, date, result, conference_attempt AS conferenceAttempt FROM intervention
       ${pupilId === null ? '' : 'WHERE pupil_id = ?'} ORDER BY date`
    )
    .all(...(pupilId === null ? [] : [pupilId])) as (Omit<LoggedStep, 'conferenceAttempt'> & {
    pupilId: string
    conferenceAttempt: number
  })[]
  const steps = new Map<string, LoggedStep[]>()
  for (const { pupilId: owner, conferenceAttempt, ...row } of rows) {
    const step = { ...row, conferenceAttempt: conferenceAttempt === 1 }
    const known = steps.get(owner)
    if (known) known.push(step)
    else steps.set(owner, [step])
  }
  return steps
}
