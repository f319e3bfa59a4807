import type { ParsedRouteInput, RouteOutput } from '@shared/contract'
import type { Ctx } from '../context'
import { courseHandlers } from './course'
import { issueDocket } from './docketPaper'
import { guideHandlers } from './guide'
import { issueNotices } from './notices'
import { paperOfTheDayHandlers } from './paper-handlers'
import { planHandlers } from './plan-handlers'
import { planningHandlers } from './planning'
import { type RightOfHearings, recordHandlers } from './record'
import type { RightOfTheDay } from './right'
import { underWayHandlers } from './underWay'

const paperHandlers = {
  'hearings.issueNotices': (
    ctx: Ctx,
    { dayId, hearingIds }: ParsedRouteInput<'hearings.issueNotices'>
  ): Promise<RouteOutput<'hearings.issueNotices'>> => issueNotices(ctx, dayId, hearingIds),

  'hearings.issueDocket': async (
    ctx: Ctx,
    { dayId, edition }: ParsedRouteInput<'hearings.issueDocket'>
  ): Promise<RouteOutput<'hearings.issueDocket'>> => ({ document: await issueDocket(ctx, dayId, edition) })
}

/** The room's handlers, given what stands to its right. */
export const hearingsHandlers = (right: RightOfHearings, ofTheDay: RightOfTheDay) => ({
  ...planningHandlers,
  ...planHandlers,
  ...paperHandlers,
  ...courseHandlers,
  ...underWayHandlers,
  ...guideHandlers,
  ...paperOfTheDayHandlers(ofTheDay),
  ...recordHandlers(right)
})
