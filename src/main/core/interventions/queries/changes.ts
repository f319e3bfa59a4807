import type { Connection } from '../../store/open'

/** Rows this connection has written so far; it is the only one, so the same number means the same data. */
export function changesSoFar(db: Connection): number {
  return db.prepare('SELECT total_changes()').pluck().get() as number
}
