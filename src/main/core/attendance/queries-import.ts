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
  code: string
  minutes: number | null
  place: number
  /** Coded or taken back at the desk: an import leaves it alone. */
  atDesk: boolean
}

export const placeKey = (pupil: number, date: string, school: string, period: string) =>
  `${pupil}|${date}|${school}|${period}`

/** Records from one day to another, by pupil, day, school and period. */
export function storedEvents(db: Connection, from: CalendarDate, to: CalendarDate): Map<string, StoredEvent[]> {
  const rows = db
    .prepare(
      `SELECT pupil, date, school_code, period, code, minutes_missed, place, desk FROM attendance_event
       WHERE date BETWEEN ? AND ?`
    )
    .raw()
    .iterate(from, to) as IterableIterator<[number, string, string, string, string, number | null, number, number]>
  const found = new Map<string, StoredEvent[]>()
  for (const [pupil, date, school, period, code, minutes, place, desk] of rows) {
    const key = placeKey(pupil, date, school, period)
    const event = { code, minutes, place, atDesk: desk > 0 }
    const known = found.get(key)
    if (known) known.push(event)
    else found.set(key, [event])
  }
  return found
}

/** Whose record (`pupil.number`), on which day, at which school, in which period; and its place among those of the same. */
export type EventKey = readonly [pupil: number, school: string, date: string, period: string, place: number]

export type EventWriter = ReturnType<typeof eventWriter>

type Values = [...EventKey, code: string, minutes: number | null]

export function eventWriter(db: Connection, importId: number) {
  const insert = db.prepare<Values>(
    `INSERT INTO attendance_event (pupil, school_code, date, period, place, code, minutes_missed, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ${importId})`
  )
  const update = db.prepare(
    `UPDATE attendance_event SET code = ?, minutes_missed = ?, import_id = ${importId}
     WHERE pupil = ? AND school_code = ? AND date = ? AND period = ? AND place = ?`
  )
  return {
    add: (...values: Values) => insert.run(...values),
    change: (...[pupil, school, date, period, place, code, minutes]: Values) =>
      update.run(code, minutes, pupil, school, date, period, place)
  }
}
