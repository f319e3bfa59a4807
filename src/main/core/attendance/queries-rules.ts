import type { AttendanceCategory, AttendanceSettings } from '@shared/attendance/model'
import type { AbsenceCode, CodeChange, RuleChange } from '@shared/attendance/standing'
import type { SchoolYear } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

/** Records of a code in a school year. */
export function recordsByCode(db: Connection, from: string, to: string): ReadonlyMap<string, number> {
  const rows = db
    .prepare('SELECT code, count(*) FROM attendance_event WHERE date BETWEEN ? AND ? AND desk < 2 GROUP BY code')
    .raw()
    .all(from, to) as [string, number][]
  return new Map(rows)
}

export function findCode(db: Connection, code: string, schoolYear: SchoolYear): AbsenceCode | undefined {
  return db
    .prepare(
      'SELECT code, school_year AS schoolYear, meaning, category FROM absence_code WHERE code = ? AND school_year = ?'
    )
    .get(code, schoolYear) as AbsenceCode | undefined
}

export interface NewCodeChange {
  code: string
  schoolYear: SchoolYear
  at: string
  actor: string
  before: AttendanceCategory | null
  after: AttendanceCategory
  reason: string | null
  importId: number | null
}

export function insertCodeChange(db: Connection, change: NewCodeChange): void {
  db.prepare(
    `INSERT INTO absence_code_change (code, school_year, at, actor, before_category, after_category, reason, import_id)
     VALUES (@code, @schoolYear, @at, @actor, @before, @after, @reason, @importId)`
  ).run(change)
}

/** Newest first. */
export function codeChanges(db: Connection): CodeChange[] {
  return db
    .prepare(
      `SELECT code, school_year AS schoolYear, at, actor, before_category AS before, after_category AS after, reason,
         import_id AS importNumber FROM absence_code_change ORDER BY id DESC`
    )
    .all() as CodeChange[]
}

export function saveRule(db: Connection, key: keyof AttendanceSettings, year: SchoolYear, value: unknown): void {
  db.prepare(
    `INSERT INTO attendance_rule (key, school_year, value) VALUES (?, ?, ?)
     ON CONFLICT (key, school_year) DO UPDATE SET value = excluded.value`
  ).run(key, year, JSON.stringify(value))
}

export function insertRuleChange(db: Connection, { before, after, ...change }: RuleChange): void {
  db.prepare(
    `INSERT INTO attendance_rule_change (key, school_year, at, actor, before, after, reason)
     VALUES (@key, @schoolYear, @at, @actor, @before, @after, @reason)`
  ).run({ ...change, before: JSON.stringify(before), after: JSON.stringify(after) })
}

/** Newest first. */
export function ruleChanges(db: Connection): RuleChange[] {
  const rows = db
    .prepare(
      `SELECT key, school_year AS schoolYear, at, actor, before, after, reason FROM attendance_rule_change ORDER BY id DESC`
    )
    .all() as (Omit<RuleChange, 'before' | 'after'> & { before: string; after: string })[]
  return rows.map(({ before, after, ...change }) => ({
    ...change,
    before: JSON.parse(before),
    after: JSON.parse(after)
  }))
}
