import { LOCK_AFTER, type SafetySettings, safetySettings, type TrailRow } from '@shared/vault/model'
import type { Connection } from '../store/open'

const SAFETY = 'vault.safety'
const BACKUP_FOLDER = 'vault.backup-folder'

function find(db: Connection, key: string): unknown {
  const value = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key) as string | undefined
  return value === undefined ? undefined : JSON.parse(value)
}

function save(db: Connection, key: string, value: unknown): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  ).run(key, JSON.stringify(value))
}

export const findSafety = (db: Connection): SafetySettings =>
  safetySettings.parse(find(db, SAFETY) ?? { lockAfterMinutes: LOCK_AFTER.default })

export const saveSafety = (db: Connection, settings: SafetySettings): void => save(db, SAFETY, settings)

/** The newest 200 rows of the audit trail before a number. */
export function findTrail(db: Connection, before: number): TrailRow[] {
  return db
    .prepare(
      `SELECT seq, at, actor, action, subject_type AS subjectType, reason FROM audit WHERE seq < ?
       ORDER BY seq DESC LIMIT 200`
    )
    .all(before) as TrailRow[]
}

/** Absolute path of the folder that backups are also written to; null until one is chosen. */
export const findBackupFolder = (db: Connection): string | null =>
  (find(db, BACKUP_FOLDER) as string | null | undefined) ?? null

export const saveBackupFolder = (db: Connection, path: string | null): void => save(db, BACKUP_FOLDER, path)
