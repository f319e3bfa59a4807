import type { BoardMember, PupilConsultation, SeatedBoardMember } from '@shared/district/model'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { and, asc, desc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import {
  memberAgreementTable as agreements,
  pupilConsultationTable as consultations,
  boardMemberTable as members
} from './tables'

const columns = {
  id: members.id,
  name: members.name,
  agency: members.agency,
  category: members.category,
  role: members.role,
  termFrom: members.termFrom,
  termTo: members.termTo,
  appointedBy: members.appointedBy,
  appointedOn: members.appointedOn,
  active: members.active
}

/** Serving members first, then by name; each with the agreement of that school year. */
export function listMembers(db: Connection, schoolYear: number): SeatedBoardMember[] {
  return drizzle(db)
    .select({ ...columns, agreedOn: agreements.signedOn })
    .from(members)
    .leftJoin(agreements, and(eq(agreements.memberId, members.id), eq(agreements.schoolYear, schoolYear)))
    .orderBy(desc(members.active), asc(members.name))
    .all()
}

export function findMember(db: Connection, id: string): BoardMember | undefined {
  return drizzle(db).select(columns).from(members).where(eq(members.id, id)).get()
}

export function saveMember(db: Connection, member: BoardMember): void {
  const { id: _, ...set } = member
  drizzle(db).insert(members).values(member).onConflictDoUpdate({ target: members.id, set }).run()
}

export interface AgreementToSave {
  memberId: string
  schoolYear: number
  signedOn: CalendarDate
  recordedAt: Instant
  recordedBy: string
}

export function saveAgreement(db: Connection, agreement: AgreementToSave): void {
  const { memberId: _, schoolYear: __, ...set } = agreement
  drizzle(db)
    .insert(agreements)
    .values(agreement)
    .onConflictDoUpdate({ target: [agreements.memberId, agreements.schoolYear], set })
    .run()
}

const consultation = {
  id: consultations.id,
  date: consultations.date,
  facilitator: consultations.facilitator,
  groups: consultations.groups,
  questions: consultations.questions,
  input: consultations.input,
  actions: consultations.actions
}

/** Newest first. */
export function listConsultations(db: Connection): PupilConsultation[] {
  return drizzle(db).select(consultation).from(consultations).orderBy(desc(consultations.date)).all()
}

export function findConsultation(db: Connection, id: string): PupilConsultation | undefined {
  return drizzle(db).select(consultation).from(consultations).where(eq(consultations.id, id)).get()
}

export function saveConsultation(
  db: Connection,
  saved: PupilConsultation & { recordedAt: Instant; recordedBy: string }
): void {
  const { id: _, ...set } = saved
  drizzle(db).insert(consultations).values(saved).onConflictDoUpdate({ target: consultations.id, set }).run()
}
