import type { SchoolYear } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

/**
 * Keeps grades and groups as they stand under a school year that is over, for that year's numbers. To be called inside a
 * change, before an export of a later year is taken; what is kept of the year already stays.
 */
export function keepPupilsOf(db: Connection, year: SchoolYear): void {
  db.prepare(
    `INSERT OR IGNORE INTO pupil_year (pupil, school_year, grade, english_learner, iep, section_504, foster, homeless,
       disadvantaged)
     SELECT p.number, ?, p.grade, p.english_learner, p.iep, p.section_504, p.foster, p.homeless, t.disadvantaged
     FROM pupil p LEFT JOIN pupil_statistics t ON t.pupil_id = p.id`
  ).run(year)
}
