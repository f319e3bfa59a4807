import type { DirectiveState } from '@shared/agreements/model'
import { reachesPercent, tenthsInWords } from '@shared/attendance/rules-counts'
import { attendedTenths, changeBetween, windowNames } from '@shared/attendance/rules-window'
import { groundWords } from '@shared/cases/model'
import { referralGround } from '@shared/documents/parts'
import { OUTCOME_GROUPS, outcomeWords } from '@shared/hearings/words'
import { dateInWords } from '@shared/kernel/dates'
import type { CaseFact, ComparedWindow, HearingFact, YearFacts } from './model'
import { board, consultations } from './rules-board'
import { ofCase, referredOn } from './rules-case'
import type { Counted, CountedRow, CountedTable } from './rules-cells'
import { dispositions, received } from './rules-ways'

/**
 * The tables of a school year. EC 48273 asks a district for the number and types of referrals to the board and of
 * requests for petitions; the rest is what boards and districts report besides (law and practice, section 6).
 */
export function yearTables(facts: YearFacts): CountedTable[] {
  return [
    board(facts),
    referrals(facts),
    received(facts),
    requests(facts),
    answers(facts),
    irregular(facts),
    ladder(facts),
    hearings(facts),
    outcomes(facts),
    dispositions(facts),
    directives(facts),
    attendance(facts),
    boardsYear(facts),
    consultations(facts)
  ]
}

