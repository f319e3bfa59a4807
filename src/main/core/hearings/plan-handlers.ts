import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { findCase } from '../cases/queries'
import type { Ctx } from '../context'
import { findMember } from '../district/queries-board'
import { proposeSlots, readPlan } from './plan'
import { checkPut, putOn } from './planning'
import { practiceOf } from './practice'
import { waitingCases } from './queries/docket'
import { recusalsOf, removeRecusal, saveRecusal, writePractice } from './queries/plan'

type In<N extends RouteName> = ParsedRouteInput<N>

export const planHandlers = {
  'hearings.practice': (ctx: Ctx): RouteOutput<'hearings.practice'> => practiceOf(ctx.db),

  'hearings.savePractice': (ctx: Ctx, practice: In<'hearings.savePractice'>): RouteOutput<'hearings.savePractice'> => {
    const payload = { before: practiceOf(ctx.db), after: practice }
    const note = { action: 'hearings.save-practice', subjectType: 'setting', subjectId: 'hearings.practice', payload }
    ctx.write(note, (db) => writePractice(db, practice))
    return {}
  },

  'hearings.plan': (ctx: Ctx, { dayId }: In<'hearings.plan'>): RouteOutput<'hearings.plan'> => readPlan(ctx, dayId),

  'hearings.propose': (ctx: Ctx, { dayId, caseIds }: In<'hearings.propose'>): RouteOutput<'hearings.propose'> =>
    proposeSlots(ctx.db, dayId, caseIds),

  'hearings.putProposed': (
    ctx: Ctx,
    { dayId, placements }: In<'hearings.putProposed'>
  ): RouteOutput<'hearings.putProposed'> => {
    const waiting = new Map(waitingCases(ctx.db).map((one) => [one.caseId, one]))
    if (new Set(placements.map(({ time }) => time)).size < placements.length) {
      throw new DeskError('conflict', 'Two cases were given the same slot. Nothing was put on the docket.')
    }
    const planned = placements.map(({ caseId, time, interpreter }) => {
      const found = waiting.get(caseId)
      if (!found) {
        const message =
          'One of the cases waits no longer. Nothing was put on the docket; please ask for a new proposal.'
        throw new DeskError('conflict', message)
      }
      return { id: newId(), put: checkPut(ctx, { dayId, caseId, time, kind: found.kind, addedOn: false, interpreter }) }
    })
    const payload = { placements: planned.map(({ id, put }) => ({ hearing: id, ...put.entry })) }
    ctx.write({ action: 'hearings.put-proposed', subjectType: 'hearing-day', subjectId: dayId, payload }, (db) => {
      for (const { id, put } of planned) putOn(ctx, db, id, put)
    })
    return { ids: planned.map(({ id }) => id) }
  },

  'hearings.recusals': (ctx: Ctx, { caseId }: In<'hearings.recusals'>): RouteOutput<'hearings.recusals'> =>
    recusalsOf(ctx.db, { caseIds: [caseId] }),

  'hearings.recuse': (ctx: Ctx, input: In<'hearings.recuse'>): RouteOutput<'hearings.recuse'> => {
    const { memberId, caseId, reason } = input
    if (!findMember(ctx.db, memberId) || !findCase(ctx.db, caseId)) {
      throw new DeskError('not-found', 'That member or case is not on the desk any more. Nothing was recorded.')
    }
    const declaredOn = ctx.clock.today()
    ctx.write({ action: 'hearings.recuse', subjectType: 'case', subjectId: caseId, payload: input }, (db) =>
      saveRecusal(db, { memberId, caseId, reason, declaredOn, recordedAt: ctx.clock.now(), recordedBy: ctx.actor })
    )
    return {}
  },

  'hearings.takeBackRecusal': (
    ctx: Ctx,
    input: In<'hearings.takeBackRecusal'>
  ): RouteOutput<'hearings.takeBackRecusal'> => {
    const { memberId, caseId } = input
    const note = { action: 'hearings.take-back-recusal', subjectType: 'case', subjectId: caseId, payload: input }
    ctx.write(note, (db) => {
      if (!removeRecusal(db, memberId, caseId)) throw new DeskError('not-found', 'That recusal is not there any more.')
    })
    return {}
  }
}
