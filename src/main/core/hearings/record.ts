import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { ClosingReason } from '@shared/documents/forms/records'
import type { BoardVote, HearingFinding, Outcome } from '@shared/hearings/model'
import type { NextService } from '@shared/hearings/room'
import {
  type CautionFacts,
  closesCase,
  type DecisionFacts,
  decisionCautions,
  decisionRefusals,
  isNoShow
} from '@shared/hearings/rules-outcome'
import { findingRefusals, type RecordFacts, type Refusal } from '@shared/hearings/rules-record'
import { minutesSince } from '@shared/hearings/rules-slots'
import { outcomeWords } from '@shared/hearings/words'
import type { CalendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { stepCase } from '../cases/steps'
import type { Ctx } from '../context'
import { findPupil, findPupilLine } from '../pupils/queries'
import type { Connection } from '../store/open'
import { knownHearing } from './day'
import { attendanceAtHand } from './figures'
import { undecided } from './open-record'
import { panelOf } from './queries/days'
import { type HearingOnDay, hearingRecord, updateHearing } from './queries/docket'
import { dropDraft } from './queries/drafts'
import { callsOf, waitMinutes } from './queries/guide'
import { recusalsOf } from './queries/plan'
import { earlierNoShows, findingsOf, isSchoolday, presenceOf, replaceFindings } from './queries/record'
import { readRoom } from './room'
import { tellOfNotes } from './underWay'

type In<N extends RouteName> = ParsedRouteInput<N>

/** What stands to the right and the law asks about: the directives written so far. Put in at the root. */
export interface RightOfHearings {
  directives(db: Connection, hearingId: string): readonly { addressee: string }[]
  /** Directives of the case's other hearings that are still open. */
  openDirectives(db: Connection, caseId: string, exceptHearingId: string): number
}

function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length === 0) return
  throw new DeskError('not-allowed', refusals.map(({ text }) => text).join(' '), { refusals })
}

/** Members who declared that they take no part in the case, before the day or in the room. */
const recusedMembers = (db: Connection, caseId: string): string[] =>
  recusalsOf(db, { caseIds: [caseId] }).map(({ memberId }) => memberId)

interface Recorded {
  findings: readonly HearingFinding[]
  vote: BoardVote | null
}

function recordFacts(ctx: Ctx, right: RightOfHearings, hearing: HearingOnDay, recorded: Recorded): RecordFacts {
  const { db } = ctx
  const pupil = findPupil(db, hearing.pupilId)
  const recused = new Set([...(recorded.vote?.recused ?? []), ...recusedMembers(db, hearing.caseId)])
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
    vote: recorded.vote,
    hasFigures: attendanceAtHand(db, hearing.pupilId, ctx.clock.today()).figures !== null
  }
}

interface Decision {
  outcome: Outcome
  reviewOn: CalendarDate | null
  note: string | null
  nextService: NextService | null
}

function decisionFacts(ctx: Ctx, right: RightOfHearings, hearing: HearingOnDay, decision: Decision): DecisionFacts {
  const { reviewOn } = decision
  const recorded = { findings: findingsOf(ctx.db, hearing.id), vote: hearingRecord(ctx.db, hearing.id)?.vote ?? null }
  const school = findPupilLine(ctx.db, hearing.pupilId, ctx.clock.today())?.schoolCode ?? null
  return {
    ...recordFacts(ctx, right, hearing, recorded),
    ...decision,
    reviewIsSchoolday: reviewOn && school ? isSchoolday(ctx.db, school, reviewOn) : null
  }
}

function cautionFacts(ctx: Ctx, right: RightOfHearings, hearing: HearingOnDay, facts: DecisionFacts): CautionFacts {
  const { db } = ctx
  const { id, caseId, dayId, startedAt } = hearing
  const since = hearingRecord(db, id)?.waitingSince ?? null
  const recused = [...(facts.vote?.recused ?? []), ...recusedMembers(db, caseId)]
  return {
    ...facts,
    earlierNoShows: earlierNoShows(db, caseId, id),
    noticeProved: hearing.notices.some(({ servedOn }) => servedOn !== null),
    waited: since ? minutesSince(since, startedAt ?? ctx.clock.now()) : null,
    waitMinutes: waitMinutes(db),
    calls: callsOf(db, id).length,
    interpreterMissing: (findPupil(db, hearing.pupilId)?.interpreter ?? false) && !hearing.interpreter,
    chairRecused: panelOf(db, dayId).some((member) => member.role === 'chair' && recused.includes(member.id)),
    openDirectives: right.openDirectives(db, caseId, id)
  }
}

