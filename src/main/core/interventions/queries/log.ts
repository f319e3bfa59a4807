import type { InterventionRecord } from '@shared/interventions/model'
import type { LoggedStep } from '@shared/interventions/rules-kinds'
import { asc, desc, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { interventionTable as log } from '../tables'

export function insertIntervention(db: Connection, record: InterventionRecord): void {
  drizzle(db).insert(log).values(record).run()
}

/** One pupil's log, newest first. */
export function interventionsOf(db: Connection, pupilId: string): InterventionRecord[] {
  const rows = drizzle(db)
    .select()
    .from(log)
    .where(eq(log.pupilId, pupilId))
    .orderBy(desc(log.date), desc(sql`coalesce(${log.time}, '')`), desc(log.recordedAt))
    .all()
  return rows.map(({ documentId: _, facts: __, ...record }) => record)
}

/** What the rules look at, by pupil: of one, or of all when `pupilId` is null; rising by day. */
export function loggedSteps(db: Connection, pupilId: string | null): Map<string, LoggedStep[]> {
  const rows = drizzle(db)
    .select({
      pupilId: log.pupilId,
      id: log.id,
      kind: log.kind,
      date: log.date,
      result: log.result,
      conferenceAttempt: log.conferenceAttempt
    })
    .from(log)
    .where(pupilId === null ? undefined : eq(log.pupilId, pupilId))
    .orderBy(asc(log.date))
    .all()
  const steps = new Map<string, LoggedStep[]>()
  for (const { pupilId: owner, ...step } of rows) {
    const known = steps.get(owner)
    if (known) known.push(step)
    else steps.set(owner, [step])
  }
  return steps
}
