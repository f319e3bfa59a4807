import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { type CourtReferral, courtDaysOf } from '@shared/court/model'
import { answerRefusal, clocksOf } from '@shared/court/rules-after'
import { accessBy, type Clock, clock } from '@shared/court/rules-clock'
import { sheets } from '@shared/court/sheets'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { legalName, listName } from '@shared/pupils/names'
import { findCase } from '../cases/queries'
import type { Ctx } from '../context'
import { findDocument } from '../documents/queries'
import { contactsOf, findPupilLine } from '../pupils/queries'
import type { Connection } from '../store/open'
import { knownCase } from './facts'
import { knownReferral } from './plan'
import { readCourtSettings, referralsOf, referredCaseIds } from './queries'
import {
  answersOf,
  findRequest,
  insertAnswer,
  insertRequest,
  referralOfAnswer,
  requestsWhere,
  setShown,
  withdrawAnswer
} from './queries-after'

type In<N extends RouteName> = ParsedRouteInput<N>
type Desk = Pick<Ctx, 'db' | 'clock'>

const sentOn = (db: Connection, { noticeDocumentId, decidedOn }: CourtReferral) =>
  findDocument(db, noticeDocumentId)?.issuedOn ?? decidedOn

/** A referral with what came back, and every term it runs under today. */
function afterSending({ db, clock: time }: Desk, referral: CourtReferral) {
  const settings = readCourtSettings(db)
  const answers = answersOf(db, referral.id)
  const sent = { route: referral.route, sentOn: sentOn(db, referral), answers }
  return {
    ...sent,
    clocks: clocksOf(sent, { courtDays: courtDaysOf(settings), outcomeDays: settings.outcomeDays, today: time.today() })
  }
}

function adultName(db: Connection, { caseId, against }: CourtReferral): string | null {
  if (against === null) return null
  const contact = contactsOf(db, knownCase(db, caseId).pupilId).find(({ id }) => id === against)
  return contact ? legalName(contact) : null
}

/** The term of EC 49069.7. */
const accessClock = (
  request: { dueOn: Clock['due']; givenOn: Clock['doneOn']; askedBy: string },
  today: Clock['due']
) =>
  clock(
    {
      key: 'access',
      title: `Show the record to ${request.askedBy}`,
      section: 'EC 49069.7',
      who: 'the district',
      due: request.dueOn
    },
    request.givenOn,
    today
  )

export const afterHandlers = {
  'court.after': (ctx: Ctx, { caseId }: In<'court.after'>): RouteOutput<'court.after'> => ({
    referrals: referralsOf(ctx.db, caseId).map((referral) => ({
      referralId: referral.id,
      recipient: referral.recipient.name,
      against: adultName(ctx.db, referral),
      ...afterSending(ctx, referral)
    })),
    requests: requestsWhere(ctx.db, { caseId })
  }),

  'court.due': (ctx: Ctx): RouteOutput<'court.due'> => {
    const { db, clock: time } = ctx
    const today = time.today()
    const of = (caseId: string, about: string, clocks: readonly Clock[]) => {
      const sarbCase = findCase(db, caseId)
      if (!sarbCase) return []
      const line = findPupilLine(db, sarbCase.pupilId, today)
      return clocks
        .filter(({ status }) => status === 'running' || status === 'late')
        .map((one) => ({
          ...one,
          caseId,
          caseNumber: sarbCase.number,
          pupilName: line ? listName(line) : '',
          about
        }))
    }
    const referrals = referredCaseIds(db).flatMap((caseId) => referralsOf(db, caseId))
    return [
      ...referrals.flatMap((referral) =>
        of(referral.caseId, sheets[referral.route].title, afterSending(ctx, referral).clocks)
      ),
      ...requestsWhere(db, {}).flatMap((request) =>
        of(request.caseId, 'Request to see the record', [accessClock(request, today)])
      )
    ].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.caseNumber < b.caseNumber ? -1 : 1))
  },

  'court.recordAnswer': (
    ctx: Ctx,
    { referralId, ...input }: In<'court.recordAnswer'>
  ): RouteOutput<'court.recordAnswer'> => {
    const { db, clock: time } = ctx
    const sent = afterSending(ctx, knownReferral(db, referralId))
    const refusal = answerRefusal(sent, input, time.today())
    if (refusal) throw new DeskError('not-allowed', `${refusal} Nothing was kept.`)
    const row = { ...input, id: newId(), referralId, recordedAt: time.now(), recordedBy: ctx.actor }
    ctx.write({ action: 'court.answer', subjectType: 'court-referral', subjectId: referralId, payload: input }, (tx) =>
      insertAnswer(tx, row)
    )
    return {}
  },

  'court.withdrawAnswer': (ctx: Ctx, { answerId }: In<'court.withdrawAnswer'>): RouteOutput<'court.withdrawAnswer'> => {
    const referralId = referralOfAnswer(ctx.db, answerId)
    if (!referralId) throw new DeskError('not-found', 'That entry is not on the desk any more.')
    ctx.write(
      { action: 'court.answer-withdrawn', subjectType: 'court-referral', subjectId: referralId, payload: { answerId } },
      (tx) => withdrawAnswer(tx, answerId, ctx.clock.now(), ctx.actor)
    )
    return {}
  },

  'court.recordRequest': (ctx: Ctx, input: In<'court.recordRequest'>): RouteOutput<'court.recordRequest'> => {
    const { db, clock: time } = ctx
    knownCase(db, input.caseId)
    if (input.askedOn > time.today()) throw new DeskError('invalid', 'The day lies in the future. Nothing was kept.')
    const row = {
      ...input,
      id: newId(),
      dueOn: accessBy(input.askedOn),
      givenOn: null,
      how: null,
      recordedAt: time.now(),
      recordedBy: ctx.actor
    }
    ctx.write({ action: 'court.record-request', subjectType: 'case', subjectId: input.caseId, payload: input }, (tx) =>
      insertRequest(tx, row)
    )
    return {}
  },

  'court.recordShown': (
    ctx: Ctx,
    { requestId, givenOn, how }: In<'court.recordShown'>
  ): RouteOutput<'court.recordShown'> => {
    const request = findRequest(ctx.db, requestId)
    if (!request) throw new DeskError('not-found', 'That request is not on the desk any more.')
    if (givenOn < request.askedOn || givenOn > ctx.clock.today()) {
      throw new DeskError('invalid', 'The record was seen on the day of the request or later, and not in the future.')
    }
    const payload = { requestId, givenOn, how }
    ctx.write({ action: 'court.record-shown', subjectType: 'case', subjectId: request.caseId, payload }, (tx) =>
      setShown(tx, requestId, givenOn, how)
    )
    return {}
  }
}
