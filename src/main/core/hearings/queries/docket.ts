import type { DocketEntry, HearingKind, HearingState, NoticeCopy, Outcome, WaitingCase } from '@shared/hearings/model'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { flagWords, type PupilFlags, pupilFlagNames } from '@shared/pupils/model'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { hearingNoticeTable, hearingTable } from '../tables'

/** A hearing with the day it is on. */
export interface HearingOnDay extends DocketEntry {
  dayId: string
  date: CalendarDate
}

interface Row extends Omit<HearingOnDay, 'addedOn' | 'marks' | 'movedTo' | 'notices' | 'initials' | 'name'> {
  firstName: string
  lastName: string
  addedOn: number
  movedDate: CalendarDate | null
  movedTime: ClockTime | null
  iep: number
  section504: number
  englishLearner: number
  foster: number
  homeless: number
  interpreterNeeded: number
}

const ENTRY = `h.id, h.case_id AS caseId, c.pupil_id AS pupilId, c.number AS caseNumber, p.first_name AS firstName,
  p.last_name AS lastName, coalesce(p.grade, '') AS grade, coalesce(s.name, '') AS school, h.kind, h.time, h.state,
  h.added_on AS addedOn, h.interpreter, h.interpreter_language AS interpreterLanguage, p.home_language AS homeLanguage, c.referrer_name AS referrer,
  h.step, h.started_at AS startedAt, h.ended_at AS endedAt, h.outcome, h.review_on AS reviewOn, h.reason,
  to_day.date AS movedDate, to_h.time AS movedTime, p.iep, p.section_504 AS section504,
  p.english_learner AS englishLearner, p.foster, p.homeless, p.interpreter AS interpreterNeeded,
  h.day_id AS dayId, d.date`

const FROM = `hearing h JOIN hearing_day d ON d.id = h.day_id JOIN sarb_case c ON c.id = h.case_id
  JOIN pupil p ON p.id = c.pupil_id
  LEFT JOIN enrolment e ON e.id = (SELECT x.id FROM enrolment x WHERE x.pupil_id = p.id
    ORDER BY (x.enrolled_on <= d.date AND coalesce(x.left_on, '9999') >= d.date) DESC, x.enrolled_on DESC LIMIT 1)
  LEFT JOIN school s ON s.code = e.school_code
  LEFT JOIN hearing to_h ON to_h.id = h.moved_to LEFT JOIN hearing_day to_day ON to_day.id = to_h.day_id`

/** One day in its order, moved and cancelled at the end; or every hearing of a case, newest first; or one hearing. */
export function hearingsWhere(
  db: Connection,
  of: { dayId: string } | { caseId: string } | { id: string }
): HearingOnDay[] {
  const [column, value, order] =
    'dayId' in of
      ? ['h.day_id', of.dayId, `h.state IN ('moved', 'cancelled'), h.time`]
      : 'caseId' in of
        ? ['h.case_id', of.caseId, 'd.date DESC, h.time DESC']
        : ['h.id', of.id, 'h.id']
  const rows = db.prepare(`SELECT ${ENTRY} FROM ${FROM} WHERE ${column} = ? ORDER BY ${order}`).all(value) as Row[]
  return rows.map((row) => asEntry(row, noticesOf(db, row.id)))
}

export const findHearing = (db: Connection, id: string): HearingOnDay | undefined => hearingsWhere(db, { id })[0]

const initial = (name: string) => ([...name][0] ? `${[...name][0]}.` : '')

function asEntry(row: Row, notices: NoticeCopy[]): HearingOnDay {
  const { firstName, lastName, addedOn, movedDate, movedTime, ...rest } = row
  const { iep, section504, englishLearner, foster, homeless, interpreterNeeded, ...entry } = rest
  const flags: Record<keyof PupilFlags, number> = {
    iep,
    section504,
    englishLearner,
    foster,
    homeless,
    interpreter: interpreterNeeded
  }
  return {
    ...entry,
    name: `${lastName}, ${firstName}`,
    initials: `${initial(firstName)} ${initial(lastName)}`.trim(),
    addedOn: addedOn === 1,
    marks: pupilFlagNames.filter((flag) => flags[flag] === 1).map((flag) => flagWords[flag]),
    movedTo: movedDate && movedTime ? { date: movedDate, time: movedTime } : null,
    notices
  }
}

interface NoticeRow extends Omit<NoticeCopy, 'current' | 'address'> {
  current: number
  addressLines: string
}

/** Copies of the notice that are in force, with the last delivery recorded for each. */
function noticesOf(db: Connection, hearingId: string): NoticeCopy[] {
  const rows = db
    .prepare(
      `SELECT n.document_id AS documentId, doc.number, n.contact_id AS contactId,
         json_extract(doc.data, '$.addressee.name') AS addressee,
         json_extract(doc.data, '$.addressee.addressLines') AS addressLines,
         json_extract(doc.data, '$.addressee.email') AS email,
         n.date = d.date AND n.time = h.time AND n.room_id = d.room_id AS current,
         v.served_on AS servedOn, v.method, v.proof_document_id AS proofDocumentId
       FROM hearing_notice n JOIN hearing h ON h.id = n.hearing_id JOIN hearing_day d ON d.id = h.day_id
         JOIN document doc ON doc.id = n.document_id
         LEFT JOIN service v ON v.id = (SELECT id FROM service WHERE document_id = n.document_id
           ORDER BY served_on DESC, recorded_at DESC LIMIT 1)
       WHERE n.hearing_id = ? AND doc.state = 'issued' ORDER BY addressee`
    )
    .all(hearingId) as NoticeRow[]
  return rows.map(({ current, addressLines, ...copy }) => ({
    ...copy,
    current: current === 1,
    address: (JSON.parse(addressLines) as string[]).join(', ')
  }))
}

