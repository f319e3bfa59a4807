import { caseWait } from '@shared/cases/rules-states'
import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import { newestFirst } from '@shared/kernel/timeline'
import { listName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { listDocuments } from '../documents/queries'
import { unservedOfCase } from '../interventions/queries/service'
import type { DeliveryListener } from '../interventions/service'
import { findPupilLine } from '../pupils/queries'
import { closingHandlers } from './closing'
import { dispositionHandlers } from './disposition'
import { casePaperHandlers } from './papers'
import { casesOf, findCase, listCases, openCaseOf } from './queries'
import { dispositionsOf } from './queries-disposition'
import { judgeReadiness } from './readiness'
import { referPupil } from './refer'
import { stepCase } from './steps'
import type { TimelineSource } from './timeline'

type In<N extends RouteName> = ParsedRouteInput<N>

/** Throws DeskError `not-found`. */
export function knownCase(ctx: Pick<Ctx, 'db'>, id: string) {
  const found = findCase(ctx.db, id)
  if (!found) throw new DeskError('not-found', 'That case is not on the desk any more.')
  return found
}

/** The family is notified once every household was served with its notice of referral. */
export const noticeServed: DeliveryListener = (ctx, db, documents) => {
  const served = documents.filter(({ form, caseId }) => form === 'SD-02' && caseId !== null)
  for (const caseId of new Set(served.map((document) => document.caseId as string))) {
    if (unservedOfCase(db, caseId, 'SD-02').length === 0) stepCase(ctx, db, caseId, 'served')
  }
}

/** `sources`: every room's part of the timeline. */
export const casesHandlers = (sources: readonly TimelineSource[]) => ({
  ...casePaperHandlers,
  ...closingHandlers,
  ...dispositionHandlers,

  'cases.list': (ctx: Ctx, { state, schoolCode, pupilId }: In<'cases.list'>): RouteOutput<'cases.list'> => {
    const today = ctx.clock.today()
    const found = pupilId ? casesOf(ctx.db, pupilId) : listCases(ctx.db, state ?? null)
    const rows = found.flatMap((one) => {
      const line = findPupilLine(ctx.db, one.pupilId, today)
      if (!line || (schoolCode && line.schoolCode !== schoolCode) || (state && one.state !== state)) return []
      const { id, number, openedOn, closedOn, grounds } = one
      return {
        id,
        number,
        pupilId: one.pupilId,
        pupilName: listName(line),
        grade: line.grade,
        schoolCode: line.schoolCode,
        schoolName: line.schoolName,
        openedOn,
        closedOn,
        state: one.state,
        grounds,
        wait: caseWait(one.state, openedOn, today)
      }
    })
    return { asOf: today, rows }
  },

  'cases.get': (ctx: Ctx, { id }: In<'cases.get'>): RouteOutput<'cases.get'> => {
    const found = knownCase(ctx, id)
    const today = ctx.clock.today()
    const line = findPupilLine(ctx.db, found.pupilId, today)
    const { documents } = listDocuments(ctx.db, { caseId: id, superseded: true, limit: 500, offset: 0 })
    return {
      case: found,
      pupilName: line ? listName(line) : '',
      grade: line?.grade ?? null,
      schoolName: line?.schoolName ?? null,
      wait: caseWait(found.state, found.openedOn, today),
      disposition: dispositionsOf(ctx.db, id).at(-1) ?? null,
      documents
    }
  },

  'cases.readiness': (ctx: Ctx, input: In<'cases.readiness'>): RouteOutput<'cases.readiness'> => {
    const { readiness, needsTranslation, households } = judgeReadiness(ctx, input)
    return {
      ...readiness,
      letters: households.map(({ name, addressLines }) => ({ name, hasAddress: addressLines.length > 0 })),
      needsTranslation,
      openCase: openCaseOf(ctx.db, input.pupilId)?.number ?? null
    }
  },

  'cases.refer': (ctx: Ctx, input: In<'cases.refer'>): Promise<RouteOutput<'cases.refer'>> => referPupil(ctx, input),

  'cases.close': (ctx: Ctx, { id, ground, reason }: In<'cases.close'>): RouteOutput<'cases.close'> => {
    knownCase(ctx, id)
    const note = { action: 'cases.close', subjectType: 'case', subjectId: id, reason, payload: { ground } }
    ctx.write(note, (db) => stepCase(ctx, db, id, 'closed', { note: reason, ground }))
    return {}
  },

  'cases.reopen': (ctx: Ctx, { id, reason }: In<'cases.reopen'>): RouteOutput<'cases.reopen'> => {
    const { pupilId } = knownCase(ctx, id)
    const open = openCaseOf(ctx.db, pupilId)
    if (open && open.id !== id) {
      throw new DeskError('conflict', `Case ${open.number} of this pupil is open. This one stays closed.`)
    }
    const note = { action: 'cases.reopen', subjectType: 'case', subjectId: id, reason }
    ctx.write(note, (db) => stepCase(ctx, db, id, 'reopened', { note: reason }))
    return {}
  },

  'cases.timeline': (ctx: Ctx, { pupilId, caseId }: In<'cases.timeline'>): RouteOutput<'cases.timeline'> => {
    const subject = { pupilId, caseId: caseId ?? null }
    const today = ctx.clock.today()
    return sources.flatMap((source) => source(ctx.db, subject, today)).sort(newestFirst)
  }
})
