import type { Directive } from '@shared/agreements/model'
import { type CourtReferral, type Means, type Office, officeWords, routeOf, type SheetDraft } from '@shared/court/model'
import { authorities, judgeMediation, stopping } from '@shared/court/rules'
import { addressLines } from '@shared/district/address'
import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import type { Party } from '@shared/documents/parts'
import { outcomeWords } from '@shared/hearings/words'
import { type CalendarDate, dateInWords, type Instant } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { languageName, legalName } from '@shared/pupils/names'
import { Temporal } from 'temporal-polyfill'
import { directivesOf } from '../agreements/queries'
import { fileWithCase } from '../cases/queries'
import { stepCase } from '../cases/steps'
import type { Ctx } from '../context'
import { issueDocument } from '../documents/issue'
import { attendanceAtHand } from '../hearings/figures'
import { districtLetterTexts } from '../interventions/letters'
import { contactsOf } from '../pupils/queries'
import type { Connection } from '../store/open'
import { foundIn, type HeldHearing, heldHearings, mediationFacts, recipientOf } from './facts'
import { insertDisclosure, insertReferral, type NewDisclosure, referralsOf } from './queries'
import { courtHead } from './records'

export interface NoticeInput {
  caseId: string
  draft: SheetDraft
  means: Means
  attention: string
  signer: { name: string; title: string }
}

export const PURPOSE_MEDIATION = 'Truancy mediation (EC 48263.5, WIC 601.3)'

/**
 * Prints the notice of EC 48263.5 (SD-09), refers the case out and logs the release, all in one transaction. Throws
 * DeskError `not-allowed` with the reasons why it can't go yet, `conflict` when the same determinations were sent to
 * that office before.
 */
export async function issueNotice(
  ctx: Ctx,
  input: NoticeInput
): Promise<{ referralId: string; document: DocumentRecord }> {
  const { db, clock } = ctx
  const { caseId, draft, means, attention, signer } = input
  const held = heldHearings(db, caseId)
  const reasons = stopping(judgeMediation(mediationFacts(ctx, caseId, draft, held)))
  if (reasons.length > 0) {
    const words = reasons.map(({ title }) => title).join('; ')
    throw new DeskError('not-allowed', `It can’t go yet. Not met: ${words}. Nothing was issued.`, { reasons })
  }
  const a = draft.findingA ? foundIn(held, 'F7') : null
  const b = draft.findingB ? foundIn(held, 'F8') : null
  const findingA = a && { on: a.on, facts: draft.findingA }
  const findingB = b && { on: b.on, facts: draft.findingB }
  const decidedOn = [a?.on, b?.on]
    .filter((on) => on !== undefined)
    .sort()
    .at(-1) as CalendarDate
  refuseRepeat(db, caseId, draft.office, decidedOn)
  const { head, sarbCase, pupil } = courtHead(ctx, caseId)
  const { schoolYear: _, ...paperHead } = head
  const { figures } = attendanceAtHand(db, sarbCase.pupilId, clock.today())
  const authority = authorities[draft.office]
  const office = recipientOf(db, draft.office)
  const recipient: Party = {
    name: office.name,
    addressLines: [...(attention ? [`Attention: ${attention}`] : []), ...office.addressLines].slice(0, 5),
    email: office.email
  }
  const data: FormInput<'SD-09'> = {
    ...paperHead,
    office: draft.office,
    recipient,
    means,
    parents: parentsOf(db, sarbCase.pupilId),
    figures: figures ?? sarbCase.figures,
    hearings: held.map(({ hearing }) => ({
      date: hearing.date,
      kind: hearing.kind,
      outcome: hearing.outcome ? outcomeWords[hearing.outcome] : ''
    })),
    findingA,
    findingB,
    directives: held.flatMap(({ hearing, contractId }) =>
      contractId === null
        ? []
        : directivesOf(db, hearing.id).map((one) => ({
            number: one.number,
            to: one.addresseeName,
            text: one.text,
            due: one.dueOn,
            result: resultOf(one)
          }))
    ),
    homeLanguage: pupil.homeLanguage ? languageName(pupil.homeLanguage) : null,
    interpreterNeeded: pupil.interpreter,
    enclosures: [{ title: 'Packet of records with its index' }],
    contact: districtLetterTexts(db).contact,
    signer,
    signature: null
  }
  const referralId = newId()
  const document = await issueDocument(
    ctx,
    { form: 'SD-09', language: 'en', data, subject: { pupilId: sarbCase.pupilId, caseId } },
    (tx, [record]) => {
      refuseRepeat(tx, caseId, draft.office, decidedOn)
      const documentId = record?.id as string
      const referral: CourtReferral = {
        id: referralId,
        caseId,
        route: routeOf(draft.office),
        decidedOn,
        findingA,
        findingB,
        recipient,
        means,
        authority: authority.section,
        certificate: draft.certificate,
        signer,
        noticeDocumentId: documentId,
        arrangement: { tabs: [], without: [] },
        recordedAt: clock.now(),
        recordedBy: ctx.actor
      }
      insertReferral(tx, referral)
      fileWithCase(tx, caseId, documentId, 'court-notice')
      insertDisclosure(tx, releaseOf(ctx, { referral, pupilId: sarbCase.pupilId, documentId, method: means }))
      stepCase(ctx, tx, caseId, 'referred-out', {
        note: `Notice under EC 48263.5 to the ${officeWords[draft.office].toLowerCase()}`
      })
    }
  )
  return { referralId, document }
}

