import { changeBetween, windowsAround } from '@shared/attendance/rules-window'
import { day } from '@shared/kernel/dates'
import { csvOf } from '@shared/reports/csv'
import type { Breakdown, CaseFact, DirectiveFact, EnrolledFact, ReportPart, YearFacts } from '@shared/reports/model'
import { behindCell, type CountedTable, type Link, tableOf, tablesOf } from '@shared/reports/rules-cells'
import { yearLinks, yearTables } from '@shared/reports/rules-tables'
import { dispositionOf } from '@shared/reports/rules-ways'
import { describe, expect, test } from 'vitest'

const window = (schooldays: number, absent: number) => ({
  from: day('2026-09-01'),
  to: day('2026-09-30'),
  schooldays,
  absent,
  unexcused: absent
})

const oneCase = (n: number, change: Partial<CaseFact> = {}): CaseFact => ({
  pupilId: `p${n}`,
  name: `Pupil, ${n}`,
  grade: '8',
  schoolCode: 'A',
  schoolName: 'Arden',
  groups: [],
  gender: null,
  raceEthnicity: null,
  caseId: `c${n}`,
  number: `2026-${n}`,
  openedOn: day('2026-10-01'),
  referredInYear: true,
  closedOn: null,
  grounds: ['habitual-truant'],
  hearings: [],
  directives: [],
  routes: [],
  answers: [],
  windows: null,
  disposition: null,
  ...change
})

const heard = { id: 'h', date: day('2026-11-03'), kind: 'first' as const, state: 'heard' as const, outcome: null }

const factsOf = (cases: CaseFact[], enrolled: EnrolledFact[] = []): YearFacts => ({
  schoolYear: 2026,
  asOf: day('2026-12-01'),
  cases,
  enrolled,
  steps: [],
  members: [],
  consultations: []
})

function rowOf(facts: YearFacts, table: string, row: string, by: Breakdown = 'none', smallUpTo = 0) {
  const counted = yearTables(facts).find(({ id }) => id === table)
  if (!counted) throw new Error(`no table ${table}`)
  return tableOf(counted, facts, by, smallUpTo).rows.find(({ id }) => id === row)?.cells
}

describe('EC 48273: number and types of referrals', () => {
  test('a case on two grounds stands in both rows and once in the total', () => {
    const facts = factsOf([oneCase(1, { grounds: ['habitual-truant', 'chronic-absentee'] }), oneCase(2)])
    expect(rowOf(facts, 'referrals', 'habitual-truant')?.[0]?.value).toBe(2)
    expect(rowOf(facts, 'referrals', 'chronic-absentee')?.[0]?.value).toBe(1)
    expect(rowOf(facts, 'referrals', 'total')?.[0]?.value).toBe(2)
  })

  test('a case of an earlier year that was only heard in this one is no referral of this year', () => {
    const facts = factsOf([oneCase(1, { referredInYear: false })])
    expect(rowOf(facts, 'referrals', 'total')?.[0]?.value).toBe(0)
  })

  test('each notice that went out counts once for each time', () => {
    const office = { words: 'DA', petition: false }
    const facts = factsOf([
      oneCase(1, { routes: [office, office] }),
      oneCase(2, { routes: [{ words: 'Probation', petition: true }] })
    ])
    expect(rowOf(facts, 'requests', 'DA')?.[0]?.value).toBe(2)
    expect(rowOf(facts, 'requests', 'total')?.[0]?.value).toBe(3)
    expect(rowOf(facts, 'requests', 'petitions')?.[0]?.value).toBe(1)
  })

  test('what was decided and has not gone out is told, and is no request yet', () => {
    const decided = { ...heard, outcome: 'referred-probation' as const }
    const facts = factsOf([
      oneCase(1, { hearings: [decided] }),
      oneCase(2, { hearings: [decided], routes: [{ words: 'Probation', petition: true }] }),
      oneCase(3, { hearings: [{ ...heard, outcome: 'directives-issued' }] })
    ])
    expect(rowOf(facts, 'requests', 'decided')?.[0]?.value).toBe(1)
    expect(rowOf(facts, 'requests', 'total')?.[0]?.value).toBe(1)
  })

  test('the basic report holds referrals and requests, the extended one irregular attendance besides', () => {
    const facts = factsOf([oneCase(1)])
    const tables = tablesOf(yearTables(facts), facts, 'none', 10, yearLinks)
    const of = (part: ReportPart) => tables.filter((table) => table.in.includes(part)).map(({ id }) => id)
    expect(of('basic')).toEqual(['referrals', 'received', 'requests'])
    expect(of('extended')).toEqual([...of('basic'), 'answers', 'irregular'])
    expect(of('year')).toEqual(tables.map(({ id }) => id))
  })
})

