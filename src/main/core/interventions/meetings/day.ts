import { fitsTheDay, type MeetingDayInput, meetingStateWords, slotTimes } from '@shared/interventions/meetings'
import type { ClockTime } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { callName } from '@shared/pupils/names'
import type { Ctx } from '../../context'
import { contactsOf, findPupil, findPupilLine } from '../../pupils/queries'
import type { Connection } from '../../store/open'
import {
  findMeeting,
  findMeetingDay,
  insertMeeting,
  insertMeetingPresence,
  type MeetingHead,
  meetingsWhere,
  upsertMeetingDay,
  withdrawMeeting
} from '../queries/meetings'

/** Throws DeskError `not-found`. */
export function knownMeetingDay(db: Connection, id: string) {
  const day = findMeetingDay(db, id)
  if (!day) throw new DeskError('not-found', 'That block of meetings is not on the desk any more.')
  return day
}

/** Throws DeskError `not-found`. */
export function knownMeeting(db: Connection, id: string): MeetingHead {
  const meeting = findMeeting(db, id)
  if (!meeting) throw new DeskError('not-found', 'That meeting is not on the desk any more.')
  return meeting
}

/** Throws DeskError `not-allowed` once the result is written down or the meeting was taken off. */
export function openMeeting(db: Connection, id: string): MeetingHead {
  const meeting = knownMeeting(db, id)
  if (meeting.state !== 'scheduled') {
    throw new DeskError(
      'not-allowed',
      `The meeting stands at “${meetingStateWords[meeting.state].toLowerCase()}”. It stays as it was recorded.`
    )
  }
  return meeting
}

const takes = ({ state }: MeetingHead) => state !== 'moved' && state !== 'cancelled'

/** A new block, or a change of one; slots that are taken stay. */
export function saveMeetingDay(ctx: Ctx, input: MeetingDayInput): string {
  const wrong = (path: string, message: string) =>
    new DeskError('invalid', `${message} Nothing was saved.`, { issues: [{ path: [path], message }] })
  if (!fitsTheDay(input)) throw wrong('slots', 'The last slot ends after midnight.')
  const before = input.id ? knownMeetingDay(ctx.db, input.id) : null
  if (!before && input.date < ctx.clock.today()) throw wrong('date', 'A new block lies today or later.')
  const meetings = before ? meetingsWhere(ctx.db, { dayId: before.id }).filter(takes) : []
  const times = slotTimes(input)
  if (meetings.some(({ time }) => !times.includes(time))) {
    throw wrong('slots', 'A slot that is taken would be lost. Move its meeting first.')
  }
  const told = meetings.some(({ invited, state }) => invited || state !== 'scheduled')
  if (before && told && (before.date !== input.date || before.kind !== input.kind || before.place !== input.place)) {
    throw wrong('date', 'Families are invited to this day and place. Move their meetings, or print new invitations.')
  }
  const id = input.id ?? newId()
  const note = {
    action: 'interventions.meeting-day',
    subjectType: 'meeting-day',
    subjectId: id,
    payload: { before, after: input }
  }
  ctx.write(note, (db) => upsertMeetingDay(db, { ...input, id }))
  return id
}

/** Slots of a block that nobody has, in order. */
function freeSlots(db: Connection, dayId: string): ClockTime[] {
  const taken = new Set(
    meetingsWhere(db, { dayId })
      .filter(takes)
      .map(({ time }) => time)
  )
  return slotTimes(knownMeetingDay(db, dayId)).filter((time) => !taken.has(time))
}

