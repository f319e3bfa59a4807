import type { AfterLetter } from '@shared/documents/forms/day'
import type { DocumentRecord } from '@shared/documents/model'
import { isNoShow } from '@shared/hearings/rules-outcome'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { findDocument, listDocuments } from '../documents/queries'
import { addresseeOf, letterFacts, letterProblem } from '../interventions/letters'
import { knownDay, knownHearing } from './day'
import { placeOf } from './notices'
import type { HearingOnDay } from './queries/docket'
import type { RightOfTheDay } from './right'

type LetterKind = AfterLetter['kind']

/**
 * Which letter a family is to get after its hearing, or in place of it: one that is taken off the docket is called off
 * where its notice had gone out. Null while there is nothing to tell.
 */
export function letterKind({ state, outcome, endedAt, notices }: LetterFacts): LetterKind | null {
  if (state === 'cancelled') return notices.length > 0 ? 'cancelled' : null
  if (!outcome || endedAt === null) return null
  return isNoShow(outcome) ? 'no-show' : outcome === 'continued' ? 'continued' : 'thanks'
}
type LetterFacts = Pick<HearingOnDay, 'state' | 'outcome' | 'endedAt' | 'notices'>

/**
 * SD-37 for each hearing named, one letter a household, in the home language with English, as one job. A second letter
 * after the same hearing supersedes the first. Throws DeskError `not-allowed` while there is nothing to tell: a hearing
 * that is not closed, or called off before anybody was told of it.
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
  const { caseNumber, pupilId, caseId, reviewOn } = hearing
  const kind = letterKind(hearing)
  if (!kind) {
    const why =
      hearing.state === 'cancelled'
        ? 'was called off before a notice of it went out. There is nobody to tell.'
        : 'is not closed yet. A letter tells how a hearing ended.'
    throw new DeskError('not-allowed', `${caseNumber} ${why}`)
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
        kind,
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
