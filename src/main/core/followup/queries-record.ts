import type { Appointment, BreachDay, Consent, Evidence, Violation } from '@shared/followup/model'
import type { Connection } from '../store/open'
import type { Recorded } from './queries'

/** What is written down after a hearing: evidence, appointments, consents, violations. */

/** Evidence of every directive of a case, the oldest first. */
export function evidenceOfCase(db: Connection, caseId: string): Evidence[] {
  return db
    .prepare(
      `SELECT e.id, e.directive_id AS directiveId, e.kind, e.received_on AS receivedOn, e.from_whom AS fromWhom, e.text,
         e.recorded_at AS recordedAt, e.recorded_by AS recordedBy
       FROM directive_evidence e JOIN directive d ON d.id = e.directive_id
       WHERE d.case_id = ? ORDER BY e.received_on, e.recorded_at`
    )
    .all(caseId) as Evidence[]
}

export function insertEvidence(db: Connection, row: Evidence): void {
  db.prepare(
    `INSERT INTO directive_evidence (id, directive_id, kind, received_on, from_whom, text, recorded_at, recorded_by)
     VALUES (@id, @directiveId, @kind, @receivedOn, @fromWhom, @text, @recordedAt, @recordedBy)`
  ).run(row)
}

const APPOINTMENT = 'id, case_id AS caseId, directive_id AS directiveId, provider, contact, date, time, state, note'

export function appointmentsOf(db: Connection, caseId: string): Appointment[] {
  return db
    .prepare(`SELECT ${APPOINTMENT} FROM provider_appointment WHERE case_id = ? ORDER BY date, time`)
    .all(caseId) as Appointment[]
}

export function findAppointment(db: Connection, id: string): Appointment | undefined {
  return db.prepare(`SELECT ${APPOINTMENT} FROM provider_appointment WHERE id = ?`).get(id) as Appointment | undefined
}

export function saveAppointment(db: Connection, row: Appointment & Recorded): void {
  db.prepare(
    `INSERT INTO provider_appointment
       (id, case_id, directive_id, provider, contact, date, time, state, note, recorded_at, recorded_by)
     VALUES (@id, @caseId, @directiveId, @provider, @contact, @date, @time, @state, @note, @recordedAt, @recordedBy)
     ON CONFLICT (id) DO UPDATE SET directive_id = excluded.directive_id, provider = excluded.provider,
       contact = excluded.contact, date = excluded.date, time = excluded.time, state = excluded.state,
       note = excluded.note, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`
  ).run(row)
}

const CONSENT = `id, pupil_id AS pupilId, case_id AS caseId, records, purpose, recipient, signed_by AS signedBy,
  signed_on AS signedOn, expires_on AS expiresOn, revoked_on AS revokedOn`

/** Of a pupil, whatever case they were given in. */
export function consentsOf(db: Connection, pupilId: string): Consent[] {
  return db.prepare(`SELECT ${CONSENT} FROM consent WHERE pupil_id = ? ORDER BY signed_on`).all(pupilId) as Consent[]
}

export function findConsent(db: Connection, id: string): Consent | undefined {
  return db.prepare(`SELECT ${CONSENT} FROM consent WHERE id = ?`).get(id) as Consent | undefined
}

export function saveConsent(db: Connection, row: Consent & Recorded): void {
  db.prepare(
    `INSERT INTO consent (id, pupil_id, case_id, records, purpose, recipient, signed_by, signed_on, expires_on,
       revoked_on, recorded_at, recorded_by)
     VALUES (@id, @pupilId, @caseId, @records, @purpose, @recipient, @signedBy, @signedOn, @expiresOn, @revokedOn,
       @recordedAt, @recordedBy)
     ON CONFLICT (id) DO UPDATE SET records = excluded.records, purpose = excluded.purpose,
       recipient = excluded.recipient, signed_by = excluded.signed_by, signed_on = excluded.signed_on,
       expires_on = excluded.expires_on, revoked_on = excluded.revoked_on, recorded_at = excluded.recorded_at,
       recorded_by = excluded.recorded_by`
  ).run(row)
}

export interface ViolationRow extends Violation, Recorded {
  caseId: string
  hearingId: string
}

interface StoredViolation extends Omit<ViolationRow, 'days' | 'directiveIds'> {
  days: string
  directiveIds: string
}

/** Violations of a case, the oldest first. */
export function violationsOf(db: Connection, caseId: string): ViolationRow[] {
  const rows = db
    .prepare(
      `SELECT id, case_id AS caseId, hearing_id AS hearingId, seq, reported_on AS reportedOn, as_of AS asOf, days,
         directive_ids AS directiveIds, step, note, cure_by AS cureBy, report_document_id AS reportDocumentId, recorded_at AS recordedAt,
         recorded_by AS recordedBy
       FROM violation WHERE case_id = ? ORDER BY reported_on, seq`
    )
    .all(caseId) as StoredViolation[]
  return rows.map((row) => ({
    ...row,
    days: JSON.parse(row.days) as BreachDay[],
    directiveIds: JSON.parse(row.directiveIds) as string[]
  }))
}

export function insertViolation(db: Connection, { days, directiveIds, ...row }: ViolationRow): void {
  db.prepare(
    `INSERT INTO violation (id, case_id, hearing_id, seq, reported_on, as_of, days, directive_ids, step, note,
       cure_by, report_document_id, recorded_at, recorded_by)
     VALUES (@id, @caseId, @hearingId, @seq, @reportedOn, @asOf, @days, @directiveIds, @step, @note,
       @cureBy, @reportDocumentId, @recordedAt, @recordedBy)`
  ).run({ ...row, days: JSON.stringify(days), directiveIds: JSON.stringify(directiveIds) })
}
