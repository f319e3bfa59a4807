import {
  type AttendanceCategory,
  type AttendanceEvent,
  type AttendanceSettings,
  attendanceSettings,
  type EnrolmentSpan
} from '@shared/attendance/model'
import type { CategoryOfCode, WholeDayRecords } from '@shared/attendance/rules-brief'
import { type Calendars, type PreparedCalendar, prepareCalendar } from '@shared/attendance/rules-calendar'
import type { AbsenceCode, ImportSummary } from '@shared/attendance/standing'
import { type CalendarDate, firstDayOf, lastDayOf, type SchoolYear, schoolYearOf } from '@shared/kernel/dates'
import { asc, desc } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import { absenceCodeTable } from './tables'

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

/** The category of a code in a school year; unverified where it has none: nobody has said what it means. */
export function categoryReader(db: Connection, year: SchoolYear): CategoryOfCode {
  const rows = db.prepare('SELECT code, category FROM absence_code WHERE school_year = ?').raw().all(year)
  const known = new Map(rows as [string, AttendanceCategory][])
  return (code) => known.get(code) ?? 'unverified'
}

/** The id of a record among its pupil's own: where it stands. It stays when the code is changed. */
export const eventId = (at: { date: string; schoolCode: string; period: string; place: number }) =>
  `${at.date} ${at.schoolCode} ${at.period} ${at.place}`

type EventRow = [
  date: CalendarDate,
  schoolId: string,
  period: string,
  place: number,
  code: string,
  minutesMissed: number | null
]

const EVENT = 'date, school_code, period, place, code, minutes_missed'
const IN_FORCE = 'date BETWEEN ? AND ? AND desk < 2'

/**
 * Reads one pupil's attendance records from July 1 to `asOf`, by day; made once for a day and asked for many pupils. A
 * record whose code has no category in its school year is unverified: nobody has said what it means. What was taken back
 * at the desk is none.
 */
export function eventReader(db: Connection, asOf: CalendarDate): (pupilId: string) => AttendanceEvent[] {
  const year = schoolYearOf(asOf)
  const event = eventMaker(categoryReader(db, year))
  const first = firstDayOf(year)
  const rows = db
    .prepare(
      `SELECT ${EVENT} FROM attendance_event WHERE pupil = (SELECT number FROM pupil WHERE id = ?) AND ${IN_FORCE}`
    )
    .raw()
  return (pupilId) => (rows.all(pupilId, first, asOf) as EventRow[]).map((row) => event(...row))
}

/** Pupils read in one go: enough that asking costs nothing, few enough that their records are no burden. */
const AT_ONCE = 500

/** One pupil's records of the school year: in columns where all are of whole days, and one by one. */
export interface PupilRecords {
  /** Null where there are records of single periods. */
  wholeDays: WholeDayRecords | null
  events: () => AttendanceEvent[]
}

/**
 * The records of every pupil of the desk, asked for by rising `pupil.number`: the file holds them in that order. They
 * come in columns, one text a pupil and column: a million small values one by one cost more than judging them.
 */
export function allRecordsReader(
  db: Connection,
  asOf: CalendarDate,
  categoryOf: CategoryOfCode
): (pupil: number) => PupilRecords {
  const event = eventMaker(categoryOf)
  const first = firstDayOf(schoolYearOf(asOf))
  const inColumns = db
    .prepare(
      `SELECT pupil, group_concat(date, ''), json_group_array(code), json_group_array(minutes_missed),
         min(school_code), max(school_code), max(period)
       FROM attendance_event WHERE pupil BETWEEN ? AND ? AND date BETWEEN ? AND ? AND desk < 2 GROUP BY pupil`
    )
    .raw()
  const schools = db.prepare(`SELECT school_code FROM attendance_event WHERE pupil = ? AND ${IN_FORCE}`).pluck()
  const oneByOne = db.prepare(`SELECT ${EVENT} FROM attendance_event WHERE pupil = ? AND ${IN_FORCE}`).raw()
  let rows: ColumnsRow[] = []
  let [at, until] = [0, -1]
  return (pupil) => {
    if (pupil > until) {
      until = pupil + AT_ONCE - 1
      rows = inColumns.all(pupil, until, first, asOf) as ColumnsRow[]
      at = 0
    }
    while (at < rows.length && (rows[at] as ColumnsRow)[0] < pupil) at++
    const row = rows[at]
    if (row?.[0] !== pupil) return nothing
    const [, dates, codes, minutes, school, lastSchool, lastPeriod] = row
    return {
      wholeDays:
        lastPeriod === ''
          ? {
              dates,
              codes: JSON.parse(codes) as string[],
              minutesMissed: JSON.parse(minutes) as (number | null)[],
              schoolIds: school === lastSchool ? school : (schools.all(pupil, first, asOf) as string[])
            }
          : null,
      events: () => (oneByOne.all(pupil, first, asOf) as EventRow[]).map((one) => event(...one))
    }
  }
}

