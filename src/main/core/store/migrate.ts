import { createHash } from 'node:crypto'
import { DeskError } from '@shared/kernel/errors'
import type { Connection } from './open'
import { AUDIT_TRIGGERS } from './triggers'

export interface Migration {
  readonly id: number
  readonly name: string
  readonly sql: string
}

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** All migrations in order, bundled as text so that no folder has to be shipped. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.sql'.length)
    return { id: Number(name.slice(0, 4)), name, sql }
  })
  .sort((a, b) => a.id - b.id)

interface Applied {
  id: number
  name: string
  sha256: string
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Brings a database to the newest schema. Calls `backup` first when there is something to lose and something to do.
 * Foreign keys are off outside the transaction (inside, SQLite ignores the switch and a rebuild would cascade), and are
 * checked before the commit. Throws DeskError `newer-version` or `damaged`; nothing is changed then.
 */
export function migrate(db: Connection, backup: () => void, migrations = MIGRATIONS): number {
  db.exec(`CREATE TABLE IF NOT EXISTS schema_migration (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT`)
  const applied = db.prepare('SELECT id, name, sha256 FROM schema_migration ORDER BY id').all() as Applied[]
  for (const [index, row] of applied.entries()) {
    const known = migrations[index]
    if (!known) {
      throw new DeskError(
        'newer-version',
        'This data file was written by a newer SARB Desk. Please install that version.'
      )
    }
    if (known.id !== row.id || sha256(known.sql) !== row.sha256) {
      throw new DeskError('damaged', `The data file's structure (step ${row.id}) is not the one this version knows.`)
    }
  }
  const open = migrations.slice(applied.length)
  if (open.length > 0 && applied.length > 0) backup()
  for (const migration of open) apply(db, migration)
  db.exec(AUDIT_TRIGGERS)
  return open.length
}

function apply(db: Connection, migration: Migration): void {
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      db.exec(migration.sql)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0)
        throw new DeskError('damaged', `Step ${migration.name} would leave records without their owner.`)
      db.prepare(
        `INSERT INTO schema_migration (id, name, sha256, applied_at) VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ','now'))`
      ).run(migration.id, migration.name, sha256(migration.sql))
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
