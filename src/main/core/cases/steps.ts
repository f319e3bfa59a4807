import { afterEvent, type CaseEvent, type CaseState, stateWords } from '@shared/cases/rules-states'
import type { ClosingReason } from '@shared/documents/forms/records'
import type { CalendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { insertStep, stepsOf } from './queries'

/**
 * Moves a case by an event, inside a `ctx.write` of the caller. Returns the state it stands in then; an event that does
 * not change the state writes nothing, except a hearing that is set anew. Throws DeskError `not-allowed` when a case in
 * its state cannot have the event.
 */
export function stepCase(
  ctx: Pick<Ctx, 'clock' | 'actor'>,
  db: Connection,
  caseId: string,
  event: CaseEvent,
  about: { date?: CalendarDate; note?: string | null; ground?: ClosingReason | null } = {}
): CaseState {
  const history = stepsOf(db, caseId)
  const states = history.map(({ state }) => state)
  const now = states.at(-1)
  const state = afterEvent(states, event)
  if (state === null) {
    const words = now ? `A case that stands at “${stateWords[now]}”` : 'A case that was not referred'
    throw new DeskError('not-allowed', `${words} cannot take this step. Nothing was changed.`)
  }
  if (state === now && event !== 'hearing-set') return state
  const step = {
    id: newId(),
    caseId,
    seq: history.length + 1,
    event,
    state,
    date: about.date ?? ctx.clock.today(),
    note: about.note ?? null,
    recordedAt: ctx.clock.now(),
    recordedBy: ctx.actor
  }
  insertStep(db, step, about.ground ?? null)
  return state
}
