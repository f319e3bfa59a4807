import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { DeskError } from '@shared/kernel/errors'
import type { BackupKind, BackupRecord, BackupState } from '@shared/vault/model'
import type { Ctx } from '../context'
import { type Backup, clearAway, endOfAudit, listBackups } from '../store/backup'
import { findBackupFolder } from './queries'

type Desk = Pick<Ctx, 'db' | 'backUp' | 'backupFolder'>

const record = (place: BackupRecord['place']) => (backup: Backup) =>
  ({ kind: backup.kind, madeAt: backup.madeAt, place, bytes: backup.bytes }) as BackupRecord

/** Where backups stand and what was changed since the newest. */
export function backupState({ db, backupFolder }: Desk): BackupState {
  const drive = findBackupFolder(db)
  const found = [
    ...listBackups(backupFolder).map((backup) => ({ backup, told: record('desk')(backup) })),
    ...(drive ? listBackups(drive) : []).map((backup) => ({ backup, told: record('drive')(backup) }))
  ].sort((a, b) => (a.backup.madeAt < b.backup.madeAt ? 1 : -1))
  return {
    drive: drive && basename(drive),
    driveMissing: drive !== null && !existsSync(drive),
    changesSince: endOfAudit(db).rows - (found[0]?.backup.audit.rows ?? 0),
    backups: found.map(({ told }) => told)
  }
}

/**
 * Writes a backup beside the file, and one in the chosen folder when it can be reached.
 * @throws DeskError `file-problem` when the chosen folder is out of reach; the one beside the file is kept
 */
export function backUp(desk: Desk, kind: BackupKind): BackupState {
  desk.backUp(kind)
  clearAway(desk.backupFolder)
  const drive = findBackupFolder(desk.db)
  if (drive) {
    if (!existsSync(drive)) {
      const where = `The folder “${basename(drive)}” cannot be reached. Connect the drive and try again.`
      throw new DeskError('file-problem', `A backup was written on this computer. ${where}`)
    }
    desk.backUp(kind, drive)
    clearAway(drive)
  }
  return backupState(desk)
}

/** At the end of work: a backup when something was changed since the last. A drive that is not there is left for later. */
export function backUpBeforeClosing(desk: Desk): void {
  if (backupState(desk).changesSince === 0) return
  try {
    backUp(desk, 'daily')
  } catch (error) {
    // Closing must not fail for it; the screen File shows how old the newest backup is.
    if (!(error instanceof DeskError)) throw error
  }
}
