import type { DayMember, DaySummary } from '@shared/hearings/model'
import type { DayBlock, DayBreak } from '@shared/hearings/planning'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { newId } from '@shared/kernel/ids'
import { and, asc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import {
  hearingBlockTable as blocks,
  hearingBreakTable as breaks,
  hearingDayTable as days,
  hearingDayMemberTable as seats
} from '../tables'

const COUNTS = `sum(h.state NOT IN ('moved', 'cancelled')) AS cases, sum(h.state = 'heard') AS heard,
  sum(h.state = 'no-show') AS noShow, sum(h.added_on AND h.state NOT IN ('moved', 'cancelled')) AS added,
  sum(h.state = 'moved') AS moved, sum(h.state = 'cancelled') AS cancelled`

interface SummaryRow extends Omit<DaySummary, 'counts'> {
  cases: number | null
  heard: number | null
  noShow: number | null
  added: number | null
  moved: number | null
  cancelled: number | null
}

/** Newest first. */
export function listDays(db: Connection): DaySummary[] {
  const rows = db
    .prepare(
      `SELECT d.id, d.date, room.name AS room, d.first_time AS firstTime, d.slot_minutes AS slotMinutes,
         chair.name AS chair, ${COUNTS}
       FROM hearing_day d JOIN room ON room.id = d.room_id LEFT JOIN board_member chair ON chair.id = d.chair_id
         LEFT JOIN hearing h ON h.day_id = d.id
       GROUP BY d.id ORDER BY d.date DESC, d.first_time DESC`
    )
    .all() as SummaryRow[]
  return rows.map(({ cases, heard, noShow, added, moved, cancelled, ...day }) => ({
    ...day,
    counts: {
      cases: cases ?? 0,
      heard: heard ?? 0,
      noShow: noShow ?? 0,
      added: added ?? 0,
      moved: moved ?? 0,
      cancelled: cancelled ?? 0
    }
  }))
}

export interface DayRecord {
  id: string
  date: CalendarDate
  roomId: string
  room: string
  roomAddress: string
  firstTime: ClockTime
  slotMinutes: number
  chairId: string | null
  chair: string | null
  untilTime: ClockTime | null
}

export function findDay(db: Connection, id: string): DayRecord | undefined {
  return db
    .prepare(
      `SELECT d.id, d.date, d.room_id AS roomId, room.name AS room, room.address AS roomAddress,
         d.first_time AS firstTime, d.slot_minutes AS slotMinutes, d.chair_id AS chairId, chair.name AS chair,
         d.until_time AS untilTime
       FROM hearing_day d JOIN room ON room.id = d.room_id LEFT JOIN board_member chair ON chair.id = d.chair_id
       WHERE d.id = ?`
    )
    .get(id) as DayRecord | undefined
}

export interface DayToSave {
  id: string
  date: CalendarDate
  roomId: string
  firstTime: ClockTime
  slotMinutes: number
  chairId: string | null
  untilTime: ClockTime | null
}

/** Members who stay keep what was said of their presence; the chair always sits on the panel. */
export function saveDay(db: Connection, day: DayToSave, memberIds: readonly string[]): void {
  const { id, ...set } = day
  const desk = drizzle(db)
  desk.insert(days).values(day).onConflictDoUpdate({ target: days.id, set }).run()
  const wanted = new Set([...memberIds, ...(day.chairId ? [day.chairId] : [])])
  for (const { memberId } of desk.select({ memberId: seats.memberId }).from(seats).where(eq(seats.dayId, id)).all()) {
    if (!wanted.has(memberId)) {
      desk
        .delete(seats)
        .where(and(eq(seats.dayId, id), eq(seats.memberId, memberId)))
        .run()
    }
  }
  for (const memberId of wanted) desk.insert(seats).values({ dayId: id, memberId }).onConflictDoNothing().run()
}

/** The chair first, then by name. */
export function panelOf(db: Connection, dayId: string): DayMember[] {
  const rows = db
    .prepare(
      `SELECT m.id, m.name, m.agency, m.category,
         CASE WHEN d.chair_id = m.id THEN 'chair' WHEN m.role = 'chair' THEN 'member' ELSE m.role END AS role, s.present
       FROM hearing_day_member s JOIN board_member m ON m.id = s.member_id JOIN hearing_day d ON d.id = s.day_id
       WHERE s.day_id = ? ORDER BY d.chair_id IS NOT m.id, m.name COLLATE NOCASE`
    )
    .all(dayId) as (Omit<DayMember, 'present'> & { present: number | null })[]
  return rows.map((row) => ({ ...row, present: row.present === null ? null : row.present === 1 }))
}

/** False when the member does not sit on that day's panel. */
export function setSeat(db: Connection, dayId: string, memberId: string, present: boolean | null): boolean {
  const { changes } = drizzle(db)
    .update(seats)
    .set({ present })
    .where(and(eq(seats.dayId, dayId), eq(seats.memberId, memberId)))
    .run()
  return changes === 1
}

/** In the order of the day. */
export function breaksOf(db: Connection, dayId: string): DayBreak[] {
  const rows = drizzle(db).select().from(breaks).where(eq(breaks.dayId, dayId)).orderBy(asc(breaks.fromTime)).all()
  return rows.map(({ fromTime, minutes }) => ({ from: fromTime, minutes }))
}

/** In the order of the day. */
export function blocksOf(db: Connection, dayId: string): DayBlock[] {
  const rows = drizzle(db).select().from(blocks).where(eq(blocks.dayId, dayId)).orderBy(asc(blocks.fromTime)).all()
  return rows.map(({ fromTime, toTime, schoolCode, language, interpreter }) => ({
    from: fromTime,
    to: toTime,
    schoolCode,
    language,
    interpreter
  }))
}

/** All breaks and blocks of the day anew. */
export function replaceStretches(
  db: Connection,
  dayId: string,
  stretches: { breaks: readonly DayBreak[]; blocks: readonly DayBlock[] }
): void {
  const desk = drizzle(db)
  desk.delete(breaks).where(eq(breaks.dayId, dayId)).run()
  desk.delete(blocks).where(eq(blocks.dayId, dayId)).run()
  for (const { from, minutes } of stretches.breaks) desk.insert(breaks).values({ dayId, fromTime: from, minutes }).run()
  for (const { from, to, ...kept } of stretches.blocks) {
    desk
      .insert(blocks)
      .values({ id: newId(), dayId, fromTime: from, toTime: to, ...kept })
      .run()
  }
}
