import { stepOfKind } from '@shared/court/rules-ladder'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { schoolYearLabel } from '@shared/kernel/dates'
import type { Ctx } from '../context'
import { heldHearings } from './facts'
import { courtHead, type FurtherRecord, ladderOf, PURPOSE } from './records'
import { reportsOf } from './routeFacts'

/** SD-69 with every report and its days, and SD-68 for each step of EC 48264.5 (a) to (c) (WIC 258(b)(1)). */
export function stepPapers(ctx: Ctx, caseId: string): FurtherRecord[] {
  const { head } = courtHead(ctx, caseId)
  const { schoolYear: _, ...paperHead } = head
  const held = heldHearings(ctx.db, caseId)
  const { steps, log } = ladderOf(ctx, caseId, held)
  const first = steps[0]?.reportedOn ?? null
  const { schoolYear, asOf, reports } = reportsOf(ctx, caseId)
  return [
    {
      purpose: PURPOSE.reports,
      form: 'SD-69',
      data: { ...paperHead, schoolYear: schoolYearLabel(schoolYear), asOf, reports }
    },
    ...steps.map(({ step, reportedOn, done }): FurtherRecord => {
      const logged = log.filter(({ kind, date }) => stepOfKind(kind) === step && date >= (first ?? date))
      const entries =
        step === 'c'
          ? done.map(({ date, what, result }) => ({ date, what, result, by: null, withWhom: null, summary: null }))
          : logged.map((entry) => ({
              date: entry.date,
              what: kindFacts[entry.kind].label,
              by: entry.staffName,
              withWhom: [entry.withWhom, entry.relation && `(${entry.relation})`].filter(Boolean).join(' ') || null,
              result: resultWords[entry.result],
              summary: entry.summary
            }))
      return { purpose: PURPOSE[`step-${step}`], form: 'SD-68', data: { ...paperHead, step, reportedOn, entries } }
    })
  ]
}
