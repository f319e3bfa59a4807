import {
  type AttendanceCategory,
  type AttendanceEvent,
  type AttendanceSettings,
  attendanceSettings,
  type EnrolmentSpan
} from '@shared/attendance/model'
import { type Calendars, type PreparedCalendar, prepareCalendar } from '@shared/attendance/rules-calendar'
import type { AbsenceCode, ImportSummary } from '@shared/attendance/standing'
import { type CalendarDate, firstDayOf, lastDayOf, type SchoolYear, schoolYearOf } from '@shared/kernel/dates'
import { asc, desc } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import { absenceCodeTable, importTable } from './tables'

/** The district's decisions for a school year where the statutes leave a point open; the careful ones until it has decided. */
export function readAttendanceSettings(db: Connection, year: SchoolYear): AttendanceSettings {
  const rows = db
    .prepare('SELECT key, value FROM attendance_rule WHERE school_year <= ? ORDER BY school_year')
    .raw()
    .all(year) as [string, string][]
  return attendanceSettings.parse(Object.fromEntries(rows.map(([key, value]) => [key, JSON.parse(value)])))
}

/** Where schools differ from the district in their periods. */
export function readBells(db: Connection) {
  return db
    .prepare(
      'SELECT code, periods_per_day AS periodsPerDay, minutes_per_period AS minutesPerPeriod FROM school ORDER BY code'
    )
    .all() as { code: string; periodsPerDay: number | null; minutesPerPeriod: number | null }[]
}

/** The calendars of all schools in one school year. */
export function readCalendars(db: Connection, year: SchoolYear): Calendars {
  const bells = readBells(db)
  const days = db
    .prepare('SELECT date, minutes FROM schoolday WHERE school_code = ? AND date BETWEEN ? AND ? ORDER BY date')
    .raw()
  const calendars = new Map<string, PreparedCalendar>()
  for (const { code, periodsPerDay, minutesPerPeriod } of bells) {
    const rows = days.all(code, firstDayOf(year), lastDayOf(year)) as [CalendarDate, number | null][]
    calendars.set(
      code,
      prepareCalendar(
        rows.map(([date, minutes]) => ({ date, minutes })),
        { periodsPerDay, minutesPerPeriod }
      )
    )
  }
  return calendars
}

/** The latest school year first, then by code. */
export function listCodes(db: Connection): AbsenceCode[] {
  return drizzle(db)
    .select()
    .from(absenceCodeTable)
    .orderBy(desc(absenceCodeTable.schoolYear), asc(absenceCodeTable.code))
    .all()
}

/** Category of every code in a school year. */
function categoriesOf(db: Connection, year: SchoolYear): ReadonlyMap<string, AttendanceCategory> {
  const rows = db.prepare('SELECT code, category FROM absence_code WHERE school_year = ?').raw().all(year)
  return new Map(rows as [string, AttendanceCategory][])
}

type EventRow = [
  date: CalendarDate,
  schoolId: string,
  period: string,
  place: number,
  code: string,
  minutesMissed: number | null
]

/** The id of a record among its pupil's own: where it stands. It stays when the code is changed. */
export const eventId = (at: { date: string; schoolCode: string; period: string; place: number }) =>
  `${at.date} ${at.schoolCode} ${at.period} ${at.place}`

/**
 * Reads one pupil's attendance records from July 1 to `asOf`, by day; made once for a day and asked for many pupils. A
 * record whose code has no category in its school year is unverified: nobody has said what it means. What was taken back
 * at the desk is none.
 */
export function eventReader(db: Connection, asOf: CalendarDate): (pupilId: string) => AttendanceEvent[] {
  const year = schoolYearOf(asOf)
  const categories = categoriesOf(db, year)
  const first = firstDayOf(year)
  const rows = db
    .prepare(
      `SELECT date, school_code, period, place, code, minutes_missed FROM attendance_event
       WHERE pupil = (SELECT number FROM pupil WHERE id = ?) AND date BETWEEN ? AND ? AND desk < 2`
    )
    .raw()
  const event = ([date, schoolId, period, place, code, minutesMissed]: EventRow): AttendanceEvent => ({
    id: eventId({ date, schoolCode: schoolId, period, place }),
    date,
    schoolId,
    period: period === '' ? null : period,
    category: categories.get(code) ?? 'unverified',
    minutesMissed,
    code
  })
  return (pupilId) => (rows.all(pupilId, first, asOf) as EventRow[]).map(event)
}

/** Enrolment by pupil, of one or of all. */
export function readEnrolments(db: Connection, pupilId?: string): Map<string, EnrolmentSpan[]> {
  const sql = `SELECT pupil_id, school_code, enrolled_on, left_on FROM enrolment ${pupilId ? 'WHERE pupil_id = ?' : ''}
    ORDER BY pupil_id, enrolled_on`
  const spans = new Map<string, EnrolmentSpan[]>()
  const rows = db
    .prepare(sql)
    .raw()
    .all(...(pupilId ? [pupilId] : [])) as [string, string, CalendarDate, CalendarDate | null][]
  for (const [owner, schoolId, from, to] of rows) {
    const span = { schoolId, from, to }
    const known = spans.get(owner)
    if (known) known.push(span)
    else spans.set(owner, [span])
  }
  return spans
}

export interface PupilHead {
  pupilId: string
  localId: string
  lastName: string
  firstName: string
  grade: string | null
  birthDate: CalendarDate | null
}

const HEAD = `id AS pupilId, local_id AS localId, last_name AS lastName, first_name AS firstName, grade,
  birth_date AS birthDate`

/** All pupils by name. */
export function listHeads(db: Connection): PupilHead[] {
  return db
    .prepare(`SELECT ${HEAD} FROM pupil ORDER BY last_name COLLATE NOCASE, first_name COLLATE NOCASE, local_id`)
    .all() as PupilHead[]
}

/** The pupils of these ids that are on the desk. */
export function findHeads(db: Connection, ids: readonly string[]): ReadonlyMap<string, PupilHead> {
  const rows = db
    .prepare(`SELECT ${HEAD} FROM pupil WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as PupilHead[]
  return new Map(rows.map((row) => [row.pupilId, row]))
}

export interface ImportRecord {
  id: number
  at: string
  kind: 'csv-set' | 'ed-fi'
  summary: ImportSummary
}

/** The latest import; undefined before the first. */
export function lastImport(db: Connection): ImportRecord | undefined {
  return drizzle(db)
    .select({ id: importTable.id, at: importTable.at, kind: importTable.kind, summary: importTable.summary })
    .from(importTable)
    .orderBy(desc(importTable.id))
    .limit(1)
    .get()
}
