import type { DirectiveState } from '@shared/agreements/model'
import { tenthsInWords } from '@shared/attendance/rules-counts'
import { attendedTenths, type Change, changeBetween, windowNames } from '@shared/attendance/rules-window'
import { groundWords } from '@shared/cases/model'
import { referralGround } from '@shared/documents/parts'
import { OUTCOME_GROUPS, outcomeWords } from '@shared/hearings/words'
import { dateInWords } from '@shared/kernel/dates'
import type { CaseFact, ComparedWindow, HearingFact, YearFacts } from './model'
import { board, consultations } from './rules-board'
import { ofCase, referredOn } from './rules-case'
import type { Counted, CountedRow, CountedTable, Link } from './rules-cells'
import { irregular } from './rules-irregular'
import { answers, requests } from './rules-requests'
import { dispositions, received } from './rules-ways'

/**
 * The tables of a school year. EC 48273 asks a district for the number and types of referrals to the board and of
 * requests for petitions; the rest is what boards and districts report besides (law and practice, section 6).
 */
export function yearTables(facts: YearFacts): CountedTable[] {
  return [
    referrals(facts),
    received(facts),
    requests(facts),
    answers(facts),
    irregular(facts),
    ladder(facts),
    board(facts),
    hearings(facts),
    outcomes(facts),
    dispositions(facts),
    directives(facts),
    attendance(facts),
    boardsYear(facts),
    consultations(facts)
  ]
}

/** Numbers that stand in two tables, or that two tables add up to. */
export const yearLinks: readonly Link[] = [
  { total: 'received/total', parts: ['referrals/total'] },
  { total: 'outcomes/total', parts: ['hearings/held', 'hearings/no-show'] }
]

function referrals({ cases }: YearFacts): CountedTable {
  const referred = cases.filter(({ referredInYear }) => referredInYear)
  return {
    id: 'referrals',
    parts: ['basic', 'extended'],
    title: 'Referrals to the board',
    section: 'EC 48273',
    note: 'Cases referred in the school year. A case on two grounds stands in two rows, and once in the total.',
    rows: [
      ...referralGround.options.map((ground) => ({
        id: ground,
        label: groundWords[ground],
        counted: referred.filter(({ grounds }) => grounds.includes(ground)).map(referredOn)
      })),
      { id: 'total', label: 'All referrals', strong: true, counted: referred.map(referredOn) }
    ],
    sums: [{ total: 'total', parts: referralGround.options }]
  }
}

function ladder({ steps }: YearFacts): CountedTable {
  const counted = (some: YearFacts['steps']) =>
    some.map((one): Counted => ({ ...one, opens: { label: one.name, detail: one.what, to: `/pupils/${one.pupilId}` } }))
  const kinds = [...new Set(steps.map(({ what }) => what))]
  const pupils = [...new Map(steps.map((one) => [one.pupilId, one])).values()]
  return {
    id: 'ladder',
    parts: [],
    title: 'Steps before the board',
    section: null,
    note: 'Notifications and interventions of the school year, and how many pupils they were for.',
    rows: [
      ...kinds.map((what) => ({ id: what, label: what, counted: counted(steps.filter((one) => one.what === what)) })),
      { id: 'pupils', label: 'Pupils served', strong: true, counted: counted(pupils) }
    ]
  }
}

const each = (cases: readonly CaseFact[], fits: (hearing: HearingFact) => boolean) =>
  cases.flatMap((one) => one.hearings.filter(fits).map((hearing) => ofCase(one, dateInWords(hearing.date))))

function hearings({ cases }: YearFacts): CountedTable {
  const row = (id: string, label: string, fits: (hearing: HearingFact) => boolean, strong = false): CountedRow => ({
    id,
    label,
    strong,
    counted: each(cases, fits)
  })
  return {
    id: 'hearings',
    parts: [],
    title: 'Hearings',
    section: null,
    note: 'Moved and cancelled hearings are shown and counted for nothing else.',
    rows: [
      row('first', 'First hearings held', ({ state, kind }) => state === 'heard' && kind === 'first'),
      row('review', 'Review hearings held', ({ state, kind }) => state === 'heard' && kind === 'review'),
      row('no-show', 'Nobody came', ({ state }) => state === 'no-show'),
      row('held', 'Hearings held', ({ state }) => state === 'heard', true),
      row('moved', 'Moved to another day', ({ state }) => state === 'moved'),
      row('cancelled', 'Cancelled', ({ state }) => state === 'cancelled')
    ],
    sums: [{ total: 'held', parts: ['first', 'review'] }]
  }
}

function outcomes({ cases }: YearFacts): CountedTable {
  const rows = OUTCOME_GROUPS.flatMap(({ outcomes: some }) => some).map((outcome) => ({
    id: outcome,
    label: outcomeWords[outcome],
    counted: each(cases, (hearing) => hearing.outcome === outcome)
  }))
  const given = rows.filter(({ counted }) => counted.length > 0)
  const total = each(cases, ({ outcome }) => outcome !== null)
  return {
    id: 'outcomes',
    parts: [],
    title: 'Outcomes of hearings',
    section: null,
    note: 'The disposition the board recorded at each hearing.',
    rows: [
      ...given,
      ...(given.length > 0 ? [{ id: 'total', label: 'All outcomes', strong: true, counted: total }] : [])
    ],
    sums: [{ total: 'total', parts: given.map(({ id }) => id) }]
  }
}

