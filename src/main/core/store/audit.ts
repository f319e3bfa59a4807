import { createHash, createHmac } from 'node:crypto'
import type { Connection } from './open'

/** What was done, for the audit trail. Ids only in the chained part; the payload may be purged without breaking it. */
export interface AuditNote {
  /** `room.act`, for instance `hearings.outcome`. */
  readonly action: string
  readonly subjectType: string
  readonly subjectId?: string | null
  readonly reason?: string | null
  /** Before and after, or what was imported; kept beside the chain, encrypted with the file. */
  readonly payload?: unknown
}

interface Row {
  seq: number
  at: string
  actor: string
  session: string
  action: string
  subject_type: string
  subject_id: string | null
  reason: string | null
  payload_hash: string
  prev_hash: string
  version: number
}

const VERSION = 1

/** Same order of fields always: RFC 8785 would sort them, a fixed array needs no sorting. */
function canonical(row: Row): string {
  return JSON.stringify([
    row.version,
    row.seq,
    row.at,
    row.actor,
    row.session,
    row.action,
    row.subject_type,
    row.subject_id,
    row.reason,
    row.payload_hash,
    row.prev_hash
  ])
}

/** Writes one row of the audit trail. To be called inside the transaction of the change it tells of. */
export function writeAudit(
  db: Connection,
  key: Buffer,
  who: { actor: string; session: string; at: string },
  note: AuditNote
): void {
  const last = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined
  const payload = JSON.stringify(note.payload ?? null)
  const row: Row = {
    seq: (last?.seq ?? 0) + 1,
    at: who.at,
    actor: who.actor,
    session: who.session,
    action: note.action,
    subject_type: note.subjectType,
    subject_id: note.subjectId ?? null,
    reason: note.reason ?? null,
    payload_hash: createHash('sha256').update(payload).digest('hex'),
    prev_hash: last?.hash ?? '',
    version: VERSION
  }
  const hash = createHmac('sha256', key).update(canonical(row)).digest('hex')
  db.prepare(
    `INSERT INTO audit (seq, at, actor, session, action, subject_type, subject_id, reason, payload_hash, prev_hash, hash, version)
     VALUES (@seq, @at, @actor, @session, @action, @subject_type, @subject_id, @reason, @payload_hash, @prev_hash, @hash, @version)`
  ).run({ ...row, hash })
  db.prepare('INSERT INTO audit_payload (seq, payload) VALUES (?, ?)').run(row.seq, payload)
}

export interface AuditCheck {
  readonly rows: number
  /** First row that does not fit the chain or its payload; null when all do. */
  readonly firstBad: number | null
  /** Hash of the last row; printed on packets and backups, so that a cut-off tail shows. */
  readonly head: string
}

/** Walks the whole chain. A purged payload is allowed; a changed one is not. */
export function verifyAudit(db: Connection, key: Buffer): AuditCheck {
  const rows = db
    .prepare('SELECT audit.*, payload FROM audit LEFT JOIN audit_payload USING (seq) ORDER BY seq')
    .iterate() as IterableIterator<Row & { hash: string; payload: string | null }>
  let head = ''
  let count = 0
  for (const row of rows) {
    count += 1
    const fits =
      row.seq === count &&
      row.prev_hash === head &&
      createHmac('sha256', key).update(canonical(row)).digest('hex') === row.hash &&
      (row.payload === null || createHash('sha256').update(row.payload).digest('hex') === row.payload_hash)
    if (!fits) return { rows: count, firstBad: count, head }
    head = row.hash
  }
  return { rows: count, firstBad: null, head }
}
