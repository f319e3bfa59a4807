import type { SignerRole, Signing, SignPurpose } from '@shared/agreements/model'
import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { FormInput } from '@shared/documents/forms'
import { paperLanguage } from '@shared/documents/languages'
import type { DocumentRecord } from '@shared/documents/model'
import type { Signature as PrintedSignature } from '@shared/documents/parts'
import { clockTimeOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { issueDocument } from '../documents/issue'
import { listDocuments } from '../documents/queries'
import { catalogueFor } from '../hearings/catalogues'
import { knownHearing } from '../hearings/day'
import { writable } from '../hearings/open-record'
import { panelOf } from '../hearings/queries/days'
import { presenceOf } from '../hearings/queries/record'
import { paperFacts, printed } from './contract'
import { directivesOf, findAgreement, insertSignature, removeSignatures, signaturesOf } from './queries'

type In<N extends RouteName> = ParsedRouteInput<N>

/** Why nothing can be signed for a purpose just now, as a DeskError. */
function checkPurpose(ctx: Ctx, hearingId: string, purpose: SignPurpose): void {
  if (purpose !== 'directives') {
    writable(ctx, hearingId)
    return
  }
  if (directivesOf(ctx.db, hearingId).length === 0) {
    throw new DeskError('not-allowed', 'There is no directive yet, so there is nothing to sign.')
  }
  if (findAgreement(ctx.db, hearingId)) {
    throw new DeskError('not-allowed', 'The directives are printed already. A later signature goes onto the paper.')
  }
}

/** Keeps one signature. Throws DeskError `not-allowed`, or `conflict` when that person signed already. */
export function keepSignature(ctx: Ctx, hearingId: string, purpose: SignPurpose, signing: Signing): string {
  const { role, name, state } = signing
  checkPurpose(ctx, hearingId, purpose)
  const given = signaturesOf(ctx.db, hearingId, purpose)
  const twice =
    purpose === 'interpreting' ? given.length > 0 : given.some((one) => one.role === role && one.name === name)
  if (twice) throw new DeskError('conflict', 'That person’s signature is there already. Take it back first.')
  const id = newId()
  const signedAt = ctx.clock.now()
  // The strokes stay in the signature itself; the trail says who signed how, and when.
  const payload = { signature: id, purpose, role, state, signedAt }
  ctx.write({ action: 'agreements.sign', subjectType: 'hearing', subjectId: hearingId, payload }, (db) =>
    insertSignature(db, hearingId, { id, purpose, ...signing, signedAt })
  )
  return id
}

/** Signatures, and the papers that hold nothing else. */
export const signingHandlers = {
  'agreements.sign': (
    ctx: Ctx,
    { hearingId, purpose, signing }: In<'agreements.sign'>
  ): RouteOutput<'agreements.sign'> => ({
    id: keepSignature(ctx, hearingId, purpose, signing)
  }),

  'agreements.takeBack': (
    ctx: Ctx,
    { hearingId, signatureId }: In<'agreements.takeBack'>
  ): RouteOutput<'agreements.takeBack'> => {
    const other = (['presence', 'interpreting'] as const).some((purpose) =>
      signaturesOf(ctx.db, hearingId, purpose).some(({ id }) => id === signatureId)
    )
    if (other) writable(ctx, hearingId)
    else if (findAgreement(ctx.db, hearingId)) {
      throw new DeskError('not-allowed', 'The directives are printed with these signatures; they stay.')
    }
    const payload = { signature: signatureId ?? 'all' }
    ctx.write({ action: 'agreements.take-back', subjectType: 'hearing', subjectId: hearingId, payload }, (db) =>
      removeSignatures(db, hearingId, signatureId)
    )
    return {}
  },

  'agreements.issueParticipation': async (
    ctx: Ctx,
    { hearingId }: In<'agreements.issueParticipation'>
  ): Promise<RouteOutput<'agreements.issueParticipation'>> => ({ document: await issueParticipation(ctx, hearingId) }),

  'agreements.issueInterpreting': async (
    ctx: Ctx,
    { hearingId }: In<'agreements.issueInterpreting'>
  ): Promise<RouteOutput<'agreements.issueInterpreting'>> => ({ document: await issueInterpreting(ctx, hearingId) })
}

const SIGNER: Readonly<Record<string, SignerRole>> = {
  pupil: 'pupil',
  parent: 'parent',
  school: 'school',
  interpreter: 'interpreter'
}

/** SD-41: who is here, with the signatures given so far and lines for the others. */
function issueParticipation(ctx: Ctx, hearingId: string): Promise<DocumentRecord> {
  const hearing = knownHearing(ctx.db, hearingId)
  const here = presenceOf(ctx.db, hearingId).filter(({ came }) => came === 'in-person' || came === 'by-phone')
  const panel = panelOf(ctx.db, hearing.dayId).filter(({ present }) => present === true)
  if (here.length === 0 && panel.length === 0) {
    throw new DeskError('not-allowed', 'Nobody is marked as here yet, so there is nobody to sign.')
  }
  const signed = signaturesOf(ctx.db, hearingId, 'presence')
  const { head, homeLanguage } = paperFacts(ctx, hearing)
  const family = catalogueFor(homeLanguage)
  const own = (name: string, role: SignerRole, capacity: string | null): PrintedSignature => {
    const given = signed.find((one) => one.name === name)
    return given ? printed(given) : { role, name, capacity, state: 'blank' }
  }
  const data: FormInput<'SD-41'> = {
    ...head,
    inFamilyLanguage:
      family && family.language !== 'en'
        ? {
            language: paperLanguage(family.language),
            locale: family.locale,
            text: family.family.signPresence,
            reviewed: family.review.state === 'reviewed'
          }
        : null,
    people: [
      ...here.map((one) => ({
        arrivedAt: one.arrivedAt,
        byPhone: one.came === 'by-phone',
        signature: own(one.name, SIGNER[one.role] ?? 'other', one.relation)
      })),
      ...panel.map(({ name, agency, role }) => ({
        arrivedAt: null,
        byPhone: false,
        signature: own(name, role === 'chair' ? 'chair' : 'member', agency)
      }))
    ]
  }
  return issueDocument(ctx, { form: 'SD-41', language: 'en', data, ...filing(ctx, 'SD-41', hearingId) })
}

/** SD-40: what was interpreted, when and into which language, and the interpreter's statement. */
function issueInterpreting(ctx: Ctx, hearingId: string): Promise<DocumentRecord> {
  const hearing = knownHearing(ctx.db, hearingId)
  const { interpreter, interpreterLanguage, startedAt, endedAt } = hearing
  if (!interpreter || !interpreterLanguage) {
    throw new DeskError('not-allowed', 'Write down first who interprets, and in which language.')
  }
  const { head } = paperFacts(ctx, hearing)
  const signature = signaturesOf(ctx.db, hearingId, 'interpreting')[0]
  const data: FormInput<'SD-40'> = {
    ...head,
    interpreter: { name: interpreter, language: interpreterLanguage },
    from: startedAt ? clockTimeOf(startedAt) : null,
    until: endedAt ? clockTimeOf(endedAt) : null,
    directivesRead: directivesOf(ctx.db, hearingId).length,
    signature: signature ? printed(signature) : { role: 'interpreter', name: interpreter, state: 'blank' }
  }
  return issueDocument(ctx, { form: 'SD-40', language: 'en', data, ...filing(ctx, 'SD-40', hearingId) })
}

/** A later sheet takes the place of an earlier one. */
function filing(ctx: Ctx, form: 'SD-40' | 'SD-41', hearingId: string) {
  const { pupilId, caseId } = knownHearing(ctx.db, hearingId)
  const earlier = listDocuments(ctx.db, { hearingId, forms: [form], superseded: false, limit: 1, offset: 0 })
  return { subject: { pupilId, caseId, hearingId }, supersedes: earlier.documents[0]?.id ?? null }
}
