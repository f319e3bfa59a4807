import type { Signature, Signing } from '@shared/documents/duties/model'
import type {
  DutyWording,
  MeetingDay,
  MeetingDayInput,
  MeetingDuty,
  MeetingPresence,
  MeetingRecord,
  MeetingRow
} from '@shared/interventions/meetings'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import type { Connection } from '../../store/open'

const DAY = `meeting_day.id, kind, date, place, meeting_day.address, meeting_day.school_code AS schoolCode,
  school.name AS schoolName, first_time AS firstTime, slot_minutes AS slotMinutes, slots, staff,
  (SELECT count(*) FROM meeting WHERE day_id = meeting_day.id AND state NOT IN ('moved', 'cancelled')) AS taken,
  (SELECT count(*) FROM meeting WHERE day_id = meeting_day.id AND state = 'scheduled') AS open`

type DayRow = Omit<MeetingDay, 'staff'> & { staff: string }
const readDay = ({ staff, ...row }: DayRow): MeetingDay => ({ ...row, staff: JSON.parse(staff) as string[] })

/** The coming blocks by day, then the past ones, newest first. */
export function listMeetingDays(db: Connection, today: CalendarDate): MeetingDay[] {
  const rows = db
    .prepare(
      `SELECT ${DAY} FROM meeting_day LEFT JOIN school ON school.code = meeting_day.school_code
       ORDER BY date < @today, CASE WHEN date >= @today THEN date END, date DESC, first_time LIMIT 500`
    )
    .all({ today }) as DayRow[]
  return rows.map(readDay)
}

export function findMeetingDay(db: Connection, id: string): MeetingDay | null {
  const row = db
    .prepare(
      `SELECT ${DAY} FROM meeting_day LEFT JOIN school ON school.code = meeting_day.school_code WHERE meeting_day.id = ?`
    )
    .get(id) as DayRow | undefined
  return row ? readDay(row) : null
}

export function upsertMeetingDay(db: Connection, { staff, ...day }: MeetingDayInput & { id: string }): void {
  db.prepare(
    `INSERT INTO meeting_day (id, kind, date, place, address, school_code, first_time, slot_minutes, slots, staff)
     VALUES (@id, @kind, @date, @place, @address, @schoolCode, @firstTime, @slotMinutes, @slots, @staff)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, date = excluded.date, place = excluded.place,
       address = excluded.address, school_code = excluded.school_code, first_time = excluded.first_time,
       slot_minutes = excluded.slot_minutes, slots = excluded.slots, staff = excluded.staff`
  ).run({ ...day, staff: JSON.stringify(staff) })
}

export interface MeetingHead {
  id: string
  dayId: string
  pupilId: string
  kind: MeetingRow['kind']
  date: CalendarDate
  time: MeetingRow['time']
  place: string
  address: string
  staff: string[]
  slotMinutes: number
  state: MeetingRow['state']
  interpreter: string | null
  interpreterLanguage: string | null
  reason: string | null
  ground: MeetingRecord['ground']
  credits: string | null
  summary: string | null
  nextStep: string | null
  reviewOn: CalendarDate | null
  interventionId: string | null
  agreementDocumentId: string | null
  invited: boolean
}

const MEETING = `meeting.id, day_id AS dayId, pupil_id AS pupilId, kind, date, time, place, address, staff,
  slot_minutes AS slotMinutes, state, interpreter, interpreter_language AS interpreterLanguage, reason, ground,
  credits, summary, next_step AS nextStep, review_on AS reviewOn, intervention_id AS interventionId,
  agreement_document_id AS agreementDocumentId,
  EXISTS (SELECT 1 FROM meeting_invitation WHERE meeting_id = meeting.id) AS invited`

interface HeadRow extends Omit<MeetingHead, 'staff' | 'invited'> {
  staff: string
  invited: number
}
const readHead = ({ staff, invited, ...row }: HeadRow): MeetingHead => ({
  ...row,
  staff: JSON.parse(staff) as string[],
  invited: invited === 1
})

/** Meetings of a block, of a pupil, or, without either, those still to be held or written down; by day and time. */
export function meetingsWhere(db: Connection, { dayId, pupilId }: { dayId?: string; pupilId?: string }): MeetingHead[] {
  const rows = db
    .prepare(
      `SELECT ${MEETING} FROM meeting JOIN meeting_day ON meeting_day.id = day_id
       WHERE (@dayId IS NULL OR day_id = @dayId) AND (@pupilId IS NULL OR pupil_id = @pupilId)
         AND (@dayId IS NOT NULL OR @pupilId IS NOT NULL OR state = 'scheduled')
       ORDER BY date, time, meeting.id LIMIT 1000`
    )
    .all({ dayId: dayId ?? null, pupilId: pupilId ?? null }) as HeadRow[]
  return rows.map(readHead)
}

