import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { takesSlot } from '@shared/hearings/model'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { languageName } from '@shared/pupils/names'
import { findCase } from '../cases/queries'
import { stepCase } from '../cases/steps'
import type { Ctx } from '../context'
import { contactsOf, findPupil } from '../pupils/queries'
import type { Connection } from '../store/open'
import { entryOf, knownDay, knownHearing, readDay } from './day'
import { listDays, replaceStretches, saveDay, setSeat } from './queries/days'
import {
  type HearingOnDay,
  hearingsWhere,
  inRoomOn,
  insertHearing,
  updateHearing,
  waitingCases
} from './queries/docket'
import { savePresence } from './queries/record'

type In<N extends RouteName> = ParsedRouteInput<N>

const isOpen = ({ state }: HearingOnDay) => state === 'scheduled' || state === 'arrived'

/** Why a slot can't be taken, as a DeskError; nothing when it can. */
export function checkSlot(db: Connection, dayId: string, time: ClockTime, today: CalendarDate): void {
  const day = knownDay(db, dayId)
  if (day.date < today) {
    throw new DeskError('not-allowed', 'That hearing day has passed. Choose today or a later day.')
  }
  if (time < day.firstTime) {
    throw new DeskError('not-allowed', `The hearing day begins at ${day.firstTime}. Choose a later slot.`)
  }
  const taken = hearingsWhere(db, { dayId }).some((entry) => takesSlot(entry.state) && entry.time === time)
  if (taken) throw new DeskError('conflict', 'That slot is taken already. Choose another one.')
}

function movable(db: Connection, id: string): HearingOnDay {
  const hearing = knownHearing(db, id)
  if (!isOpen(hearing)) {
    throw new DeskError('not-allowed', 'Only a hearing that has not begun can be moved or taken off the docket.')
  }
  return hearing
}

export const planningHandlers = {
  'hearings.days': (ctx: Ctx): RouteOutput<'hearings.days'> => listDays(ctx.db),

  'hearings.day': (ctx: Ctx, { id }: In<'hearings.day'>): RouteOutput<'hearings.day'> => readDay(ctx.db, id),

  'hearings.waiting': (ctx: Ctx): RouteOutput<'hearings.waiting'> => waitingCases(ctx.db),

  'hearings.current': (ctx: Ctx): RouteOutput<'hearings.current'> => ({
    hearingId: inRoomOn(ctx.db, ctx.clock.today())
  }),

  'hearings.ofCase': (ctx: Ctx, { caseId }: In<'hearings.ofCase'>): RouteOutput<'hearings.ofCase'> =>
    hearingsWhere(ctx.db, { caseId }).map((hearing) => ({
      hearing: entryOf(hearing),
      dayId: hearing.dayId,
      date: hearing.date
    })),

  'hearings.saveDay': (ctx: Ctx, input: In<'hearings.saveDay'>): RouteOutput<'hearings.saveDay'> => {
    const { memberIds, breaks, blocks, id: known, ...day } = input
    const id = known ?? newId()
    const before = known ? knownDay(ctx.db, known) : null
    const began =
      before && hearingsWhere(ctx.db, { dayId: id }).some((entry) => takesSlot(entry.state) && !isOpen(entry))
    if (before && began && before.date !== day.date) {
      throw new DeskError('not-allowed', 'A hearing of this day has begun, so the day keeps its date.')
    }
    if (!before && day.date < ctx.clock.today()) {
      throw new DeskError('not-allowed', 'That day has passed. Choose today or a later day.')
    }
    const note = {
      action: 'hearings.save-day',
      subjectType: 'hearing-day',
      subjectId: id,
      payload: { before, after: { ...day, memberIds, breaks, blocks } }
    }
    ctx.write(note, (db) => {
      saveDay(db, { id, ...day }, memberIds)
      replaceStretches(db, id, { breaks, blocks })
    })
    return { id }
  },

  'hearings.setMember': (ctx: Ctx, input: In<'hearings.setMember'>): RouteOutput<'hearings.setMember'> => {
    const { dayId, memberId, present } = input
    const note = { action: 'hearings.set-member', subjectType: 'hearing-day', subjectId: dayId, payload: input }
    ctx.write(note, (db) => {
      if (!setSeat(db, dayId, memberId, present)) {
        throw new DeskError('not-found', 'That member does not sit on the panel of this day.')
      }
    })
    return {}
  },

  'hearings.put': (ctx: Ctx, input: In<'hearings.put'>): RouteOutput<'hearings.put'> => {
    const planned = checkPut(ctx, input)
    const id = newId()
    const note = { action: 'hearings.put', subjectType: 'hearing', subjectId: id, payload: { ...input } }
    ctx.write(note, (db) => putOn(ctx, db, id, planned))
    return { id }
  },

  'hearings.move': (ctx: Ctx, input: In<'hearings.move'>): RouteOutput<'hearings.move'> => {
    const { id, dayId, time, reason } = input
    const hearing = movable(ctx.db, id)
    checkSlot(ctx.db, dayId, time, ctx.clock.today())
    const note = {
      action: 'hearings.move',
      subjectType: 'hearing',
      subjectId: id,
      reason,
      payload: { from: { dayId: hearing.dayId, time: hearing.time }, to: { dayId, time } }
    }
    if (dayId === hearing.dayId) {
      ctx.write(note, (db) => updateHearing(db, id, { time }))
      return { id }
    }
    const movedTo = newId()
    ctx.write(note, (db) => {
      const { caseId, kind, interpreter, interpreterLanguage } = hearing
      // The slot is freed first: a case keeps one live entry.
      updateHearing(db, id, { state: 'moved', reason })
      const entry = {
        caseId,
        kind,
        time,
        state: 'scheduled' as const,
        addedOn: false,
        interpreter,
        interpreterLanguage
      }
      insertHearing(db, { id: movedTo, dayId, ...entry })
      updateHearing(db, id, { movedTo })
      const sarbCase = findCase(db, caseId)
      if (sarbCase) expectPeople(db, movedTo, sarbCase)
      stepCase(ctx, db, caseId, 'hearing-set', { date: ctx.clock.today(), note: reason })
    })
    return { id: movedTo }
  },

  'hearings.cancel': (ctx: Ctx, { id, reason }: In<'hearings.cancel'>): RouteOutput<'hearings.cancel'> => {
    const hearing = movable(ctx.db, id)
    const note = { action: 'hearings.cancel', subjectType: 'hearing', subjectId: id, reason, payload: { reason } }
    ctx.write(note, (db) => {
      updateHearing(db, id, { state: 'cancelled', reason })
      stepCase(ctx, db, hearing.caseId, 'hearing-withdrawn', { note: reason })
    })
    return {}
  },

  'hearings.setInterpreter': (
    ctx: Ctx,
    { id, interpreter, language }: In<'hearings.setInterpreter'>
  ): RouteOutput<'hearings.setInterpreter'> => {
    const before = knownHearing(ctx.db, id)
    const note = {
      action: 'hearings.set-interpreter',
      subjectType: 'hearing',
      subjectId: id,
      payload: { before: [before.interpreter, before.interpreterLanguage], after: [interpreter, language] }
    }
    ctx.write(note, (db) =>
      updateHearing(db, id, { interpreter: interpreter || null, interpreterLanguage: language || null })
    )
    return {}
  }
}

