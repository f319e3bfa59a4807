import type { Figures } from '@shared/documents/parts'
import type { HearingFinding, HearingNote, Presence } from '@shared/hearings/model'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { and, asc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import {
  hearingFindingTable as findings,
  hearingNoteTable as notes,
  hearingPresenceTable as presences
} from '../tables'

/** In the order in which they were written. */
export function notesOf(db: Connection, hearingId: string): HearingNote[] {
  const rows = drizzle(db)
    .select()
    .from(notes)
    .where(eq(notes.hearingId, hearingId))
    .orderBy(asc(notes.at), asc(notes.id))
    .all()
  return rows.map(({ hearingId: _, ...note }) => note)
}

/** Keeps the moment at which the note was begun. False when the note belongs to another hearing. */
export function saveNote(db: Connection, hearingId: string, note: HearingNote): boolean {
  const { changes } = db
    .prepare(
      `INSERT INTO hearing_note (id, hearing_id, step, speaker, text, private, at, saved_at)
       VALUES (@id, @hearingId, @step, @speaker, @text, @private, @at, @savedAt)
       ON CONFLICT (id) DO UPDATE SET step = @step, speaker = @speaker, text = @text, private = @private,
         saved_at = @savedAt WHERE hearing_id = @hearingId`
    )
    .run({ ...note, private: note.private ? 1 : 0, hearingId })
  return changes === 1
}

export function removeNote(db: Connection, hearingId: string, id: string): void {
  drizzle(db)
    .delete(notes)
    .where(and(eq(notes.id, id), eq(notes.hearingId, hearingId)))
    .run()
}

export function presenceOf(db: Connection, hearingId: string): Presence[] {
  const rows = db
    .prepare(
      `SELECT id, role, name, relation, contact_id AS contactId, came, arrived_at AS arrivedAt FROM hearing_presence
       WHERE hearing_id = ? ORDER BY instr('pupil parent school interpreter support agency other', role), rowid`
    )
    .all(hearingId) as Presence[]
  return rows
}

export function savePresence(db: Connection, hearingId: string, presence: Presence): void {
  const { id: _, ...set } = presence
  drizzle(db)
    .insert(presences)
    .values({ ...presence, hearingId })
    .onConflictDoUpdate({ target: presences.id, set, setWhere: eq(presences.hearingId, hearingId) })
    .run()
}

export function removePresence(db: Connection, hearingId: string, id: string): void {
  drizzle(db)
    .delete(presences)
    .where(and(eq(presences.id, id), eq(presences.hearingId, hearingId)))
    .run()
}

/** F1 to F10, those that were recorded. */
export function findingsOf(db: Connection, hearingId: string): HearingFinding[] {
  const rows = drizzle(db).select().from(findings).where(eq(findings.hearingId, hearingId)).all()
  return rows
    .map(({ code, result, note, facts }) => ({
      code,
      result,
      note,
      grounds: facts?.grounds ?? [],
      barriers: facts?.barriers ?? []
    }))
    .sort((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)))
}

/** All findings anew. */
export function replaceFindings(db: Connection, hearingId: string, recorded: readonly HearingFinding[]): void {
  const desk = drizzle(db)
  desk.delete(findings).where(eq(findings.hearingId, hearingId)).run()
  for (const { grounds, barriers, ...finding } of recorded) {
    const facts = grounds.length > 0 || barriers.length > 0 ? { grounds, barriers } : null
    desk
      .insert(findings)
      .values({ hearingId, ...finding, facts })
      .run()
  }
}

/** Null when the school's calendar does not reach the day; otherwise whether school is in session. */
export function isSchoolday(db: Connection, schoolCode: string, on: CalendarDate): boolean | null {
  const row = db
    .prepare('SELECT max(date) AS last, max(date = @on) AS found FROM schoolday WHERE school_code = @schoolCode')
    .get({ on, schoolCode }) as { last: CalendarDate | null; found: number | null }
  if (row.last === null || row.last < on) return null
  return row.found === 1
}

/** Earlier hearings of the case to which nobody came. */
export function earlierNoShows(db: Connection, caseId: string, exceptId: string): number {
  const row = db
    .prepare(`SELECT count(*) AS count FROM hearing WHERE case_id = ? AND state = 'no-show' AND id <> ?`)
    .get(caseId, exceptId) as { count: number }
  return row.count
}

/** Day of the last hearing of the case that was held, other than this one. */
export function lastHearing(db: Connection, caseId: string, exceptId: string): CalendarDate | null {
  const row = db
    .prepare(
      `SELECT max(d.date) AS date FROM hearing h JOIN hearing_day d ON d.id = h.day_id
       WHERE h.case_id = ? AND h.id <> ? AND h.state = 'heard'`
    )
    .get(caseId, exceptId) as { date: CalendarDate | null }
  return row.date
}

/**
 * Pupils who share a contact's person and address with this one: brothers and sisters as far as the desk knows; with
 * the time of their own hearing on a day.
 */
export function siblingsOf(
  db: Connection,
  pupilId: string,
  on: CalendarDate
): { pupilId: string; name: string; grade: string | null; hearingAt: ClockTime | null }[] {
  return db
    .prepare(
      `SELECT DISTINCT p.id AS pupilId, p.last_name || ', ' || p.first_name AS name, p.grade,
         (SELECT h.time FROM hearing h JOIN hearing_day d ON d.id = h.day_id JOIN sarb_case c ON c.id = h.case_id
          WHERE c.pupil_id = p.id AND d.date = @on AND h.state NOT IN ('moved', 'cancelled')) AS hearingAt
       FROM contact mine JOIN contact other ON other.pupil_id <> mine.pupil_id AND mine.lives_with AND other.lives_with
           AND other.last_name = mine.last_name AND other.first_name = mine.first_name
           AND other.address_line_1 = mine.address_line_1
         JOIN pupil p ON p.id = other.pupil_id
       WHERE mine.pupil_id = @pupilId ORDER BY name LIMIT 12`
    )
    .all({ pupilId, on }) as { pupilId: string; name: string; grade: string | null; hearingAt: ClockTime | null }[]
}

/** Hearings of a pupil that were begun, with the figures they were begun with. */
export function figuresOfHearings(db: Connection, pupilId: string) {
  const rows = db
    .prepare(
      `SELECT h.id, h.case_id AS caseId, h.kind, d.date, h.figures
       FROM hearing h JOIN hearing_day d ON d.id = h.day_id JOIN sarb_case c ON c.id = h.case_id
       WHERE c.pupil_id = ? AND h.figures IS NOT NULL ORDER BY d.date, h.id`
    )
    .all(pupilId) as { id: string; caseId: string; kind: string; date: CalendarDate; figures: string }[]
  return rows.map(({ figures, ...row }) => ({ ...row, figures: JSON.parse(figures) as Figures }))
}
