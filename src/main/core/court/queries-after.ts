import type { Answer, RecordRequest } from '@shared/court/after'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

interface AnswerRow extends Omit<Answer, 'inWriting'> {
  inWriting: number
}

/** What came back of one referral, by day; entries that were withdrawn are not among them. */
export function answersOf(db: Connection, referralId: string): Answer[] {
  const rows = db
    .prepare(
      `SELECT id, referral_id AS referralId, kind, happened_on AS happenedOn, said, meeting_on AS meetingOn,
         in_writing AS inWriting, recorded_at AS recordedAt, recorded_by AS recordedBy
       FROM court_answer WHERE referral_id = ? AND withdrawn_at IS NULL ORDER BY happened_on, recorded_at`
    )
    .all(referralId) as AnswerRow[]
  return rows.map(({ inWriting, ...row }) => ({ ...row, inWriting: inWriting === 1 }))
}

export function insertAnswer(db: Connection, { inWriting, ...row }: Answer): void {
  db.prepare(
    `INSERT INTO court_answer (id, referral_id, kind, happened_on, said, meeting_on, in_writing, recorded_at, recorded_by)
     VALUES (@id, @referralId, @kind, @happenedOn, @said, @meetingOn, @inWriting, @recordedAt, @recordedBy)`
  ).run({ ...row, inWriting: inWriting ? 1 : 0 })
}

export function referralOfAnswer(db: Connection, id: string): string | undefined {
  return db.prepare('SELECT referral_id FROM court_answer WHERE id = ? AND withdrawn_at IS NULL').pluck().get(id) as
    | string
    | undefined
}

export function withdrawAnswer(db: Connection, id: string, at: Instant, by: string): void {
  db.prepare('UPDATE court_answer SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ?').run(at, by, id)
}

/** Requests to see the record, of one case or of all, the latest first. */
export function requestsWhere(db: Connection, { caseId }: { caseId?: string }): RecordRequest[] {
  return db
    .prepare(
      `SELECT id, case_id AS caseId, asked_on AS askedOn, asked_by AS askedBy, due_on AS dueOn, given_on AS givenOn, how,
         recorded_at AS recordedAt, recorded_by AS recordedBy
       FROM record_request WHERE @caseId IS NULL OR case_id = @caseId ORDER BY asked_on DESC, recorded_at DESC`
    )
    .all({ caseId: caseId ?? null }) as RecordRequest[]
}

export function findRequest(db: Connection, id: string): RecordRequest | undefined {
  return requestsWhere(db, {}).find((one) => one.id === id)
}

export function insertRequest(db: Connection, row: RecordRequest): void {
  db.prepare(
    `INSERT INTO record_request (id, case_id, asked_on, asked_by, due_on, given_on, how, recorded_at, recorded_by)
     VALUES (@id, @caseId, @askedOn, @askedBy, @dueOn, @givenOn, @how, @recordedAt, @recordedBy)`
  ).run(row)
}

export function setShown(db: Connection, id: string, givenOn: CalendarDate, how: string): void {
  db.prepare('UPDATE record_request SET given_on = ?, how = ? WHERE id = ?').run(givenOn, how, id)
}
