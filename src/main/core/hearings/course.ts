import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { knownHearing } from './day'
import { attendanceAtHand } from './figures'
import { undecided, writable } from './open-record'
import { hearingRecord, updateHearing } from './queries/docket'
import { insertCall, saveSkip } from './queries/guide'
import { removePresence, savePresence } from './queries/record'

type In<N extends RouteName> = ParsedRouteInput<N>

const about = (action: string, subjectId: string, payload: object) => ({
  action,
  subjectType: 'hearing',
  subjectId,
  payload
})

/** What happens in the room, step by step, before anything is decided. */
export const courseHandlers = {
  'hearings.arrive': (ctx: Ctx, { id, arrived }: In<'hearings.arrive'>): RouteOutput<'hearings.arrive'> => {
    const hearing = knownHearing(ctx.db, id)
    if (hearing.state !== 'scheduled' && hearing.state !== 'arrived') {
      throw new DeskError('not-allowed', 'Only a family that is still awaited can be marked as arrived.')
    }
    ctx.write(about('hearings.arrive', id, { arrived }), (db) =>
      updateHearing(db, id, { state: arrived ? 'arrived' : 'scheduled' })
    )
    return {}
  },

  'hearings.start': (ctx: Ctx, { id }: In<'hearings.start'>): RouteOutput<'hearings.start'> => {
    const hearing = undecided(ctx, id)
    if (hearing.startedAt !== null) return { startedAt: hearing.startedAt }
    if (hearing.date !== ctx.clock.today()) {
      throw new DeskError('not-allowed', `This hearing is set for ${dateInWords(hearing.date, 'long')}, not for today.`)
    }
    const startedAt = ctx.clock.now()
    const { figures } = attendanceAtHand(ctx.db, hearing.pupilId, hearing.date)
    const step = !hearing.step || hearing.step === 'pre-brief' ? 'called-in' : hearing.step
    ctx.write(about('hearings.start', id, { startedAt }), (db) =>
      updateHearing(db, id, { state: 'in-room', startedAt, step, figures })
    )
    return { startedAt }
  },

  'hearings.goTo': (ctx: Ctx, { id, step }: In<'hearings.goTo'>): RouteOutput<'hearings.goTo'> => {
    const hearing = knownHearing(ctx.db, id)
    if (hearing.step === step) return {}
    ctx.write(about('hearings.go-to', id, { step }), (db) => updateHearing(db, id, { step }))
    return {}
  },

  'hearings.skip': (ctx: Ctx, { id, step, reason }: In<'hearings.skip'>): RouteOutput<'hearings.skip'> => {
    undecided(ctx, id)
    const skippedAt = ctx.clock.now()
    ctx.write(about('hearings.skip', id, { step, reason }), (db) => saveSkip(db, id, { step, reason, skippedAt }))
    return {}
  },

  'hearings.setPresence': (
    ctx: Ctx,
    { hearingId, presence }: In<'hearings.setPresence'>
  ): RouteOutput<'hearings.setPresence'> => {
    writable(ctx, hearingId)
    const { id, role, came, arrivedAt } = presence
    ctx.write(about('hearings.set-presence', hearingId, { id, role, came, arrivedAt }), (db) =>
      savePresence(db, hearingId, presence)
    )
    return {}
  },

  'hearings.removePresence': (
    ctx: Ctx,
    { hearingId, presenceId }: In<'hearings.removePresence'>
  ): RouteOutput<'hearings.removePresence'> => {
    writable(ctx, hearingId)
    ctx.write(about('hearings.remove-presence', hearingId, { id: presenceId }), (db) =>
      removePresence(db, hearingId, presenceId)
    )
    return {}
  },

  'hearings.hear': (ctx: Ctx, { id, barriers }: In<'hearings.hear'>): RouteOutput<'hearings.hear'> => {
    undecided(ctx, id)
    const heard = [...new Set(barriers)]
    const before = hearingRecord(ctx.db, id)?.heard ?? []
    ctx.write(about('hearings.hear', id, { before, after: heard }), (db) => updateHearing(db, id, { heard }))
    return {}
  },

  'hearings.wait': (ctx: Ctx, { id }: In<'hearings.wait'>): RouteOutput<'hearings.wait'> => {
    const hearing = undecided(ctx, id)
    const known = hearingRecord(ctx.db, id)?.waitingSince
    if (known) return { since: known }
    if (hearing.startedAt !== null) throw new DeskError('not-allowed', 'The hearing has begun; nobody is awaited.')
    if (hearing.date !== ctx.clock.today()) {
      throw new DeskError('not-allowed', `This hearing is set for ${dateInWords(hearing.date, 'long')}, not for today.`)
    }
    const since = ctx.clock.now()
    ctx.write(about('hearings.wait', id, { since }), (db) => updateHearing(db, id, { waitingSince: since }))
    return { since }
  },

  'hearings.recordCall': (
    ctx: Ctx,
    { hearingId, ...given }: In<'hearings.recordCall'>
  ): RouteOutput<'hearings.recordCall'> => {
    writable(ctx, hearingId)
    const call = { id: newId(), ...given, calledAt: ctx.clock.now() }
    ctx.write(about('hearings.record-call', hearingId, { call: call.id, result: call.result }), (db) =>
      insertCall(db, hearingId, call)
    )
    return { id: call.id }
  }
}
