import { LOCK_AFTER, type SafetySettings, safetySettings, type TrailRow } from '@shared/vault/model'
import type { Connection } from '../store/open'
import { readSetting, writeSetting } from '../store/settings'

const SAFETY = 'vault.safety'
const BACKUP_FOLDER = 'vault.backup-folder'

export const findSafety = (db: Connection): SafetySettings =>
  safetySettings.parse(readSetting(db, SAFETY) ?? { lockAfterMinutes: LOCK_AFTER.default })

export const saveSafety = (db: Connection, settings: SafetySettings): void => writeSetting(db, SAFETY, settings)

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
  (readSetting(db, BACKUP_FOLDER) as string | null | undefined) ?? null

export const saveBackupFolder = (db: Connection, path: string | null): void => writeSetting(db, BACKUP_FOLDER, path)
