import type {
  AnswerInput,
  InterventionAnswer,
  InterventionRecord,
  InterventionVersion
} from '@shared/interventions/model'
import type { LoggedStep } from '@shared/interventions/rules-kinds'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { desc, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { interventionTable as log } from '../tables'

export type NewIntervention = Omit<
  InterventionRecord,
  'answers' | 'nextStepDoneOn' | 'nextStepDoneBy' | 'versions' | 'withdrawn'
>

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

/** One pupil's log, newest first; what was withdrawn is not in it. */
export const interventionsOf = (db: Connection, pupilId: string): InterventionRecord[] =>
  allInterventionsOf(db, pupilId).filter(({ withdrawn }) => withdrawn === null)

/** The same with what was withdrawn, for those who look at the log itself. */
export function allInterventionsOf(db: Connection, pupilId: string): InterventionRecord[] {
  const rows = drizzle(db)
    .select()
    .from(log)
    .where(eq(log.pupilId, pupilId))
    .orderBy(desc(log.date), desc(sql`coalesce(${log.time}, '')`), desc(log.recordedAt))
    .all()
  const answers = answersOf(db, pupilId)
  const versions = versionsOf(db, pupilId)
  return rows.map(({ documentId: _, facts, withdrawnAt, withdrawnBy, withdrawnReason, ...record }) => ({
    ...record,
    facts: facts ?? {},
    answers: answers.get(record.id) ?? [],
    versions: versions.get(record.id) ?? [],
    withdrawn: withdrawnAt && { at: withdrawnAt, by: withdrawnBy ?? '', reason: withdrawnReason ?? '' }
  }))
}

/** What entries said before, by entry, the newest first. */
function versionsOf(db: Connection, pupilId: string): Map<string, InterventionVersion[]> {
  const rows = db
    .prepare(
      `SELECT v.intervention_id AS entry, v.number, v.record, v.replaced_at AS replacedAt, v.replaced_by AS replacedBy,
         v.reason
       FROM intervention_version v JOIN intervention i ON i.id = v.intervention_id
       WHERE i.pupil_id = ? ORDER BY v.intervention_id, v.number DESC`
    )
    .all(pupilId) as (Omit<InterventionVersion, 'record'> & { entry: string; record: string })[]
  const versions = new Map<string, InterventionVersion[]>()
  for (const { entry, record, ...row } of rows) {
    versions.set(entry, [...(versions.get(entry) ?? []), { ...row, record: JSON.parse(record) }])
  }
  return versions
}

interface Replaced {
  at: Instant
  actor: string
  reason: string
}

/** Keeps what an entry says now as a version, and writes what it is to say. */
export function replaceIntervention(
  db: Connection,
  id: string,
  before: InterventionVersion['record'],
  after: InterventionVersion['record'],
  { at, actor, reason }: Replaced
): void {
  db.prepare(
    `INSERT INTO intervention_version (intervention_id, number, record, replaced_at, replaced_by, reason)
     SELECT @id, 1 + count(*), @record, @at, @actor, @reason FROM intervention_version WHERE intervention_id = @id`
  ).run({ id, record: JSON.stringify(before), at, actor, reason })
  drizzle(db).update(log).set(after).where(eq(log.id, id)).run()
}

export function withdrawIntervention(db: Connection, id: string, { at, actor, reason }: Replaced): void {
  drizzle(db)
    .update(log)
    .set({ withdrawnAt: at, withdrawnBy: actor, withdrawnReason: reason })
    .where(eq(log.id, id))
    .run()
}

/** True where a meeting wrote this entry: it is corrected there. */
export const isOfMeeting = (db: Connection, id: string) =>
  db.prepare('SELECT 1 FROM meeting WHERE intervention_id = ?').get(id) !== undefined

/** What the rules look at, by pupil: of one, or of all when `pupilId` is null; rising by day. */
export function loggedSteps(db: Connection, pupilId: string | null): Map<string, LoggedStep[]> {
  const rows = db
    .prepare(
      `SELECT pupil_id AS pupilId, id, kind, date, result, conference_attempt AS conferenceAttempt FROM intervention
       WHERE withdrawn_at IS NULL ${pupilId === null ? '' : 'AND pupil_id = ?'} ORDER BY date`
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