type ToPut = In<'hearings.put'> & { interpreter?: string | null }

/** What is needed to put a case on a docket. Throws DeskError `not-allowed` or `conflict` with the reason against it. */
export function checkPut(ctx: Ctx, { dayId, caseId, time, kind, addedOn, interpreter = null }: ToPut) {
  checkSlot(ctx.db, dayId, time, ctx.clock.today())
  const sarbCase = findCase(ctx.db, caseId)
  if (!sarbCase || sarbCase.closedOn !== null) {
    throw new DeskError('not-allowed', 'That case is closed or not on the desk, so it can’t stand on a docket.')
  }
  const others = hearingsWhere(ctx.db, { caseId })
  if (others.some((other) => isOpen(other) || other.state === 'in-room')) {
    throw new DeskError('conflict', 'That case stands on a docket already. Move it from there.')
  }
  if (kind === 'review' && !others.some(({ state }) => state === 'heard' || state === 'no-show')) {
    throw new DeskError('not-allowed', 'A review hearing needs an earlier hearing of the same case.')
  }
  const pupil = findPupil(ctx.db, sarbCase.pupilId)
  const interpreterLanguage = pupil?.interpreter && pupil.homeLanguage ? languageName(pupil.homeLanguage) : null
  return { sarbCase, entry: { dayId, caseId, kind, time, addedOn, interpreter, interpreterLanguage } }
}

export function putOn(ctx: Ctx, db: Connection, id: string, { sarbCase, entry }: ReturnType<typeof checkPut>): void {
  insertHearing(db, { id, state: 'scheduled', ...entry })
  expectPeople(db, id, sarbCase)
  stepCase(ctx, db, entry.caseId, 'hearing-set', { date: ctx.clock.today() })
}

/** The people of the case, so that their presence needs one key each. Whether they came is said by nobody yet. */
function expectPeople(
  db: Connection,
  hearingId: string,
  about: { pupilId: string; referrerName: string; referrerTitle: string }
) {
  const pupil = findPupil(db, about.pupilId)
  const expect = (
    role: 'pupil' | 'parent' | 'school',
    name: string,
    relation: string | null,
    contactId: string | null
  ) => savePresence(db, hearingId, { id: newId(), role, name, relation, contactId, came: null, arrivedAt: null })
  if (pupil) expect('pupil', `${pupil.firstName} ${pupil.lastName}`.trim(), null, null)
  for (const contact of contactsOf(db, about.pupilId)) {
    const name = `${contact.firstName} ${contact.lastName}`.trim()
    expect('parent', name, contact.relation, contact.id)
  }
  expect('school', about.referrerName, about.referrerTitle, null)
}