export interface NewNoticeCopy {
  hearingId: string
  documentId: string
  contactId: string
  date: CalendarDate
  time: ClockTime
  roomId: string
}

export function insertNotice(db: Connection, copy: NewNoticeCopy): void {
  drizzle(db).insert(hearingNoticeTable).values(copy).run()
}

export interface EarlierNotice {
  documentId: string
  contactId: string
}

/** Issued notices of a hearing and of the hearings that were moved to it: what a new notice replaces. */
export function noticesInForce(db: Connection, hearingId: string): EarlierNotice[] {
  return db
    .prepare(
      `WITH RECURSIVE line (id) AS (
         SELECT ? UNION SELECT h.id FROM hearing h JOIN line ON h.moved_to = line.id)
       SELECT n.document_id AS documentId, n.contact_id AS contactId FROM hearing_notice n
         JOIN line ON line.id = n.hearing_id JOIN document doc ON doc.id = n.document_id WHERE doc.state = 'issued'`
    )
    .all(hearingId) as EarlierNotice[]
}

export interface NewHearing {
  id: string
  dayId: string
  caseId: string
  kind: HearingKind
  time: ClockTime
  state: HearingState
  addedOn: boolean
  interpreter: string | null
  interpreterLanguage: string | null
}

export function insertHearing(db: Connection, hearing: NewHearing): void {
  drizzle(db).insert(hearingTable).values(hearing).run()
}

export type HearingChange = Partial<Omit<typeof hearingTable.$inferInsert, 'id' | 'caseId'>>

export function updateHearing(db: Connection, id: string, change: HearingChange): void {
  drizzle(db).update(hearingTable).set(change).where(eq(hearingTable.id, id)).run()
}

/** The hearing's own columns; the docket's view of it is `findHearing`. */
export function hearingRecord(db: Connection, id: string) {
  return drizzle(db).select().from(hearingTable).where(eq(hearingTable.id, id)).get()
}

/** The hearing in the room on a day: the one started last. Null when the room is empty. */
export function inRoomOn(db: Connection, date: CalendarDate): string | null {
  const row = db
    .prepare(
      `SELECT h.id FROM hearing h JOIN hearing_day d ON d.id = h.day_id
       WHERE h.state = 'in-room' AND d.date = ? ORDER BY h.started_at DESC LIMIT 1`
    )
    .get(date) as { id: string } | undefined
  return row?.id ?? null
}

interface WaitingRow extends Omit<WaitingCase, 'kind' | 'why' | 'name' | 'since'> {
  firstName: string
  lastName: string
  openedOn: CalendarDate
  /** Follow-up called it back before the day the board had set. */
  calledOn: CalendarDate | null
  lastKind: HearingKind | null
  outcome: Outcome | null
  reviewOn: CalendarDate | null
}

/** Open cases on no docket: never heard, or with a day on which the board looks again; the longest waiting first. */
export function waitingCases(db: Connection): WaitingCase[] {
  const rows = db
    .prepare(
      `SELECT c.id AS caseId, c.pupil_id AS pupilId, c.number AS caseNumber, p.first_name AS firstName,
         p.last_name AS lastName, coalesce(p.grade, '') AS grade, coalesce(s.name, '') AS school,
         c.opened_on AS openedOn, rc.called_on AS calledOn, h.kind AS lastKind, h.outcome, h.review_on AS reviewOn
       FROM sarb_case c JOIN pupil p ON p.id = c.pupil_id
         LEFT JOIN enrolment e ON e.id = (SELECT x.id FROM enrolment x WHERE x.pupil_id = p.id
           ORDER BY x.left_on IS NULL DESC, x.enrolled_on DESC LIMIT 1)
         LEFT JOIN school s ON s.code = e.school_code
         LEFT JOIN review_call rc ON rc.case_id = c.id
         LEFT JOIN hearing h ON h.id = (SELECT x.id FROM hearing x JOIN hearing_day d ON d.id = x.day_id
           WHERE x.case_id = c.id AND x.state IN ('heard', 'no-show') ORDER BY d.date DESC, x.time DESC LIMIT 1)
       WHERE c.closed_on IS NULL AND NOT EXISTS (SELECT 1 FROM hearing x
         WHERE x.case_id = c.id AND x.state IN ('scheduled', 'arrived', 'in-room'))
         AND (h.id IS NULL OR h.review_on IS NOT NULL OR rc.called_on IS NOT NULL)
       ORDER BY coalesce(rc.called_on, h.review_on, c.opened_on), c.number`
    )
    .all() as WaitingRow[]
  return rows.map(({ firstName, lastName, openedOn, calledOn, lastKind, outcome, reviewOn, ...row }) => ({
    ...row,
    name: `${lastName}, ${firstName}`,
    since: calledOn ?? reviewOn ?? openedOn,
    ...(calledOn === null ? whyWaiting(lastKind, outcome) : ({ kind: 'review', why: 'review' } as const))
  }))
}

function whyWaiting(lastKind: HearingKind | null, outcome: Outcome | null): Pick<WaitingCase, 'kind' | 'why'> {
  if (lastKind === null) return { kind: 'first', why: 'referred' }
  if (outcome === 'continued') return { kind: lastKind, why: 'continued' }
  if (outcome === 'no-show-rescheduled') return { kind: lastKind, why: 'no-show' }
  return { kind: 'review', why: 'review' }
}
