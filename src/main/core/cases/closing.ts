import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import { pupilAttendance } from '../attendance/classification'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { addresseeOf, letterFacts } from '../interventions/letters'
import { figuresOf, judgedUntil } from '../interventions/standing'
import { evidenceUpToCases } from './evidence'
import { findCase } from './queries'

type In<N extends RouteName> = ParsedRouteInput<N>

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** SD-46 for each household of a closed case, in its language: why, what changed, and what goes on. */
async function issueClosingLetter(ctx: Ctx, { caseId, reason, note, stays }: In<'cases.issueClosingLetter'>) {
  const { db, clock } = ctx
  const found = findCase(db, caseId)
  if (!found) throw new DeskError('not-found', 'That case is not on the desk any more.')
  if (!found.closedOn) {
    throw new DeskError('not-allowed', 'The case is still open. Close it first; nothing was printed.')
  }
  const today = clock.today()
  const { common, households } = letterFacts(db, found.pupilId, today)
  const asOf = found.closedOn < judgedUntil(db, today) ? found.closedOn : judgedUntil(db, today)
  const { classification } = pupilAttendance(db, found.pupilId, asOf, evidenceUpToCases)
  const { schooldaysEnrolled } = classification.counts
  const requests = households.map(
    (household): IssueRequest => ({
      form: 'SD-46',
      language: household.language,
      subject: { pupilId: found.pupilId, caseId },
      data: {
        ...common,
        caseNumber: found.number,
        addressee: addresseeOf(household),
        closedOn: found.closedOn as NonNullable<typeof found.closedOn>,
        reason,
        note: note ? { en: note, es: null } : null,
        before: found.figures,
        now: schooldaysEnrolled > 0 ? figuresOf(classification) : null,
        stays: lines(stays).map((en) => ({ en, es: null }))
      }
    })
  )
  return issueBatch(ctx, requests)
}

export const closingHandlers = {
  'cases.issueClosingLetter': async (
    ctx: Ctx,
    input: In<'cases.issueClosingLetter'>
  ): Promise<RouteOutput<'cases.issueClosingLetter'>> => ({ documents: await issueClosingLetter(ctx, input) })
}