export function findMeeting(db: Connection, id: string): MeetingHead | null {
  const row = db
    .prepare(`SELECT ${MEETING} FROM meeting JOIN meeting_day ON meeting_day.id = day_id WHERE meeting.id = ?`)
    .get(id) as HeadRow | undefined
  return row ? readHead(row) : null
}

/** The appointment a letter names: the pupil's next meeting from a day on; null when none is set. */
export function nextMeetingOf(db: Connection, pupilId: string, from: CalendarDate) {
  const next = meetingsWhere(db, { pupilId }).find(({ state, date }) => state === 'scheduled' && date >= from)
  return next
    ? {
        kind: next.kind,
        date: next.date,
        time: next.time,
        place: next.place,
        addressLines: [next.address],
        staff: next.staff
      }
    : null
}

export function insertMeeting(
  db: Connection,
  meeting: { id: string; dayId: string; pupilId: string; time: string; interpreterLanguage: string | null }
): void {
  db.prepare(
    `INSERT INTO meeting (id, day_id, pupil_id, time, state, interpreter_language)
     VALUES (@id, @dayId, @pupilId, @time, 'scheduled', @interpreterLanguage)`
  ).run(meeting)
}

export function setMeetingInterpreter(db: Connection, id: string, name: string | null, language: string | null): void {
  db.prepare('UPDATE meeting SET interpreter = ?, interpreter_language = ? WHERE id = ?').run(name, language, id)
}

export function withdrawMeeting(
  db: Connection,
  id: string,
  about: { state: 'moved' | 'cancelled'; reason: string; movedTo: string | null }
): void {
  db.prepare('UPDATE meeting SET state = ?, reason = ?, moved_to = ? WHERE id = ?').run(
    about.state,
    about.reason,
    about.movedTo,
    id
  )
}

export function saveMeetingNotes(
  db: Connection,
  id: string,
  notes: Pick<MeetingHead, 'ground' | 'credits' | 'reviewOn'> & { summary: string; nextStep: string }
): void {
  db.prepare(
    `UPDATE meeting SET ground = @ground, credits = @credits, summary = @summary, next_step = @nextStep,
       review_on = @reviewOn WHERE id = @id`
  ).run({ ...notes, id, summary: notes.summary || null, nextStep: notes.nextStep || null })
}

export function endMeeting(
  db: Connection,
  id: string,
  end: { state: 'held' | 'did-not-come'; at: Instant; interventionId: string }
): void {
  db.prepare('UPDATE meeting SET state = ?, ended_at = ?, intervention_id = ? WHERE id = ?').run(
    end.state,
    end.at,
    end.interventionId,
    id
  )
}

export function setAgreement(db: Connection, id: string, documentId: string): void {
  db.prepare('UPDATE meeting SET agreement_document_id = ? WHERE id = ?').run(documentId, id)
}

export function insertInvitation(db: Connection, meetingId: string, documentId: string): void {
  db.prepare('INSERT INTO meeting_invitation (meeting_id, document_id) VALUES (?, ?)').run(meetingId, documentId)
}

export function invitationsOf(db: Connection, meetingId: string): string[] {
  return db
    .prepare('SELECT document_id FROM meeting_invitation WHERE meeting_id = ? ORDER BY document_id')
    .pluck()
    .all(meetingId) as string[]
}

export function presenceOfMeeting(db: Connection, meetingId: string): MeetingPresence[] {
  return db
    .prepare('SELECT id, role, name, relation, came FROM meeting_presence WHERE meeting_id = ? ORDER BY rowid')
    .all(meetingId) as MeetingPresence[]
}

export function insertMeetingPresence(db: Connection, meetingId: string, one: Omit<MeetingPresence, 'came'>): void {
  db.prepare('INSERT INTO meeting_presence (id, meeting_id, role, name, relation) VALUES (?, ?, ?, ?, ?)').run(
    one.id,
    meetingId,
    one.role,
    one.name,
    one.relation
  )
}

/** False when the meeting has nobody of that id. */
export function setMeetingPresence(db: Connection, meetingId: string, id: string, came: string | null): boolean {
  return (
    db.prepare('UPDATE meeting_presence SET came = ? WHERE id = ? AND meeting_id = ?').run(came, id, meetingId)
      .changes === 1
  )
}