test.each([
  [100, 10, 0, 1],
  [100, 11, 1, 1],
  [61, 6, 0, 0],
  [61, 7, 1, 1]
])(
  'of %i schooldays %i missed: more than ten percent %i, chronic absentee %i (EC 60901(c)(1))',
  (schooldays, absent, more, chronic) => {
    const facts = factsOf([], [{ ...oneCase(1), schooldays, absent, excused: 0, unexcused: absent }])
    expect(rowOf(facts, 'irregular', 'more')?.[0]?.value).toBe(more)
    expect(rowOf(facts, 'irregular', 'chronic')?.[0]?.value).toBe(chronic)
  }
)

describe('small numbers', () => {
  const school = (code: string, from: number, count: number) =>
    Array.from({ length: count }, (_, n) => oneCase(from + n, { schoolCode: code, schoolName: code }))

  test('one hidden cell beside a shown total would be found by subtracting, so a second one is hidden', () => {
    const facts = factsOf([...school('A', 0, 30), ...school('B', 100, 12), ...school('C', 200, 4)])
    const cells = rowOf(facts, 'referrals', 'total', 'school', 10)
    expect(cells?.map(({ value, small }) => [value, small])).toEqual([
      [46, false],
      [30, false],
      [12, true],
      [4, true]
    ])
  })

  test('ten pupils are hidden, eleven are shown, none is no secret', () => {
    const facts = factsOf([...school('A', 0, 10), ...school('B', 100, 11), ...school('C', 200, 10)])
    expect(rowOf(facts, 'referrals', 'total', 'school', 10)?.map(({ small }) => small)).toEqual([
      false,
      true,
      false,
      true
    ])
    expect(rowOf(facts, 'referrals', 'insubordinate', 'school', 10)?.map(({ small }) => small)).toEqual([
      false,
      false,
      false,
      false
    ])
  })

  const directives = (states: Partial<Record<DirectiveFact['state'], number>>) =>
    Object.entries(states).flatMap(([state, count], at) =>
      Array.from({ length: count }, (_, n) => {
        const directive = { id: 'd', state, addressee: 'pupil', what: 'Come', provider: null } as DirectiveFact
        return oneCase(at * 1000 + n, { directives: [directive] })
      })
    )
  const hiddenRows = (cases: CaseFact[], table: string, smallUpTo = 10) =>
    tableOf(yearTables(factsOf(cases)).find(({ id }) => id === table) as never, factsOf(cases), 'none', smallUpTo)
      .rows.filter(({ cells }) => cells[0]?.small)
      .map(({ id }) => id)

  test('a hidden row could be had from the total below it, so a second row is hidden', () => {
    expect(hiddenRows(directives({ met: 30, open: 12, 'not-met': 4 }), 'directives')).toEqual(['open', 'not-met'])
    expect(hiddenRows(directives({ met: 30, open: 12, 'not-met': 14 }), 'directives')).toEqual([])
  })

  test('two hidden rows that together are still few are not enough', () => {
    expect(hiddenRows(directives({ met: 30, open: 12, 'not-met': 4, waived: 3 }), 'directives')).toEqual([
      'open',
      'not-met',
      'waived'
    ])
  })

  test('where no other row is left, the total is hidden', () => {
    expect(hiddenRows(directives({ met: 5, open: 4 }), 'directives')).toEqual(['met', 'open', 'total'])
  })

  const absences = (count: number, absent: number, from: number) =>
    Array.from(
      { length: count },
      (_, n): EnrolledFact => ({ ...oneCase(from + n), schooldays: 100, absent, excused: 0, unexcused: absent })
    )
  const smallOf = (enrolled: EnrolledFact[], rows: readonly string[]) =>
    rows.map((row) => rowOf(factsOf([], enrolled), 'irregular', row, 'none', 10)?.[0]?.small)

  test('what a total holds beyond its rows is no less a number: where nearly all are chronic absentees', () => {
    const rows = ['enrolled', 'more', 'chronic', 'chronic-rate', 'rate']
    expect(smallOf([...absences(5, 0, 0), ...absences(40, 20, 100)], rows)).toEqual([false, true, true, true, false])
    expect(smallOf([...absences(30, 0, 0), ...absences(4, 20, 100)], rows)).toEqual([false, true, true, true, false])
  })

  test('the number the state asks for stands, also where two pupils are at ten percent exactly', () => {
    const enrolled = [...absences(100, 0, 0), ...absences(40, 20, 1000), ...absences(2, 10, 2000)]
    expect(smallOf(enrolled, ['enrolled', 'more', 'chronic', 'chronic-rate'])).toEqual([false, false, false, false])
  })

  test('a number that stands in two tables is hidden in both', () => {
    const opens = { label: '', detail: '', to: '' }
    const pupils = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({ ...oneCase(from + n), opens }))
    const table = (id: string, rows: Record<string, number>): CountedTable => ({
      id,
      parts: [],
      title: id,
      section: null,
      note: '',
      rows: Object.entries(rows).map(([row, count]) => ({ id: row, label: row, counted: pupils(0, count) })),
      sums: 'all' in rows ? [{ total: 'all', parts: ['many', 'few'] }] : []
    })
    const two = [table('one', { all: 20, many: 15, few: 5 }), table('other', { again: 15 })]
    const small = (links: Link[]) =>
      tablesOf(two, factsOf([]), 'none', 10, links).map(({ rows }) => rows.map(({ cells }) => cells[0]?.small))
    expect(small([])).toEqual([[false, true, true], [false]])
    expect(small([{ total: 'other/again', parts: ['one/many'] }])).toEqual([[false, true, true], [true]])
  })

  test('the numbers two tables share are linked by rows that they have', () => {
    const facts = factsOf([oneCase(1, { hearings: [{ ...heard, outcome: 'directives-issued' }] })])
    const rows = yearTables(facts).flatMap(({ id, rows }) => rows.map((row) => `${id}/${row.id}`))
    for (const { total, parts } of yearLinks) for (const name of [total, ...parts]) expect(rows).toContain(name)
  })

  test('who came to no hearing is not found from the hearings held and all outcomes', () => {
    const outcome = (n: number, state: 'heard' | 'no-show') =>
      oneCase(n, {
        hearings: [{ ...heard, state, outcome: state === 'heard' ? 'directives-issued' : 'no-show-rescheduled' }]
      })
    const facts = factsOf([
      ...Array.from({ length: 40 }, (_, n) => outcome(n, 'heard')),
      ...Array.from({ length: 3 }, (_, n) => outcome(100 + n, 'no-show'))
    ])
    const tables = tablesOf(yearTables(facts), facts, 'none', 10, yearLinks)
    const shown = (table: string, row: string) => {
      const cell = tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.cells[0]
      return cell && !cell.small
    }
    expect(shown('hearings', 'no-show')).toBe(false)
    expect(shown('hearings', 'held') && shown('outcomes', 'total')).toBe(false)
  })

  test('in a table cut by school nothing hidden can be found along or down', () => {
    const at = (code: string, from: number, states: Partial<Record<DirectiveFact['state'], number>>) =>
      directives(states).map((one, n) => ({
        ...one,
        pupilId: `${code}${n}`,
        schoolCode: code,
        schoolName: code,
        caseId: `${from + n}`
      }))
    const facts = factsOf([
      ...at('A', 0, { met: 40, open: 20, 'not-met': 15 }),
      ...at('B', 500, { met: 30, open: 25, 'not-met': 3 }),
      ...at('C', 900, { met: 35, open: 22, 'not-met': 18 })
    ])
    const table = yearTables(facts).find(({ id }) => id === 'directives') as never
    const { rows } = tableOf(table, facts, 'school', 10)
    const shown = rows.map(({ cells }) => cells.map(({ small, value }) => (small ? null : value)))
    const lines = [
      ...shown,
      ...[0, 1, 2, 3].map((column) => {
        const down = shown.map((row) => row[column] ?? null)
        return [down.at(-1) ?? null, ...down.slice(0, -1)]
      })
    ]
    for (const line of lines) expect(line.filter((value) => value === null).length, String(line)).not.toBe(1)
    expect(shown.flat().filter((value) => value === null).length).toBe(4)
  })

  test('many hearings of few pupils are small: pupils are counted, not rows', () => {
    const hearing = {
      id: 'h',
      date: day('2026-11-03'),
      kind: 'review' as const,
      state: 'heard' as const,
      outcome: null
    }
    const facts = factsOf([
      oneCase(1, { hearings: Array.from({ length: 20 }, (_, n) => ({ ...hearing, id: `h${n}` })) })
    ])
    expect(rowOf(facts, 'hearings', 'held', 'none', 10)?.[0]).toMatchObject({ value: 20, small: true })
  })

  test('the table for others holds no small number and no formula, and says of each row what it is', () => {
    const facts = factsOf(school('=cmd()', 0, 12).concat(school('B', 100, 3)))
    const tables = tablesOf(yearTables(facts), facts, 'school', 10, yearLinks)
    const csv = csvOf({ schoolYear: 2026, asOf: facts.asOf, by: 'school', smallUpTo: 10, tables }, 'Alder Unified')
    expect(csv.startsWith('\ufefftable,row,column,')).toBe(true)
    expect(csv).toContain('Referrals to the board,All referrals,All,15,count,Alder Unified,2026-27,2026-12-01\r\n')
    expect(csv).toContain("Referrals to the board,All referrals,'=cmd(),*,count")
    expect(csv).toContain('Referrals to the board,All referrals,B,*,count')
    expect(csv).toContain(',"Schooldays missed, percent … with valid excuse",All,')
    expect(csv).not.toMatch(/,"?… /)
  })
})

