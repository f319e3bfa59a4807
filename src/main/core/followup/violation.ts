import type { ParsedRouteInput, RouteOutput } from '@shared/contract'
import type { FormInput } from '@shared/documents/forms'
import { contactWay } from '@shared/documents/forms/violation'
import { judgeSince } from '@shared/followup/rules'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { callForReview, fileWithCase } from '../cases/queries'
import type { Ctx } from '../context'
import { dutyWords } from '../documents/duties'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { addresseeOf, letterFacts } from '../interventions/letters'
import { interventionsOf } from '../interventions/queries/log'
import { agreementOf, findFollowed, readFollowUpSettings } from './queries'
import { insertViolation, violationsOf } from './queries-record'
import { issuedDirectives, sinceHearing } from './since'

/** The letter to the family names so many of the latest contacts; the report for the board has all. */
const CONTACTS_NAMED = 5

type Input = ParsedRouteInput<'followup.reportViolation'>

const refuse = (text: string): never => {
  throw new DeskError('not-allowed', `${text} Nothing was issued.`)
}

/**
 * Reports that the terms of an agreement were not kept: SD-81 for the board and, unless a call is the step, SD-80 to
 * every household; the days are frozen with it. A review hearing puts the case among those waiting for the board.
 * Throws DeskError `not-allowed` without an agreement or without anything that was not kept.
 */
export async function reportViolation(ctx: Ctx, input: Input): Promise<RouteOutput<'followup.reportViolation'>> {
  const { caseId, step, note, cureBy } = input
  const today = ctx.clock.today()
  const one = findFollowed(ctx.db, caseId) ?? refuse('That case is not on the desk any more.')
  if (one.closedOn !== null) refuse('The case is closed. Open it again first.')
  const agreement = agreementOf(ctx.db, caseId) ?? refuse('The board has not issued directives in this case yet.')
  const since = sinceHearing(ctx, one, agreement)
  const { days } = judgeSince(since, { ...readFollowUpSettings(ctx.db), allowed: 0 })
  const directives = issuedDirectives(ctx.db, caseId).filter(({ id }) => input.directiveIds.includes(id))
  if (days.length === 0 && directives.length === 0) {
    refuse('No new absence without excuse and no directive that was not followed is named.')
  }
  if (step === 'warning' && (cureBy === null || cureBy <= today)) {
    refuse('Name the day by which attendance is looked at again; it must lie after today.')
  }
  const seq = violationsOf(ctx.db, caseId).filter(({ hearingId }) => hearingId === agreement.hearingId).length + 1
  const { common, households } = letterFacts(ctx.db, one.pupilId, today)
  const { hearingOn, documentNumber, termTo } = agreement
  const told = {
    caseNumber: one.caseNumber,
    agreement: { hearingOn, number: documentNumber, termTo },
    asOf: since.asOf,
    reportedTo: since.reportedTo,
    days: days.map(({ date, what, codes }) => ({ date, what, code: codes.join(', ') }))
  }
  const contacts = interventionsOf(ctx.db, one.pupilId)
    .filter(({ date }) => date > hearingOn)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  const tried = contacts
    .flatMap(({ date, kind }) => {
      const way = contactWay.safeParse(kind)
      return way.success ? [{ date, way: way.data }] : []
    })
    .slice(-CONTACTS_NAMED)
  const { contact: _, ...head } = common
  const report: FormInput<'SD-81'> = {
    ...head,
    ...told,
    schooldays: since.count.schooldays,
    absent: since.count.absent,
    directives: directives.map(({ number, text, stateNote }) => ({ number, text, seen: stateNote })),
    contacts: contacts.map(({ date, time, kind, result, staffName, summary }) => ({
      date,
      time,
      what: kindFacts[kind].label,
      result: resultWords[result],
      by: staffName,
      summary
    })),
    number: seq,
    note,
    step
  }
  const subject = { pupilId: one.pupilId, caseId, hearingId: agreement.hearingId }
  const letters =
    step === 'call'
      ? []
      : households.map(
          (household): IssueRequest => ({
            form: 'SD-80',
            language: household.language,
            subject,
            data: {
              ...common,
              ...told,
              addressee: addresseeOf(household),
              directives: directives.map((one) => dutyWords(one, household.language)),
              contacts: tried,
              cureBy: step === 'warning' ? cureBy : null,
              reviewHearing: step === 'review-hearing'
            }
          })
        )
  const documents = await issueBatch(
    ctx,
    [{ form: 'SD-81', language: 'en', data: report, subject }, ...letters],
    (db, records) => {
      for (const { id, form } of records)
        fileWithCase(db, caseId, id, form === 'SD-81' ? 'violation-report' : 'violation-notice')
      insertViolation(db, {
        id: newId(),
        caseId,
        hearingId: agreement.hearingId,
        seq,
        reportedOn: today,
        asOf: since.asOf,
        days: [...days],
        directiveIds: directives.map(({ id }) => id),
        step,
        note,
        cureBy: step === 'warning' ? cureBy : null,
        reportDocumentId: records[0]?.id as string,
        recordedAt: ctx.clock.now(),
        recordedBy: ctx.actor
      })
      if (step === 'review-hearing') callForReview(db, caseId, today)
    }
  )
  return { documents }
}
