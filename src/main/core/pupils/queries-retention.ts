import type { CalendarDate } from '@shared/kernel/dates'
import { keptUntil, type PastRetention, type Retention, retention, usualRetention } from '@shared/pupils/retention'
import type { Connection } from '../store/open'
import { readSetting, writeSetting } from '../store/settings'

const KEY = 'pupils.retention'
const MOST = 200

/** The usual term until the district has set its own. */
export function readRetention(db: Connection): Retention {
  const value = readSetting(db, KEY)
  return value === undefined ? usualRetention : retention.parse(value)
}

export function saveRetention(db: Connection, settings: Retention): void {
  writeSetting(db, KEY, settings)
}

/** Pupils on no roll any more whose term is over on a day, by the day they left. */
export function pastTheirTerm(db: Connection, today: CalendarDate): { past: PastRetention[]; total: number } {
  const settings = readRetention(db)
  const left = db
    .prepare(
      `SELECT pupil.id, local_id AS localId, last_name AS lastName, first_name AS firstName, max(left_on) AS leftOn
       FROM pupil JOIN enrolment ON enrolment.pupil_id = pupil.id
       GROUP BY pupil.id HAVING count(*) = count(left_on) AND max(left_on) < ?
       ORDER BY leftOn, last_name, first_name`
    )
    .all(today) as Omit<PastRetention, 'keptUntil'>[]
  const past = left
    .map((pupil) => ({ ...pupil, keptUntil: keptUntil(pupil.leftOn, settings) }))
    .filter((pupil) => pupil.keptUntil <= today)
  return { past: past.slice(0, MOST), total: past.length }
}
