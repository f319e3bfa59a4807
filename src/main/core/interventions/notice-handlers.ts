import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { findPupil } from '../pupils/queries'
import { printLabels } from './labels'
import { noticesDue, printNotices } from './notices'
import { noticesOnFile } from './on-file'
import { closeHold, insertHold, openHolds } from './queries/notices'

type In<N extends RouteName> = ParsedRouteInput<N>

export const noticeHandlers = {
  'interventions.noticesDue': (ctx: Ctx): RouteOutput<'interventions.noticesDue'> => noticesDue(ctx),

  'interventions.notices': (ctx: Ctx, { pupilId }: In<'interventions.notices'>): RouteOutput<'interventions.notices'> =>
    noticesOnFile(ctx, pupilId),

  'interventions.holdNotices': (
    ctx: Ctx,
    { pupilId, reason }: In<'interventions.holdNotices'>
  ): RouteOutput<'interventions.holdNotices'> => {
    if (!findPupil(ctx.db, pupilId)) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
    if (openHolds(ctx.db, pupilId).size > 0) {
      throw new DeskError('conflict', 'It is decided already that this family gets no notification for now.')
    }
    const hold = { id: newId(), pupilId, reason, setOn: ctx.clock.today(), setBy: ctx.actor }
    const note = { action: 'interventions.hold', subjectType: 'pupil', subjectId: pupilId, reason, payload: hold }
    ctx.write(note, (db) => insertHold(db, hold))
    return {}
  },

  'interventions.liftHold': (
    ctx: Ctx,
    { pupilId, reason }: In<'interventions.liftHold'>
  ): RouteOutput<'interventions.liftHold'> => {
    if (openHolds(ctx.db, pupilId).size === 0) throw new DeskError('not-found', 'Nothing holds the notifications back.')
    const end = { on: ctx.clock.today(), by: ctx.actor, reason }
    const note = { action: 'interventions.lift-hold', subjectType: 'pupil', subjectId: pupilId, reason }
    ctx.write(note, (db) => closeHold(db, pupilId, end))
    return {}
  },

  'interventions.printNotices': async (
    ctx: Ctx,
    { pupilIds, order }: In<'interventions.printNotices'>
  ): Promise<RouteOutput<'interventions.printNotices'>> => ({
    documents: await printNotices(ctx, pupilIds, order),
    notices: new Set(pupilIds).size
  }),

  'interventions.printLabels': async (
    ctx: Ctx,
    { documentIds }: In<'interventions.printLabels'>
  ): Promise<RouteOutput<'interventions.printLabels'>> => {
    await printLabels(ctx, documentIds)
    return {}
  }
}
