import { judgeEnforcement, notFollowed, type SubpoenaFacts } from '@shared/court/rules-subpoena'
import type { FormInput } from '@shared/documents/forms'
import type { IssuedSubpoena } from '@shared/hearings/day-papers'
import type { Presence } from '@shared/hearings/model'
import { outcomeWords } from '@shared/hearings/words'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { findDistrict } from '../district/queries'
import { documentData, findDocument } from '../documents/queries'
import { type HearingOnDay, hearingsWhere } from '../hearings/queries/docket'
import { presenceOf } from '../hearings/queries/record'
import { subpoenasOf } from '../hearings/queries/reminders'
import { districtLetterTexts } from '../interventions/letters'
import { servicesWhere } from '../interventions/queries/service'
import { findPupil } from '../pupils/queries'
import type { Connection } from '../store/open'
import { knownCase, recipientOf } from './facts'
import { courtHead } from './records'
import type { Way } from './ways'

interface CaseSubpoena extends SubpoenaFacts {
  issued: IssuedSubpoena
  hearing: HearingOnDay
  service: { servedOn: CalendarDate; server: string; proofDocumentId: string | null } | null
}

/** Every subpoena of a case with how it ended, the latest hearing first. */
export function caseSubpoenas(db: Connection, caseId: string): CaseSubpoena[] {
  return hearingsWhere(db, { caseId }).flatMap((hearing) =>
    subpoenasOf(db, hearing.id).map((issued): CaseSubpoena => {
      const [service = null] = servicesWhere(db, { documentId: issued.documentId }).filter(
        ({ method }) => method === 'personal'
      )
      return {
        id: issued.documentId,
        number: issued.number,
        person: issued.person,
        hearingOn: hearing.date,
        hearingOver: hearing.state === 'heard' || hearing.state === 'no-show',
        servedOn: service?.servedOn ?? null,
        proved: service?.proofDocumentId !== null && service !== null,
        came: cameOf(presenceOf(db, hearing.id), issued),
        issued,
        hearing,
        service
      }
    })
  )
}

/** What the sign-in of the hearing says of a person who was summoned; a person is known by contact or by name. */
function cameOf(
  presence: readonly Presence[],
  { contactId, person }: Pick<IssuedSubpoena, 'contactId' | 'person'>
): SubpoenaFacts['came'] {
  const one = presence.find(
    (each) => (contactId !== null && each.contactId === contactId) || sameName(each.name, person)
  )
  if (!one?.came) return 'unsaid'
  return one.came === 'absent' ? 'absent' : 'came'
}

const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en')

/** Day of the latest hearing for which a subpoena was not followed; of the chosen one where one is chosen. */
export function subpoenaMissedOn(db: Connection, caseId: string, chosen?: string): CalendarDate | null {
  const missed = caseSubpoenas(db, caseId).filter(notFollowed)
  return (chosen ? missed.find(({ id }) => id === chosen) : missed[0])?.hearingOn ?? null
}

/** Subpoenas for a hearing that is over, to choose from. */
export function subpoenaChoices(db: Connection, caseId: string): { value: string; label: string }[] {
  return caseSubpoenas(db, caseId)
    .filter(({ hearingOver }) => hearingOver)
    .map(({ id, number, person, hearingOn }) => ({
      value: id,
      label: `${number} to ${person}, for the hearing of ${dateInWords(hearingOn)}`
    }))
}

/** R6: the juvenile court is asked to enforce a subpoena (EC 48321.5(c)). */
export const subpoenaEnforcement: Way<'SD-71'> = {
  lines: ({ db, clock }, { caseId, draft }) => {
    const { name, addressLines } = recipientOf(db, 'juvenile-court')
    const { pupilId, state } = knownCase(db, caseId)
    return judgeEnforcement({
      today: clock.today(),
      recipientHasAddress: name !== '' && addressLines.length > 0,
      caseClosed: state === 'closed',
      birthDate: findPupil(db, pupilId)?.birthDate ?? null,
      subpoenas: caseSubpoenas(db, caseId),
      answers: draft.answers,
      certificate: draft.certificate
    })
  },
  suggested: ({ db }, caseId): Record<string, string> => {
    const one = caseSubpoenas(db, caseId).find(notFollowed)
    if (!one) return {}
    const served = one.servedOn ? ` It was handed over in person on ${dateInWords(one.servedOn)}.` : ''
    return {
      absence: `Subpoena ${one.number} required ${one.person} to attend on ${dateInWords(one.hearingOn)}.${served} The record of that hearing says that the person was absent.`
    }
  },
  data: (ctx, { caseId, draft, signer }, _held, { recipient, findings }) => {
    const { db } = ctx
    const { head } = courtHead(ctx, caseId)
    const { schoolYear: _, ...paperHead } = head
    const one = caseSubpoenas(db, caseId).find(({ id }) => id === draft.answers.subpoena)
    const document = one && findDocument(db, one.id)
    const proof = one?.service?.proofDocumentId ? findDocument(db, one.service.proofDocumentId) : undefined
    const [absence] = findings
    if (!one?.service || !document || !proof || !absence) {
      throw new DeskError('not-allowed', 'That subpoena and its proof are not on record any more. Nothing was issued.')
    }
    const { reason } = documentData(db, one.id) as { reason: string }
    return {
      ...paperHead,
      recipient,
      county: findDistrict(db)?.county ?? '',
      subpoena: {
        id: one.id,
        number: one.number,
        issuedOn: document.issuedOn,
        person: one.person,
        role: one.issued.role,
        address: one.issued.address,
        reason,
        servedOn: one.service.servedOn,
        server: one.service.server,
        hearingOn: one.hearingOn,
        proof: proof.number
      },
      absence,
      need: draft.answers.need ?? '',
      contacts: draft.answers.contacts?.trim() || null,
      hearings: hearingsWhere(db, { caseId })
        .filter(({ outcome }) => outcome !== null)
        .reverse()
        .map(({ date, kind, outcome }) => ({ date, kind, outcome: outcome ? outcomeWords[outcome] : '' })),
      contact: districtLetterTexts(db).contact,
      signer
    } satisfies FormInput<'SD-71'>
  }
}
