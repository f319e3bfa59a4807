import { shareTenths } from '@shared/attendance/rules-counts'
import { genderWords, raceEthnicityWords } from '@shared/pupils/statistics'
import type { Behind, Breakdown, PupilFact, ReportCell, ReportPart, ReportTable, YearFacts } from './model'
import { breakdownWords, groups, groupWords } from './model'
import { type GuardedCell, type SumLine, suppressed } from './rules-suppress'

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
  /** Counts that this share would tell, or nearly: where one of them is hidden, so is this. */
  readonly tells?: readonly string[]
}

export interface CountedTable {
  readonly id: string
  readonly title: string
  readonly section: string | null
  readonly note: string
  readonly rows: readonly CountedRow[]
  /** The state's reports it belongs to besides the whole year. */
  readonly parts: readonly Exclude<ReportPart, 'year'>[]
  /** Nobody's own record is in it (the board, consultations): never cut by pupils, never hidden; the head of its column. */
  readonly open?: string
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

/** Dropouts and pupils are reported by level: to grade 5, 6 to 8, 9 to 12. */
const levelOf = ({ grade }: PupilFact) => {
  const order = gradeOrder(grade ?? '')
  if (order === 99) return 'none'
  return order <= 5 ? 'elementary' : order <= 8 ? 'middle' : 'high'
}

const all: Column = { id: 'all', head: 'All', holds: () => true }
const NOT_TOLD = 'Not told'

/** A column for each value that words are given for, in their order; the last one only where somebody has none. */
function named<K extends string>(
  words: Readonly<Record<K, string>>,
  of: (pupil: PupilFact) => K | null,
  pupils: readonly PupilFact[]
): Column[] {
  const columns = (Object.keys(words) as K[]).map(
    (id): Column => ({ id, head: words[id], holds: (pupil) => of(pupil) === id })
  )
  const untold = pupils.some((pupil) => of(pupil) === null)
  return untold ? [...columns, { id: 'not-told', head: NOT_TOLD, holds: (pupil) => of(pupil) === null }] : columns
}

const levelWords = { elementary: 'To grade 5', middle: 'Grades 6 to 8', high: 'Grades 9 to 12' } as const

/** The columns of a breakdown; the first one always counts everybody. Groups overlap: a pupil may be in several. */
export function columnsOf(by: Breakdown, { cases, enrolled, steps }: YearFacts): Column[] {
  const pupils: readonly PupilFact[] = [...cases, ...enrolled, ...steps]
  switch (by) {
    case 'none':
      return [{ ...all, head: breakdownWords.none }]
    case 'school': {
      const schools = new Map(pupils.map(({ schoolCode, schoolName }) => [schoolCode ?? '', schoolName ?? 'No school']))
      const sorted = [...schools].sort(([, a], [, b]) => (a < b ? -1 : 1))
      return [
        all,
        ...sorted.map(([id, head]) => ({ id, head, holds: (one: PupilFact) => (one.schoolCode ?? '') === id }))
      ]
    }
    case 'grade': {
      const grades = [...new Set(pupils.map(({ grade }) => grade ?? ''))].sort((a, b) => gradeOrder(a) - gradeOrder(b))
      return [
        all,
        ...grades.map((id) => ({ id, head: id || 'none', holds: (one: PupilFact) => (one.grade ?? '') === id }))
      ]
    }
    case 'level': {
      const level = (one: PupilFact) => {
        const own = levelOf(one)
        return own === 'none' ? null : own
      }
      return [all, ...named(levelWords, level, pupils)]
    }
    case 'gender':
      return [all, ...named(genderWords, ({ gender }) => gender, pupils)]
    case 'race':
      return [all, ...named(raceEthnicityWords, ({ raceEthnicity }) => raceEthnicity, pupils)]
    case 'group':
      return [
        all,
        ...groups.map((id) => ({ id, head: groupWords[id], holds: (one: PupilFact) => one.groups.includes(id) }))
      ]
  }
}

/** A number of one table that those of others add up to, or repeat: `referrals/total`. */
export interface Link {
  readonly total: string
  readonly parts: readonly string[]
}

const columnsFor = (table: CountedTable, by: Breakdown, facts: YearFacts) =>
  table.open ? [{ ...all, head: table.open }] : columnsOf(by, facts)

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

interface Guarded {
  readonly table: CountedTable
  readonly columns: readonly Column[]
  readonly cells: readonly (readonly GuardedCell[])[]
}

/** Every number of a table, and whether it is small by itself. */
function guarded(table: CountedTable, facts: YearFacts, by: Breakdown, smallUpTo: number): Guarded {
  const columns = columnsFor(table, by, facts)
  const upTo = table.open ? 0 : smallUpTo
  const cells = table.rows.map(({ counted: everybody, kind = 'count' }) => {
    const pupils = pupilsIn(everybody)
    return columns.map(({ holds }): GuardedCell => {
      const own = everybody.filter(holds)
      const one = { cell: cellOf(own, kind, upTo), pupils: pupilsIn(own) }
      // Groups are no parts of a sum, but who is NOT in a group is the total less the group.
      const others = pupils - one.pupils
      const tellsOthers = by === 'group' && one.pupils > 0 && others > 0 && others <= upTo
      return tellsOthers ? { ...one, cell: { ...one.cell, small: true } } : one
    })
  })
  return { table, columns, cells }
}

/**
 * Counted tables as numbers. They are guarded together, since they are published together: what one hides another must
 * not show. `smallUpTo`: pupils behind a number that is too small to publish.
 */
export function tablesOf(
  tables: readonly CountedTable[],
  facts: YearFacts,
  by: Breakdown,
  smallUpTo: number,
  links: readonly Link[] = []
): ReportTable[] {
  const all = tables.map((table) => guarded(table, facts, by, smallUpTo))
  const firstRow = all.map((_, at) => all.slice(0, at).reduce((sum, { cells }) => sum + cells.length, 0))
  const lines = all.flatMap(({ table, columns }, at) =>
    linesOf(table, columns.length, by).map((line) => below(line, firstRow[at] ?? 0))
  )
  const hidden = suppressed(
    all.flatMap(({ cells }) => cells),
    [...lines, ...linked(all, firstRow, links)],
    smallUpTo
  )
  return all.map(({ table, columns, cells }, at) => {
    const from = firstRow[at] ?? 0
    return shown(table, columns, withWhatTheyTell(table, hidden.slice(from, from + cells.length)))
  })
}

/** One table by itself. */
export function tableOf(table: CountedTable, facts: YearFacts, by: Breakdown, smallUpTo: number): ReportTable {
  const [only] = tablesOf([table], facts, by, smallUpTo)
  if (!only) throw new RangeError('one table makes one')
  return only
}

type Place = SumLine['total']

const below = ({ total, parts }: SumLine, rows: number): SumLine => {
  const lower = ([row, column]: Place): Place => [row + rows, column]
  return { total: lower(total), parts: parts.map(lower) }
}

/** Lines between tables, column by column; a link to a row that this year has not is none. */
function linked(all: readonly Guarded[], firstRow: readonly number[], links: readonly Link[]): SumLine[] {
  const rowOf = (name: string): number | null => {
    const at = all.findIndex(({ table }) => name.startsWith(`${table.id}/`))
    const row = all[at]?.table.rows.findIndex(({ id }) => name === `${all[at]?.table.id}/${id}`) ?? -1
    return row < 0 ? null : (firstRow[at] ?? 0) + row
  }
  const columns = Math.max(...all.map((one) => one.columns.length))
  return links.flatMap(({ total, parts }): SumLine[] => {
    const whole = rowOf(total)
    const own = parts.flatMap((part) => rowOf(part) ?? [])
    if (whole === null || own.length < parts.length) return []
    return Array.from({ length: columns }, (_, column): SumLine => {
      return { total: [whole, column], parts: own.map((row): Place => [row, column]) }
    })
  })
}

function shown(
  { id, title, section, note, rows, parts }: CountedTable,
  columns: readonly Column[],
  cells: ReportCell[][]
): ReportTable {
  return {
    id,
    title,
    section,
    note,
    in: [...parts, 'year'],
    columns: columns.map(({ id: column, head }) => ({ id: column, head })),
    rows: rows.map(({ id: row, label, strong = false }, at) => ({ id: row, label, strong, cells: cells[at] ?? [] }))
  }
}

/** Hides the shares from which a hidden count could be had. */
function withWhatTheyTell({ rows }: CountedTable, cells: ReportCell[][]): ReportCell[][] {
  return cells.map((row, at) => {
    const told = cells.filter((_, other) => rows[at]?.tells?.includes(rows[other]?.id ?? ''))
    return row.map((cell, column) => ({ ...cell, small: cell.small || told.some((one) => one[column]?.small) }))
  })
}

/** What stands behind one number, each pupil or case once; empty where there is no such row or column. */
export function behindCell(
  table: CountedTable,
  facts: YearFacts,
  by: Breakdown,
  at: { row: string; column: string }
): Behind[] {
  const column = columnsFor(table, by, facts).find(({ id }) => id === at.column)
  const row = table.rows.find(({ id }) => id === at.row)
  if (!column || !row) return []
  const opens = row.counted.filter(column.holds).map(({ opens: one }) => one)
  return [...new Map(opens.map((one) => [`${one.to} ${one.detail}`, one])).values()]
}
