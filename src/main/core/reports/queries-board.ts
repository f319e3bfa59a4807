import type { Disposition } from '@shared/cases/dispositions'
import { type CalendarDate, firstDayOf, lastDayOf, type SchoolYear } from '@shared/kernel/dates'
import type { ConsultationFact, MemberFact } from '@shared/reports/model'
import type { Connection } from '../store/open'

const between = (year: SchoolYear) => ({ first: firstDayOf(year), last: lastDayOf(year) })

/** Members whose term falls into the year, or who sat in it, with the hearing days on which each was present. */
export function membersOfYear(db: Connection, year: SchoolYear): MemberFact[] {
  const sat = db
    .prepare(
      `SELECT m.member_id AS memberId, d.id, d.date FROM hearing_day_member m JOIN hearing_day d ON d.id = m.day_id
       WHERE m.present = 1 AND d.date BETWEEN @first AND @last ORDER BY d.date`
    )
    .all(between(year)) as { memberId: string; id: string; date: CalendarDate }[]
  const members = db
    .prepare(
      `SELECT id, name, agency, role, active, term_from AS termFrom, term_to AS termTo FROM board_member ORDER BY name`
    )
    .all() as (Omit<MemberFact, 'days'> & { active: number; termFrom: string | null; termTo: string | null })[]
  const { first, last } = between(year)
  return members.flatMap(({ active, termFrom, termTo, ...member }) => {
    const days = sat.filter(({ memberId }) => memberId === member.id).map(({ id, date }) => ({ id, date }))
    const inTerm = active === 1 && (termFrom ?? first) <= last && (termTo ?? last) >= first
    return inTerm || days.length > 0 ? [{ ...member, days }] : []
  })
}

export function consultationsOfYear(db: Connection, year: SchoolYear): ConsultationFact[] {
  const rows = db
    .prepare('SELECT id, date, groups FROM pupil_consultation WHERE date BETWEEN @first AND @last ORDER BY date')
    .all(between(year)) as { id: string; date: CalendarDate; groups: string }[]
  return rows.map(({ groups, ...row }) => ({ ...row, groups: JSON.parse(groups) as ConsultationFact['groups'] }))
}

/** Where the pupil of each case was last found to be. */
export function dispositionsByCase(db: Connection): Map<string, Disposition> {
  const rows = db.prepare('SELECT case_id AS caseId, kind FROM case_disposition ORDER BY case_id, seq').all() as {
    caseId: string
    kind: Disposition
  }[]
  return new Map(rows.map(({ caseId, kind }) => [caseId, kind]))
}
