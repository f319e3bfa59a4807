import {
  type CaseCopy,
  type CaseCopyInput,
  type CopyRecipient,
  copyRecipientWords,
  type SarbCase
} from '@shared/cases/model'
import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { addressLines } from '@shared/district/address'
import type { DocumentRecord } from '@shared/documents/model'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { methodWords } from '@shared/interventions/rules-service'
import { dateInWords, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { flagWords, pupilFlagNames } from '@shared/pupils/model'
import { languageName } from '@shared/pupils/names'
import type { Ctx } from '../context'
import { issueDocument } from '../documents/issue'
import { findDocument } from '../documents/queries'
import { letterFacts } from '../interventions/letters'
import { interventionsOf } from '../interventions/queries/log'
import { noticesOf } from '../interventions/queries/notices'
import { servicesWhere } from '../interventions/queries/service'
import { contactsOf, findPupil } from '../pupils/queries'
import { fileWithCase, findCase } from './queries'
import { copiesOf, findReferralForm, insertCopy, saveReferralForm, setReferralPaper } from './queries-papers'

type In<N extends RouteName> = ParsedRouteInput<N>

function knownCase(ctx: Pick<Ctx, 'db'>, id: string): SarbCase {
  const found = findCase(ctx.db, id)
  if (!found) throw new DeskError('not-found', 'That case is not on the desk any more.')
  return found
}

/**
 * Who was given the documentation. A delivered notice of referral carries it to the parents; copies for pupil and board
 * are written into the log by hand. `missing`: recipients of EC 48263(a) without one.
 */
export function copyLog(
  { db }: Pick<Ctx, 'db'>,
  { id }: Pick<SarbCase, 'id'>
): { copies: CaseCopy[]; missing: CopyRecipient[] } {
  const delivered = servicesWhere(db, { caseId: id })
    .filter(({ form, returned }) => form === 'SD-02' && !returned)
    .map(
      (service): CaseCopy => ({
        id: service.id,
        source: 'delivery',
        recipient: 'parent',
        name: service.recipient,
        givenOn: service.servedOn,
        how: methodWords[service.method],
        givenBy: service.server,
        papers: `${service.documentTitle} ${service.documentNumber} with its enclosures`,
        documentId: service.proofDocumentId ?? service.documentId
      })
    )
  const written = copiesOf(db, id).map((copy): CaseCopy => ({ ...copy, source: 'log', documentId: null }))
  const copies = [...delivered, ...written].sort((a, b) => (a.givenOn < b.givenOn ? -1 : a.givenOn > b.givenOn ? 1 : 0))
  const wanted: CopyRecipient[] = ['pupil', 'parent', 'board']
  return { copies, missing: wanted.filter((one) => !copies.some(({ recipient }) => recipient === one)) }
}

/** Prints SD-20 with what is written so far; an earlier one is superseded. */
async function printReferralForm(ctx: Ctx, caseId: string): Promise<DocumentRecord> {
  const { db, clock } = ctx
  const one = knownCase(ctx, caseId)
  const { answers, documentId } = findReferralForm(db, caseId)
  const pupil = findPupil(db, one.pupilId)
  if (!pupil) throw new DeskError('not-found', 'This pupil is not on the desk any more.')
  const { common } = letterFacts(db, one.pupilId, clock.today())
  const log = interventionsOf(db, one.pupilId)
    .filter(({ kind, date }) => kindFacts[kind].group !== 'record' && schoolYearOf(date) === one.schoolYear)
    .reverse()
  const attempts = log.filter(({ conferenceAttempt }) => conferenceAttempt)
  const services = servicesWhere(db, { pupilId: one.pupilId })
  const letters = noticesOf(db, one.pupilId)
    .filter(({ schoolYear }) => schoolYear === one.schoolYear)
    .reverse()
    .flatMap(({ documentIds }) => documentIds)
    .flatMap((id) => findDocument(db, id) ?? [])
  return issueDocument(
    ctx,
    {
      form: 'SD-20',
      language: 'en',
      subject: { pupilId: one.pupilId, caseId },
      supersedes: documentId,
      data: {
        letterhead: common.letterhead,
        date: clock.today(),
        schoolYear: common.schoolYear,
        caseNumber: one.number,
        pupil: common.pupil,
        homeLanguage: pupil.homeLanguage ? languageName(pupil.homeLanguage) : 'not recorded',
        flags: pupilFlagNames.filter((name) => pupil[name]).map((name) => flagWords[name]),
        parents: contactsOf(db, one.pupilId).map((contact) => ({
          name: `${contact.firstName} ${contact.lastName}`.trim(),
          relation: contact.relation,
          addressLines: contact.addressLine1 ? addressLines(contact) : [],
          phone: contact.phone,
          email: contact.email,
          language: contact.language ? languageName(contact.language) : null,
          livesWith: contact.livesWith,
          educationRights: contact.educationRights
        })),
        referrer: { name: one.referrerName, title: one.referrerTitle },
        grounds: one.grounds,
        reason: one.reason,
        figures: one.figures,
        letters: letters.map(({ id, title, issuedOn, number }) => {
          const sent = services.find((service) => service.documentId === id && !service.returned)
          const delivered = sent ? `${methodWords[sent.method]}, ${dateInWords(sent.servedOn)}` : 'not recorded'
          return { title, date: issuedOn, number, delivered }
        }),
        conference:
          attempts
            .map(
              ({ date, kind, result }) =>
                `${dateInWords(date)}, ${kindFacts[kind].label}: ${resultWords[result].toLowerCase()}`
            )
            .join('; ')
            .slice(0, 400) || 'no attempt on record',
        interventions: log.map(({ date, kind, staffName, result, summary }) => ({
          date,
          what: kindFacts[kind].label,
          by: staffName,
          result: `${resultWords[result]}. ${summary}`.slice(0, 400)
        })),
        answers,
        copies: copyLog(ctx, one).copies.map(({ recipient, name, givenOn, how }) => ({
          to: copyRecipientWords[recipient],
          name,
          date: givenOn,
          how
        }))
      }
    },
    (tx, [record]) => {
      const id = record?.id as string
      if (findReferralForm(tx, caseId).savedAt === null) {
        saveReferralForm(tx, caseId, { answers, at: ctx.clock.now(), by: ctx.actor })
      }
      setReferralPaper(tx, caseId, id)
      fileWithCase(tx, caseId, id, 'referral-form')
    }
  )
}

export const casePaperHandlers = {
  'cases.referralForm': (ctx: Ctx, { caseId }: In<'cases.referralForm'>): RouteOutput<'cases.referralForm'> => {
    knownCase(ctx, caseId)
    return findReferralForm(ctx.db, caseId)
  },

  'cases.saveReferralForm': (
    ctx: Ctx,
    { caseId, answers }: In<'cases.saveReferralForm'>
  ): RouteOutput<'cases.saveReferralForm'> => {
    knownCase(ctx, caseId)
    const payload = { before: findReferralForm(ctx.db, caseId).answers, after: answers }
    ctx.write({ action: 'cases.referral-form', subjectType: 'case', subjectId: caseId, payload }, (db) =>
      saveReferralForm(db, caseId, { answers, at: ctx.clock.now(), by: ctx.actor })
    )
    return {}
  },

  'cases.printReferralForm': async (
    ctx: Ctx,
    { caseId }: In<'cases.printReferralForm'>
  ): Promise<RouteOutput<'cases.printReferralForm'>> => ({ document: await printReferralForm(ctx, caseId) }),

  'cases.copies': (ctx: Ctx, { caseId }: In<'cases.copies'>): RouteOutput<'cases.copies'> =>
    copyLog(ctx, knownCase(ctx, caseId)),

  'cases.recordCopy': (ctx: Ctx, input: CaseCopyInput): RouteOutput<'cases.recordCopy'> => {
    const { openedOn } = knownCase(ctx, input.caseId)
    if (input.givenOn > ctx.clock.today() || input.givenOn < openedOn) {
      throw new DeskError('invalid', 'The day lies between the referral and today. Nothing was recorded.', {
        issues: [{ path: ['givenOn'], message: 'Check the day.' }]
      })
    }
    const id = newId()
    const copy = { ...input, id, recordedAt: ctx.clock.now(), recordedBy: ctx.actor }
    ctx.write({ action: 'cases.copy', subjectType: 'case', subjectId: input.caseId, payload: copy }, (db) =>
      insertCopy(db, copy)
    )
    return { id }
  }
}
