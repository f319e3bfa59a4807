import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { factsOf } from '@shared/interventions/rules-fields'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { dueRows, type ReferredPupils } from './due'
import { correctEntry, refuse, refuseUnfit, withdrawEntry } from './log-corrections'
import { meetingHandlers } from './meetings/handlers'
import { noticeHandlers } from './notice-handlers'
import { allInterventionsOf, findIntervention, insertAnswer, insertIntervention, markNextStepDone } from './queries/log'
import { servicesWhere, undeliveredLetters } from './queries/service'
import { type DeliveryListener, printProofs, recordDelivery, recordLetterAnswer, recordReturn } from './service'
import { settingHandlers } from './setting-handlers'

type In<N extends RouteName> = ParsedRouteInput<N>

export interface FromTheRight {
  /** What rooms to the right do when letters were delivered. */
  delivered: readonly DeliveryListener[]
  referred: ReferredPupils
}

export const interventionsHandlers = ({ delivered, referred }: FromTheRight) => ({
  ...noticeHandlers,
  ...settingHandlers,
  ...meetingHandlers,

  'interventions.list': (ctx: Ctx, { pupilId }: In<'interventions.list'>): RouteOutput<'interventions.list'> =>
    allInterventionsOf(ctx.db, pupilId),

  'interventions.record': (ctx: Ctx, input: In<'interventions.record'>): RouteOutput<'interventions.record'> => {
    refuseUnfit(ctx, input)
    const id = newId()
    const facts = factsOf(input.kind, input.facts)
    const record = { ...input, facts, id, recordedAt: ctx.clock.now(), recordedBy: ctx.actor }
    ctx.write({ action: 'interventions.record', subjectType: 'intervention', subjectId: id, payload: record }, (db) =>
      insertIntervention(db, record)
    )
    return { id }
  },

  'interventions.correct': (ctx: Ctx, input: In<'interventions.correct'>): RouteOutput<'interventions.correct'> => {
    correctEntry(ctx, input)
    return {}
  },
  'interventions.withdraw': (ctx: Ctx, input: In<'interventions.withdraw'>): RouteOutput<'interventions.withdraw'> => {
    withdrawEntry(ctx, input)
    return {}
  },

  'interventions.recordAnswer': (
    ctx: Ctx,
    input: In<'interventions.recordAnswer'>
  ): RouteOutput<'interventions.recordAnswer'> => {
    const entry = findIntervention(ctx.db, input.interventionId)
    if (!entry || entry.withdrawnAt) throw new DeskError('not-found', 'That entry is not in the log.')
    if (input.answeredOn > ctx.clock.today() || input.answeredOn < entry.date) {
      throw refuse('An answer comes after the step and up to today. Nothing was saved.', 'answeredOn', 'Check the day.')
    }
    const id = newId()
    const answer = { ...input, id, recordedAt: ctx.clock.now(), recordedBy: ctx.actor }
    const note = {
      action: 'interventions.answer',
      subjectType: 'intervention',
      subjectId: input.interventionId,
      payload: answer
    }
    ctx.write(note, (db) => insertAnswer(db, answer))
    return { id }
  },

  'interventions.nextStepDone': (
    ctx: Ctx,
    { id }: In<'interventions.nextStepDone'>
  ): RouteOutput<'interventions.nextStepDone'> => {
    const entry = findIntervention(ctx.db, id)
    if (!entry?.nextStep || entry.withdrawnAt) throw new DeskError('not-found', 'That entry has no next step.')
    if (entry.nextStepDoneOn) throw new DeskError('conflict', 'The step was marked as done before.')
    ctx.write({ action: 'interventions.next-step-done', subjectType: 'intervention', subjectId: id }, (db) =>
      markNextStepDone(db, id, ctx.clock.today(), ctx.actor)
    )
    return {}
  },

  'interventions.due': (ctx: Ctx): RouteOutput<'interventions.due'> => dueRows(ctx, referred),

  'interventions.undelivered': (ctx: Ctx): RouteOutput<'interventions.undelivered'> => undeliveredLetters(ctx.db),

  'interventions.deliveries': (
    ctx: Ctx,
    input: In<'interventions.deliveries'>
  ): RouteOutput<'interventions.deliveries'> => servicesWhere(ctx.db, input),

  'interventions.recordDelivery': (
    ctx: Ctx,
    input: In<'interventions.recordDelivery'>
  ): RouteOutput<'interventions.recordDelivery'> => ({ ids: recordDelivery(ctx, input, delivered) }),

  'interventions.recordReturn': (
    ctx: Ctx,
    input: In<'interventions.recordReturn'>
  ): RouteOutput<'interventions.recordReturn'> => {
    recordReturn(ctx, input)
    return {}
  },

  'interventions.recordLetterAnswer': (
    ctx: Ctx,
    input: In<'interventions.recordLetterAnswer'>
  ): RouteOutput<'interventions.recordLetterAnswer'> => ({ id: recordLetterAnswer(ctx, input) }),

  'interventions.printProofs': async (
    ctx: Ctx,
    { serviceIds, signature }: In<'interventions.printProofs'>
  ): Promise<RouteOutput<'interventions.printProofs'>> => ({ documents: await printProofs(ctx, serviceIds, signature) })
})
