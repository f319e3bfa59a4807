import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { paperLanguage } from '@shared/documents/model'
import { ageOn } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { casesOf, findCase } from '../cases/queries'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch, issueDocument } from '../documents/issue'
import { languageWords } from '../interventions/languageWords'
import { addresseeOf, letterFacts } from '../interventions/letters'
import { findPupil } from '../pupils/queries'
import { disclosuresWhere, findDisclosure } from './queries'
import { requestsWhere } from './queries-after'
import { consentsOf, findConsent, insertConsent, setRevoked, setSigned } from './queries-consents'
import { releaseEntry } from './releases'

type In<N extends RouteName> = ParsedRouteInput<N>

const ADULT = 18

async function issueConsent(ctx: Ctx, input: In<'court.issueConsent'>) {
  const { db, clock } = ctx
  const today = clock.today()
  if (input.expiresOn <= today) {
    throw new DeskError('invalid', 'The consent would have ended before it is signed. Nothing was printed.', {
      issues: [{ path: ['expiresOn'], message: 'Give a day after today.' }]
    })
  }
  const { common, households } = letterFacts(db, input.pupilId, today)
  const pupil = findPupil(db, input.pupilId)
  const plain = (text: string) => ({ en: text, es: null })
  const parents = households.map(({ name, relation }) => ({ name, relation }))
  return issueDocument(
    ctx,
    {
      form: 'SD-45',
      language: paperLanguage(pupil?.homeLanguage),
      subject: { pupilId: input.pupilId, caseId: input.caseId },
      data: {
        letterhead: common.letterhead,
        date: common.date,
        schoolYear: common.schoolYear,
        pupil: common.pupil,
        contact: common.contact,
        caseNumber: input.caseId ? (findCase(db, input.caseId)?.number ?? null) : null,
        parents,
        recipients: input.recipients.map(({ name, purpose }) => ({ name, purpose: plain(purpose) })),
        records: input.records,
        otherRecords: input.otherRecords ? plain(input.otherRecords) : null,
        bothWays: input.bothWays,
        expiresOn: input.expiresOn,
        // A pupil of 18 holds the rights of the parents over the own records.
        signatures: [
          ...(ageOn(common.pupil.birthDate, today) >= ADULT
            ? [{ role: 'pupil' as const, name: common.pupil.legalName, state: 'blank' as const }]
            : []),
          ...parents.map(({ name, relation }) => ({
            role: 'parent' as const,
            name,
            capacity: relation,
            state: 'blank' as const
          })),
          { role: 'witness', name: '', state: 'blank' }
        ],
        interpreter:
          pupil?.interpreter && pupil.homeLanguage ? { name: '', language: languageWords(pupil.homeLanguage) } : null
      }
    },
    (write, [document]) =>
      insertConsent(write, {
        id: newId(),
        pupilId: input.pupilId,
        documentId: document?.id as string,
        recipients: input.recipients.map(({ name }) => name),
        expiresOn: input.expiresOn,
        recordedAt: clock.now(),
        recordedBy: ctx.actor
      })
  )
}

/** SD-47. */
async function printLog(ctx: Ctx, pupilId: string) {
  const { db, clock } = ctx
  const { common } = letterFacts(db, pupilId, clock.today())
  return issueDocument(ctx, {
    form: 'SD-47',
    language: 'en',
    subject: { pupilId },
    data: {
      letterhead: common.letterhead,
      date: common.date,
      schoolYear: common.schoolYear,
      pupil: common.pupil,
      caseNumber: null,
      entries: disclosuresWhere(db, { pupilId }).map(releaseEntry),
      requests: casesOf(db, pupilId).flatMap(({ id }) =>
        requestsWhere(db, { caseId: id }).map(({ askedOn, askedBy, dueOn, givenOn, how }) => ({
          askedOn,
          askedBy,
          dueOn,
          givenOn,
          how
        }))
      ),
      consents: consentsOf(db, pupilId, clock.today()).map(({ document, recipients, ...consent }) => ({
        number: document.number,
        recipients: recipients.join('; '),
        signedOn: consent.signedOn,
        signedBy: consent.signedBy,
        expiresOn: consent.expiresOn,
        revokedOn: consent.revokedOn
      }))
    }
  })
}

