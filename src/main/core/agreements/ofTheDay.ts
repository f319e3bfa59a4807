import type { RightOfTheDay } from '../hearings/right'
import { directivesOf, findAgreement, hearingsWithDirectives } from './queries'

const STATES = { open: 'open', met: 'met', 'not-met': 'not met', waived: 'waived' } as const

/** What was directed in earlier hearings of a case, the newest hearing first. */
export const earlierDirectives: RightOfTheDay['earlier'] = (db, caseId, exceptHearingId) =>
  hearingsWithDirectives(db, caseId)
    .filter(({ hearingId, documentId }) => hearingId !== exceptHearingId && documentId !== null)
    .flatMap(({ hearingId }) => directivesOf(db, hearingId))
    .map(({ addresseeName, text, dueOn, state }) => ({ to: addresseeName, text, due: dueOn, state: STATES[state] }))

export const contractOf: RightOfTheDay['contract'] = (db, hearingId) => {
  const agreement = findAgreement(db, hearingId)
  return agreement ? { documentId: agreement.documentId } : null
}
