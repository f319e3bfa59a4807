import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { Ctx } from '../context'
import { afterOfDay, issueDayReport } from './dayReport'
import { readWritten, writeRecord } from './written'

type In<N extends RouteName> = ParsedRouteInput<N>

export const afterHearingHandlers = {
  'agreements.after': (ctx: Ctx, { dayId }: In<'agreements.after'>): RouteOutput<'agreements.after'> =>
    afterOfDay(ctx, dayId),

  'agreements.issueDayReport': async (
    ctx: Ctx,
    { dayId }: In<'agreements.issueDayReport'>
  ): Promise<RouteOutput<'agreements.issueDayReport'>> => ({ documents: await issueDayReport(ctx, dayId) }),

  'agreements.written': (ctx: Ctx, { hearingId }: In<'agreements.written'>): RouteOutput<'agreements.written'> =>
    readWritten(ctx, hearingId),

  'agreements.write': (ctx: Ctx, input: In<'agreements.write'>): RouteOutput<'agreements.write'> => {
    writeRecord(ctx, input.hearingId, input.record, input.reason || null)
    return {}
  }
}
