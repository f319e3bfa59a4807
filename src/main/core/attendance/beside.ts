import type { ParsedRouteInput } from '@shared/contract'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import {
  endSpan,
  findSpan,
  insertParticipation,
  insertRecovery,
  insertSpan,
  ownerOf,
  recoveryDaysOf,
  spansOf,
  withdraw
} from './queries-record'
import { type Around, type Correction, corrected, knownPupil, refuseFuture } from './recode'

const LAST = '9999-12-31'

/** Throws DeskError `invalid` when the span ends before it begins or lies over another of its kind. */
export function recordSpan(ctx: Ctx, input: ParsedRouteInput<'attendance.recordSpan'>, around: Around): Correction {
  const { pupilId, kind, from, to } = input
  knownPupil(ctx.db, pupilId)
  if (to !== null && to < from) {
    throw new DeskError('invalid', 'It would end before it begins. Nothing was saved.', {
      issues: [{ path: ['to'], message: 'The last day is not before the first.' }]
    })
  }
  const over = spansOf(ctx.db, pupilId).find(
    (span) => span.withdrawnAt === null && span.kind === kind && span.from <= (to ?? LAST) && from <= (span.to ?? LAST)
  )
  if (over) {
    const since = dateInWords(over.from as CalendarDate)
    throw new DeskError('conflict', `There is one already from ${since}. End it or take it back first.`)
  }
  const span = { ...input, id: newId(), recordedAt: ctx.clock.now(), recordedBy: ctx.actor, importId: null }
  const note = { action: 'attendance.record-span', reason: input.reason, payload: span }
  return corrected(ctx, pupilId, around, (db) => insertSpan(db, span), note)
}

/** Gives a span that is still open, or ends later, its last day. */
export function endSpanOn(ctx: Ctx, input: ParsedRouteInput<'attendance.endSpan'>, around: Around): Correction {
  const span = findSpan(ctx.db, input.id)
  if (!span || span.withdrawnAt !== null) throw new DeskError('not-found', 'That entry is not there any more.')
  if (input.to < span.from) {
    throw new DeskError('invalid', 'It would end before it begins. Nothing was saved.', {
      issues: [{ path: ['to'], message: 'The last day is not before the first.' }]
    })
  }
  const note = {
    action: 'attendance.end-span',
    reason: input.reason,
    payload: { id: span.id, before: span.to, after: input.to }
  }
  return corrected(ctx, span.pupilId, around, (db) => endSpan(db, span.id, input.to), note)
}

export function recordParticipation(
  ctx: Ctx,
  input: ParsedRouteInput<'attendance.recordParticipation'>,
  around: Around
): Correction {
  const { pupilId, ...one } = input
  const pupil = knownPupil(ctx.db, pupilId)
  refuseFuture(ctx, input.date)
  const entry = { ...one, pupil, recordedAt: ctx.clock.now(), recordedBy: ctx.actor, importId: null }
  const note = { action: 'attendance.record-participation', reason: null, payload: entry }
  return corrected(ctx, pupilId, around, (db) => insertParticipation(db, entry), note)
}

/** Throws DeskError `conflict` when a day was recovered on that calendar day already (EC 46211). */
export function recordRecovery(
  ctx: Ctx,
  input: ParsedRouteInput<'attendance.recordRecovery'>,
  around: Around
): Correction {
  const { pupilId, ...session } = input
  const pupil = knownPupil(ctx.db, pupilId)
  refuseFuture(ctx, input.date)
  if (recoveryDaysOf(ctx.db, pupilId).some(({ date, withdrawnAt }) => date === input.date && withdrawnAt === null)) {
    throw new DeskError('conflict', 'A day of recovery is on file for that day. One calendar day recovers one day.')
  }
  const entry = { ...session, pupil, recordedAt: ctx.clock.now(), recordedBy: ctx.actor, importId: null }
  const note = { action: 'attendance.record-recovery', reason: null, payload: entry }
  return corrected(ctx, pupilId, around, (db) => insertRecovery(db, entry), note)
}

/** Takes a span, evidence or recovery back; it stays on file with the reason. */
export function withdrawEntry(ctx: Ctx, input: ParsedRouteInput<'attendance.withdraw'>, around: Around): Correction {
  const { kind, id, reason } = input
  const pupilId = ownerOf(ctx.db, kind, id)
  if (!pupilId) throw new DeskError('not-found', 'That entry is not there any more.')
  const note = { action: `attendance.withdraw-${kind}`, reason, payload: { id } }
  return corrected(
    ctx,
    pupilId,
    around,
    (db) => {
      const done = withdraw(db, kind, id, { at: ctx.clock.now(), actor: ctx.actor, reason })
      if (!done) throw new DeskError('conflict', 'That entry was taken back already. Nothing was changed.')
    },
    note
  )
}
