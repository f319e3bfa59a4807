import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/kernel/errors'
import { readBackup } from './backup'
import { BACKUPS, DATA_FILE, KEYRING_FILE } from './files'
import { openKeyring } from './keyring'
import { openDatabase } from './open'

/** What a backup holds, to be looked at before it takes the place of a desk. */
export interface Restorable {
  readonly madeAt: string
  readonly district: string
  readonly pupils: number
  readonly cases: number
  readonly documents: number
}

const READY = 'ready-to-restore'
const stagingOf = (desk: string) => `${desk}.restoring`

/**
 * Copies a backup beside the desk, opens it with the secret it was made under and looks at every page. The desk itself
 * is not touched; `promote` puts the copy in its place.
 * @throws DeskError `refused-file` (no backup, damaged), `wrong-passphrase`
 */
export async function stageBackup(desk: string, from: string, secret: string): Promise<Restorable> {
  const backup = readBackup(from)
  if (!backup || !existsSync(join(from, KEYRING_FILE))) {
    throw new DeskError(
      'refused-file',
      'That folder is no finished backup of SARB Desk. Choose the folder of one backup.'
    )
  }
  const bytes = readFileSync(join(from, DATA_FILE))
  if (createHash('sha256').update(bytes).digest('hex') !== backup.sha256) {
    throw new DeskError('refused-file', 'That backup was changed or damaged since it was made. Choose an older one.')
  }
  const staging = stagingOf(desk)
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  copyFileSync(join(from, KEYRING_FILE), join(staging, KEYRING_FILE))
  try {
    const keys = await openKeyring(staging, secret)
    writeFileSync(join(staging, DATA_FILE), bytes, { mode: 0o600, flush: true })
    const db = openDatabase(join(staging, DATA_FILE), keys.file)
    try {
      const pages = db.pragma('integrity_check') as { integrity_check: string }[]
      if (pages[0]?.integrity_check !== 'ok') throw new DeskError('refused-file', 'That backup is damaged.')
      const count = (table: 'pupil' | 'sarb_case' | 'document') =>
        db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
      return {
        madeAt: backup.madeAt,
        district: (db.prepare('SELECT name FROM district').pluck().get() as string | undefined) ?? '',
        pupils: count('pupil'),
        cases: count('sarb_case'),
        documents: count('document')
      }
    } finally {
      db.pragma('journal_mode = DELETE')
      db.close()
    }
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw error
  }
}

/**
 * Puts the staged copy in the desk's place; what was there is set aside beside it, never deleted. A crash between the
 * two renames is finished by `finishRestore` at the next start.
 * @returns folder of what was set aside, or null when there was nothing
 */
export function promote(desk: string, at: string): string | null {
  const staging = stagingOf(desk)
  if (!existsSync(join(staging, DATA_FILE))) {
    throw new DeskError('not-found', 'There is no backup waiting to be restored. Choose it once more.')
  }
  writeFileSync(join(staging, READY), '', { flush: true })
  const aside = existsSync(desk) ? `${desk}.set-aside ${at.slice(0, 19).replaceAll(':', '-')}` : null
  if (aside) renameSync(desk, aside)
  finishRestore(desk)
  // Earlier backups stay with the desk that is worked on.
  if (aside && existsSync(join(aside, BACKUPS))) renameSync(join(aside, BACKUPS), join(desk, BACKUPS))
  return aside
}

/** At the start: finishes a restore that was confirmed, and clears away one that was not. */
export function finishRestore(desk: string): void {
  const staging = stagingOf(desk)
  if (!existsSync(staging)) return
  if (existsSync(desk) || !existsSync(join(staging, READY))) {
    rmSync(staging, { recursive: true, force: true })
    return
  }
  renameSync(staging, desk)
  rmSync(join(desk, READY), { force: true })
}
