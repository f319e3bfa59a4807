import type { StepId } from '@shared/hearings/agenda'
import type { DraftPart, HearingDraft } from '@shared/hearings/drafts'
import type { Instant } from '@shared/kernel/dates'
import type { Connection } from '../../store/open'

export function draftsOf(db: Connection, hearingId: string): HearingDraft[] {
  return db
    .prepare('SELECT part, content, kept_at AS keptAt FROM hearing_draft WHERE hearing_id = ? ORDER BY part')
    .all(hearingId) as HearingDraft[]
}

export function saveDraft(db: Connection, hearingId: string, draft: HearingDraft): void {
  db.prepare(
    `INSERT INTO hearing_draft (hearing_id, part, content, kept_at) VALUES (@hearingId, @part, @content, @keptAt)
     ON CONFLICT (hearing_id, part) DO UPDATE SET content = @content, kept_at = @keptAt`
  ).run({ ...draft, hearingId })
}

/** What was saved or given up is no draft any more. Without `part`, every draft of the hearing. */
export function dropDraft(db: Connection, hearingId: string, part?: DraftPart): void {
  db.prepare('DELETE FROM hearing_draft WHERE hearing_id = ? AND part = coalesce(?, part)').run(hearingId, part ?? null)
}

/** A note whose row in the audit trail is still to come. */
export interface NoteUnderWay {
  readonly noteId: string
  readonly hearingId: string
  readonly step: StepId
  readonly private: boolean
  /** Length of the text; 0 for a note that was emptied and is gone. */
  readonly characters: number
  readonly beganAt: Instant
  readonly savedAt: Instant
}

/** Keeps the moment of the first key press. */
export function noteIsUnderWay(db: Connection, note: Omit<NoteUnderWay, 'beganAt'>): void {
  db.prepare(
    `INSERT INTO hearing_note_under_way (note_id, hearing_id, step, private, characters, began_at, saved_at)
     VALUES (@noteId, @hearingId, @step, @private, @characters, @savedAt, @savedAt)
     ON CONFLICT (note_id) DO UPDATE SET step = @step, private = @private, characters = @characters, saved_at = @savedAt`
  ).run({ ...note, private: note.private ? 1 : 0 })
}

/** In the order in which they were begun; of every hearing when none is named. */
export function notesUnderWay(db: Connection, hearingId: string | null): NoteUnderWay[] {
  const rows = db
    .prepare(
      `SELECT note_id AS noteId, hearing_id AS hearingId, step, private, characters, began_at AS beganAt,
         saved_at AS savedAt
       FROM hearing_note_under_way WHERE hearing_id = coalesce(?, hearing_id) ORDER BY began_at, note_id`
    )
    .all(hearingId) as (Omit<NoteUnderWay, 'private'> & { private: number })[]
  return rows.map((row) => ({ ...row, private: row.private === 1 }))
}

export function noteIsTold(db: Connection, noteId: string): void {
  db.prepare('DELETE FROM hearing_note_under_way WHERE note_id = ?').run(noteId)
}
