import { addDays } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { knownHearing } from './day'
import type { HearingOnDay } from './queries/docket'

/** Days after the hearing day on which notes and presence may still be completed. */
const COMPLETE_WITHIN_DAYS = 1

/** The hearing, when its notes and presence may still be written. Throws DeskError `not-allowed`. */
export function writable(ctx: Ctx, id: string): HearingOnDay {
  const hearing = knownHearing(ctx.db, id)
  if (hearing.state === 'moved' || hearing.state === 'cancelled') {
    throw new DeskError('not-allowed', 'That hearing was taken off the docket, so nothing is recorded in it.')
  }
  if (ctx.clock.today() > addDays(hearing.date, COMPLETE_WITHIN_DAYS)) {
    throw new DeskError(
      'not-allowed',
      'The record of that day is locked: it was open until the end of the day after the hearing.'
    )
  }
  return hearing
}

/** The hearing, while nothing is decided for good. Throws DeskError `not-allowed`. */
export function undecided(ctx: Ctx, id: string): HearingOnDay {
  const hearing = writable(ctx, id)
  if (hearing.endedAt !== null) {
    throw new DeskError('not-allowed', 'The hearing is closed. Findings and outcome stay as they were recorded.')
  }
  return hearing
}
