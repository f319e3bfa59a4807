import { directiveRefusals, statusRefusals } from '@shared/agreements/rules'
import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { DocumentLanguage } from '@shared/documents/languages'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { dutyTextIn } from '../documents/duties'
import { findDocument } from '../documents/queries'
import { catalogueFor } from '../hearings/catalogues'
import { knownHearing } from '../hearings/day'
import { dropDraft } from '../hearings/queries/drafts'
import { findPupil } from '../pupils/queries'
import { afterHearingHandlers } from './after-handlers'
import { issueContract } from './contract'
import { familyHandlers } from './family'
import { libraryHandlers } from './library'
import { issueMinutes } from './minutes'
import {
  directivesOf,
  findAgreement,
  findDirective,
  hearingsWithDirectives,
  orderDirectives,
  removeDirective,
  saveDirective,
  setState,
  signaturesOf
} from './queries'
import { signingHandlers } from './signing'

type In<N extends RouteName> = ParsedRouteInput<N>

const refuse = (refusals: readonly { text: string }[]) => {
  if (refusals.length === 0) return
  throw new DeskError('not-allowed', refusals.map(({ text }) => text).join(' '), { refusals })
}

/** Somebody has signed, or the contract is out: the wording stands. */
const isSigned = ({ db }: Ctx, hearingId: string) =>
  signaturesOf(db, hearingId).length > 0 || findAgreement(db, hearingId) !== undefined

function knownDirective(ctx: Ctx, id: string) {
  const directive = findDirective(ctx.db, id)
  if (!directive) throw new DeskError('not-found', 'That directive is not there any more.')
  return directive
}

/** Throws DeskError `not-allowed` once directives can't be rearranged any more. */
function editable(ctx: Ctx, hearingId: string): void {
  const facts = { today: ctx.clock.today(), iep: false, signed: isSigned(ctx, hearingId) }
  refuse(directiveRefusals({ text: '', textEs: null, dueOn: null, placementChange: false }, facts))
  if (knownHearing(ctx.db, hearingId).endedAt !== null) {
    throw new DeskError('not-allowed', 'The hearing is closed. Its directives stay as they were recorded.')
  }
}

export const agreementsHandlers = {
  ...familyHandlers,
  ...libraryHandlers,
  ...signingHandlers,
  ...afterHearingHandlers,

  'agreements.of': (ctx: Ctx, { hearingId }: In<'agreements.of'>): RouteOutput<'agreements.of'> => {
    const agreement = findAgreement(ctx.db, hearingId)
    const document = agreement && findDocument(ctx.db, agreement.documentId)
    const directives = directivesOf(ctx.db, hearingId)
    const { pupilId } = knownHearing(ctx.db, hearingId)
    const family = catalogueFor(findPupil(ctx.db, pupilId)?.homeLanguage)?.language as DocumentLanguage | undefined
    const inFamilys = directives.flatMap((one) => {
      const text = family && family !== 'en' ? dutyTextIn(one, family) : null
      return text ? [[one.id, text] as const] : []
    })
    return {
      directives,
      translated: Object.fromEntries(inFamilys),
      signatures: signaturesOf(ctx.db, hearingId),
      participation: signaturesOf(ctx.db, hearingId, 'presence'),
      interpreting: signaturesOf(ctx.db, hearingId, 'interpreting')[0] ?? null,
      editable: !isSigned(ctx, hearingId) && knownHearing(ctx.db, hearingId).endedAt === null,
      issued:
        agreement && document
          ? {
              documentId: document.id,
              number: document.number,
              pageCount: document.pageCount,
              termFrom: agreement.termFrom,
              termTo: agreement.termTo
            }
          : null
    }
  },

  'agreements.ofCase': (ctx: Ctx, { caseId }: In<'agreements.ofCase'>): RouteOutput<'agreements.ofCase'> =>
    hearingsWithDirectives(ctx.db, caseId).map((hearing) => ({
      ...hearing,
      directives: directivesOf(ctx.db, hearing.hearingId)
    })),

  'agreements.saveDirective': (
    ctx: Ctx,
    { id: known, hearingId, wording }: In<'agreements.saveDirective'>
  ): RouteOutput<'agreements.saveDirective'> => {
    const hearing = knownHearing(ctx.db, hearingId)
    const before = known ? knownDirective(ctx, known) : null
    if (before && before.hearingId !== hearingId) {
      throw new DeskError('conflict', 'That directive belongs to another hearing.')
    }
    editable(ctx, hearingId)
    const iep = findPupil(ctx.db, hearing.pupilId)?.iep ?? false
    refuse(directiveRefusals(wording, { today: ctx.clock.today(), iep, signed: false }))
    const id = known ?? newId()
    const note = {
      action: 'agreements.save-directive',
      subjectType: 'directive',
      subjectId: id,
      payload: { before, after: wording }
    }
    ctx.write(note, (db) => {
      saveDirective(db, { id, caseId: hearing.caseId, hearingId }, wording)
      dropDraft(db, hearingId, 'directive')
    })
    return { id }
  },

  'agreements.removeDirective': (
    ctx: Ctx,
    { id }: In<'agreements.removeDirective'>
  ): RouteOutput<'agreements.removeDirective'> => {
    const directive = knownDirective(ctx, id)
    editable(ctx, directive.hearingId)
    const note = {
      action: 'agreements.remove-directive',
      subjectType: 'directive',
      subjectId: id,
      payload: { before: directive }
    }
    ctx.write(note, (db) => removeDirective(db, directive))
    return {}
  },

  'agreements.orderDirectives': (
    ctx: Ctx,
    { hearingId, ids }: In<'agreements.orderDirectives'>
  ): RouteOutput<'agreements.orderDirectives'> => {
    editable(ctx, hearingId)
    const known = directivesOf(ctx.db, hearingId).map(({ id }) => id)
    if ([...known].sort().join() !== [...ids].sort().join()) {
      throw new DeskError('conflict', 'The directives have changed meanwhile. Please look again.')
    }
    const payload = { before: known, after: ids }
    ctx.write({ action: 'agreements.order', subjectType: 'hearing', subjectId: hearingId, payload }, (db) =>
      orderDirectives(db, ids)
    )
    return {}
  },

  'agreements.issueContract': async (
    ctx: Ctx,
    { hearingId, termTo }: In<'agreements.issueContract'>
  ): Promise<RouteOutput<'agreements.issueContract'>> => ({ document: await issueContract(ctx, hearingId, termTo) }),

  'agreements.issueMinutes': async (
    ctx: Ctx,
    { hearingId }: In<'agreements.issueMinutes'>
  ): Promise<RouteOutput<'agreements.issueMinutes'>> => ({ document: await issueMinutes(ctx, hearingId) }),

  'agreements.setStatus': (
    ctx: Ctx,
    { id, state, on, by, note: words }: In<'agreements.setStatus'>
  ): RouteOutput<'agreements.setStatus'> => {
    const directive = knownDirective(ctx, id)
    const agreement = findAgreement(ctx.db, directive.hearingId)
    const status = { state, on, by: by || null, note: words || null }
    refuse(statusRefusals(status, { today: ctx.clock.today(), issuedOn: agreement?.termFrom ?? null }))
    const after = { state, stateOn: on, stateBy: status.by, stateNote: status.note }
    const { state: was, stateOn, stateBy, stateNote } = directive
    const note = {
      action: 'agreements.set-status',
      subjectType: 'directive',
      subjectId: id,
      payload: { before: { state: was, stateOn, stateBy, stateNote }, after }
    }
    ctx.write(note, (db) => setState(db, id, after))
    return {}
  }
}