describe('cut by what only the year’s numbers know', () => {
  const some = (count: number, from: number, change: Partial<CaseFact>) =>
    Array.from({ length: count }, (_, n) => oneCase(from + n, change))

  test('by gender and by race: who told nothing has a column of his own, so that the columns add up', () => {
    const facts = factsOf([
      ...some(3, 0, { gender: 'female', raceEthnicity: 'hispanic' }),
      ...some(2, 10, { gender: 'male', raceEthnicity: 'asian' }),
      oneCase(20)
    ])
    const table = yearTables(facts).find(({ id }) => id === 'referrals') as never
    const { columns, rows } = tableOf(table, facts, 'gender', 0)
    expect(columns.map(({ head }) => head)).toEqual(['All', 'Female', 'Male', 'Nonbinary', 'Not told'])
    expect(rows.at(-1)?.cells.map(({ value }) => value)).toEqual([6, 3, 2, 0, 1])
    const byRace = tableOf(table, facts, 'race', 0)
    expect(byRace.columns).toHaveLength(10)
    expect(byRace.rows.at(-1)?.cells.reduce((sum, { value }, at) => sum + (at > 0 ? (value ?? 0) : 0), 0)).toBe(6)
  })

  test('a small gender hides a second one, since it could be had by subtracting', () => {
    const facts = factsOf([
      ...some(40, 0, { gender: 'female' }),
      ...some(30, 100, { gender: 'male' }),
      ...some(2, 200, { gender: 'nonbinary' })
    ])
    expect(rowOf(facts, 'referrals', 'total', 'gender', 10)?.map(({ small }) => small)).toEqual([
      false,
      false,
      true,
      true
    ])
  })

  test('a group is hidden where those outside of it are few', () => {
    const facts = factsOf([...some(30, 0, { groups: ['disadvantaged'] }), ...some(4, 100, {})])
    const cells = rowOf(facts, 'referrals', 'total', 'group', 10)
    expect(cells?.[0]).toMatchObject({ value: 34, small: false })
    expect(cells?.[4]).toMatchObject({ value: 30, small: true })
    const many = factsOf([...some(30, 0, { groups: ['disadvantaged'] }), ...some(14, 100, {})])
    expect(rowOf(many, 'referrals', 'total', 'group', 10)?.[4]).toMatchObject({ value: 30, small: false })
  })

  test('by level: a dropout of grade 9 stands with the high school', () => {
    const facts = factsOf([
      oneCase(1, { grade: 'TK', disposition: 'moved' }),
      oneCase(2, { grade: '8', disposition: 'dropped-out' }),
      oneCase(3, { grade: '9', disposition: 'dropped-out' })
    ])
    expect(rowOf(facts, 'dispositions', 'dropped-out', 'level')?.map(({ value }) => value)).toEqual([2, 0, 1, 1])
  })

  test('a share does not tell the count that is hidden', () => {
    const pupils = (count: number, absent: number, from: number) =>
      Array.from({ length: count }, (_, n): EnrolledFact => {
        return { ...oneCase(from + n), schooldays: 100, absent, excused: absent, unexcused: 0 }
      })
    const facts = factsOf([], [...pupils(50, 0, 0), ...pupils(3, 30, 100)])
    const cell = (row: string) => rowOf(facts, 'irregular', row, 'none', 10)?.[0]
    expect(cell('chronic')).toMatchObject({ value: 3, small: true })
    expect(cell('chronic-rate')).toMatchObject({ value: 56, small: true })
    expect(cell('rate')).toMatchObject({ value: 16, small: false })
    expect(cell('excused')).toMatchObject({ value: 16 })
    expect(cell('unexcused')).toMatchObject({ value: 0 })
  })
})

