import type { CalendarDate } from '@shared/kernel/dates'
import type { Contact, ContactChange, Enrolment, PupilFlags, PupilLine } from '@shared/pupils/model'
import { searchWords } from '@shared/pupils/names'
import { asc, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import { preparedFor } from '../store/prepared'
import { contactTable, pupilTable } from './tables'

/** After every letter a word may go on with. */
const AFTER_ALL = '\u{10ffff}'

/** The enrolment that holds on a day, else the latest. */
const SCHOOL_OF_TODAY = `LEFT JOIN enrolment e ON e.id = (
    SELECT id FROM enrolment x WHERE x.pupil_id = p.id
    ORDER BY (x.enrolled_on <= @today AND coalesce(x.left_on, '9999') >= @today) DESC, x.enrolled_on DESC LIMIT 1)
  LEFT JOIN school s ON s.code = e.school_code`

const LINE = `p.id, p.local_id AS localId, p.last_name AS lastName, p.first_name AS firstName,
  p.preferred_name AS preferredName, p.grade, p.birth_date AS birthDate, e.school_code AS schoolCode,
  s.name AS schoolName, e.enrolled_on <= @today AND coalesce(e.left_on, '9999') >= @today AS enrolled`

type Row = Omit<PupilLine, 'enrolled'> & { enrolled: number | null }
const asLine = (row: Row): PupilLine => ({ ...row, enrolled: row.enrolled === 1 })

export interface PupilSearch {
  search: string
  schoolCode?: string | null
  limit: number
}

/** Pupils by last and first name; every word typed is the beginning of one of the pupil's words. */
export function listPupils(db: Connection, { search, schoolCode, limit }: PupilSearch, today: CalendarDate) {
  const values: Record<string, string | number> = { today }
  const conditions = searchWords(search).map((word, at) => {
    values[`from${at}`] = word
    values[`to${at}`] = word + AFTER_ALL
    return `p.id IN (SELECT pupil_id FROM pupil_word WHERE word >= @from${at} AND word < @to${at})`
  })
  if (schoolCode) {
    values.school = schoolCode
    conditions.push('e.school_code = @school')
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const joined = schoolCode ? SCHOOL_OF_TODAY : ''
  const { total } = db.prepare(`SELECT count(*) AS total FROM pupil p ${joined} ${where}`).get(values) as {
    total: number
  }
  const rows = db
    .prepare(
      `SELECT ${LINE} FROM pupil p ${SCHOOL_OF_TODAY} ${where}
       ORDER BY p.last_name COLLATE NOCASE, p.first_name COLLATE NOCASE, p.local_id LIMIT @limit`
    )
    .all({ ...values, limit }) as Row[]
  return { rows: rows.map(asLine), total }
}

/** One line as the list shows it; undefined when there is no such pupil. */
export function findPupilLine(db: Connection, id: string, today: CalendarDate): PupilLine | undefined {
  const row = db.prepare(`SELECT ${LINE} FROM pupil p ${SCHOOL_OF_TODAY} WHERE p.id = @id`).get({ id, today })
  return row ? asLine(row as Row) : undefined
}

/** The pupil's own record; undefined when there is none. */
export function findPupil(db: Connection, id: string) {
  return pupilById(db).get({ id })
}

const pupilById = preparedFor((db) =>
  drizzle(db)
    .select()
    .from(pupilTable)
    .where(eq(pupilTable.id, sql.placeholder('id')))
    .prepare()
)

/** The latest first. */
export function enrolmentsOf(db: Connection, pupilId: string): Enrolment[] {
  return db
    .prepare(
      `SELECT id, school_code AS schoolCode, name AS schoolName, enrolled_on AS enrolledOn, left_on AS leftOn
       FROM enrolment JOIN school ON code = school_code WHERE pupil_id = ? ORDER BY enrolled_on DESC`
    )
    .all(pupilId) as Enrolment[]
}

/** Those with education rights first, then those the pupil lives with, then by name. */
export function contactsOf(db: Connection, pupilId: string): Contact[] {
  const contacts = contactsByPupil(db).all({ pupilId })
  const rank = ({ educationRights, livesWith }: Contact) => (educationRights ? 0 : 2) + (livesWith ? 0 : 1)
  return contacts.sort((a, b) => rank(a) - rank(b))
}

const contactsByPupil = preparedFor((db) =>
  drizzle(db)
    .select()
    .from(contactTable)
    .where(eq(contactTable.pupilId, sql.placeholder('pupilId')))
    .orderBy(asc(contactTable.lastName), asc(contactTable.firstName))
    .prepare()
)

export interface Sibling {
  id: string
  schoolName: string | null
}

/**
 * Pupils who share a parent or guardian: a person on file with both (same id in the student system) who holds education
 * rights, or with whom both live. The eldest first.
 */
export function siblingsOf(db: Connection, pupilId: string): Sibling[] {
  return db
    .prepare(
      `SELECT p.id, (SELECT s.name FROM enrolment e JOIN school s ON s.code = e.school_code
         WHERE e.pupil_id = p.id ORDER BY e.enrolled_on DESC LIMIT 1) AS schoolName
       FROM pupil p WHERE p.id <> @pupilId AND p.id IN (
         SELECT theirs.pupil_id FROM contact own JOIN contact theirs ON theirs.local_id = own.local_id
         WHERE own.pupil_id = @pupilId AND (own.education_rights + own.lives_with) > 0
           AND (theirs.education_rights + theirs.lives_with) > 0)
       ORDER BY p.birth_date, p.id`
    )
    .all({ pupilId }) as Sibling[]
}

export function findContact(db: Connection, id: string): Contact | undefined {
  return drizzle(db).select().from(contactTable).where(eq(contactTable.id, id)).get()
}

/** `kept`: fields an import has to leave alone from now on. */
export function updateFlags(db: Connection, id: string, flags: PupilFlags, kept: string[]): void {
  drizzle(db)
    .update(pupilTable)
    .set({ ...flags, kept })
    .where(eq(pupilTable.id, id))
    .run()
}

export function updateContact(db: Connection, id: string, change: ContactChange, kept: string[]): void {
  drizzle(db)
    .update(contactTable)
    .set({ ...change, kept })
    .where(eq(contactTable.id, id))
    .run()
}
