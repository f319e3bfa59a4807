import type { IssuedNotice } from '@shared/interventions/rules-notices'
import type { CalendarDate, SchoolYear } from '@shared/kernel/dates'
import { asc, eq } from 'drizzle-orm'
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
  const rows = drizzle(db)
    .select({ id: notices.id, pupilId: notices.pupilId, number: notices.sequence, date: notices.issuedOn })
    .from(notices)
    .where(pupilId === null ? undefined : eq(notices.pupilId, pupilId))
    .orderBy(asc(notices.issuedOn), asc(notices.sequence))
    .all()
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