describe('what boards report besides (law and practice, section 6)', () => {
  const hearing = { id: 'h', date: day('2026-11-03'), kind: 'first' as const }

  test('each referral stands once among those taken up, given back and waiting', () => {
    const facts = factsOf([
      oneCase(1, { hearings: [{ ...hearing, state: 'heard', outcome: 'directives-issued' }] }),
      oneCase(2, { hearings: [{ ...hearing, state: 'heard', outcome: 'returned-to-school' }] }),
      oneCase(3, { hearings: [{ ...hearing, state: 'heard', outcome: 'dismissed-no-ground' }] }),
      oneCase(4, { hearings: [{ ...hearing, state: 'moved', outcome: null }] }),
      oneCase(5, { hearings: [{ ...hearing, state: 'scheduled', outcome: null }] }),
      oneCase(6, { closedOn: day('2026-11-10') }),
      oneCase(7, { referredInYear: false })
    ])
    const of = (row: string) => rowOf(facts, 'received', row)?.[0]?.value
    const ways = ['heard', 'returned', 'dismissed', 'no-show', 'scheduled', 'closed', 'waiting', 'total']
    expect(ways.map(of)).toEqual([1, 1, 1, 0, 1, 1, 1, 6])
  })

  test('chair and members with their agencies, and consultations by their own counts: never cut, never hidden', () => {
    const facts: YearFacts = {
      ...factsOf([oneCase(1)]),
      members: [
        { id: 'm2', name: 'B', agency: 'Probation', role: 'member', days: [] },
        { id: 'm1', name: 'A', agency: 'District', role: 'chair', days: [{ id: 'd', date: day('2026-11-03') }] }
      ],
      consultations: [{ id: 'k', date: day('2026-10-15'), groups: [{ school: 'S', group: 'grade 9', pupils: 6 }] }]
    }
    const tables = yearTables(facts).map((table) => tableOf(table, facts, 'gender', 10))
    const rows = (id: string) => {
      const table = tables.find((one) => one.id === id)
      return table?.rows.map(({ label, cells }) => [label, cells.map(({ value, small }) => [value, small])])
    }
    expect(rows('board')).toEqual([
      ['Chair: A, District', [[1, false]]],
      ['Member: B, Probation', [[0, false]]]
    ])
    expect(rows('consultations')?.at(-1)).toEqual(['Pupils who took part', [[6, false]]])
  })

  test.each([
    ['moved-out', 'moved'],
    ['closed-success', 'attending'],
    ['directives-issued', null]
  ] as const)('the outcome %s says by itself where the pupil is: %s', (outcome, where) => {
    expect(dispositionOf(outcome)).toBe(where)
  })
})