function referrals({ cases }: YearFacts): CountedTable {
  const referred = cases.filter(({ referredInYear }) => referredInYear)
  return {
    id: 'referrals',
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

function requests({ cases }: YearFacts): CountedTable {
  const made = cases.flatMap((one) => one.routes.map((route) => ({ route, counted: ofCase(one, route) })))
  const kinds = [...new Set(made.map(({ route }) => route))].sort()
  return {
    id: 'requests',
    title: 'Notices and requests to court and offices',
    section: 'EC 48273',
    note: 'Each route counts once for each time it was taken. EC 48263 has no petition any more (since January 1, 2021); what goes out now is counted by its own route.',
    rows: [
      ...kinds.map((route) => ({
        id: route,
        label: route,
        counted: made.filter((each) => each.route === route).map(({ counted }) => counted)
      })),
      { id: 'total', label: 'All notices and requests', strong: true, counted: made.map(({ counted }) => counted) }
    ],
    sums: [{ total: 'total', parts: kinds }]
  }
}

const answerWords: Record<CaseFact['answers'][number], string> = {
  filed: 'Petition or complaint filed, or services begun',
  declined: 'Declined',
  terms: 'Terms imposed',
  outcome: 'Outcome told',
  none: 'Nothing told yet'
}

function answers({ cases }: YearFacts): CountedTable {
  const told = cases.flatMap((one) =>
    one.answers.map((answer) => ({ answer, counted: ofCase(one, answerWords[answer]) }))
  )
  const kinds = Object.keys(answerWords) as CaseFact['answers'][number][]
  return {
    id: 'answers',
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

/** The extended report of the state adds pupils missing MORE than ten percent; EC 60901 begins AT ten percent. */
function irregular({ enrolled }: YearFacts): CountedTable {
  const counted = (some: YearFacts['enrolled']) =>
    some.map(
      (one): Counted => ({
        ...one,
        opens: {
          label: one.name,
          detail: `${one.absent} of ${one.schooldays} schooldays missed`,
          to: `/pupils/${one.pupilId}`
        },
        part: one.absent,
        whole: one.schooldays
      })
    )
  const share = (days: (one: YearFacts['enrolled'][number]) => number) =>
    enrolled.map((one): Counted => {
      const detail = `${days(one)} of ${one.schooldays} schooldays`
      const opens = { label: one.name, detail, to: `/pupils/${one.pupilId}` }
      return { ...one, opens, part: days(one), whole: one.schooldays }
    })
  const more = enrolled.filter(({ absent, schooldays }) => 10 * absent > schooldays)
  const chronic = enrolled.filter(({ absent, schooldays }) => reachesPercent(absent, schooldays, 10))
  return {
    id: 'irregular',
    title: 'Irregular attendance in the district',
    section: 'EC 60901(c)(1)',
    note: 'Absences for any reason, of the schooldays on which the pupil was enrolled. The state’s extended board report asks for “more than ten percent”; a chronic absentee is a pupil at ten percent or more. What is not verified yet, or a suspension, is missed with neither.',
    rows: [
      { id: 'enrolled', label: 'Pupils enrolled', counted: counted(enrolled) },
      { id: 'more', label: 'Missing more than 10 percent', counted: counted(more) },
      { id: 'chronic', label: 'Chronic absentees (10 percent or more)', counted: counted(chronic) },
      {
        id: 'chronic-rate',
        label: 'Chronic absentees, percent of pupils',
        kind: 'tenths',
        tells: 'chronic',
        counted: counted(enrolled).map((one) => ({
          ...one,
          part: reachesPercent(one.part ?? 0, one.whole ?? 0, 10) ? 1 : 0,
          whole: 1
        }))
      },
      { id: 'rate', label: 'Schooldays missed, percent', kind: 'tenths', counted: counted(enrolled) },
      { id: 'excused', label: '… with valid excuse', kind: 'tenths', counted: share(({ excused }) => excused) },
      { id: 'unexcused', label: '… without valid excuse', kind: 'tenths', counted: share(({ unexcused }) => unexcused) }
    ],
    // Who is at ten percent exactly is the one less the other.
    sums: [
      { total: 'chronic', parts: ['more'] },
      { total: 'enrolled', parts: ['chronic'] }
    ]
  }
}

function ladder({ steps }: YearFacts): CountedTable {
  const counted = (some: YearFacts['steps']) =>
    some.map((one): Counted => ({ ...one, opens: { label: one.name, detail: one.what, to: `/pupils/${one.pupilId}` } }))
  const kinds = [...new Set(steps.map(({ what }) => what))]
  const pupils = [...new Map(steps.map((one) => [one.pupilId, one])).values()]
  return {
    id: 'ladder',
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

const compared = (cases: readonly CaseFact[], name: ComparedWindow['name']) =>
  cases.flatMap((one) => {
    const window = one.windows?.find((each) => each.name === name)
    const change = window && changeBetween(window.before, window.after)
    return window && change ? [{ one, window, change }] : []
  })

const windowWords = (name: ComparedWindow['name']) => (name === 'to-date' ? 'to date' : `${name} days`)

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
    const words = windowWords(name)
    return [
      { id: `${name}-pupils`, label: `Pupils with ${words} since the hearing`, strong: true, counted: counted(some) },
      { id: `${name}-before`, label: `Attended before, percent (${words})`, kind: 'tenths', counted: share('before') },
      { id: `${name}-after`, label: `Attended after, percent (${words})`, kind: 'tenths', counted: share('after') },
      {
        id: `${name}-better`,
        label: 'Attendance rose',
        counted: counted(some.filter(({ change }) => change === 'better'))
      },
      {
        id: `${name}-same`,
        label: 'Attendance stayed',
        counted: counted(some.filter(({ change }) => change === 'same'))
      },
      {
        id: `${name}-worse`,
        label: 'Attendance fell',
        counted: counted(some.filter(({ change }) => change === 'worse'))
      }
    ]
  })
  return {
    id: 'attendance',
    title: 'Attendance before and after the first hearing',
    section: null,
    note: 'As many calendar days before the hearing as after it; “to date” compares with the school year up to the hearing. Less than one percentage point counts as no change.',
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
  const words = { better: 'rose', same: 'stayed', worse: 'fell' } as const
  const rows = [...whats]
    .sort(([a, some1], [b, some2]) => some2.length - some1.length || (a < b ? -1 : 1))
    .flatMap(([what, having]): CountedRow[] => [
      { id: what, label: what, strong: true, counted: having.map(({ one }) => ofCase(one, what)) },
      ...(Object.keys(words) as (keyof typeof words)[]).map((change) => ({
        id: `${what} ${change}`,
        label: `… attendance ${words[change]}`,
        counted: having.filter((each) => each.change === change).map(({ one }) => ofCase(one, what))
      }))
    ])
  return {
    id: 'boards-year',
    title: 'What the board gave, and how attendance went',
    section: null,
    note: 'Pupils who were given a directive or service, and whether their attendance since the hearing rose, stayed or fell. What goes together need not be cause and effect: pupils with the hardest way are given the most.',
    rows,
    sums: [...whats.keys()].map((what) => ({
      total: what,
      parts: Object.keys(words).map((change) => `${what} ${change}`)
    }))
  }
}
