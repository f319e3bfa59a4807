import type { DocumentRecord } from '@shared/documents/model'
import type { Outcome } from '@shared/hearings/model'
import { isNoShow } from '@shared/hearings/rules-outcome'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { findDocument, listDocuments } from '../documents/queries'
import { addresseeOf, letterFacts, letterProblem } from '../interventions/letters'
import { knownDay, knownHearing } from './day'
import { placeOf } from './notices'
import type { RightOfTheDay } from './right'

/** Which letter fits an outcome. */
export const letterKind = (outcome: Outcome): 'thanks' | 'continued' | 'no-show' =>
  isNoShow(outcome) ? 'no-show' : outcome === 'continued' ? 'continued' : 'thanks'

/**
 * SD-37 for each hearing named, one letter a household, in the home language with English, as one job. A second letter
 * after the same hearing supersedes the first. Throws DeskError `not-allowed` for a hearing that is not closed.
 */
export async function issueAfterLetters(
  ctx: Ctx,
  right: RightOfTheDay,
  hearingIds: readonly string[]
): Promise<DocumentRecord[]> {
  return issueBatch(
    ctx,
    hearingIds.flatMap((id) => lettersFor(ctx, right, id))
  )
}

function lettersFor(ctx: Ctx, right: RightOfTheDay, hearingId: string): IssueRequest[] {
  const { db, clock } = ctx
  const hearing = knownHearing(db, hearingId)
  const { outcome, endedAt, caseNumber, pupilId, caseId, reviewOn } = hearing
  if (!outcome || endedAt === null) {
    throw new DeskError('not-allowed', `${caseNumber} is not closed yet. A letter tells how a hearing ended.`)
  }
  const problem = letterProblem(db, pupilId)
  if (problem) throw new DeskError('not-allowed', `${caseNumber}: ${problem} No letter was printed.`)
  const { common, households } = letterFacts(db, pupilId, clock.today())
  const contract = right.contract(db, hearingId)
  const directives = contract ? findDocument(db, contract.documentId) : null
  const earlier = listDocuments(db, { hearingId, forms: ['SD-37'], superseded: false, limit: 20, offset: 0 }).documents
  return households.map(
    (household, index): IssueRequest => ({
      form: 'SD-37',
      language: household.language,
      subject: { pupilId, caseId, hearingId },
      supersedes: earlier[index]?.id ?? null,
      data: {
        ...common,
        caseNumber,
        addressee: addresseeOf(household),
        kind: letterKind(outcome),
        hearing: placeOf(knownDay(db, hearing.dayId), hearing),
        nextOn: reviewOn,
        directivesEnclosed: directives !== null,
        enclosures: directives
          ? [{ title: `${directives.title}, ${directives.number}`, date: directives.issuedOn }]
          : []
      }
    })
  )
}
