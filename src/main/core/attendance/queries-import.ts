import type { AttendanceCategory } from '@shared/attendance/model'
import type { ImportSummary } from '@shared/attendance/standing'
import type { CalendarDate, SchoolYear } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

/** The number of an import that is being written; its summary follows when it is known. */
export function beginImport(db: Connection, at: string, actor: string, kind: string): number {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO import (at, actor, kind, summary) VALUES (?, ?, ?, '{}')`)
    .run(at, actor, kind)
  return Number(lastInsertRowid)
}

export function endImport(db: Connection, id: number, summary: ImportSummary): void {
  db.prepare('UPDATE import SET summary = ? WHERE id = ?').run(JSON.stringify(summary), id)
}

/** Takes back an import that turned out to bring nothing new. */
export function forgetImport(db: Connection, id: number): void {
  db.prepare('DELETE FROM import WHERE id = ?').run(id)
}

/** Confirms what a code means in a school year. */
export function saveCode(
  db: Connection,
  code: { code: string; schoolYear: SchoolYear; meaning: string; category: AttendanceCategory }
): void {
  db.prepare(
    `INSERT INTO absence_code (code, school_year, meaning, category) VALUES (@code, @schoolYear, @meaning, @category)
     ON CONFLICT (code, school_year) DO UPDATE SET meaning = excluded.meaning, category = excluded.category`
  ).run(code)
}

/** Desk ids by local id. */
export function knownLocalIds(db: Connection): ReadonlySet<string> {
  return new Set(db.prepare('SELECT local_id FROM pupil').pluck().all() as string[])
}

export function hasAttendance(db: Connection): boolean {
  return db.prepare('SELECT 1 FROM attendance_event LIMIT 1').get() !== undefined
}

export interface StoredEvent {
  id: number
  code: string
  minutes: number | null
  place: number
}

export const placeKey = (pupilId: string, date: string, school: string, period: string) =>
  `${pupilId}|${date}|${school}|${period}`

/** Records from one day to another, by pupil, day, school and period. */
export function storedEvents(db: Connection, from: CalendarDate, to: CalendarDate): Map<string, StoredEvent[]> {
  const rows = db
    .prepare(
      `SELECT pupil_id, date, school_code, period, id, code, minutes_missed, place FROM attendance_event
       WHERE date BETWEEN ? AND ?`
    )
    .raw()
    .iterate(from, to) as IterableIterator<[string, string, string, string, number, string, number | null, number]>
  const found = new Map<string, StoredEvent[]>()
  for (const [pupilId, date, school, period, id, code, minutes, place] of rows) {
    const key = placeKey(pupilId, date, school, period)
    const event = { id, code, minutes, place }
    const known = found.get(key)
    if (known) known.push(event)
    else found.set(key, [event])
  }
  return found
}

export function eventWriter(db: Connection, importId: number) {
  const insert = db.prepare(
    `INSERT INTO attendance_event (pupil_id, school_code, date, period, code, minutes_missed, place, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const update = db.prepare('UPDATE attendance_event SET code = ?, minutes_missed = ?, import_id = ? WHERE id = ?')
  return {
    add: (
      pupilId: string,
      school: string,
      date: string,
      period: string,
      code: string,
      minutes: number | null,
      place: number
    ) => insert.run(pupilId, school, date, period, code, minutes, place, importId),
    change: (id: number, code: string, minutes: number | null) => update.run(code, minutes, importId, id)
  }
}
