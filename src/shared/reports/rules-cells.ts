import { shareTenths } from '@shared/attendance/rules-counts'
import type { Behind, Breakdown, PupilFact, ReportCell, ReportTable, YearFacts } from './model'
import { breakdownWords, groups, groupWords } from './model'
import { type SumLine, suppressed } from './rules-suppress'

/** One thing that is counted: whose it is, and what opens from it. */
export interface Counted extends PupilFact {
  readonly opens: Behind
  /** For shares: what part of what whole. */
  readonly part?: number
  readonly whole?: number
}

export interface CountedRow {
  readonly id: string
  readonly label: string
  readonly strong?: boolean
  readonly kind?: 'count' | 'tenths'
  readonly counted: readonly Counted[]
}

export interface CountedTable {
  readonly id: string
  readonly title: string
  readonly section: string | null
  readonly note: string
  readonly rows: readonly CountedRow[]
  /** Rows that another row sums up, so that a hidden one could be had by subtracting. */
  readonly sums?: readonly { readonly total: string; readonly parts: readonly string[] }[]
}

interface Column {
  readonly id: string
  readonly head: string
  readonly holds: (pupil: PupilFact) => boolean
}

const gradeOrder = (grade: string) => {
  const at = ['PS', 'TK', 'K'].indexOf(grade)
  return at >= 0 ? at - 3 : Number(grade) || 99
}

/** The columns of a breakdown; the first one always counts everybody. Groups overlap: a pupil may be in several. */
export function columnsOf(by: Breakdown, { cases, enrolled, steps }: YearFacts): Column[] {
  const all: Column = { id: 'all', head: 'All', holds: () => true }
  const pupils: readonly PupilFact[] = [...cases, ...enrolled, ...steps]
  if (by === 'school') {
    const schools = new Map(pupils.map(({ schoolCode, schoolName }) => [schoolCode ?? '', schoolName ?? 'No school']))
    const named = [...schools].sort(([, a], [, b]) => (a < b ? -1 : 1))
    return [
      all,
      ...named.map(([code, head]) => ({
        id: code,
        head,
        holds: (pupil: PupilFact) => (pupil.schoolCode ?? '') === code
      }))
    ]
  }
  if (by === 'grade') {
    const grades = [...new Set(pupils.map(({ grade }) => grade ?? ''))].sort((a, b) => gradeOrder(a) - gradeOrder(b))
    return [
      all,
      ...grades.map((grade) => ({
        id: grade,
        head: grade || 'none',
        holds: (pupil: PupilFact) => (pupil.grade ?? '') === grade
      }))
    ]
  }
  if (by === 'group') {
    return [
      all,
      ...groups.map((group) => ({
        id: group,
        head: groupWords[group],
        holds: (pupil: PupilFact) => pupil.groups.includes(group)
      }))
    ]
  }
  return [{ ...all, head: breakdownWords.none }]
}

/** Pupils, not cases, decide whether a cell could betray somebody. */
const pupilsIn = (counted: readonly Counted[]) => new Set(counted.map(({ pupilId }) => pupilId)).size

function cellOf(counted: readonly Counted[], kind: 'count' | 'tenths', smallUpTo: number): ReportCell {
  const pupils = pupilsIn(counted)
  const small = pupils > 0 && pupils <= smallUpTo
  if (kind === 'count') return { value: counted.length, kind, small, of: counted.length }
  const part = counted.reduce((sum, one) => sum + (one.part ?? 0), 0)
  const whole = counted.reduce((sum, one) => sum + (one.whole ?? 0), 0)
  return { value: whole === 0 ? null : shareTenths(part, whole), kind, small, of: counted.length }
}

/** Every line on which a hidden number could be had by subtracting: along the columns, and down the rows that add up. */
function linesOf({ rows, sums = [] }: CountedTable, columns: number, by: Breakdown): SumLine[] {
  const place = new Map(rows.map(({ id }, at) => [id, at]))
  const counts = rows.flatMap(({ kind = 'count' }, at) => (kind === 'count' ? [at] : []))
  const across = Array.from({ length: columns - 1 }, (_, at) => at + 1)
  return [
    // Overlapping groups don't add up to the total.
    ...(by === 'group' || columns === 1
      ? []
      : counts.map((row): SumLine => ({ total: [row, 0], parts: across.map((column) => [row, column] as const) }))),
    ...sums.flatMap(({ total, parts }) => {
      const row = place.get(total)
      if (row === undefined) return []
      const own = parts.flatMap((part) => place.get(part) ?? [])
      return Array.from({ length: columns }, (_, column): SumLine => {
        return { total: [row, column], parts: own.map((part) => [part, column] as const) }
      })
    })
  ]
}

/** A counted table as numbers. `smallUpTo`: pupils behind a number that is too small to publish. */
export function tableOf(table: CountedTable, facts: YearFacts, by: Breakdown, smallUpTo: number): ReportTable {
  const columns = columnsOf(by, facts)
  const { id, title, section, note } = table
  const counted = table.rows.map(({ counted: all, kind = 'count' }) =>
    columns.map(({ holds }) => {
      const own = all.filter(holds)
      return { cell: cellOf(own, kind, smallUpTo), pupils: pupilsIn(own) }
    })
  )
  const cells = suppressed(counted, linesOf(table, columns.length, by), smallUpTo)
  return {
    id,
    title,
    section,
    note,
    columns: columns.map(({ id: column, head }) => ({ id: column, head })),
    rows: table.rows.map(({ id: row, label, strong = false }, at) => ({
      id: row,
      label,
      strong,
      cells: cells[at] ?? []
    }))
  }
}

/** What stands behind one number, each pupil or case once; empty where there is no such row or column. */
export function behindCell(
  table: CountedTable,
  facts: YearFacts,
  by: Breakdown,
  at: { row: string; column: string }
): Behind[] {
  const column = columnsOf(by, facts).find(({ id }) => id === at.column)
  const row = table.rows.find(({ id }) => id === at.row)
  if (!column || !row) return []
  const opens = row.counted.filter(column.holds).map(({ opens: one }) => one)
  return [...new Map(opens.map((one) => [`${one.to} ${one.detail}`, one])).values()]
}
