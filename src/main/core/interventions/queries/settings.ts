import type { SchoolLanguage } from '@shared/interventions/model'
import { defaultLadderSettings, type LadderSettings, ladderSettings } from '@shared/interventions/settings'
import type { CalendarDate, SchoolYear } from '@shared/kernel/dates'
import type { Connection } from '../../store/open'
import { readSetting, writeSetting } from '../../store/settings'

const KEY = 'interventions.ladder'

/** The defaults until the district has set its own. */
export function readLadderSettings(db: Connection): LadderSettings {
  const value = readSetting(db, KEY)
  return value === undefined ? defaultLadderSettings : ladderSettings.parse(value)
}

export function saveLadderSettings(db: Connection, settings: LadderSettings): void {
  writeSetting(db, KEY, settings)
}

/** The list of EC 48985 of a school year. */
export function listedLanguages(db: Connection, schoolYear: SchoolYear): SchoolLanguage[] {
  return db
    .prepare(
      `SELECT school_year AS schoolYear, school_code AS schoolCode, language, translated_by AS translatedBy
       FROM school_language WHERE school_year = ? ORDER BY school_code, language`
    )
    .all(schoolYear) as SchoolLanguage[]
}

export function upsertLanguage(db: Connection, language: SchoolLanguage): void {
  db.prepare(
    `INSERT INTO school_language (school_year, school_code, language, translated_by)
     VALUES (@schoolYear, @schoolCode, @language, @translatedBy)
     ON CONFLICT DO UPDATE SET translated_by = excluded.translated_by`
  ).run(language)
}

export function deleteLanguage(db: Connection, language: Omit<SchoolLanguage, 'translatedBy'>): void {
  db.prepare(
    'DELETE FROM school_language WHERE school_year = @schoolYear AND school_code = @schoolCode AND language = @language'
  ).run(language)
}

export interface Spoken {
  schoolCode: string
  /** The part of the tag before any `-`, lower case. */
  language: string
  speakers: number
  pupils: number
}

/** Home languages other than English of the pupils on the roll of each school on a day, with the size of the roll. */
export function spokenLanguages(db: Connection, today: CalendarDate): Spoken[] {
  return db
    .prepare(
      `WITH roll AS (
         SELECT DISTINCT school_code, pupil.id,
           lower(CASE WHEN instr(home_language, '-') > 0 THEN substr(home_language, 1, instr(home_language, '-') - 1)
             ELSE coalesce(home_language, '') END) AS language
         FROM pupil JOIN enrolment ON enrolment.pupil_id = pupil.id
         WHERE enrolled_on <= @today AND coalesce(left_on, '9999') >= @today)
       SELECT school_code AS schoolCode, language, count(*) AS speakers,
         (SELECT count(*) FROM roll AS whole WHERE whole.school_code = roll.school_code) AS pupils
       FROM roll WHERE language NOT IN ('', 'en') GROUP BY school_code, language
       ORDER BY school_code, speakers DESC, language`
    )
    .all({ today }) as Spoken[]
}

/** Who works with the families of each school, by school code. */
export function schoolWorkers(db: Connection): { schoolCode: string; staffId: string; name: string }[] {
  return db
    .prepare(
      `SELECT school_code AS schoolCode, staff_id AS staffId, name FROM school_worker
       JOIN staff ON staff.id = staff_id ORDER BY school_code`
    )
    .all() as { schoolCode: string; staffId: string; name: string }[]
}

export function setSchoolWorker(db: Connection, schoolCode: string, staffId: string | null): void {
  if (staffId === null) db.prepare('DELETE FROM school_worker WHERE school_code = ?').run(schoolCode)
  else {
    db.prepare(
      'INSERT INTO school_worker (school_code, staff_id) VALUES (?, ?) ON CONFLICT DO UPDATE SET staff_id = excluded.staff_id'
    ).run(schoolCode, staffId)
  }
}

export function schoolCodes(db: Connection): string[] {
  return db.prepare('SELECT code FROM school').pluck().all() as string[]
}
