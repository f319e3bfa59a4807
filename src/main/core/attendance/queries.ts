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

/** Category of every code in a school year. */
function categoriesOf(db: Connection, year: SchoolYear): ReadonlyMap<string, AttendanceCategory> {
  const rows = db.prepare('SELECT code, category FROM absence_code WHERE school_year = ?').raw().all(year)
  return new Map(rows as [string, AttendanceCategory][])
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

/**
 * Reads one pupil's attendance records from July 1 to `asOf`, by day; made once for a day and asked for many pupils. A
 * record whose code has no category in its school year is unverified: nobody has said what it means. What was taken back
 * at the desk is none.
 */
export function eventReader(db: Connection, asOf: CalendarDate): (pupilId: string) => AttendanceEvent[] {
  const year = schoolYearOf(asOf)
  const event = eventMaker(categoriesOf(db, year))
  const first = firstDayOf(year)
  const rows = db
    .prepare(
      `SELECT date, school_code, period, place, code, minutes_missed FROM attendance_event
       WHERE pupil = (SELECT number FROM pupil WHERE id = ?) AND date BETWEEN ? AND ? AND desk < 2`
    )
    .raw()
  return (pupilId) => (rows.all(pupilId, first, asOf) as EventRow[]).map((row) => event(...row))
}

/** Pupils read in one go: enough that asking costs nothing, few enough that their records are no burden. */
const AT_ONCE = 500

/**
 * The same for every pupil of the desk, asked for by rising `pupil.number`: the file holds the records in that order.
 * Records of whole days come in columns, one text a pupil and column: a million small values one by one cost more than
 * judging them. Those of single periods, and seconds of one day, come by rows after them.
 */
export function allEventsReader(db: Connection, asOf: CalendarDate): (pupil: number) => AttendanceEvent[] {
  const year = schoolYearOf(asOf)
  const event = eventMaker(categoriesOf(db, year))
  const first = firstDayOf(year)
  const where = 'pupil BETWEEN ? AND ? AND date BETWEEN ? AND ? AND desk < 2'
  const wholeDays = db
    .prepare(
      `SELECT pupil, json_group_array(date), json_group_array(code), json_group_array(minutes_missed),
         min(school_code), nullif(max(school_code), min(school_code)), json_group_array(school_code)
       FROM attendance_event WHERE ${where} AND period = '' AND place = 0 GROUP BY pupil`
    )
    .raw()
  const others = db
    .prepare(
      `SELECT date, school_code, period, place, code, minutes_missed, pupil FROM attendance_event
       WHERE ${where} AND (period <> '' OR place > 0)`
    )
    .raw()
  let whole: WholeDays[] = []
  let more: [...EventRow, pupil: number][] = []
  let [at, moreAt, until] = [0, 0, -1]
  return (pupil) => {
    if (pupil > until) {
      until = pupil + AT_ONCE - 1
      whole = wholeDays.all(pupil, until, first, asOf) as WholeDays[]
      more = others.all(pupil, until, first, asOf) as typeof more
      at = 0
      moreAt = 0
    }
    while (at < whole.length && (whole[at] as WholeDays)[0] < pupil) at++
    const row = whole[at]
    const events = row !== undefined && row[0] === pupil ? inRecords(row, event) : []
    for (; moreAt < more.length; moreAt++) {
      const [date, schoolId, period, place, code, minutes, owner] = more[moreAt] as (typeof more)[number]
      if (owner > pupil) break
      if (owner === pupil) events.push(event(date, schoolId, period, place, code, minutes))
    }
    return events
  }
}

type WholeDays = [
  pupil: number,
  dates: string,
  codes: string,
  minutes: string,
  school: string,
  otherSchool: string | null,
  schools: string
]

function inRecords(row: WholeDays, event: ReturnType<typeof eventMaker>): AttendanceEvent[] {
  const dates = JSON.parse(row[1]) as CalendarDate[]
  const codes = JSON.parse(row[2]) as string[]
  const minutes = JSON.parse(row[3]) as (number | null)[]
  const schools = row[5] === null ? null : (JSON.parse(row[6]) as string[])
  return dates.map((date, at) =>
    event(date, schools?.[at] ?? row[4], '', 0, codes[at] as string, minutes[at] as number | null)
  )
}

/** Makes the records the rules look at; ids end alike for most of a school's records. */
function eventMaker(categories: ReadonlyMap<string, AttendanceCategory>) {
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
    category: categories.get(code) ?? 'unverified',
    minutesMissed,
    code
  })
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

/** All pupils by name. */
export function listHeads(db: Connection): PupilHead[] {
  const rows = db
    .prepare(`SELECT ${HEAD} FROM pupil ORDER BY last_name COLLATE NOCASE, first_name COLLATE NOCASE, local_id`)
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
