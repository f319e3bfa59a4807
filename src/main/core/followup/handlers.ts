import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { findDirective } from '../agreements/queries'
import { knownUntil } from '../attendance/classification'
import { windowCounter } from '../attendance/windows'
import type { Ctx } from '../context'
import { type EndingReleases, followUpDueRows } from './due'
import {
  agreementOf,
  checksOf,
  findFollowed,
  insertCheck,
  insertExtension,
  readFollowUpSettings,
  saveFollowUpSettings
} from './queries'
import { findAppointment, findConsent, insertEvidence, saveAppointment, saveConsent } from './queries-record'
import { followUpOf } from './since'
import { reportViolation } from './violation'

type In<N extends RouteName> = ParsedRouteInput<N>

function known(ctx: Ctx, caseId: string) {
  const found = findFollowed(ctx.db, caseId)
  if (!found) throw new DeskError('not-found', 'That case is not on the desk any more.')
  return found
}

/** Throws DeskError `not-allowed` before the board has issued directives, and once the case is closed. */
function agreement(ctx: Ctx, caseId: string) {
  if (known(ctx, caseId).closedOn !== null) {
    throw new DeskError('not-allowed', 'The case is closed. Open it again first; nothing was changed.')
  }
  const found = agreementOf(ctx.db, caseId)
  if (!found) throw new DeskError('not-allowed', 'The board has not issued directives in this case yet.')
  return found
}

function notAfter(day: CalendarDate, today: CalendarDate, what: string): void {
  if (day > today) throw new DeskError('invalid', `${what} lies after today. Nothing was saved.`)
}

const written = (ctx: Ctx) => ({ recordedAt: ctx.clock.now(), recordedBy: ctx.actor })

/** `releases` brings in what the court's room knows of consents on printed releases. */
export const followupHandlers = (releases: EndingReleases) => ({
  'followup.ofCase': (ctx: Ctx, { caseId }: In<'followup.ofCase'>): RouteOutput<'followup.ofCase'> =>
    followUpOf(ctx, known(ctx, caseId)),

  'followup.due': (ctx: Ctx): RouteOutput<'followup.due'> => ({
    asOf: knownUntil(ctx.db, ctx.clock.today()),
    rows: followUpDueRows(ctx, releases)
  }),

  'followup.settings': (ctx: Ctx): RouteOutput<'followup.settings'> => readFollowUpSettings(ctx.db),

  'followup.saveSettings': (ctx: Ctx, settings: In<'followup.saveSettings'>): RouteOutput<'followup.saveSettings'> => {
    const payload = { before: readFollowUpSettings(ctx.db), after: settings }
    ctx.write({ action: 'followup.settings', subjectType: 'setting', payload }, (db) =>
      saveFollowUpSettings(db, settings)
    )
    return {}
  },

  'followup.recordEvidence': (
    ctx: Ctx,
    input: In<'followup.recordEvidence'>
  ): RouteOutput<'followup.recordEvidence'> => {
    if (!findDirective(ctx.db, input.directiveId)) {
      throw new DeskError('not-found', 'That directive is not there any more. Nothing was saved.')
    }
    notAfter(input.receivedOn, ctx.clock.today(), 'The day it came')
    const row = { ...input, id: newId(), ...written(ctx) }
    const note = { action: 'followup.evidence', subjectType: 'directive', subjectId: input.directiveId, payload: row }
    ctx.write(note, (db) => insertEvidence(db, row))
    return { id: row.id }
  },

  'followup.saveAppointment': (
    ctx: Ctx,
    { id: given, ...input }: In<'followup.saveAppointment'>
  ): RouteOutput<'followup.saveAppointment'> => {
    known(ctx, input.caseId)
    const before = given ? findAppointment(ctx.db, given) : null
    if (given && before?.caseId !== input.caseId) {
      throw new DeskError('not-found', 'That appointment is not there any more. Nothing was saved.')
    }
    if (input.state === 'kept' || input.state === 'missed') {
      notAfter(input.date, ctx.clock.today(), 'The day of the appointment')
    }
    const id = given ?? newId()
    const payload = { before: before ?? null, after: input }
    ctx.write({ action: 'followup.appointment', subjectType: 'appointment', subjectId: id, payload }, (db) =>
      saveAppointment(db, { ...input, id, ...written(ctx) })
    )
    return { id }
  },

  'followup.saveConsent': (
    ctx: Ctx,
    { id: given, ...input }: In<'followup.saveConsent'>
  ): RouteOutput<'followup.saveConsent'> => {
    const before = given ? findConsent(ctx.db, given) : null
    if (given && before?.pupilId !== input.pupilId) {
      throw new DeskError('not-found', 'That consent is not there any more. Nothing was saved.')
    }
    notAfter(input.signedOn, ctx.clock.today(), 'The day it was signed')
    const id = given ?? newId()
    const payload = { before: before ?? null, after: input }
    ctx.write({ action: 'followup.consent', subjectType: 'consent', subjectId: id, payload }, (db) =>
      saveConsent(db, { ...input, id, ...written(ctx) })
    )
    return { id }
  },

  'followup.recordCheck': (
    ctx: Ctx,
    { caseId, days, note: seen }: In<'followup.recordCheck'>
  ): RouteOutput<'followup.recordCheck'> => {
    const one = known(ctx, caseId)
    const { hearingId, hearingOn } = agreement(ctx, caseId)
    const today = ctx.clock.today()
    const to = addDays(hearingOn, days)
    if (to > today) {
      throw new DeskError('not-allowed', `${days} days after the hearing is ${dateInWords(to)}. Nothing was saved.`)
    }
    if (checksOf(ctx.db, hearingId).some((check) => check.days === days)) {
      throw new DeskError('conflict', 'That check was recorded before. Nothing was changed.')
    }
    // Days that no import has told of yet would count as attended.
    const told = knownUntil(ctx.db, today)
    const first = addDays(hearingOn, 1)
    const last = told < to ? told : to
    if (last < first) {
      throw new DeskError(
        'not-allowed',
        'No attendance since the hearing is known yet. Import it first; nothing was saved.'
      )
    }
    const counts = windowCounter(ctx.db)(one.pupilId, first, last)
    const row = { id: newId(), caseId, hearingId, days, doneOn: today, counts, note: seen, ...written(ctx) }
    ctx.write({ action: 'followup.check', subjectType: 'case', subjectId: caseId, payload: row }, (db) =>
      insertCheck(db, row)
    )
    return { id: row.id }
  },

  'followup.reportViolation': (
    ctx: Ctx,
    input: In<'followup.reportViolation'>
  ): Promise<RouteOutput<'followup.reportViolation'>> => reportViolation(ctx, input),

  'followup.extendTerm': (
    ctx: Ctx,
    { caseId, termTo, reason }: In<'followup.extendTerm'>
  ): RouteOutput<'followup.extendTerm'> => {
    const { hearingId, termTo: beforeTo } = agreement(ctx, caseId)
    if (termTo <= beforeTo) {
      throw new DeskError('invalid', `The directives already hold until ${dateInWords(beforeTo)}. Nothing was changed.`)
    }
    const row = { id: newId(), hearingId, beforeTo, termTo, reason, recordedOn: ctx.clock.today(), ...written(ctx) }
    ctx.write({ action: 'followup.extend', subjectType: 'case', subjectId: caseId, reason, payload: row }, (db) =>
      insertExtension(db, row)
    )
    return {}
  }
})
