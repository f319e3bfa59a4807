import type { SarbCase } from '@shared/cases/model'
import type { CaseEvent, CaseState } from '@shared/cases/rules-states'
import type { ClosingReason } from '@shared/documents/forms/records'
import type { CalendarDate, Instant, SchoolYear } from '@shared/kernel/dates'
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import { caseDocumentTable, caseTable as cases, caseStepTable as steps } from './tables'

export function findCase(db: Connection, id: string): SarbCase | null {
  return drizzle(db).select().from(cases).where(eq(cases.id, id)).get() ?? null
}

/** The pupil's open case; there is one at a time. */
export function openCaseOf(db: Connection, pupilId: string): SarbCase | null {
  const open = and(eq(cases.pupilId, pupilId), isNull(cases.closedOn))
  return drizzle(db).select().from(cases).where(open).get() ?? null
}

/** Pupils with an open case. */
export function pupilsWithCase(db: Connection): ReadonlySet<string> {
  return new Set(db.prepare('SELECT pupil_id FROM sarb_case WHERE closed_on IS NULL').pluck().all() as string[])
}

/** Every case of a pupil, newest first. */
export function casesOf(db: Connection, pupilId: string): SarbCase[] {
  return drizzle(db).select().from(cases).where(eq(cases.pupilId, pupilId)).orderBy(desc(cases.number)).all()
}

/** Open cases first, then the newest. */
export function listCases(db: Connection, state: CaseState | null): SarbCase[] {
  return drizzle(db)
    .select()
    .from(cases)
    .where(state ? eq(cases.state, state) : isNull(cases.closedOn))
    .orderBy(asc(sql`${cases.closedOn} IS NOT NULL`), desc(cases.number))
    .all()
}

/** Running number of the last case of a school year; 0 before the first. */
export function lastCaseNumber(db: Connection, schoolYear: SchoolYear): number {
  const last = db
    .prepare('SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM sarb_case WHERE school_year = ?')
    .pluck()
    .get(schoolYear) as number | null
  return last ?? 0
}

export function insertCase(db: Connection, record: SarbCase): void {
  drizzle(db).insert(cases).values(record).run()
}

export interface CaseStep {
  id: string
  caseId: string
  seq: number
  event: CaseEvent
  state: CaseState
  date: CalendarDate
  note: string | null
  recordedAt: Instant
  recordedBy: string
}

/** Steps of a case from the referral on. */
export function stepsOf(db: Connection, caseId: string): CaseStep[] {
  return drizzle(db).select().from(steps).where(eq(steps.caseId, caseId)).orderBy(asc(steps.seq)).all()
}

/** Writes a step and brings the case to its state; `ground` says why it is closed. */
export function insertStep(db: Connection, step: CaseStep, ground: ClosingReason | null = null): void {
  const desk = drizzle(db)
  desk.insert(steps).values(step).run()
  const { state, date, note } = step
  const closed =
    state === 'closed'
      ? { closedOn: date, closing: note, closingGround: ground }
      : { closedOn: null, closing: null, closingGround: null }
  desk
    .update(cases)
    .set({ state, ...closed })
    .where(eq(cases.id, step.caseId))
    .run()
  if (step.event === 'hearing-set') db.prepare('DELETE FROM review_call WHERE case_id = ?').run(step.caseId)
}

/** Calls a case back before the board, ahead of any day it had set. */
export function callForReview(db: Connection, caseId: string, on: CalendarDate): void {
  db.prepare(
    'INSERT INTO review_call (case_id, called_on) VALUES (?, ?) ON CONFLICT (case_id) DO UPDATE SET called_on = excluded.called_on'
  ).run(caseId, on)
}

/** Files a document with a case; `purpose` says why: `referral-notice`, `enclosure`, `proof-of-service`, … */
export function fileWithCase(db: Connection, caseId: string, documentId: string, purpose: string): void {
  drizzle(db).insert(caseDocumentTable).values({ caseId, documentId, purpose }).onConflictDoNothing().run()
}

/** Ids of the documents filed with a case, by purpose. */
export function caseDocuments(db: Connection, caseId: string): { documentId: string; purpose: string }[] {
  return drizzle(db)
    .select({ documentId: caseDocumentTable.documentId, purpose: caseDocumentTable.purpose })
    .from(caseDocumentTable)
    .where(eq(caseDocumentTable.caseId, caseId))
    .all()
}

/** Every referral, of one pupil or of all when `pupilId` is null. */
export function referralsMade(
  db: Connection,
  pupilId: string | null
): { id: string; pupilId: string; openedOn: CalendarDate }[] {
  return drizzle(db)
    .select({ id: cases.id, pupilId: cases.pupilId, openedOn: cases.openedOn })
    .from(cases)
    .where(pupilId === null ? undefined : eq(cases.pupilId, pupilId))
    .orderBy(asc(cases.openedOn))
    .all()
}
