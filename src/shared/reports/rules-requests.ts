import type { Outcome } from '@shared/hearings/model'
import { OUTCOME_GROUPS } from '@shared/hearings/words'
import { dateInWords } from '@shared/kernel/dates'
import type { CaseFact, YearFacts } from './model'
import { ofCase } from './rules-case'
import type { Counted, CountedTable } from './rules-cells'

/** What went out of the board to offices and courts, by its way. */
export function requests({ cases }: YearFacts): CountedTable {
  const made = cases.flatMap((one) =>
    one.routes.map(({ words: route, petition }) => ({ route, petition, counted: ofCase(one, route) }))
  )
  const kinds = [...new Set(made.map(({ route }) => route))].sort()
  return {
    id: 'requests',
    parts: ['basic', 'extended'],
    title: 'Notices and requests to court and offices',
    section: 'EC 48273',
    note: 'Each route counts once for each time it was taken. Since January 1, 2021 EC 48263 asks for no petition any more; what asks the juvenile court for one now is the referral of the minor to probation (WIC 601.2, 653).',
    rows: [
      ...kinds.map((route) => ({
        id: route,
        label: route,
        counted: made.filter((each) => each.route === route).map(({ counted }) => counted)
      })),
      { id: 'total', label: 'All notices and requests', strong: true, counted: made.map(({ counted }) => counted) },
      {
        id: 'petitions',
        label: '… of these, requests for a petition in juvenile court',
        counted: made.filter(({ petition }) => petition).map(({ counted }) => counted)
      },
      { id: 'decided', label: 'Decided by the board, not sent yet', counted: cases.flatMap(notSent) }
    ],
    sums: [
      { total: 'total', parts: kinds },
      { total: 'total', parts: ['petitions'] }
    ]
  }
}

/** What the board sent on at a hearing of the year, and no paper of the year has followed. */
function notSent(one: CaseFact): Counted[] {
  const decided = one.hearings.filter(({ outcome }) => outcome !== null && SENT_ON.has(outcome))
  return decided.slice(one.routes.length).map((hearing) => ofCase(one, `decided ${dateInWords(hearing.date)}`))
}

const SENT_ON: ReadonlySet<Outcome> = new Set(OUTCOME_GROUPS.at(-1)?.outcomes)

const answerWords: Record<CaseFact['answers'][number], string> = {
  filed: 'Petition or complaint filed, or services begun',
  declined: 'Declined',
  terms: 'Terms imposed',
  outcome: 'Outcome told',
  none: 'Nothing told yet'
}

/** What those offices told of it (EC 48297). */
export function answers({ cases }: YearFacts): CountedTable {
  const told = cases.flatMap((one) =>
    one.answers.map((answer) => ({ answer, counted: ofCase(one, answerWords[answer]) }))
  )
  const kinds = Object.keys(answerWords) as CaseFact['answers'][number][]
  return {
    id: 'answers',
    parts: ['extended'],
    title: 'What offices and courts told of them',
    section: 'EC 48297',
    note: 'An office that was sent a referral tells the board what came of it. A referral of which several things were told stands in several rows.',
    rows:
      told.length === 0
        ? []
        : kinds.map((kind) => ({
            id: kind,
            label: answerWords[kind],
            counted: told.filter(({ answer }) => answer === kind).map(({ counted }) => counted)
          }))
  }
}
