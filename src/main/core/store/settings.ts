import type { Connection } from './open'

/** What the district chose under a key, as it was kept and not yet checked; undefined until it has chosen. */
export function readSetting(db: Connection, key: string): unknown {
  const value = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(key) as string | undefined
  return value === undefined ? undefined : JSON.parse(value)
}

/** Keeps a choice in place of the one before it. */
export function writeSetting(db: Connection, key: string, value: unknown): void {
  db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  ).run(key, JSON.stringify(value))
}
