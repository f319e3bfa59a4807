import type { Directive } from '@shared/agreements/model'
import { judgeMediation } from '@shared/court/rules'
import { addressLines } from '@shared/district/address'
import type { FormInput } from '@shared/documents/forms'
import type { Party } from '@shared/documents/parts'
import { outcomeWords } from '@shared/hearings/words'
import { dateInWords } from '@shared/kernel/dates'
import { languageName, legalName } from '@shared/pupils/names'
import { directivesOf } from '../agreements/queries'
import { attendanceAtHand } from '../hearings/figures'
import { districtLetterTexts } from '../interventions/letters'
import { contactsOf } from '../pupils/queries'
import type { Connection } from '../store/open'
import { foundIn, type HeldHearing, mediationFacts, mediationOffice } from './facts'
import { courtHead } from './records'
import type { Way } from './ways'

/** R1: the board's notice to the district attorney or the probation officer (EC 48263.5, WIC 601.3). */
export const mediation: Way<'SD-09'> = {
  lines: (ctx, { caseId, draft }, held) => judgeMediation(mediationFacts(ctx, caseId, draft, held)),
  suggested: ({ db }, _caseId, held) => suggested(db, held),
  data: (ctx, { caseId, draft, means, signer }, held, { recipient, findings }) => {
    const { db, clock } = ctx
    const { head, sarbCase, pupil } = courtHead(ctx, caseId)
    const { schoolYear: _, ...paperHead } = head
    const { figures } = attendanceAtHand(db, sarbCase.pupilId, clock.today())
    const found = (key: string) => findings.find((one) => one.key === key) ?? null
    return {
      ...paperHead,
      office: mediationOffice(draft.route),
      recipient,
      means,
      parents: parentsOf(db, sarbCase.pupilId),
      figures: figures ?? sarbCase.figures,
      hearings: held.map(({ hearing }) => ({
        date: hearing.date,
        kind: hearing.kind,
        outcome: hearing.outcome ? outcomeWords[hearing.outcome] : ''
      })),
      findingA: found('a'),
      findingB: found('b'),
      directives: directivesIssued(db, held),
      homeLanguage: pupil.homeLanguage ? languageName(pupil.homeLanguage) : null,
      interpreterNeeded: pupil.interpreter,
      safety: draft.answers.safety?.trim() || null,
      enclosures: [{ title: 'Packet of records with its index' }],
      contact: districtLetterTexts(db).contact,
      signer,
      signature: null
    } satisfies FormInput<'SD-09'>
  }
}

/** A contact as a paper names him or her. */
export const partyOf = (contact: ReturnType<typeof contactsOf>[number]): Party => ({
  name: legalName(contact),
  relation: contact.relation,
  addressLines: contact.addressLine1 ? addressLines(contact) : [],
  email: contact.email,
  phone: contact.phone
})

/** Who has charge of the pupil, with the address where it is known. */
export function parentsOf(db: Connection, pupilId: string): Party[] {
  return contactsOf(db, pupilId)
    .filter(({ receivesMail, educationRights, livesWith }) => receivesMail || educationRights || livesWith)
    .map(partyOf)
}

/** Directives that were issued, with what became of each. */
export function directivesIssued(db: Connection, held: readonly HeldHearing[]) {
  return held.flatMap(({ hearing, contractId }) =>
    contractId === null
      ? []
      : directivesOf(db, hearing.id).map((one) => ({
          number: one.number,
          to: one.addresseeName,
          text: one.text,
          due: one.dueOn,
          result: resultOf(one)
        }))
  )
}

const STATES = { met: 'Met', 'not-met': 'Not met', waived: 'Waived', open: 'Open' } as const

function resultOf({ state, stateOn, stateNote }: Directive): string {
  const words = stateOn ? `${STATES[state]}, ${dateInWords(stateOn)}` : STATES[state]
  return stateNote ? `${words}: ${stateNote}` : words
}

/** Directives recorded as not met, each as a sentence. */
export const unmetWords = (db: Connection, held: readonly HeldHearing[]): string[] =>
  held
    .flatMap(({ hearing }) => directivesOf(db, hearing.id))
    .filter(({ state }) => state === 'not-met')
    .map(({ number, stateNote }) => `Directive ${number} was not met${stateNote ? `: ${stateNote}` : '.'}`)

/** Words to begin a determination with, from what the minutes and the directives hold. */
function suggested(db: Connection, held: readonly HeldHearing[]): Record<string, string> {
  const a = foundIn(held, 'F7')
  const b = foundIn(held, 'F8')
  return {
    a: a?.note ?? '',
    b: b ? [b.note, ...unmetWords(db, held)].filter(Boolean).join(' ') : ''
  }
}