/** SD-48 for each household. That the parents were told is recorded apart, once it was done. */
async function printReleaseNotice(ctx: Ctx, disclosureId: string) {
  const { db, clock } = ctx
  const found = findDisclosure(db, disclosureId)
  const release = found && disclosuresWhere(db, { pupilId: found.pupilId }).find((one) => one.id === disclosureId)
  if (!release) throw new DeskError('not-found', 'That release is not in the log any more.')
  if (release.parentsDueAt === null) {
    throw new DeskError('not-allowed', 'The law does not ask for a notice to the parents of this release.')
  }
  const { common, households } = letterFacts(db, release.pupilId, clock.today())
  const requests = households.map(
    (household): IssueRequest => ({
      form: 'SD-48',
      language: household.language,
      subject: { pupilId: release.pupilId },
      data: {
        ...common,
        caseNumber: null,
        addressee: addresseeOf(household),
        released: {
          on: release.disclosedOn,
          record: release.documentTitle,
          number: release.documentNumber,
          recipient: release.recipient,
          purpose: release.purpose
        }
      }
    })
  )
  return issueBatch(ctx, requests)
}

function known(ctx: Ctx, consentId: string) {
  const consent = findConsent(ctx.db, consentId)
  if (!consent) throw new DeskError('not-found', 'That consent is not on the desk any more.')
  return consent
}

export const consentHandlers = {
  'court.printReleaseNotice': async (
    ctx: Ctx,
    { disclosureId }: In<'court.printReleaseNotice'>
  ): Promise<RouteOutput<'court.printReleaseNotice'>> => ({ documents: await printReleaseNotice(ctx, disclosureId) }),

  'court.consents': (ctx: Ctx, { pupilId }: In<'court.consents'>): RouteOutput<'court.consents'> =>
    consentsOf(ctx.db, pupilId, ctx.clock.today()),

  'court.issueConsent': async (
    ctx: Ctx,
    input: In<'court.issueConsent'>
  ): Promise<RouteOutput<'court.issueConsent'>> => ({ document: await issueConsent(ctx, input) }),

  'court.signConsent': (
    ctx: Ctx,
    { consentId, signedOn, signedBy }: In<'court.signConsent'>
  ): RouteOutput<'court.signConsent'> => {
    const consent = known(ctx, consentId)
    if (consent.signedOn) throw new DeskError('conflict', 'That consent was signed before. Nothing was changed.')
    if (signedOn > ctx.clock.today() || signedOn > consent.expiresOn) {
      throw new DeskError('invalid', 'It was signed today or before, and before it ends. Nothing was saved.')
    }
    const payload = { consentId, signedOn, signedBy }
    ctx.write({ action: 'court.sign-consent', subjectType: 'release-consent', subjectId: consentId, payload }, (db) =>
      setSigned(db, consentId, signedOn, signedBy)
    )
    return {}
  },

  'court.revokeConsent': (
    ctx: Ctx,
    { consentId, revokedOn }: In<'court.revokeConsent'>
  ): RouteOutput<'court.revokeConsent'> => {
    const { signedOn, revokedOn: before } = known(ctx, consentId)
    if (!signedOn || before || revokedOn < signedOn || revokedOn > ctx.clock.today()) {
      throw new DeskError('invalid', 'Only a signed consent is taken back, on a day since. Nothing was saved.')
    }
    const payload = { consentId, revokedOn }
    ctx.write({ action: 'court.revoke-consent', subjectType: 'release-consent', subjectId: consentId, payload }, (db) =>
      setRevoked(db, consentId, revokedOn)
    )
    return {}
  },

  'court.printLog': async (ctx: Ctx, { pupilId }: In<'court.printLog'>): Promise<RouteOutput<'court.printLog'>> => ({
    document: await printLog(ctx, pupilId)
  })
}
