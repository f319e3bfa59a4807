import { addressee } from '@shared/agreements/model'
import type { RightOfTheDay } from '../hearings/right'
import { readLibrary } from './library'
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

/** Entries that are in use, with lines where a blank is to be filled by hand. */
export const libraryOnPaper: RightOfTheDay['library'] = (db) => {
  const entries = readLibrary(db).filter(({ hidden }) => !hidden)
  return addressee.options.map((to) => ({
    to,
    texts: entries.filter((entry) => entry.to === to).map(({ text }) => text.en.replace(/\{\w+\}/g, '______'))
  }))
}
