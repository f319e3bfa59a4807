import type { Connection } from './open'

/**
 * A question made once for each open file. For what is asked hundreds of times in one piece of work: drizzle takes longer
 * to word a question than SQLite to answer it.
 */
export function preparedFor<Statement>(make: (db: Connection) => Statement): (db: Connection) => Statement {
  const made = new WeakMap<Connection, Statement>()
  return (db) => {
    const known = made.get(db)
    if (known) return known
    const statement = make(db)
    made.set(db, statement)
    return statement
  }
}
