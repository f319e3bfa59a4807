import type { StepId } from '@shared/hearings/agenda'
import type { HearingCall, HearingRoom } from '@shared/hearings/room'
import { and, asc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { chairWordsTable, hearingCallTable, hearingSkipTable, roomSettingsTable } from '../tables'

/** No section says how long a board waits for a family; a quarter of an hour is common practice. */
const USUAL_WAIT_MINUTES = 15

export function waitMinutes(db: Connection): number {
  return drizzle(db).select().from(roomSettingsTable).get()?.waitMinutes ?? USUAL_WAIT_MINUTES
}

export function saveWaitMinutes(db: Connection, minutes: number): void {
  drizzle(db)
    .insert(roomSettingsTable)
    .values({ id: 1, waitMinutes: minutes })
    .onConflictDoUpdate({ target: roomSettingsTable.id, set: { waitMinutes: minutes } })
    .run()
}

/** The district's own words of the chair in a language, by step. */
export function ownWords(db: Connection, language: string): Map<StepId, string[]> {
  const rows = drizzle(db).select().from(chairWordsTable).where(eq(chairWordsTable.language, language)).all()
  return new Map(rows.map(({ step, words }) => [step, words]))
}

/** Null takes the district's words away. */
export function saveOwnWords(db: Connection, step: StepId, language: string, words: string[] | null): void {
  const desk = drizzle(db)
  desk
    .delete(chairWordsTable)
    .where(and(eq(chairWordsTable.step, step), eq(chairWordsTable.language, language)))
    .run()
  if (words) desk.insert(chairWordsTable).values({ step, language, words }).run()
}

export function skipsOf(db: Connection, hearingId: string): HearingRoom['skips'] {
  const rows = drizzle(db)
    .select()
    .from(hearingSkipTable)
    .where(eq(hearingSkipTable.hearingId, hearingId))
    .orderBy(asc(hearingSkipTable.skippedAt))
    .all()
  return rows.map(({ hearingId: _, ...skip }) => skip)
}

/** Null takes the step up after all. */
export function saveSkip(
  db: Connection,
  hearingId: string,
  skip: { step: StepId; reason: string | null; skippedAt: HearingRoom['now'] }
): void {
  const desk = drizzle(db)
  const { step, reason, skippedAt } = skip
  desk
    .delete(hearingSkipTable)
    .where(and(eq(hearingSkipTable.hearingId, hearingId), eq(hearingSkipTable.step, step)))
    .run()
  if (reason) desk.insert(hearingSkipTable).values({ hearingId, step, reason, skippedAt }).run()
}

export function callsOf(db: Connection, hearingId: string): HearingCall[] {
  const rows = drizzle(db)
    .select()
    .from(hearingCallTable)
    .where(eq(hearingCallTable.hearingId, hearingId))
    .orderBy(asc(hearingCallTable.calledAt))
    .all()
  return rows.map(({ hearingId: _, ...call }) => call)
}

export function insertCall(db: Connection, hearingId: string, call: HearingCall): void {
  drizzle(db)
    .insert(hearingCallTable)
    .values({ ...call, hearingId })
    .run()
}
