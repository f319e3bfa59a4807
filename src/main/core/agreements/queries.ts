import type { Directive, DirectiveState, DirectiveWording, Signature, SignPurpose } from '@shared/agreements/model'
import type { CalendarDate } from '@shared/kernel/dates'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import { agreementTable, directiveTable as directives, signatureTable as signatures } from './tables'

type Row = typeof directives.$inferSelect

const asDirective = ({ position, ...row }: Row): Directive => ({ ...row, number: position })

/** In their order. */
export function directivesOf(db: Connection, hearingId: string): Directive[] {
  const rows = drizzle(db).select().from(directives).where(eq(directives.hearingId, hearingId))
  return rows.orderBy(asc(directives.position)).all().map(asDirective)
}

export function findDirective(db: Connection, id: string): Directive | undefined {
  const row = drizzle(db).select().from(directives).where(eq(directives.id, id)).get()
  return row && asDirective(row)
}

export function saveDirective(
  db: Connection,
  { id, caseId, hearingId }: Pick<Directive, 'id' | 'caseId' | 'hearingId'>,
  wording: DirectiveWording
): void {
  const position = directivesOf(db, hearingId).length + 1
  drizzle(db)
    .insert(directives)
    .values({ id, caseId, hearingId, position, ...wording })
    .onConflictDoUpdate({ target: directives.id, set: wording })
    .run()
}

export function removeDirective(db: Connection, { id, hearingId }: Pick<Directive, 'id' | 'hearingId'>): void {
  drizzle(db).delete(directives).where(eq(directives.id, id)).run()
  orderDirectives(
    db,
    directivesOf(db, hearingId).map((one) => one.id)
  )
}

/** Directives of a case's other hearings, issued and still open. */
export function openDirectives(db: Connection, caseId: string, exceptHearingId: string): number {
  const row = db
    .prepare(
      `SELECT count(*) AS count FROM directive d JOIN agreement a ON a.hearing_id = d.hearing_id
       WHERE d.case_id = ? AND d.hearing_id <> ? AND d.state = 'open'`
    )
    .get(caseId, exceptHearingId) as { count: number }
  return row.count
}

/** Numbers the directives as they stand in `ids`. */
export function orderDirectives(db: Connection, ids: readonly string[]): void {
  ids.forEach((id, index) => {
    drizzle(db)
      .update(directives)
      .set({ position: index + 1 })
      .where(eq(directives.id, id))
      .run()
  })
}

/** Directives without a day of their own begin with the day of the hearing. */
export function startDirectives(db: Connection, hearingId: string, startsOn: CalendarDate): void {
  drizzle(db)
    .update(directives)
    .set({ startsOn })
    .where(and(eq(directives.hearingId, hearingId), isNull(directives.startsOn)))
    .run()
}

export function setState(
  db: Connection,
  id: string,
  state: { state: DirectiveState; stateOn: CalendarDate | null; stateBy: string | null; stateNote: string | null }
): void {
  drizzle(db).update(directives).set(state).where(eq(directives.id, id)).run()
}

export interface CaseDirectives {
  hearingId: string
  hearingOn: CalendarDate
  documentId: string | null
  documentNumber: string | null
}

/** Hearings of a case that have directives, the newest first. */
export function hearingsWithDirectives(db: Connection, caseId: string): CaseDirectives[] {
  return db
    .prepare(
      `SELECT h.id AS hearingId, d.date AS hearingOn, a.document_id AS documentId, doc.number AS documentNumber
       FROM hearing h JOIN hearing_day d ON d.id = h.day_id LEFT JOIN agreement a ON a.hearing_id = h.id
         LEFT JOIN document doc ON doc.id = a.document_id
       WHERE h.case_id = ? AND EXISTS (SELECT 1 FROM directive x WHERE x.hearing_id = h.id)
       ORDER BY d.date DESC, h.time DESC`
    )
    .all(caseId) as CaseDirectives[]
}

/** In the order in which people signed; under the directives, unless another purpose is asked for. */
export function signaturesOf(db: Connection, hearingId: string, purpose: SignPurpose = 'directives'): Signature[] {
  const rows = drizzle(db)
    .select()
    .from(signatures)
    .where(and(eq(signatures.hearingId, hearingId), eq(signatures.purpose, purpose)))
    .orderBy(asc(signatures.signedAt))
    .all()
  return rows.map(({ hearingId: _, ...signature }) => signature)
}

export function insertSignature(db: Connection, hearingId: string, signature: Signature): void {
  drizzle(db)
    .insert(signatures)
    .values({ ...signature, hearingId })
    .run()
}

/** One signature, or all of those under the directives. */
export function removeSignatures(db: Connection, hearingId: string, id: string | null): void {
  const which = id ? eq(signatures.id, id) : eq(signatures.purpose, 'directives')
  drizzle(db)
    .delete(signatures)
    .where(and(eq(signatures.hearingId, hearingId), which))
    .run()
}

export function findAgreement(db: Connection, hearingId: string) {
  return drizzle(db).select().from(agreementTable).where(eq(agreementTable.hearingId, hearingId)).get()
}

export function insertAgreement(
  db: Connection,
  agreement: { hearingId: string; documentId: string; termFrom: CalendarDate; termTo: CalendarDate }
): void {
  drizzle(db).insert(agreementTable).values(agreement).run()
}