/** Puts pupils into the free slots, in the order given; all or none. Nobody is ticked as present. */
export function scheduleMeetings(
  ctx: Ctx,
  { dayId, pupilIds, from }: { dayId: string; pupilIds: readonly string[]; from?: ClockTime | null }
): string[] {
  const day = knownMeetingDay(ctx.db, dayId)
  if (day.date < ctx.clock.today()) throw new DeskError('not-allowed', 'That day is over. Nobody was put on it.')
  const wanted = [...new Set(pupilIds)]
  const free = freeSlots(ctx.db, dayId).filter((time) => !from || time >= from)
  if (free.length < wanted.length) {
    throw new DeskError(
      'not-allowed',
      `${free.length} slots are free and ${wanted.length} are needed. Nobody was put on the day.`
    )
  }
  const there = meetingsWhere(ctx.db, { dayId }).filter(takes)
  if (wanted.some((pupilId) => there.some((meeting) => meeting.pupilId === pupilId))) {
    throw new DeskError('conflict', 'One of the pupils has a slot on this day already. Nobody was put on it.')
  }
  const planned = wanted.map((pupilId, at) => ({ id: newId(), dayId, pupilId, time: free[at] as ClockTime }))
  ctx.write(
    { action: 'interventions.schedule', subjectType: 'meeting-day', subjectId: dayId, payload: planned },
    (db) => {
      for (const meeting of planned) putOnDay(db, meeting, day.staff)
    }
  )
  return planned.map(({ id }) => id)
}

function putOnDay(
  db: Connection,
  meeting: { id: string; dayId: string; pupilId: string; time: ClockTime },
  staff: readonly string[]
): void {
  const pupil = findPupil(db, meeting.pupilId)
  if (!pupil) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
  const contacts = contactsOf(db, meeting.pupilId).filter((one) => one.livesWith || one.educationRights)
  const language = contacts.map((one) => one.language).find((one) => one && !one.startsWith('en')) ?? null
  insertMeeting(db, { ...meeting, interpreterLanguage: language ?? (pupil.interpreter ? pupil.homeLanguage : null) })
  insertMeetingPresence(db, meeting.id, { id: newId(), role: 'pupil', name: callName(pupil), relation: null })
  for (const { firstName, lastName, relation } of contacts) {
    const name = `${firstName} ${lastName}`.trim()
    insertMeetingPresence(db, meeting.id, { id: newId(), role: 'parent', name, relation })
  }
  for (const name of staff) insertMeetingPresence(db, meeting.id, { id: newId(), role: 'school', name, relation: null })
}

/** Moves a meeting to the first free slot of another block, or cancels it. Returns the new meeting's id. */
export function moveMeeting(
  ctx: Ctx,
  { meetingId, dayId, reason }: { meetingId: string; dayId: string | null; reason: string }
): string | null {
  const meeting = openMeeting(ctx.db, meetingId)
  const target = dayId ? knownMeetingDay(ctx.db, dayId) : null
  if (target && target.date < ctx.clock.today()) {
    throw new DeskError('not-allowed', 'That day is over. The meeting stays where it was.')
  }
  const time = dayId ? freeSlots(ctx.db, dayId)[0] : null
  if (dayId && !time) throw new DeskError('not-allowed', 'That block is full. The meeting stays where it was.')
  const movedTo = dayId ? newId() : null
  const payload = { meetingId, dayId, movedTo }
  const note = { action: 'interventions.move-meeting', subjectType: 'meeting', subjectId: meetingId, reason, payload }
  ctx.write(note, (db) => {
    if (target && movedTo && time) {
      // Taken off first: on the same day the pupil has one slot only.
      withdrawMeeting(db, meetingId, { state: 'cancelled', reason, movedTo: null })
      putOnDay(db, { id: movedTo, dayId: target.id, pupilId: meeting.pupilId, time }, target.staff)
    }
    withdrawMeeting(db, meetingId, { state: movedTo ? 'moved' : 'cancelled', reason, movedTo })
  })
  return movedTo
}

/** The pupil of a meeting as lists name him or her. */
export function pupilOf(db: Connection, pupilId: string, today: Parameters<typeof findPupilLine>[2]) {
  const line = findPupilLine(db, pupilId, today)
  return {
    pupilName: line ? `${line.lastName}, ${line.firstName}` : '',
    grade: line?.grade ?? null,
    schoolName: line?.schoolName ?? null
  }
}
