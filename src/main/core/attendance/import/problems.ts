/** One thing that is wrong, or worth knowing, in a file of an import. Never carries a name or an address. */
export interface Problem {
  file: string
  /** Row as a spreadsheet counts it, header row 1; in XML the line on which the record begins. Null: the whole file. */
  row: number | null
  column: string | null
  /** What stands there, shortened; null where it could be a name, an address or a social security number. */
  value: string | null
  message: string
  /** An `error` refuses the whole import. */
  severity: 'error' | 'warning'
}

/** Where a problem lies; what is left out is null. */
export interface Place {
  file: string
  row?: number | null
  column?: string | null
  value?: string | null
}

/** At most so many problems of one severity are listed; the rest is counted. */
export const MAX_LISTED = 200
const MAX_VALUE = 60

const shorten = (value: string) => (value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value)

function problemAt(place: Place, message: string, severity: Problem['severity']): Problem {
  const { file, row = null, column = null, value = null } = place
  return { file, row, column, value: value === null ? null : shorten(value), message, severity }
}

interface Group {
  problem: Problem
  count: number
  describe: (count: number) => string
}

/** Collects what is found while files are read; the reading goes on, so that all faults are seen at once. */
export class ProblemLog {
  errorTotal = 0
  private readonly errors: Problem[] = []
  private readonly single: Problem[] = []
  private readonly groups = new Map<string, Group>()
  private singleTotal = 0

  error(place: Place, message: string): void {
    this.errorTotal++
    if (this.errors.length < MAX_LISTED) this.errors.push(problemAt(place, message, 'error'))
  }

  warn(place: Place, message: string): void {
    this.singleTotal++
    if (this.single.length < MAX_LISTED) this.single.push(problemAt(place, message, 'warning'))
  }

  /** A warning that may hold for many rows: told once, with the first place and the number of rows. */
  warnGrouped(key: string, place: Place, describe: (count: number) => string): void {
    const group = this.groups.get(key)
    if (group) group.count++
    else this.groups.set(key, { problem: problemAt(place, '', 'warning'), count: 1, describe })
  }

  listErrors(): Problem[] {
    return this.errors
  }

  listWarnings(): Problem[] {
    const grouped = [...this.groups.values()].map(({ problem, count, describe }) => ({
      ...problem,
      message: describe(count)
    }))
    return [...this.single, ...grouped].slice(0, MAX_LISTED)
  }

  get warningTotal(): number {
    return this.singleTotal + this.groups.size
  }
}

/** `attendance.csv, row 12, date “2026-02-30”: …` for a list or the command line. */
export function problemInWords({ file, row, column, value, message }: Problem): string {
  const place = [file, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(', ')
  return `${place}${value === null ? '' : ` “${value}”`}: ${message}`
}

/** `1 row`, `12 rows` */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
