import type { Recusal } from '@shared/hearings/planning'
import type { CalendarDate } from '@shared/kernel/dates'
import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { readSetting, writeSetting } from '../../store/settings'
import { recusalTable } from '../tables'

/** What planning asks of a case. */
export interface CaseToPlan {
  caseId: string
  caseNumber: string
  pupilId: string
  referrer: string
  schoolCode: string | null
  school: string
  homeLanguage: string | null
  interpreter: number
  iep: number
  section504: number
  foster: number
  homeless: number
}

export function casesToPlan(db: Connection, caseIds: readonly string[]): CaseToPlan[] {
  return db
    .prepare(
      `SELECT c.id AS caseId, c.number AS caseNumber, c.pupil_id AS pupilId, c.referrer_name AS referrer,
         s.code AS schoolCode, coalesce(s.name, '') AS school, p.home_language AS homeLanguage, p.interpreter, p.iep,
         p.section_504 AS section504, p.foster, p.homeless
       FROM sarb_case c JOIN pupil p ON p.id = c.pupil_id
         LEFT JOIN enrolment e ON e.id = (SELECT x.id FROM enrolment x WHERE x.pupil_id = p.id
           ORDER BY x.left_on IS NULL DESC, x.enrolled_on DESC LIMIT 1)
         LEFT JOIN school s ON s.code = e.school_code
       WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.number`
    )
    .all(JSON.stringify(caseIds)) as CaseToPlan[]
}

/**
 * The same text for pupils who live with the same person at the same address: brothers and sisters as far as the desk
 * knows. A pupil of whom nothing is known stands alone.
 */
export function householdsOf(db: Connection, pupilIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = db
    .prepare(
      `SELECT pupil_id AS pupilId, lower(last_name || '|' || first_name || '|' || address_line_1) AS person FROM contact
       WHERE lives_with AND address_line_1 IS NOT NULL AND pupil_id IN (SELECT value FROM json_each(?))
       ORDER BY pupil_id, id`
    )
    .all(JSON.stringify(pupilIds)) as { pupilId: string; person: string }[]
  const household = new Map(pupilIds.map((id) => [id, id]))
  const firstBehind = new Map<string, string>()
  for (const { pupilId, person } of rows) {
    const known = firstBehind.get(person)
    if (known === undefined) firstBehind.set(person, pupilId)
    else {
      const [mine, theirs] = [household.get(pupilId), household.get(known)]
      for (const [id, key] of household) if (key === mine) household.set(id, theirs ?? key)
    }
  }
  return household
}

export function recusalsOf(db: Connection, of: { caseIds: readonly string[] } | { memberId: string }): Recusal[] {
  const [column, values] = 'caseIds' in of ? ['r.case_id', of.caseIds] : ['r.member_id', [of.memberId]]
  return db
    .prepare(
      `SELECT r.member_id AS memberId, m.name, r.case_id AS caseId, c.number AS caseNumber, r.reason,
         r.declared_on AS declaredOn
       FROM recusal r JOIN board_member m ON m.id = r.member_id JOIN sarb_case c ON c.id = r.case_id
       WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY m.name, c.number`
    )
    .all(JSON.stringify(values)) as Recusal[]
}

export function saveRecusal(db: Connection, recusal: typeof recusalTable.$inferInsert): void {
  const { memberId: _, caseId: __, ...set } = recusal
  drizzle(db)
    .insert(recusalTable)
    .values(recusal)
    .onConflictDoUpdate({ target: [recusalTable.memberId, recusalTable.caseId], set })
    .run()
}

export function removeRecusal(db: Connection, memberId: string, caseId: string): boolean {
  const { changes } = drizzle(db)
    .delete(recusalTable)
    .where(and(eq(recusalTable.memberId, memberId), eq(recusalTable.caseId, caseId)))
    .run()
  return changes === 1
}

/** Members of a day's panel with what says that they may sit. */
export interface SeatRow {
  id: string
  name: string
  agency: string
  category: string
  termFrom: CalendarDate | null
  termTo: CalendarDate | null
  appointedOn: CalendarDate | null
  agreedOn: CalendarDate | null
}

export function seatsOf(db: Connection, dayId: string, schoolYear: number): SeatRow[] {
  return db
    .prepare(
      `SELECT m.id, m.name, m.agency, m.category, m.term_from AS termFrom, m.term_to AS termTo,
         m.appointed_on AS appointedOn, a.signed_on AS agreedOn
       FROM hearing_day_member s JOIN hearing_day d ON d.id = s.day_id JOIN board_member m ON m.id = s.member_id
         LEFT JOIN member_agreement a ON a.member_id = m.id AND a.school_year = ?
       WHERE s.day_id = ? ORDER BY d.chair_id IS NOT m.id, m.name COLLATE NOCASE`
    )
    .all(schoolYear, dayId) as SeatRow[]
}

const KEY = 'hearings.practice'

export function readPractice(db: Connection): unknown {
  return readSetting(db, KEY) ?? null
}

export function writePractice(db: Connection, practice: unknown): void {
  writeSetting(db, KEY, practice)
}