const stateWords: Record<DirectiveState, string> = { met: 'Met', open: 'Open', 'not-met': 'Not met', waived: 'Waived' }

function directives({ cases }: YearFacts): CountedTable {
  const all = cases.flatMap((one) =>
    one.directives.map((directive) => ({ directive, counted: ofCase(one, directive.what) }))
  )
  return {
    id: 'directives',
    parts: [],
    title: 'Directives',
    section: 'EC 48263(b)',
    note: 'Directives of issued contracts, by what has become of them.',
    rows: [
      ...(Object.keys(stateWords) as DirectiveState[]).map((state) => ({
        id: state,
        label: stateWords[state],
        counted: all.filter(({ directive }) => directive.state === state).map(({ counted }) => counted)
      })),
      { id: 'total', label: 'All directives', strong: true, counted: all.map(({ counted }) => counted) }
    ],
    sums: [{ total: 'total', parts: Object.keys(stateWords) }]
  }
}

const changeWords: Record<Change, string> = { better: 'rose', same: 'stayed', worse: 'fell' }

const compared = (cases: readonly CaseFact[], name: ComparedWindow['name']) =>
  cases.flatMap((one) => {
    const window = one.windows?.find((each) => each.name === name)
    const change = window && changeBetween(window.before, window.after)
    return window && change ? [{ one, window, change }] : []
  })

const windowWords = (name: ComparedWindow['name']) => (name === 'to-date' ? 'to date' : `${name} days after`)

function attendance({ cases }: YearFacts): CountedTable {
  const rows = windowNames.flatMap((name): CountedRow[] => {
    const some = compared(cases, name)
    if (some.length === 0) return []
    const counted = (of: typeof some) =>
      of.map(({ one, window }) =>
        ofCase(
          one,
          `${tenthsInWords(attendedTenths(window.before))} → ${tenthsInWords(attendedTenths(window.after))} %`
        )
      )
    const share = (side: 'before' | 'after') =>
      some.map(({ one, window }) => ({
        ...ofCase(one, `${window[side].schooldays - window[side].absent} of ${window[side].schooldays} days attended`),
        part: window[side].schooldays - window[side].absent,
        whole: window[side].schooldays
      }))
    const pupils = `${name}-pupils`
    const changed = (change: Change) => ({
      id: `${name}-${change}`,
      label: `… attendance ${changeWords[change]}`,
      counted: counted(some.filter((each) => each.change === change))
    })
    return [
      { id: pupils, label: `Pupils compared, ${windowWords(name)}`, strong: true, counted: counted(some) },
      {
        id: `${name}-before`,
        label: '… attended before, percent',
        kind: 'tenths',
        tells: [pupils],
        counted: share('before')
      },
      {
        id: `${name}-after`,
        label: '… attended after, percent',
        kind: 'tenths',
        tells: [pupils],
        counted: share('after')
      },
      ...(Object.keys(changeWords) as Change[]).map(changed)
    ]
  })
  return {
    id: 'attendance',
    parts: [],
    title: 'Attendance before and after the first hearing',
    section: null,
    note: 'As many calendar days before the hearing as after it; “to date” compares all days since with the school year up to the hearing. Less than one percentage point counts as no change.',
    rows,
    sums: windowNames.map((name) => ({
      total: `${name}-pupils`,
      parts: [`${name}-better`, `${name}-same`, `${name}-worse`]
    }))
  }
}

/** Whether a directive came with better attendance. Counts of what went together; nothing here says why. */
function boardsYear({ cases }: YearFacts): CountedTable {
  const some = compared(cases, 'to-date')
  const whats = new Map<string, typeof some>()
  for (const each of some) {
    const names = each.one.directives.flatMap(({ what, provider }) => [
      what,
      ...(provider ? [`Service: ${provider}`] : [])
    ])
    for (const what of new Set(names)) whats.set(what, [...(whats.get(what) ?? []), each])
  }
  const rows = [...whats]
    .sort(([a, some1], [b, some2]) => some2.length - some1.length || (a < b ? -1 : 1))
    .flatMap(([what, having]): CountedRow[] => [
      { id: what, label: what, strong: true, counted: having.map(({ one }) => ofCase(one, what)) },
      ...(Object.keys(changeWords) as Change[]).map((change) => ({
        id: `${what} ${change}`,
        label: `… attendance ${changeWords[change]}`,
        counted: having.filter((each) => each.change === change).map(({ one }) => ofCase(one, what))
      }))
    ])
  return {
    id: 'boards-year',
    parts: [],
    title: 'What the board gave, and how attendance went',
    section: null,
    note: 'Pupils who were given a directive or service, and whether their attendance since the hearing rose, stayed or fell. What goes together need not be cause and effect: pupils with the hardest way are given the most.',
    rows,
    sums: [...whats.keys()].map((what) => ({
      total: what,
      parts: Object.keys(changeWords).map((change) => `${what} ${change}`)
    }))
  }
}
