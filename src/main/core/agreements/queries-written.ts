import type { RecordVersion, WrittenRecord } from '@shared/agreements/written-record'
import type { Connection } from '../store/open'

type Row = Omit<RecordVersion, 'before' | 'after'> & { before: string; after: string }

/** The oldest first. */
export function versionsOf(db: Connection, hearingId: string): RecordVersion[] {
  const rows = db
    .prepare(
      `SELECT seq, source, reason, changed_at AS changedAt, changed_by AS changedBy, before, after FROM record_version
       WHERE hearing_id = ? ORDER BY seq`
    )
    .all(hearingId) as Row[]
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    before: JSON.parse(before) as WrittenRecord,
    after: JSON.parse(after) as WrittenRecord
  }))
}

export function insertVersion(db: Connection, hearingId: string, version: Omit<RecordVersion, 'seq'>): void {
  const { before, after, ...row } = version
  db.prepare(
    `INSERT INTO record_version (hearing_id, seq, source, reason, before, after, changed_at, changed_by)
     SELECT @hearingId, coalesce(max(seq), 0) + 1, @source, @reason, @before, @after, @changedAt, @changedBy
     FROM record_version WHERE hearing_id = @hearingId`
  ).run({ hearingId, ...row, before: JSON.stringify(before), after: JSON.stringify(after) })
}
