import type { ReleaseConsent } from '@shared/court/routes-consents'
import type { CalendarDate } from '@shared/kernel/dates'
import { findDocument } from '../documents/queries'
import type { Connection } from '../store/open'

interface Row {
  id: string
  pupilId: string
  documentId: string
  recipients: string
  expiresOn: CalendarDate
  signedOn: CalendarDate | null
  signedBy: string | null
  revokedOn: CalendarDate | null
}

const SELECT = `SELECT id, pupil_id AS pupilId, document_id AS documentId, recipients, expires_on AS expiresOn,
  signed_on AS signedOn, signed_by AS signedBy, revoked_on AS revokedOn FROM release_consent`

function stateOf({ signedOn, revokedOn, expiresOn }: Row, today: CalendarDate): ReleaseConsent['state'] {
  if (revokedOn) return 'revoked'
  if (expiresOn < today) return 'expired'
  return signedOn ? 'valid' : 'unsigned'
}

export function consentsOf(db: Connection, pupilId: string, today: CalendarDate): ReleaseConsent[] {
  const rows = db.prepare(`${SELECT} WHERE pupil_id = ? ORDER BY recorded_at DESC, id DESC`).all(pupilId) as Row[]
  return rows.flatMap((row) => {
    const document = findDocument(db, row.documentId)
    const { id, expiresOn, signedOn, signedBy, revokedOn } = row
    const recipients = JSON.parse(row.recipients) as string[]
    return document
      ? [{ id, document, recipients, expiresOn, signedOn, signedBy, revokedOn, state: stateOf(row, today) }]
      : []
  })
}

/** Signed releases that hold and will end, for the day list of whoever follows the case up. */
export const endingReleases = (db: Connection, pupilId: string, today: CalendarDate) =>
  consentsOf(db, pupilId, today).filter(({ state }) => state === 'valid')

export function findConsent(db: Connection, id: string): Row | null {
  return (db.prepare(`${SELECT} WHERE id = ?`).get(id) as Row | undefined) ?? null
}

export interface NewConsent {
  id: string
  pupilId: string
  documentId: string
  recipients: readonly string[]
  expiresOn: CalendarDate
  recordedAt: string
  recordedBy: string
}

export function insertConsent(db: Connection, consent: NewConsent): void {
  db.prepare(
    `INSERT INTO release_consent (id, pupil_id, document_id, recipients, expires_on, recorded_at, recorded_by)
     VALUES (@id, @pupilId, @documentId, @recipients, @expiresOn, @recordedAt, @recordedBy)`
  ).run({ ...consent, recipients: JSON.stringify(consent.recipients) })
}

export function setSigned(db: Connection, id: string, signedOn: CalendarDate, signedBy: string): void {
  db.prepare('UPDATE release_consent SET signed_on = ?, signed_by = ? WHERE id = ?').run(signedOn, signedBy, id)
}

export function setRevoked(db: Connection, id: string, revokedOn: CalendarDate): void {
  db.prepare('UPDATE release_consent SET revoked_on = ? WHERE id = ?').run(revokedOn, id)
}
