import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { resultFits } from '@shared/interventions/model'
import { factProblems, factsOf } from '@shared/interventions/rules-fields'
import { kindFacts } from '@shared/interventions/rules-kinds'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { findPupil } from '../pupils/queries'
import { dueRows, type ReferredPupils } from './due'
import { meetingHandlers } from './meetings/handlers'
import { noticeHandlers } from './notice-handlers'
import { findIntervention, insertAnswer, insertIntervention, interventionsOf, markNextStepDone } from './queries/log'
import { servicesWhere, undeliveredLetters } from './queries/service'
import { type DeliveryListener, printProofs, recordDelivery, recordLetterAnswer, recordReturn } from './service'
import { settingHandlers } from './setting-handlers'

type In<N extends RouteName> = ParsedRouteInput<N>

export interface FromTheRight {
  /** What rooms to the right do when letters were delivered. */
  delivered: readonly DeliveryListener[]
  referred: ReferredPupils
}

const refuse = (message: string, path: string, hint: string) =>
  new DeskError('invalid', message, { issues: [{ path: path.split('.'), message: hint }] })

export const interventionsHandlers = ({ delivered, referred }: FromTheRight) => ({
  ...noticeHandlers,
  ...settingHandlers,
  ...meetingHandlers,

  'interventions.list': (ctx: Ctx, { pupilId }: In<'interventions.list'>): RouteOutput<'interventions.list'> =>
    interventionsOf(ctx.db, pupilId),

  'interventions.record': (ctx: Ctx, input: In<'interventions.record'>): RouteOutput<'interventions.record'> => {
    if (!findPupil(ctx.db, input.pupilId)) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
    if (input.date > ctx.clock.today()) {
      throw refuse('Only what has happened goes into the log. Nothing was saved.', 'date', 'Give a day up to today.')
    }
    if (!resultFits(input)) {
      const { label } = kindFacts[input.kind]
      throw refuse(`“${label}” cannot have that result. Nothing was saved.`, 'result', 'Choose what came of it.')
    }
    if (input.nextStepOn && input.nextStepOn < input.date) {
      throw refuse('A next step comes after the step. Nothing was saved.', 'nextStepOn', 'Give a later day.')
    }
    if (input.nextStepOn && !input.nextStep) {
      throw refuse('The next step has a day and no words. Nothing was saved.', 'nextStep', 'Say what is to be done.')
    }
    const [wrong] = factProblems(input.kind, input.facts)
    if (wrong) throw refuse(`${wrong.message} Nothing was saved.`, `facts.${wrong.key}`, wrong.message)
    const id = newId()
    const facts = factsOf(input.kind, input.facts)
    const record = { ...input, facts, id, recordedAt: ctx.clock.now(), recordedBy: ctx.actor }
    ctx.write({ action: 'interventions.record', subjectType: 'intervention', subjectId: id, payload: record }, (db) =>
      insertIntervention(db, record)
    )
    return { id }
  },

  'interventions.recordAnswer': (
    ctx: Ctx,
    input: In<'interventions.recordAnswer'>
  ): RouteOutput<'interventions.recordAnswer'> => {
    const entry = findIntervention(ctx.db, input.interventionId)
    if (!entry) throw new DeskError('not-found', 'That entry is not in the log.')
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
    if (!entry?.nextStep) throw new DeskError('not-found', 'That entry has no next step.')
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
