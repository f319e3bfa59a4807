import type { Exhibit, RedactionMark } from '@shared/court/packet'
import type { Instant } from '@shared/kernel/dates'
import type { Connection } from '../store/open'
import { readSetting, writeSetting } from '../store/settings'

export interface NewExhibit extends Exhibit {
  original: Uint8Array
  bytes: Uint8Array
}

const COLUMNS = `id, case_id AS caseId, tab, title, dated_on AS datedOn, source, file_name AS fileName, kind,
  original_sha256 AS originalSha256, from_page AS fromPage, to_page AS toPage, sha256, page_count AS pageCount, notes, unseen,
  added_at AS addedAt, added_by AS addedBy`

type Row = Omit<Exhibit, 'notes' | 'unseen'> & { notes: string; unseen: string | null }

const parsed = (row: Row): Exhibit => ({
  ...row,
  notes: JSON.parse(row.notes),
  unseen: row.unseen === null ? null : JSON.parse(row.unseen)
})

export function insertExhibit(db: Connection, exhibit: NewExhibit): void {
  db.prepare(
    `INSERT INTO exhibit (id, case_id, tab, title, dated_on, source, file_name, kind, original, original_sha256,
       from_page, to_page, bytes, sha256, page_count, notes, unseen, added_at, added_by)
     VALUES (@id, @caseId, @tab, @title, @datedOn, @source, @fileName, @kind, @original, @originalSha256,
       @fromPage, @toPage, @bytes, @sha256, @pageCount, @notes, @unseen, @addedAt, @addedBy)`
  ).run({ ...exhibit, notes: JSON.stringify(exhibit.notes), unseen: JSON.stringify(exhibit.unseen) })
}

/** Files of a case that stand in its packets, in the order they were added. */
export function exhibitsOf(db: Connection, caseId: string): Exhibit[] {
  const rows = db
    .prepare(`SELECT ${COLUMNS} FROM exhibit WHERE case_id = ? AND removed_at IS NULL ORDER BY added_at, id`)
    .all(caseId) as Row[]
  return rows.map(parsed)
}

/** Also one that was taken out again: an issued packet may hold it. */
export function findExhibit(db: Connection, id: string): Exhibit | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM exhibit WHERE id = ?`).get(id)
  return row ? parsed(row as Row) : null
}

/** The bytes a query returned, without a second copy of them. */
const view = (bytes: Uint8Array) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export function exhibitBytes(db: Connection, id: string): Uint8Array | null {
  const bytes = db.prepare('SELECT bytes FROM exhibit WHERE id = ?').pluck().get(id) as Uint8Array | undefined
  return bytes ? view(bytes) : null
}

/** The file as it was taken from the drive or scanner. */
export function originalOfExhibit(db: Connection, id: string): Uint8Array | null {
  const bytes = db.prepare('SELECT original FROM exhibit WHERE id = ?').pluck().get(id) as Uint8Array | undefined
  return bytes ? view(bytes) : null
}

export function describeExhibit(
  db: Connection,
  id: string,
  change: Pick<Exhibit, 'tab' | 'title' | 'datedOn' | 'source'>
): void {
  db.prepare('UPDATE exhibit SET tab = @tab, title = @title, dated_on = @datedOn, source = @source WHERE id = @id').run(
    { id, ...change }
  )
}

export function removeExhibit(db: Connection, id: string, at: Instant, by: string): void {
  db.prepare('UPDATE exhibit SET removed_at = ?, removed_by = ? WHERE id = ? AND removed_at IS NULL').run(at, by, id)
}

export interface Redaction {
  id: string
  referralId: string
  documentId: string | null
  exhibitId: string | null
  marks: RedactionMark[]
  sha256: string
  madeAt: Instant
  madeBy: string
  withdrawnAt: Instant | null
}

const REDACTION = `id, referral_id AS referralId, document_id AS documentId, exhibit_id AS exhibitId, marks, sha256,
  made_at AS madeAt, made_by AS madeBy, withdrawn_at AS withdrawnAt`

/** Every redaction of a referral, the oldest first: the log of what was covered and why. */
export function redactionsOf(db: Connection, referralId: string): Redaction[] {
  const rows = db
    .prepare(`SELECT ${REDACTION} FROM redaction WHERE referral_id = ? ORDER BY made_at, id`)
    .all(referralId) as (Omit<Redaction, 'marks'> & { marks: string })[]
  return rows.map((row) => ({ ...row, marks: JSON.parse(row.marks) }))
}

export function redactionBytes(db: Connection, id: string): Uint8Array | null {
  const bytes = db.prepare('SELECT bytes FROM redaction WHERE id = ?').pluck().get(id) as Uint8Array | undefined
  return bytes ? view(bytes) : null
}

/** Takes the place of an earlier redaction of the same paper. */
export function insertRedaction(
  db: Connection,
  redaction: Omit<Redaction, 'withdrawnAt'> & { bytes: Uint8Array }
): void {
  withdrawRedaction(db, redaction.referralId, redaction.documentId ?? redaction.exhibitId ?? '', redaction.madeAt)
  db.prepare(
    `INSERT INTO redaction (id, referral_id, document_id, exhibit_id, marks, bytes, sha256, made_at, made_by)
     VALUES (@id, @referralId, @documentId, @exhibitId, @marks, @bytes, @sha256, @madeAt, @madeBy)`
  ).run({ ...redaction, marks: JSON.stringify(redaction.marks) })
}

export function withdrawRedaction(db: Connection, referralId: string, paperId: string, at: Instant): void {
  db.prepare(
    `UPDATE redaction SET withdrawn_at = ?
     WHERE referral_id = ? AND coalesce(document_id, exhibit_id) = ? AND withdrawn_at IS NULL`
  ).run(at, referralId, paperId)
}

const SCANNER = 'court-scanner'

/** The folder into which the office's scanner writes; it is chosen on this computer and never sent to a page. */
export function scannerFolder(db: Connection): string | null {
  return (readSetting(db, SCANNER) ?? null) as string | null
}

export function saveScannerFolder(db: Connection, path: string): void {
  writeSetting(db, SCANNER, path)
}

/** Every pupil's names but one's, for finding others on a page. */
export function otherPupilNames(
  db: Connection,
  pupilId: string
): { first: string; last: string; called: string | null }[] {
  return db
    .prepare('SELECT first_name AS first, last_name AS last, preferred_name AS called FROM pupil WHERE id <> ?')
    .all(pupilId) as { first: string; last: string; called: string | null }[]
}

/** Bytes of a paper as it goes out in a referral's packet, without reading it; 0 for one that is not there. */
export function sizesGoingOut(db: Connection, referralId: string): (paperId: string) => number {
  const size = db
    .prepare(
      `SELECT coalesce(
         (SELECT length(bytes) FROM redaction WHERE referral_id = @referralId AND withdrawn_at IS NULL
            AND coalesce(document_id, exhibit_id) = @paperId),
         (SELECT length(bytes) FROM document WHERE id = @paperId),
         (SELECT length(bytes) FROM exhibit WHERE id = @paperId), 0)`
    )
    .pluck()
  return (paperId) => size.get({ referralId, paperId }) as number
}
