import { followsReport, REPORT_OF_STEP, stepOfKind } from '@shared/court/rules-ladder'
import { outcomeWords } from '@shared/hearings/words'
import { factsInWords } from '@shared/interventions/rules-fields'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { type CalendarDate, schoolYearLabel } from '@shared/kernel/dates'
import type { Ctx } from '../context'
import { knownDay } from '../hearings/day'
import { presenceOf } from '../hearings/queries/record'
import { type HeldHearing, heldHearings } from './facts'
import { courtHead, type FurtherRecord, ladderOf, PURPOSE } from './records'
import { reportsOf } from './routeFacts'

/** SD-69 with every report and its days, and SD-68 for each step of EC 48264.5 (a) to (c) (WIC 258(b)(1)). */
export function stepPapers(ctx: Ctx, caseId: string): FurtherRecord[] {
  const { head } = courtHead(ctx, caseId)
  const { schoolYear: _, ...paperHead } = head
  const held = heldHearings(ctx.db, caseId)
  const { steps, log, reported } = ladderOf(ctx, caseId, held)
  const { schoolYear, asOf, reports, made } = reportsOf(ctx, caseId)
  return [
    {
      purpose: PURPOSE.reports,
      form: 'SD-69',
      data: { ...paperHead, schoolYear: schoolYearLabel(schoolYear), asOf, reports, reportsMade: made }
    },
    ...steps.map(({ step, reportedOn, done }): FurtherRecord => {
      const logged = log.filter(
        ({ kind, date }) => stepOfKind(kind) === step && followsReport(reported, REPORT_OF_STEP[step], date)
      )
      const entries =
        step === 'c'
          ? done.map(({ date, what, result }) => ({ date, what, result, ...boardOf(ctx, held, date), facts: [] }))
          : logged.map((entry) => ({
              date: entry.date,
              what: kindFacts[entry.kind].label,
              by: entry.staffName,
              withWhom: [entry.withWhom, entry.relation && `(${entry.relation})`].filter(Boolean).join(' ') || null,
              result: resultWords[entry.result],
              summary: entry.summary,
              facts: factsInWords(entry.kind, entry.facts).map(({ label, value }) => `${label}: ${value}`)
            }))
      return { purpose: PURPOSE[`step-${step}`], form: 'SD-68', data: { ...paperHead, step, reportedOn, entries } }
    })
  ]
}

/** Who held a hearing, who came, and how it ended, for the evidence of step (c). */
function boardOf({ db }: Ctx, held: readonly HeldHearing[], on: CalendarDate) {
  const hearing = held.find((one) => one.hearing.date === on)?.hearing
  if (!hearing) return { by: null, withWhom: null, summary: null }
  const chair = knownDay(db, hearing.dayId).chair
  const came = presenceOf(db, hearing.id).filter((one) => one.came !== null && one.came !== 'absent')
  return {
    by: chair ? `${chair}, chair` : null,
    withWhom: came.map(({ name }) => name).join(', ') || null,
    summary: hearing.outcome ? outcomeWords[hearing.outcome] : null
  }
}
