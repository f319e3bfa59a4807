import type { IssuedNotice } from '@shared/interventions/rules-notices'
import type { CalendarDate, SchoolYear } from '@shared/kernel/dates'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { truancyNoticeCopyTable as copies, type NoticeBasis, truancyNoticeTable as notices } from '../tables'

export interface NewNotice {
  id: string
  pupilId: string
  schoolYear: SchoolYear
  sequence: number
  issuedOn: CalendarDate
  asOf: CalendarDate
  basis: NoticeBasis
}

export function insertNotice(
  db: Connection,
  notice: NewNotice,
  letters: readonly { documentId: string; contactIds: readonly string[] }[]
): void {
  const desk = drizzle(db)
  desk.insert(notices).values(notice).run()
  for (const { documentId, contactIds } of letters) {
    for (const contactId of contactIds) desk.insert(copies).values({ noticeId: notice.id, documentId, contactId }).run()
  }
}

export type NoticeHead = IssuedNotice & { id: string }

/** Notifications of every school year by pupil, of one or of all; rising by day. */
export function issuedNotices(db: Connection, pupilId: string | null): Map<string, NoticeHead[]> {
  const rows = db
    .prepare(
      `SELECT id, pupil_id AS pupilId, sequence AS number, issued_on AS date, as_of AS asOf FROM truancy_notice
       ${pupilId === null ? '' : 'WHERE pupil_id = ?'} ORDER BY issued_on, sequence`
    )
    .all(...(pupilId === null ? [] : [pupilId])) as (NoticeHead & { pupilId: string })[]
  const issued = new Map<string, NoticeHead[]>()
  for (const { pupilId: owner, ...notice } of rows) {
    const known = issued.get(owner)
    if (known) known.push(notice)
    else issued.set(owner, [notice])
  }
  return issued
}

export interface NoticeOnFile {
  id: string
  number: number
  date: CalendarDate
  schoolYear: SchoolYear
  /** The day up to which attendance was looked at. */
  asOf: CalendarDate
  basis: NoticeBasis
  documentIds: string[]
}

/** One pupil's notifications with their letters, newest first. */
export function noticesOf(db: Connection, pupilId: string): NoticeOnFile[] {
  const rows = db
    .prepare(
      `SELECT id, sequence AS number, issued_on AS date, school_year AS schoolYear, as_of AS asOf, basis,
         (SELECT json_group_array(document_id) FROM
           (SELECT DISTINCT document_id FROM truancy_notice_copy WHERE notice_id = truancy_notice.id ORDER BY 1)) AS letters
       FROM truancy_notice WHERE pupil_id = ? ORDER BY issued_on DESC, sequence DESC`
    )
    .all(pupilId) as (Omit<NoticeOnFile, 'basis' | 'documentIds'> & { basis: string; letters: string })[]
  return rows.map(({ basis, letters, ...notice }) => ({
    ...notice,
    basis: JSON.parse(basis) as NoticeBasis,
    documentIds: JSON.parse(letters) as string[]
  }))
}

/** To whom each of some letters went, as it stands on them. */
export function recipientsOf(db: Connection, documentIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = db
    .prepare(
      `SELECT id, json_extract(data, '$.addressee.name') AS name FROM document
       WHERE id IN (SELECT value FROM json_each(?)) AND name IS NOT NULL`
    )
    .all(JSON.stringify(documentIds)) as { id: string; name: string }[]
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export interface NoticeHoldRecord {
  pupilId: string
  reason: string
  setOn: CalendarDate
  setBy: string
}

/** Decisions not to send that stand today, by pupil. */
export function openHolds(db: Connection, pupilId: string | null): Map<string, NoticeHoldRecord> {
  const rows = db
    .prepare(
      `SELECT pupil_id AS pupilId, reason, set_on AS setOn, set_by AS setBy FROM notice_hold
       WHERE lifted_on IS NULL AND (@pupilId IS NULL OR pupil_id = @pupilId)`
    )
    .all({ pupilId }) as NoticeHoldRecord[]
  return new Map(rows.map((hold) => [hold.pupilId, hold]))
}

export function insertHold(db: Connection, hold: NoticeHoldRecord & { id: string }): void {
  db.prepare(
    'INSERT INTO notice_hold (id, pupil_id, reason, set_on, set_by) VALUES (@id, @pupilId, @reason, @setOn, @setBy)'
  ).run(hold)
}

export function closeHold(
  db: Connection,
  pupilId: string,
  { on, by, reason }: { on: CalendarDate; by: string; reason: string }
): void {
  db.prepare(
    'UPDATE notice_hold SET lifted_on = ?, lifted_by = ?, lifted_reason = ? WHERE pupil_id = ? AND lifted_on IS NULL'
  ).run(on, by, reason, pupilId)
}

/** Decisions not to send and their ends, of one pupil, for the timeline. */
export function holdsOf(db: Connection, pupilId: string) {
  return db
    .prepare(
      `SELECT id, reason, set_on AS setOn, set_by AS setBy, lifted_on AS liftedOn, lifted_by AS liftedBy,
         lifted_reason AS liftedReason FROM notice_hold WHERE pupil_id = ?`
    )
    .all(pupilId) as {
    id: string
    reason: string
    setOn: CalendarDate
    setBy: string
    liftedOn: CalendarDate | null
    liftedBy: string | null
    liftedReason: string | null
  }[]
}
