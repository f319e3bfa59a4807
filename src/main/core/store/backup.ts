import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/kernel/errors'
import { type BackupKind, backupKind } from '@shared/vault/model'
import { z } from 'zod'
import { DATA_FILE, KEYRING_FILE, MANIFEST_FILE } from './files'
import type { Keys } from './keyring'
import { type Connection, openDatabase } from './open'

/** What lies beside the copy. Counts only: no name of a person or a district stands in the clear. */
const manifest = z.object({
  version: z.literal(1),
  kind: backupKind,
  madeAt: z.string(),
  schema: z.number().int(),
  audit: z.object({ rows: z.number().int(), head: z.string() }),
  sha256: z.string(),
  bytes: z.number().int()
})
export type Manifest = z.infer<typeof manifest>

export interface Backup extends Manifest {
  /** Folder of the backup, an absolute path. */
  readonly folder: string
}

const PREFIX = 'SARB Desk backup '

/**
 * Writes an encrypted copy of the open file, with the keyring that opens it, into a folder of its own below `into`:
 * copied, opened again, checked in every page, compared with the audit trail's end, and only then given its name.
 * @throws DeskError `file-problem` when the drive refuses or the copy does not hold what the file holds
 */
export function writeBackup(
  { db, folder, keys }: { db: Connection; folder: string; keys: Keys },
  into: string,
  kind: BackupKind,
  madeAt: string
): Backup {
  const name = `${PREFIX}${madeAt.slice(0, 19).replaceAll(':', '-')} ${kind}`
  const partial = join(into, `${name}.partial`)
  try {
    rmSync(partial, { recursive: true, force: true })
    mkdirSync(partial, { recursive: true, mode: 0o700 })
    const copy = join(partial, DATA_FILE)
    db.prepare('VACUUM INTO ?').run(copy)
    const audit = checked(copy, keys)
    if (audit.head !== endOfAudit(db).head) {
      throw new DeskError('file-problem', 'The backup does not hold what the desk holds, and was not kept.')
    }
    if (existsSync(join(folder, KEYRING_FILE))) copyFileSync(join(folder, KEYRING_FILE), join(partial, KEYRING_FILE))
    const bytes = readFileSync(copy)
    const told: Manifest = {
      version: 1,
      kind,
      madeAt,
      schema: schemaOf(db),
      audit: { rows: audit.rows, head: audit.head },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length
    }
    writeFileSync(join(partial, MANIFEST_FILE), JSON.stringify(told, null, 2), { mode: 0o600 })
    for (const file of readdirSync(partial)) flush(join(partial, file))
    const finished = join(into, name)
    rmSync(finished, { recursive: true, force: true })
    renameSync(partial, finished)
    return { ...told, folder: finished }
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (error instanceof DeskError) throw error
    throw new DeskError(
      'file-problem',
      'The backup could not be written. Is the drive connected, and is there room on it? The desk itself is safe.'
    )
  }
}

/** Finished backups below a folder, the newest first; whatever cannot be read is left out. */
export function listBackups(below: string): Backup[] {
  if (!existsSync(below)) return []
  return readdirSync(below)
    .filter((name) => name.startsWith(PREFIX) && !name.endsWith('.partial'))
    .flatMap((name) => readBackup(join(below, name)) ?? [])
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** A folder's manifest; null when it is no finished backup. */
export function readBackup(folder: string): Backup | null {
  try {
    const told = manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')))
    return existsSync(join(folder, DATA_FILE)) ? { ...told, folder } : null
  } catch {
    return null
  }
}

/** Daily backups kept: the last of each of seven days, five weeks and twelve months. */
const KEPT: readonly { of: (madeAt: string) => string; most: number }[] = [
  { of: (madeAt) => madeAt.slice(0, 10), most: 7 },
  { of: weekOf, most: 5 },
  { of: (madeAt) => madeAt.slice(0, 7), most: 12 }
]

/** Removes daily backups that no day, week or month keeps. The newest always stays. */
export function clearAway(below: string): void {
  const daily = listBackups(below).filter(({ kind }) => kind === 'daily')
  const kept = new Set<string>(daily.slice(0, 1).map(({ folder }) => folder))
  for (const { of, most } of KEPT) {
    const seen = new Set<string>()
    for (const { madeAt, folder } of daily) {
      if (seen.has(of(madeAt)) || seen.size === most) continue
      seen.add(of(madeAt))
      kept.add(folder)
    }
  }
  for (const { folder } of daily) if (!kept.has(folder)) rmSync(folder, { recursive: true, force: true })
}

/** Weeks counted from the epoch, so that no week belongs to two years. */
function weekOf(madeAt: string): string {
  return String(Math.floor((Date.parse(madeAt) / 86_400_000 + 3) / 7))
}

/** Opens a copy with its key, looks at every page, and leaves it as one file without a log beside it. */
function checked(path: string, keys: Keys): { rows: number; head: string } {
  const copy = openDatabase(path, keys.file)
  try {
    const pages = copy.pragma('integrity_check') as { integrity_check: string }[]
    if (pages.length !== 1 || pages[0]?.integrity_check !== 'ok') {
      throw new DeskError('file-problem', 'The backup did not pass its check and was not kept.')
    }
    copy.pragma('journal_mode = DELETE')
    return endOfAudit(copy)
  } finally {
    copy.close()
  }
}

/** Number of audit rows and the last one's hash, which stands for the whole trail before it. */
export function endOfAudit(db: Connection): { rows: number; head: string } {
  const last = db.prepare('SELECT seq AS rows, hash AS head FROM audit ORDER BY seq DESC LIMIT 1').get()
  return (last as { rows: number; head: string } | undefined) ?? { rows: 0, head: '' }
}

function schemaOf(db: Connection): number {
  return db.prepare('SELECT coalesce(max(id), 0) FROM schema_migration').pluck().get() as number
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}
