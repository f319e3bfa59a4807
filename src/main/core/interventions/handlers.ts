import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { resultFits } from '@shared/interventions/model'
import { kindFacts } from '@shared/interventions/rules-kinds'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { findPupil } from '../pupils/queries'
import { firstNoticesDue, printFirstNotices } from './notices'
import { findLetterTexts, saveLetterTexts } from './queries/letterTexts'
import { insertIntervention, interventionsOf } from './queries/log'
import { servicesWhere, undeliveredLetters } from './queries/service'
import { type DeliveryListener, printProofs, recordDelivery } from './service'

type In<N extends RouteName> = ParsedRouteInput<N>

/** `delivered`: what rooms to the right do when letters were delivered. */
export const interventionsHandlers = (delivered: readonly DeliveryListener[]) => ({
  'interventions.list': (ctx: Ctx, { pupilId }: In<'interventions.list'>): RouteOutput<'interventions.list'> =>
    interventionsOf(ctx.db, pupilId),

  'interventions.record': (ctx: Ctx, input: In<'interventions.record'>): RouteOutput<'interventions.record'> => {
    if (!findPupil(ctx.db, input.pupilId)) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
    if (input.date > ctx.clock.today()) {
      throw new DeskError('invalid', 'Only what has happened goes into the log. Nothing was saved.', {
        issues: [{ path: ['date'], message: 'Give a day up to today.' }]
      })
    }
    if (!resultFits(input)) {
      throw new DeskError('invalid', `“${kindFacts[input.kind].label}” cannot have that result. Nothing was saved.`, {
        issues: [{ path: ['result'], message: 'Choose what came of it.' }]
      })
    }
    const id = newId()
    const record = { ...input, id, recordedAt: ctx.clock.now(), recordedBy: ctx.actor }
    ctx.write({ action: 'interventions.record', subjectType: 'intervention', subjectId: id, payload: record }, (db) =>
      insertIntervention(db, record)
    )
    return { id }
  },

  'interventions.noticesDue': (ctx: Ctx): RouteOutput<'interventions.noticesDue'> => firstNoticesDue(ctx),

  'interventions.printNotices': async (
    ctx: Ctx,
    { pupilIds }: In<'interventions.printNotices'>
  ): Promise<RouteOutput<'interventions.printNotices'>> => ({
    documents: await printFirstNotices(ctx, pupilIds),
    notices: new Set(pupilIds).size
  }),

  'interventions.letterTexts': (ctx: Ctx): RouteOutput<'interventions.letterTexts'> => findLetterTexts(ctx.db),

  'interventions.saveLetterTexts': (
    ctx: Ctx,
    input: In<'interventions.saveLetterTexts'>
  ): RouteOutput<'interventions.saveLetterTexts'> => {
    const payload = { before: findLetterTexts(ctx.db), after: input }
    const note = { action: 'interventions.letter-texts', subjectType: 'setting', payload }
    ctx.write(note, (db) => saveLetterTexts(db, input))
    return {}
  },

  'interventions.undelivered': (ctx: Ctx): RouteOutput<'interventions.undelivered'> => undeliveredLetters(ctx.db),

  'interventions.deliveries': (
    ctx: Ctx,
    input: In<'interventions.deliveries'>
  ): RouteOutput<'interventions.deliveries'> => servicesWhere(ctx.db, input),

  'interventions.recordDelivery': (
    ctx: Ctx,
    input: In<'interventions.recordDelivery'>
  ): RouteOutput<'interventions.recordDelivery'> => ({ ids: recordDelivery(ctx, input, delivered) }),

  'interventions.printProofs': async (
    ctx: Ctx,
    { serviceIds }: In<'interventions.printProofs'>
  ): Promise<RouteOutput<'interventions.printProofs'>> => ({ documents: await printProofs(ctx, serviceIds) })
})
