import type { DocumentLanguage } from '@shared/documents/languages'
import type { Connection } from '../store/open'

export interface Review {
  id: string
  language: DocumentLanguage
  catalogueVersion: string
  textMark: string
  reviewer: string
  qualification: string
  reviewedOn: string
  recordedAt: string
  recordedBy: string
}

/** The newest review of each language that was not withdrawn. */
export function standingReviews(db: Connection): Review[] {
  return db
    .prepare(
      `SELECT id, language, catalogue_version AS catalogueVersion, text_mark AS textMark, reviewer, qualification,
         reviewed_on AS reviewedOn, recorded_at AS recordedAt, recorded_by AS recordedBy
       FROM translation_review AS one
       WHERE withdrawn_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM translation_review AS later
         WHERE later.language = one.language AND later.withdrawn_at IS NULL
           AND (later.recorded_at, later.rowid) > (one.recorded_at, one.rowid)
       )`
    )
    .all() as Review[]
}

export function insertReview(db: Connection, one: Review): void {
  db.prepare(
    `INSERT INTO translation_review (id, language, catalogue_version, text_mark, reviewer, qualification, reviewed_on,
       recorded_at, recorded_by)
     VALUES (@id, @language, @catalogueVersion, @textMark, @reviewer, @qualification, @reviewedOn, @recordedAt,
       @recordedBy)`
  ).run(one)
}

/** Takes every review of a language back; false when none stands. */
export function withdrawReviews(
  db: Connection,
  language: DocumentLanguage,
  by: { at: string; actor: string; reason: string }
): boolean {
  const { changes } = db
    .prepare(
      `UPDATE translation_review SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
       WHERE language = ? AND withdrawn_at IS NULL`
    )
    .run(by.at, by.actor, by.reason, language)
  return changes > 0
}
