import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { BoardVote, HearingFinding, Outcome } from '@shared/hearings/model'
import {
  closesCase,
  type DecisionFacts,
  decisionCautions,
  decisionRefusals,
  findingRefusals,
  isNoShow,
  type RecordFacts,
  type Refusal
} from '@shared/hearings/rules-record'
import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { stepCase } from '../cases/steps'
import type { Ctx } from '../context'
import { findPupil, findPupilLine } from '../pupils/queries'
import type { Connection } from '../store/open'
import { knownHearing } from './day'
import { attendanceAtHand } from './figures'
import { panelOf } from './queries/days'
import { type HearingOnDay, hearingRecord, updateHearing } from './queries/docket'
import {
  earlierNoShows,
  findingsOf,
  isSchoolday,
  presenceOf,
  removeNote,
  removePresence,
  replaceFindings,
  saveNote,
  savePresence
} from './queries/record'
import { readRoom } from './room'

type In<N extends RouteName> = ParsedRouteInput<N>

/** What stands to the right and the law asks about: the directives written so far. Put in at the root. */
export interface RightOfHearings {
  directives(db: Connection, hearingId: string): readonly { addressee: string }[]
}

/** Days after the hearing day on which notes and presence may still be completed. */
const COMPLETE_WITHIN_DAYS = 1

/** The hearing, when its notes and presence may still be written. */
function writable(ctx: Ctx, id: string): HearingOnDay {
  const hearing = knownHearing(ctx.db, id)
  if (hearing.state === 'moved' || hearing.state === 'cancelled') {
    throw new DeskError('not-allowed', 'That hearing was taken off the docket, so nothing is recorded in it.')
  }
  if (ctx.clock.today() > addDays(hearing.date, COMPLETE_WITHIN_DAYS)) {
    throw new DeskError(
      'not-allowed',
      'The record of that day is locked: it was open until the end of the day after the hearing.'
    )
  }
  return hearing
}

/** The hearing, while nothing is decided for good. */
function undecided(ctx: Ctx, id: string): HearingOnDay {
  const hearing = writable(ctx, id)
  if (hearing.endedAt !== null) {
    throw new DeskError('not-allowed', 'The hearing is closed. Findings and outcome stay as they were recorded.')
  }
  return hearing
}

function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length === 0) return
  throw new DeskError('not-allowed', refusals.map(({ text }) => text).join(' '), { refusals })
}

interface Recorded {
  findings: readonly HearingFinding[]
  vote: BoardVote | null
}

function recordFacts(ctx: Ctx, right: RightOfHearings, hearing: HearingOnDay, recorded: Recorded): RecordFacts {
  const { db } = ctx
  const pupil = findPupil(db, hearing.pupilId)
  const recused = new Set(recorded.vote?.recused ?? [])
  return {
    kind: hearing.kind,
    today: ctx.clock.today(),
    birthDate: pupil?.birthDate ?? null,
    iep: pupil?.iep ?? false,
    section504: pupil?.section504 ?? false,
    presence: presenceOf(db, hearing.id),
    findings: recorded.findings,
    directives: right.directives(db, hearing.id),
    voters: panelOf(db, hearing.dayId).filter(({ id, present }) => present === true && !recused.has(id)).length,
    vote: recorded.vote
  }
}

function decisionFacts(
  ctx: Ctx,
  right: RightOfHearings,
  hearing: HearingOnDay,
  { outcome, reviewOn }: { outcome: Outcome; reviewOn: CalendarDate | null }
): DecisionFacts {
  const recorded = { findings: findingsOf(ctx.db, hearing.id), vote: hearingRecord(ctx.db, hearing.id)?.vote ?? null }
  const school = findPupilLine(ctx.db, hearing.pupilId, ctx.clock.today())?.schoolCode ?? null
  return {
    ...recordFacts(ctx, right, hearing, recorded),
    outcome,
    reviewOn,
    reviewIsSchoolday: reviewOn && school ? isSchoolday(ctx.db, school, reviewOn) : null
  }
}