const nothing: PupilRecords = {
  wholeDays: { dates: '', codes: [], minutesMissed: [], schoolIds: '' },
  events: () => []
}

type ColumnsRow = [
  pupil: number,
  dates: string,
  codes: string,
  minutes: string,
  school: string,
  lastSchool: string,
  lastPeriod: string
]

/** Makes the records the rules look at; ids end alike for most of a school's records. */
function eventMaker(categoryOf: CategoryOfCode) {
  const endings = new Map<string, string>()
  const endingOf = (schoolId: string) => {
    const known = endings.get(schoolId) ?? ` ${schoolId}  0`
    endings.set(schoolId, known)
    return known
  }
  return (...[date, schoolId, period, place, code, minutesMissed]: EventRow): AttendanceEvent => ({
    id:
      period === '' && place === 0 ? date + endingOf(schoolId) : eventId({ date, schoolCode: schoolId, period, place }),
    date,
    schoolId,
    period: period === '' ? null : period,
    category: categoryOf(code),
    minutesMissed,
    code
  })
}

/** Enrolment of one pupil, rising. */
export function enrolmentsOf(db: Connection, pupilId: string): EnrolmentSpan[] {
  return db
    .prepare(
      `SELECT school_code AS schoolId, enrolled_on AS "from", left_on AS "to" FROM enrolment
       WHERE pupil_id = ? ORDER BY enrolled_on`
    )
    .all(pupilId) as EnrolmentSpan[]
}

/** Enrolment of every pupil, rising, by `pupil.number`. */
export function readEnrolments(db: Connection): Map<number, EnrolmentSpan[]> {
  // In the order of the pupils, so that each is looked up once; a pupil's few spans are sorted here.
  const rows = db
    .prepare(
      `SELECT p.number, e.school_code, e.enrolled_on, e.left_on
       FROM pupil p CROSS JOIN enrolment e ON e.pupil_id = p.id`
    )
    .raw()
    .all() as [number, string, CalendarDate, CalendarDate | null][]
  const spans = new Map<number, EnrolmentSpan[]>()
  for (const [owner, schoolId, from, to] of rows) {
    const known = spans.get(owner)
    if (known === undefined) spans.set(owner, [{ schoolId, from, to }])
    else {
      known.push({ schoolId, from, to })
      known.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    }
  }
  return spans
}

export interface PupilHead {
  /** `pupil.number`, for attendance alone. */
  number: number
  pupilId: string
  localId: string
  lastName: string
  firstName: string
  grade: string | null
  birthDate: CalendarDate | null
}

const HEAD = `number, id AS pupilId, local_id AS localId, last_name AS lastName, first_name AS firstName, grade,
  birth_date AS birthDate`

/** All pupils by rising `number`, as the file holds them. */
export function listHeads(db: Connection): PupilHead[] {
  const rows = db
    .prepare('SELECT number, id, local_id, last_name, first_name, grade, birth_date FROM pupil ORDER BY number')
    .raw()
    .all() as [number, string, string, string, string, string | null, CalendarDate | null][]
  return rows.map(([number, pupilId, localId, lastName, firstName, grade, birthDate]) => ({
    number,
    pupilId,
    localId,
    lastName,
    firstName,
    grade,
    birthDate
  }))
}

/** The numbers of all pupils by name. */
export function numbersByName(db: Connection): number[] {
  return db
    .prepare('SELECT number FROM pupil ORDER BY last_name COLLATE NOCASE, first_name COLLATE NOCASE, local_id')
    .pluck()
    .all() as number[]
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
  // Asked for by nearly every route: building the query anew would cost more than reading it.
  const row = db.prepare('SELECT id, at, kind, summary FROM import ORDER BY id DESC LIMIT 1').get() as
    | (Omit<ImportRecord, 'summary'> & { summary: string })
    | undefined
  return row && { ...row, summary: JSON.parse(row.summary) as ImportSummary }
}
