import type { IssuedSubpoena, PacketCopy, Reminder } from '@shared/hearings/day-papers'
import type { CalendarDate } from '@shared/kernel/dates'
import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { packetCopyTable as copies, reminderTable as reminders, subpoenaTable as subpoenas } from '../tables'

/** Reminders of one hearing and person, the latest first. */
export function remindersOf(db: Connection, hearingId: string, contactId: string): Reminder[] {
  return db
    .prepare(
      `SELECT id, way, result, note, date, time, made_by AS madeBy FROM reminder
       WHERE hearing_id = ? AND contact_id = ? ORDER BY date DESC, recorded_at DESC`
    )
    .all(hearingId, contactId) as Reminder[]
}

export function insertReminder(db: Connection, reminder: typeof reminders.$inferInsert): void {
  drizzle(db).insert(reminders).values(reminder).run()
}

export function insertSubpoena(db: Connection, subpoena: typeof subpoenas.$inferInsert): void {
  drizzle(db).insert(subpoenas).values(subpoena).run()
}

export function subpoenasOf(db: Connection, hearingId: string): IssuedSubpoena[] {
  return db
    .prepare(
      `SELECT s.document_id AS documentId, d.number, s.hearing_id AS hearingId, s.person, s.role, s.contact_id AS contactId,
         s.address, (SELECT max(served_on) FROM service WHERE document_id = s.document_id) AS servedOn
       FROM subpoena s JOIN document d ON d.id = s.document_id WHERE s.hearing_id = ? ORDER BY d.number`
    )
    .all(hearingId) as IssuedSubpoena[]
}

/** Cases in which the board summoned somebody. */
export function summonedCaseIds(db: Connection): string[] {
  return db
    .prepare('SELECT DISTINCT h.case_id FROM subpoena s JOIN hearing h ON h.id = s.hearing_id')
    .pluck()
    .all() as string[]
}

/** Copies of the packets of a day and of its hearings, by packet and number. */
export function copiesOfDay(db: Connection, dayId: string): PacketCopy[] {
  return db
    .prepare(
      `SELECT c.document_id AS documentId, d.number AS documentNumber, c.number, c.member_id AS memberId, c.holder,
         c.given_on AS givenOn, c.ended, c.ended_on AS endedOn
       FROM packet_copy c JOIN document d ON d.id = c.document_id
       WHERE d.hearing_id = @dayId OR d.hearing_id IN (SELECT id FROM hearing WHERE day_id = @dayId)
       ORDER BY d.number, c.number`
    )
    .all({ dayId }) as PacketCopy[]
}

/** The last number given out of a packet; 0 before the first. */
export function lastCopy(db: Connection, documentId: string): number {
  const last = db.prepare('SELECT max(number) FROM packet_copy WHERE document_id = ?').pluck().get(documentId)
  return (last as number | null) ?? 0
}

export function insertCopy(db: Connection, copy: typeof copies.$inferInsert): void {
  drizzle(db).insert(copies).values(copy).run()
}

/** False when there is no such copy, or it came back before. */
export function endCopy(
  db: Connection,
  { documentId, number }: { documentId: string; number: number },
  end: { ended: 'returned' | 'destroyed'; endedOn: CalendarDate; recordedBy: string }
): boolean {
  const found = drizzle(db)
    .select()
    .from(copies)
    .where(and(eq(copies.documentId, documentId), eq(copies.number, number)))
    .get()
  if (!found || found.ended) return false
  drizzle(db)
    .update(copies)
    .set(end)
    .where(and(eq(copies.documentId, documentId), eq(copies.number, number)))
    .run()
  return true
}
