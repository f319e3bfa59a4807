import type { CaseCopyInput } from '@shared/cases/model'
import { type ReferralAnswers, referralAnswers } from '@shared/documents/forms/ladder'
import type { Instant } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

export interface ReferralFormRecord {
  answers: ReferralAnswers
  documentId: string | null
  savedAt: Instant | null
}

/** What the school wrote; empty answers before anybody did. */
export function findReferralForm(db: Connection, caseId: string): ReferralFormRecord {
  const row = db
    .prepare('SELECT data, document_id AS documentId, saved_at AS savedAt FROM referral_form WHERE case_id = ?')
    .get(caseId) as { data: string; documentId: string | null; savedAt: Instant } | undefined
  if (!row) return { answers: referralAnswers.parse({}), documentId: null, savedAt: null }
  return { ...row, answers: referralAnswers.parse(JSON.parse(row.data)) }
}

export function saveReferralForm(
  db: Connection,
  caseId: string,
  { answers, at, by }: { answers: ReferralAnswers; at: Instant; by: string }
): void {
  db.prepare(
    `INSERT INTO referral_form (case_id, data, saved_at, saved_by) VALUES (?, ?, ?, ?)
     ON CONFLICT (case_id) DO UPDATE SET data = excluded.data, saved_at = excluded.saved_at, saved_by = excluded.saved_by`
  ).run(caseId, JSON.stringify(answers), at, by)
}

export function setReferralPaper(db: Connection, caseId: string, documentId: string): void {
  db.prepare('UPDATE referral_form SET document_id = ? WHERE case_id = ?').run(documentId, caseId)
}

export interface CopyRow extends Omit<CaseCopyInput, 'caseId'> {
  id: string
}

/** Copies written into the log, the oldest first. */
export function copiesOf(db: Connection, caseId: string): CopyRow[] {
  return db
    .prepare(
      `SELECT id, recipient, name, given_on AS givenOn, how, given_by AS givenBy, papers FROM case_copy
       WHERE case_id = ? ORDER BY given_on, recorded_at`
    )
    .all(caseId) as CopyRow[]
}

export function insertCopy(
  db: Connection,
  copy: CaseCopyInput & { id: string; recordedAt: Instant; recordedBy: string }
): void {
  db.prepare(
    `INSERT INTO case_copy (id, case_id, recipient, name, given_on, how, given_by, papers, recorded_at, recorded_by)
     VALUES (@id, @caseId, @recipient, @name, @givenOn, @how, @givenBy, @papers, @recordedAt, @recordedBy)`
  ).run(copy)
}
