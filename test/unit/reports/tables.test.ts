import { changeBetween, windowsAround } from '@shared/attendance/rules-window'
import { day } from '@shared/kernel/dates'
import { csvOf } from '@shared/reports/csv'
import type { CaseFact, DirectiveFact, EnrolledFact, YearFacts } from '@shared/reports/model'
import { behindCell, tableOf } from '@shared/reports/rules-cells'
import { yearTables } from '@shared/reports/rules-tables'
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
  ...change
})

const factsOf = (cases: CaseFact[], enrolled: EnrolledFact[] = []): YearFacts => ({
  schoolYear: 2026,
  asOf: day('2026-12-01'),
  cases,
  enrolled,
  steps: []
})

function rowOf(facts: YearFacts, table: string, row: string, by: 'none' | 'school' | 'group' = 'none', smallUpTo = 0) {
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
    const facts = factsOf([oneCase(1, { routes: ['DA', 'DA'] }), oneCase(2, { routes: ['Probation'] })])
    expect(rowOf(facts, 'requests', 'DA')?.[0]?.value).toBe(2)
    expect(rowOf(facts, 'requests', 'total')?.[0]?.value).toBe(3)
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
    const facts = factsOf([], [{ ...oneCase(1), schooldays, absent }])
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

  test('what a total holds beyond its rows is no less a number: pupils at ten percent exactly', () => {
    const pupils = (count: number, absent: number, from: number) =>
      Array.from({ length: count }, (_, n): EnrolledFact => ({ ...oneCase(from + n), schooldays: 100, absent }))
    const facts = factsOf([], [...pupils(100, 0, 0), ...pupils(40, 20, 1000), ...pupils(2, 10, 2000)])
    const small = (row: string) => rowOf(facts, 'irregular', row, 'none', 10)?.[0]?.small
    expect([small('enrolled'), small('chronic'), small('more')]).toEqual([false, false, true])
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

  test('the table for others holds no small number and no formula', () => {
    const facts = factsOf(school('=cmd()', 0, 12).concat(school('B', 100, 3)))
    const tables = yearTables(facts).map((table) => tableOf(table, facts, 'school', 10))
    const csv = csvOf({ schoolYear: 2026, asOf: facts.asOf, by: 'school', smallUpTo: 10, tables })
    expect(csv).toContain('Referrals to the board,All referrals,All,15,count,2026,2026-12-01\r\n')
    expect(csv).toContain("Referrals to the board,All referrals,'=cmd(),*,count")
    expect(csv).toContain('Referrals to the board,All referrals,B,*,count')
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
