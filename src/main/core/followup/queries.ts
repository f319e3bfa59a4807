import type { WindowCount } from '@shared/attendance/rules-window'
import { type FollowUpSettings, followUpSettings } from '@shared/followup/model'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import type { Connection } from '../store/open'
import { readSetting, writeSetting } from '../store/settings'

const KEY = 'followup'

export function readFollowUpSettings(db: Connection): FollowUpSettings {
  return followUpSettings.parse(readSetting(db, KEY) ?? {})
}

export function saveFollowUpSettings(db: Connection, settings: FollowUpSettings): void {
  writeSetting(db, KEY, settings)
}

/** Who wrote a row down, and when. */
export interface Recorded {
  recordedAt: Instant
  recordedBy: string
}

export interface AgreementInForce {
  hearingId: string
  hearingOn: CalendarDate
  documentId: string
  documentNumber: string
  termFrom: CalendarDate
  termTo: CalendarDate
  extended: number
}

/** The agreement of a case that was issued last, its term with every extension; undefined before the first. */
export function agreementOf(db: Connection, caseId: string): AgreementInForce | undefined {
  return db
    .prepare(
      `SELECT h.id AS hearingId, d.date AS hearingOn, a.document_id AS documentId, doc.number AS documentNumber,
         a.term_from AS termFrom, coalesce(max(x.term_to), a.term_to) AS termTo, count(x.id) > 0 AS extended
       FROM agreement a JOIN hearing h ON h.id = a.hearing_id JOIN hearing_day d ON d.id = h.day_id
         JOIN document doc ON doc.id = a.document_id LEFT JOIN term_extension x ON x.hearing_id = h.id
       WHERE h.case_id = ? GROUP BY h.id ORDER BY d.date DESC, h.time DESC LIMIT 1`
    )
    .get(caseId) as AgreementInForce | undefined
}

export interface FollowedCase {
  caseId: string
  caseNumber: string
  pupilId: string
  name: string
  birthDate: CalendarDate | null
  closedOn: CalendarDate | null
}

const FOLLOWED = `SELECT c.id AS caseId, c.number AS caseNumber, c.pupil_id AS pupilId,
    p.last_name || ', ' || p.first_name AS name, p.birth_date AS birthDate, c.closed_on AS closedOn
  FROM sarb_case c JOIN pupil p ON p.id = c.pupil_id`

/** Open cases with an issued agreement. */
export function followedCases(db: Connection): FollowedCase[] {
  return db
    .prepare(
      `${FOLLOWED} WHERE c.closed_on IS NULL
         AND EXISTS (SELECT 1 FROM agreement a JOIN hearing h ON h.id = a.hearing_id WHERE h.case_id = c.id)
       ORDER BY c.number`
    )
    .all() as FollowedCase[]
}

/** Any case, followed or not. */
export function findFollowed(db: Connection, caseId: string): FollowedCase | undefined {
  return db.prepare(`${FOLLOWED} WHERE c.id = ?`).get(caseId) as FollowedCase | undefined
}

/** Whether a pupil is on the roll of a school on a day, and otherwise the last day on one. */
export function rollOf(
  db: Connection,
  pupilId: string,
  today: CalendarDate
): { enrolled: boolean; leftOn: CalendarDate | null } {
  const rows = db
    .prepare('SELECT left_on AS leftOn FROM enrolment WHERE pupil_id = ? AND enrolled_on <= ? ORDER BY enrolled_on')
    .all(pupilId, today) as { leftOn: CalendarDate | null }[]
  const enrolled = rows.some(({ leftOn }) => leftOn === null || leftOn >= today)
  return { enrolled, leftOn: enrolled ? null : (rows.at(-1)?.leftOn ?? null) }
}

export interface CheckRow extends Recorded {
  id: string
  caseId: string
  hearingId: string
  days: number
  doneOn: CalendarDate
  counts: WindowCount
  note: string
}

export function checksOf(db: Connection, hearingId: string): CheckRow[] {
  const rows = db
    .prepare(
      `SELECT id, case_id AS caseId, hearing_id AS hearingId, days, done_on AS doneOn, counts, note,
         recorded_at AS recordedAt, recorded_by AS recordedBy
       FROM follow_up_check WHERE hearing_id = ? ORDER BY days`
    )
    .all(hearingId) as (Omit<CheckRow, 'counts'> & { counts: string })[]
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) as WindowCount }))
}

export function insertCheck(db: Connection, { counts, ...row }: CheckRow): void {
  db.prepare(
    `INSERT INTO follow_up_check (id, case_id, hearing_id, days, done_on, counts, note, recorded_at, recorded_by)
     VALUES (@id, @caseId, @hearingId, @days, @doneOn, @counts, @note, @recordedAt, @recordedBy)`
  ).run({ ...row, counts: JSON.stringify(counts) })
}

export interface ExtensionRow extends Recorded {
  id: string
  hearingId: string
  beforeTo: CalendarDate
  termTo: CalendarDate
  reason: string
  recordedOn: CalendarDate
}

export function insertExtension(db: Connection, row: ExtensionRow): void {
  db.prepare(
    `INSERT INTO term_extension (id, hearing_id, before_to, term_to, reason, recorded_on, recorded_at, recorded_by)
     VALUES (@id, @hearingId, @beforeTo, @termTo, @reason, @recordedOn, @recordedAt, @recordedBy)`
  ).run(row)
}

export function extensionsOfCase(db: Connection, caseId: string): ExtensionRow[] {
  return db
    .prepare(
      `SELECT x.id, x.hearing_id AS hearingId, x.before_to AS beforeTo, x.term_to AS termTo, x.reason,
         x.recorded_on AS recordedOn, x.recorded_at AS recordedAt, x.recorded_by AS recordedBy
       FROM term_extension x JOIN hearing h ON h.id = x.hearing_id WHERE h.case_id = ? ORDER BY x.recorded_at`
    )
    .all(caseId) as ExtensionRow[]
}