export const recordHandlers = (right: RightOfHearings) => ({
  'hearings.room': (ctx: Ctx, { id }: In<'hearings.room'>): RouteOutput<'hearings.room'> => readRoom(ctx, id),

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
      dropDraft(db, id, 'findings')
      updateHearing(db, id, { vote })
    })
    return {}
  },

  'hearings.weigh': (ctx: Ctx, { id, ...decision }: In<'hearings.weigh'>): RouteOutput<'hearings.weigh'> => {
    const hearing = knownHearing(ctx.db, id)
    const facts = decisionFacts(ctx, right, hearing, decision)
    return {
      refusals: decisionRefusals(facts),
      cautions: decisionCautions(cautionFacts(ctx, right, hearing, facts))
    }
  },

  'hearings.decide': (ctx: Ctx, { id, ...decision }: In<'hearings.decide'>): RouteOutput<'hearings.decide'> => {
    const hearing = undecided(ctx, id)
    refuse(decisionRefusals(decisionFacts(ctx, right, hearing, decision)))
    const { note: outcomeNote, nextService, outcome, reviewOn } = decision
    const before = { outcome: hearing.outcome, reviewOn: hearing.reviewOn }
    const note = {
      action: 'hearings.decide',
      subjectType: 'hearing',
      subjectId: id,
      payload: { before, after: decision }
    }
    ctx.write(note, (db) => {
      updateHearing(db, id, { outcome, reviewOn, outcomeNote, nextService, outcomeAt: ctx.clock.now() })
      dropDraft(db, id, 'outcome')
    })
    return {}
  },

  'hearings.close': (ctx: Ctx, { id }: In<'hearings.close'>): RouteOutput<'hearings.close'> => {
    const hearing = undecided(ctx, id)
    const { outcome } = hearing
    if (!outcome) {
      throw new DeskError('not-allowed', 'Save the outcome first. A hearing can’t be closed without one.')
    }
    const saved = hearingRecord(ctx.db, id)
    const facts = decisionFacts(ctx, right, hearing, {
      outcome,
      reviewOn: hearing.reviewOn,
      note: saved?.outcomeNote ?? null,
      nextService: saved?.nextService ?? null
    })
    // What was sound when the outcome was saved may have changed since: a directive taken away, a presence corrected.
    refuse(decisionRefusals(facts))
    if (hearing.startedAt === null && !isNoShow(outcome)) {
      throw new DeskError('not-allowed', 'The hearing has not begun: call the family in first.')
    }
    tellOfNotes(ctx, id)
    const endedAt = ctx.clock.now()
    const note = { action: 'hearings.close', subjectType: 'hearing', subjectId: id, payload: { outcome, endedAt } }
    ctx.write(note, (db) => {
      updateHearing(db, id, { state: isNoShow(outcome) ? 'no-show' : 'heard', endedAt, step: 'close' })
      dropDraft(db, id)
      stepAfter(ctx, db, hearing, { outcome, note: facts.note, nextService: facts.nextService })
    })
    return { endedAt }
  }
})

const SERVED_BY: Readonly<Record<NextService, string>> = {
  certified: 'by certified mail',
  personal: 'by hand',
  'home-visit': 'on a home visit'
}

const CLOSED_BECAUSE: Readonly<Partial<Record<Outcome, ClosingReason>>> = {
  'closed-success': 'success',
  'moved-out': 'moved',
  'closed-aged-out': 'aged-out',
  'closed-graduated': 'graduated'
}

/** What the end of a hearing means for its case. A referral out is made in the room of the court. */
export function stepAfter(
  ctx: Ctx,
  db: Connection,
  { caseId, date }: HearingOnDay,
  { outcome, note, nextService }: Omit<Decision, 'reviewOn'>
): void {
  if (outcome === 'no-show-rescheduled') {
    const way = nextService ? ` The notice is to be served ${SERVED_BY[nextService]}.` : ''
    stepCase(ctx, db, caseId, 'hearing-withdrawn', { date, note: `Nobody came; a new day is set.${way}` })
    return
  }
  stepCase(ctx, db, caseId, 'heard', { date })
  if (closesCase(outcome)) {
    const words = outcomeWords[outcome]
    const ground = CLOSED_BECAUSE[outcome] ?? null
    stepCase(ctx, db, caseId, 'closed', { date, note: note ? `${words}. ${note}` : words, ground })
  } else if (['directives-issued', 'no-show-directives-mailed', 'alternative-program-agreed'].includes(outcome)) {
    stepCase(ctx, db, caseId, 'follow-up', { date, ...(note ? { note } : {}) })
  }
}
