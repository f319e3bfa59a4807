import type { DispositionInput, KnownDisposition } from '@shared/cases/dispositions'
import type { Instant } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

/** Where the pupil of a case was found to be, the earliest record first. */
export function dispositionsOf(db: Connection, caseId: string): (KnownDisposition & { seq: number })[] {
  return db
    .prepare('SELECT seq, kind, known_on AS knownOn, note FROM case_disposition WHERE case_id = ? ORDER BY seq')
    .all(caseId) as (KnownDisposition & { seq: number })[]
}

export function insertDisposition(
  db: Connection,
  { caseId, kind, knownOn, note, at, by }: DispositionInput & { at: Instant; by: string }
): void {
  db.prepare(
    `INSERT INTO case_disposition (case_id, seq, kind, known_on, note, recorded_at, recorded_by)
     SELECT @caseId, coalesce(max(seq), 0) + 1, @kind, @knownOn, @note, @at, @by
     FROM case_disposition WHERE case_id = @caseId`
  ).run({ caseId, kind, knownOn, note, at, by })
}
