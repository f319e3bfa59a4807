import type { ParsedRouteInput, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { findCase } from './queries'
import { insertDisposition } from './queries-disposition'

export const dispositionHandlers = {
  'cases.recordDisposition': (
    ctx: Ctx,
    input: ParsedRouteInput<'cases.recordDisposition'>
  ): RouteOutput<'cases.recordDisposition'> => {
    const found = findCase(ctx.db, input.caseId)
    if (!found) throw new DeskError('not-found', 'That case is not on the desk any more.')
    if (input.knownOn > ctx.clock.today()) {
      throw new DeskError('invalid', 'That day has not come yet. Give the day on which it was found out.')
    }
    if (input.knownOn < found.openedOn) {
      throw new DeskError('invalid', 'That day lies before the referral. Give the day on which it was found out.')
    }
    const note = { action: 'cases.disposition', subjectType: 'case', subjectId: found.id, payload: input }
    ctx.write(note, (db) => insertDisposition(db, { ...input, at: ctx.clock.now(), by: ctx.actor }))
    return {}
  }
}