describe('every number opens to its cases', () => {
  test('the cases of one school behind one ground', () => {
    const facts = factsOf([oneCase(1), oneCase(2, { schoolCode: 'B', schoolName: 'Birch' })])
    const table = yearTables(facts).find(({ id }) => id === 'referrals')
    const behind = table && behindCell(table, facts, 'school', { row: 'total', column: 'B' })
    expect(behind).toEqual([{ label: 'Pupil, 2', detail: 'case 2026-2 · referred October 1, 2026', to: '/cases/c2' }])
  })
})

describe('before and after a hearing', () => {
  test('windows that are not over yet are left out; the day of the hearing is in none', () => {
    const windows = windowsAround(day('2026-10-20'), day('2026-11-19'))
    expect(windows.map(({ name }) => name)).toEqual(['30', 'to-date'])
    expect(windows[0]).toMatchObject({
      before: { from: '2026-09-20', to: '2026-10-19' },
      after: { from: '2026-10-21', to: '2026-11-19' }
    })
    expect(windows[1]?.before.from).toBe('2026-07-01')
  })

  test('on the day of the hearing nothing is known yet', () => {
    expect(windowsAround(day('2026-10-20'), day('2026-10-20'))).toEqual([])
  })

  test.each([
    [20, 4, 20, 3, 'better'],
    [20, 3, 20, 4, 'worse'],
    [100, 10, 100, 10, 'same'],
    [200, 20, 200, 19, 'same'], // half a point
    [100, 10, 100, 9, 'better'], // a whole one
    [20, 4, 0, 0, null]
  ])('%i/%i against %i/%i: %s', (days1, absent1, days2, absent2, change) => {
    expect(changeBetween(window(days1, absent1), window(days2, absent2))).toBe(change)
  })

  test('shares are of all schooldays together, not a mean of shares', () => {
    const windows = (schooldays: number, absent: number) => [
      { name: '30' as const, before: window(schooldays, absent), after: window(20, 2) }
    ]
    const facts = factsOf([oneCase(1, { windows: windows(10, 5) }), oneCase(2, { windows: windows(30, 3) })])
    expect(rowOf(facts, 'attendance', '30-before')?.[0]?.value).toBe(800)
    expect(rowOf(facts, 'attendance', '30-after')?.[0]?.value).toBe(900)
    expect(rowOf(facts, 'attendance', '30-better')?.[0]?.value).toBe(1)
  })
})