const DUTY = `id, meeting_id AS meetingId, position, library_id AS libraryId, addressee,
  addressee_name AS addresseeName, text, text_es AS textEs, due_on AS dueOn, evidence, evidence_es AS evidenceEs, state,
  state_on AS stateOn, state_by AS stateBy, state_note AS stateNote`

type DutyRow = Omit<MeetingDuty, 'number'> & { position: number }
const readDuty = ({ position, ...row }: DutyRow, at: number): MeetingDuty => ({ ...row, number: at + 1 })

export function dutiesOf(db: Connection, meetingId: string): MeetingDuty[] {
  const rows = db.prepare(`SELECT ${DUTY} FROM meeting_duty WHERE meeting_id = ? ORDER BY position`).all(meetingId)
  return (rows as DutyRow[]).map(readDuty)
}

export function findDuty(db: Connection, id: string): MeetingDuty | null {
  const row = db.prepare(`SELECT ${DUTY} FROM meeting_duty WHERE id = ?`).get(id) as DutyRow | undefined
  return row ? (dutiesOf(db, row.meetingId).find((duty) => duty.id === id) ?? null) : null
}

export function upsertDuty(db: Connection, id: string, meetingId: string, wording: DutyWording): void {
  db.prepare(
    `INSERT INTO meeting_duty (id, meeting_id, position, library_id, addressee, addressee_name, text, text_es, due_on,
       evidence, evidence_es)
     VALUES (@id, @meetingId, (SELECT coalesce(max(position), 0) + 1 FROM meeting_duty WHERE meeting_id = @meetingId),
       @libraryId, @addressee, @addresseeName, @text, @textEs, @dueOn, @evidence, @evidenceEs)
     ON CONFLICT (id) DO UPDATE SET addressee = excluded.addressee, addressee_name = excluded.addressee_name,
       text = excluded.text, text_es = excluded.text_es, due_on = excluded.due_on, evidence = excluded.evidence,
       evidence_es = excluded.evidence_es`
  ).run({ ...wording, id, meetingId })
}

export function deleteDuty(db: Connection, id: string): void {
  db.prepare('DELETE FROM meeting_duty WHERE id = ?').run(id)
}

export function setDutyState(
  db: Connection,
  id: string,
  state: Pick<MeetingDuty, 'state' | 'stateOn' | 'stateBy' | 'stateNote'>
): void {
  db.prepare(
    'UPDATE meeting_duty SET state = @state, state_on = @stateOn, state_by = @stateBy, state_note = @stateNote WHERE id = @id'
  ).run({ ...state, id })
}

/** Open duties with a day of agreements that were printed, of every pupil. */
export function openDuties(db: Connection) {
  return db
    .prepare(
      `SELECT meeting_duty.id, meeting_id AS meetingId, pupil_id AS pupilId, text, addressee_name AS addresseeName,
         due_on AS dueOn, date, json_extract(staff, '$[0]') AS leader
       FROM meeting_duty JOIN meeting ON meeting.id = meeting_id JOIN meeting_day ON meeting_day.id = day_id
       WHERE meeting_duty.state = 'open' AND due_on IS NOT NULL AND agreement_document_id IS NOT NULL
       ORDER BY due_on`
    )
    .all() as {
    id: string
    meetingId: string
    pupilId: string
    text: string
    addresseeName: string
    dueOn: CalendarDate
    date: CalendarDate
    leader: string
  }[]
}

type SignatureRow = Omit<Signature, 'strokes'> & { strokes: string | null }

export function signaturesOfMeeting(db: Connection, meetingId: string): Signature[] {
  const rows = db
    .prepare(
      `SELECT id, role, name, capacity, state, strokes, typed_as AS typedAs, witness, signed_at AS signedAt
       FROM meeting_signature WHERE meeting_id = ? ORDER BY signed_at, rowid`
    )
    .all(meetingId) as SignatureRow[]
  return rows.map(({ strokes, ...row }) => ({ ...row, strokes: strokes ? JSON.parse(strokes) : null }))
}

export function insertMeetingSignature(
  db: Connection,
  meetingId: string,
  { strokes, ...one }: Signing & { id: string; signedAt: Instant }
): void {
  db.prepare(
    `INSERT INTO meeting_signature (id, meeting_id, role, name, capacity, state, strokes, typed_as, witness, signed_at)
     VALUES (@id, @meetingId, @role, @name, @capacity, @state, @strokes, @typedAs, @witness, @signedAt)`
  ).run({ ...one, meetingId, strokes: strokes ? JSON.stringify(strokes) : null })
}

export function deleteMeetingSignature(db: Connection, meetingId: string, id: string): void {
  db.prepare('DELETE FROM meeting_signature WHERE id = ? AND meeting_id = ?').run(id, meetingId)
}