function refuseRepeat(db: Connection, caseId: string, office: Office, decidedOn: CalendarDate): void {
  const before = referralsOf(db, caseId).find((one) => one.route === routeOf(office) && one.decidedOn >= decidedOn)
  if (before) {
    throw new DeskError(
      'conflict',
      `The ${officeWords[office].toLowerCase()} was sent these determinations already. Nothing was issued; a later finding of the board can be sent.`
    )
  }
}

/** A row of the log of access (EC 49064), with the moment by which the parents have to be told. */
export function releaseOf(
  ctx: Pick<Ctx, 'clock' | 'actor'>,
  of: { referral: CourtReferral; pupilId: string; documentId: string; method: Means }
): NewDisclosure {
  const { referral, pupilId, documentId, method } = of
  const authority = Object.values(authorities).find(({ section }) => section === referral.authority)
  const at = ctx.clock.now()
  const hours = authority?.parentNoticeHours ?? null
  return {
    id: newId(),
    pupilId,
    referralId: referral.id,
    documentId,
    recipient: referral.recipient.name,
    basis: referral.authority,
    purpose: PURPOSE_MEDIATION,
    disclosedOn: ctx.clock.today(),
    disclosedAt: at,
    method,
    recordedBy: ctx.actor,
    parentsDueAt: hours === null ? null : hoursAfter(at, hours),
    parentsTold: null
  }
}

const hoursAfter = (moment: Instant, hours: number) =>
  Temporal.Instant.from(moment).add({ hours }).toString({ smallestUnit: 'millisecond' }) as Instant

/** Who has charge of the pupil, with the address where it is known. */
function parentsOf(db: Connection, pupilId: string): Party[] {
  return contactsOf(db, pupilId)
    .filter(({ receivesMail, educationRights, livesWith }) => receivesMail || educationRights || livesWith)
    .map((contact) => ({
      name: legalName(contact),
      relation: contact.relation,
      addressLines: contact.addressLine1 ? addressLines(contact) : [],
      email: contact.email,
      phone: contact.phone
    }))
}

const STATES = { met: 'Met', 'not-met': 'Not met', waived: 'Waived', open: 'Open' } as const

function resultOf({ state, stateOn, stateNote }: Directive): string {
  const words = stateOn ? `${STATES[state]}, ${dateInWords(stateOn)}` : STATES[state]
  return stateNote ? `${words}: ${stateNote}` : words
}

/** Words to begin a determination with, from what the minutes and the directives hold. */
export function suggestedFacts(db: Connection, held: readonly HeldHearing[]): { a: string; b: string } {
  const a = foundIn(held, 'F7')
  const b = foundIn(held, 'F8')
  const unmet = held
    .flatMap(({ hearing }) => directivesOf(db, hearing.id))
    .filter(({ state }) => state === 'not-met')
    .map(({ number, stateNote }) => `Directive ${number} was not met${stateNote ? `: ${stateNote}` : '.'}`)
  return {
    a: a?.note ?? '',
    b: b ? [b.note, ...unmet].filter(Boolean).join(' ') : ''
  }
}