export const recordHandlers = (right: RightOfHearings) => ({
  'hearings.room': (ctx: Ctx, { id }: In<'hearings.room'>): RouteOutput<'hearings.room'> => readRoom(ctx, id),

  'hearings.arrive': (ctx: Ctx, { id, arrived }: In<'hearings.arrive'>): RouteOutput<'hearings.arrive'> => {
    const hearing = knownHearing(ctx.db, id)
    if (hearing.state !== 'scheduled' && hearing.state !== 'arrived') {
      throw new DeskError('not-allowed', 'Only a family that is still awaited can be marked as arrived.')
    }
    const note = { action: 'hearings.arrive', subjectType: 'hearing', subjectId: id, payload: { arrived } }
    ctx.write(note, (db) => updateHearing(db, id, { state: arrived ? 'arrived' : 'scheduled' }))
    return {}
  },

  'hearings.start': (ctx: Ctx, { id }: In<'hearings.start'>): RouteOutput<'hearings.start'> => {
    const hearing = undecided(ctx, id)
    if (hearing.startedAt !== null) return { startedAt: hearing.startedAt }
    if (hearing.date !== ctx.clock.today()) {
      throw new DeskError('not-allowed', `This hearing is set for ${dateInWords(hearing.date, 'long')}, not for today.`)
    }
    const startedAt = ctx.clock.now()
    const { figures } = attendanceAtHand(ctx.db, hearing.pupilId, hearing.date)
    const step = !hearing.step || hearing.step === 'pre-brief' ? 'called-in' : hearing.step
    const note = { action: 'hearings.start', subjectType: 'hearing', subjectId: id, payload: { startedAt } }
    ctx.write(note, (db) => updateHearing(db, id, { state: 'in-room', startedAt, step, figures }))
    return { startedAt }
  },

  'hearings.goTo': (ctx: Ctx, { id, step }: In<'hearings.goTo'>): RouteOutput<'hearings.goTo'> => {
    const hearing = knownHearing(ctx.db, id)
    if (hearing.step === step) return {}
    const note = { action: 'hearings.go-to', subjectType: 'hearing', subjectId: id, payload: { step } }
    ctx.write(note, (db) => updateHearing(db, id, { step }))
    return {}
  },

  'hearings.saveNote': (ctx: Ctx, input: In<'hearings.saveNote'>): RouteOutput<'hearings.saveNote'> => {
    const { hearingId, id, text, step, speaker } = input
    writable(ctx, hearingId)
    const savedAt = ctx.clock.now()
    // The words themselves stand in the note; the trail says that and when it was written.
    const payload = { note: id, step, private: input.private, characters: text.length }
    ctx.write({ action: 'hearings.save-note', subjectType: 'hearing', subjectId: hearingId, payload }, (db) => {
      if (text.trim() === '') return removeNote(db, hearingId, id)
      const note = { id, step, speaker, text, private: input.private, at: savedAt, savedAt }
      if (!saveNote(db, hearingId, note)) throw new DeskError('conflict', 'That note belongs to another hearing.')
    })
    return { savedAt }
  },

  'hearings.setPresence': (
    ctx: Ctx,
    { hearingId, presence }: In<'hearings.setPresence'>
  ): RouteOutput<'hearings.setPresence'> => {
    writable(ctx, hearingId)
    const { id, role, came, arrivedAt } = presence
    const payload = { id, role, came, arrivedAt }
    ctx.write({ action: 'hearings.set-presence', subjectType: 'hearing', subjectId: hearingId, payload }, (db) =>
      savePresence(db, hearingId, presence)
    )
    return {}
  },

  'hearings.removePresence': (
    ctx: Ctx,
    { hearingId, presenceId }: In<'hearings.removePresence'>
  ): RouteOutput<'hearings.removePresence'> => {
    writable(ctx, hearingId)
    const payload = { id: presenceId }
    ctx.write({ action: 'hearings.remove-presence', subjectType: 'hearing', subjectId: hearingId, payload }, (db) =>
      removePresence(db, hearingId, presenceId)
    )
    return {}
  },

  'hearings.saveFindings': (
    ctx: Ctx,
    { id, findings, vote }: In<'hearings.saveFindings'>
  ): RouteOutput<'hearings.saveFindings'> => {
    const hearing = undecided(ctx, id)
    refuse(findingRefusals(recordFacts(ctx, right, hearing, { findings, vote })))
    const before = { findings: findingsOf(ctx.db, id), vote: hearingRecord(ctx.db, id)?.vote ?? null }
    const note = {
      action: 'hearings.save-findings',
      subjectType: 'hearing',
      subjectId: id,
      payload: { before, after: { findings, vote } }
    }
    ctx.write(note, (db) => {
      replaceFindings(db, id, findings)
      updateHearing(db, id, { vote })
    })
    return {}
  },

  'hearings.weigh': (ctx: Ctx, { id, ...decision }: In<'hearings.weigh'>): RouteOutput<'hearings.weigh'> => {
    const hearing = knownHearing(ctx.db, id)
    const facts = decisionFacts(ctx, right, hearing, decision)
    return {
      refusals: decisionRefusals(facts),
      cautions: decisionCautions({
        ...facts,
        earlierNoShows: earlierNoShows(ctx.db, hearing.caseId, id),
        noticeProved: hearing.notices.some(({ servedOn }) => servedOn !== null)
      })
    }
  },

  'hearings.decide': (ctx: Ctx, { id, ...decision }: In<'hearings.decide'>): RouteOutput<'hearings.decide'> => {
    const hearing = undecided(ctx, id)
    refuse(decisionRefusals(decisionFacts(ctx, right, hearing, decision)))
    const before = { outcome: hearing.outcome, reviewOn: hearing.reviewOn }
    const note = {
      action: 'hearings.decide',
      subjectType: 'hearing',
      subjectId: id,
      payload: { before, after: decision }
    }
    ctx.write(note, (db) => updateHearing(db, id, { ...decision, outcomeAt: ctx.clock.now() }))
    return {}
  },

  'hearings.close': (ctx: Ctx, { id }: In<'hearings.close'>): RouteOutput<'hearings.close'> => {
    const hearing = undecided(ctx, id)
    const { outcome } = hearing
    if (!outcome) {
      throw new DeskError('not-allowed', 'Save the outcome first. A hearing can’t be closed without one.')
    }
    const facts = decisionFacts(ctx, right, hearing, { outcome, reviewOn: hearing.reviewOn })
    // What was sound when the outcome was saved may have changed since: a directive taken away, a presence corrected.
    refuse(decisionRefusals(facts))
    if (hearing.startedAt === null && !isNoShow(outcome)) {
      throw new DeskError('not-allowed', 'The hearing has not begun: call the family in first.')
    }
    const endedAt = ctx.clock.now()
    const note = { action: 'hearings.close', subjectType: 'hearing', subjectId: id, payload: { outcome, endedAt } }
    ctx.write(note, (db) => {
      updateHearing(db, id, { state: isNoShow(outcome) ? 'no-show' : 'heard', endedAt, step: 'close' })
      stepAfter(ctx, db, hearing, outcome)
    })
    return { endedAt }
  }
})

/** What the end of a hearing means for its case. A referral out is made in the room of the court. */
function stepAfter(ctx: Ctx, db: Connection, { caseId, date }: HearingOnDay, outcome: Outcome): void {
  if (outcome === 'no-show-rescheduled') {
    stepCase(ctx, db, caseId, 'hearing-withdrawn', { date, note: 'Nobody came; a new day is set.' })
    return
  }
  stepCase(ctx, db, caseId, 'heard', { date })
  if (closesCase(outcome)) stepCase(ctx, db, caseId, 'closed', { date, note: outcome })
  else if (['directives-issued', 'no-show-directives-mailed', 'alternative-program-agreed'].includes(outcome)) {
    stepCase(ctx, db, caseId, 'follow-up', { date })
  }
}
