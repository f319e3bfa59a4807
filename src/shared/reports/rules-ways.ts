import { type Disposition, disposition, dispositionWords } from '@shared/cases/dispositions'
import type { Outcome } from '@shared/hearings/model'
import type { CaseFact, YearFacts } from './model'
import { ofCase, referredOn } from './rules-case'
import type { CountedTable } from './rules-cells'

const OF_OUTCOME: Partial<Record<Outcome, Disposition>> = {
  'closed-success': 'attending',
  'alternative-program-agreed': 'alternative',
  'moved-out': 'moved',
  'closed-graduated': 'graduated',
  'closed-aged-out': 'aged-out'
}

/** What an outcome of a hearing says by itself about where the pupil is; null where it says nothing. */
export const dispositionOf = (outcome: Outcome | null): Disposition | null =>
  outcome === null ? null : (OF_OUTCOME[outcome] ?? null)

const ways = {
  heard: 'Heard by the board',
  returned: 'Returned to the school',
  dismissed: 'Dismissed: no ground',
  'no-show': 'Nobody came, not heard yet',
  scheduled: 'Hearing set',
  closed: 'Closed before a hearing',
  waiting: 'Waiting for a hearing'
} as const

function wayOf({ hearings, closedOn }: CaseFact): keyof typeof ways {
  const outcomes = hearings.map(({ outcome }) => outcome)
  const states = hearings.map(({ state }) => state)
  if (outcomes.includes('returned-to-school')) return 'returned'
  if (outcomes.includes('dismissed-no-ground')) return 'dismissed'
  if (states.includes('heard')) return 'heard'
  if (closedOn) return 'closed'
  if (states.some((state) => state === 'scheduled' || state === 'arrived' || state === 'in-room')) return 'scheduled'
  return states.includes('no-show') ? 'no-show' : 'waiting'
}

/** Referrals of the year by what became of them: taken up, given back, or still waiting. */
export function received({ cases }: YearFacts): CountedTable {
  const referred = cases.filter(({ referredInYear }) => referredInYear)
  const kinds = Object.keys(ways) as (keyof typeof ways)[]
  return {
    id: 'received',
    parts: ['basic', 'extended'],
    title: 'What became of the referrals',
    section: null,
    note: 'Each referral of the school year once, as it stands now.',
    rows: [
      ...kinds.map((way) => ({
        id: way,
        label: ways[way],
        counted: referred.filter((one) => wayOf(one) === way).map(referredOn)
      })),
      { id: 'total', label: 'Referrals received', strong: true, counted: referred.map(referredOn) }
    ],
    sums: [{ total: 'total', parts: kinds }]
  }
}

/** Where the pupils of the year's cases are now. */
export function dispositions({ cases }: YearFacts): CountedTable {
  const row = (id: string, label: string, some: readonly CaseFact[], strong = false) => ({
    id,
    label,
    strong,
    counted: some.map((one) => ofCase(one, label.toLowerCase()))
  })
  const kinds = disposition.options
  return {
    id: 'dispositions',
    parts: [],
    title: 'Where the pupils are now',
    section: null,
    note: 'As recorded with the case under “Where the pupil is now”, or as the last outcome of a hearing says. Each case of the school year once.',
    rows: [
      ...kinds.map((kind) =>
        row(
          kind,
          dispositionWords[kind],
          cases.filter((one) => one.disposition === kind)
        )
      ),
      row(
        'open',
        'Not recorded yet',
        cases.filter((one) => one.disposition === null)
      ),
      row('total', 'All cases', cases, true)
    ],
    sums: [{ total: 'total', parts: [...kinds, 'open'] }]
  }
}
