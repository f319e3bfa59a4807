import type { CalendarDate } from '@shared/kernel/dates'
import type { ImportSet } from './model'

/**
 * Attendance by column: a million records as objects would take some hundred megabytes, so take 20 bytes a record.
 * `pupil`, `school` and `code` are positions in the lists of the set; `date` and `period` in the lists beside them.
 */
export interface AttendanceColumns {
  readonly length: number
  readonly dates: readonly CalendarDate[]
  /** Position 0 is the whole day. */
  readonly periods: readonly (string | null)[]
  readonly pupil: Uint32Array
  readonly school: Uint16Array
  readonly date: Uint16Array
  readonly period: Uint16Array
  readonly code: Uint16Array
  /** Minutes, -1 for the whole day or period. */
  readonly minutes: Int16Array
  /** Position in `source.files`. */
  readonly file: Uint8Array
  readonly row: Uint32Array
}

export interface AttendanceRecord {
  pupilId: string
  schoolCode: string
  date: CalendarDate
  /** Null: the whole day. */
  period: string | null
  code: string
  /** Null: the whole day or period. */
  minutesMissed: number | null
  row: number
}

/** The record at a position. Throws RangeError outside of the columns. */
export function attendanceAt(set: ImportSet, index: number): AttendanceRecord {
  const { attendance: columns } = set
  const pupil = set.pupils[columns.pupil[index] ?? -1]
  const school = set.schools[columns.school[index] ?? -1]
  const code = set.codes[columns.code[index] ?? -1]
  const date = columns.dates[columns.date[index] ?? -1]
  if (index >= columns.length || !pupil || !school || !code || date === undefined) {
    throw new RangeError(`no attendance record ${index}`)
  }
  const minutes = columns.minutes[index] ?? -1
  return {
    pupilId: pupil.pupilId,
    schoolCode: school.code,
    date,
    period: columns.periods[columns.period[index] ?? 0] ?? null,
    code: code.code,
    minutesMissed: minutes < 0 ? null : minutes,
    row: columns.row[index] ?? 0
  }
}

/** All records in the order of the source. */
export function* attendanceRecords(set: ImportSet): Generator<AttendanceRecord> {
  for (let index = 0; index < set.attendance.length; index++) yield attendanceAt(set, index)
}

/** Most different days, periods, schools or codes of one import: what a column of 16 bits can point to. */
export const MAX_DISTINCT = 65_535

/** Builds the columns record by record; grows by doubling. */
export class AttendanceBuilder {
  length = 0
  readonly dates: CalendarDate[] = []
  readonly periods: (string | null)[] = [null]
  pupil: Uint32Array
  school: Uint16Array
  date: Uint16Array
  period: Uint16Array
  code: Uint16Array
  minutes: Int16Array
  file: Uint8Array
  row: Uint32Array
  private readonly datePosition = new Map<string, number>()
  private readonly periodPosition = new Map<string, number>([['', 0]])

  constructor(capacity: number) {
    const size = Math.max(16, capacity)
    this.pupil = new Uint32Array(size)
    this.school = new Uint16Array(size)
    this.date = new Uint16Array(size)
    this.period = new Uint16Array(size)
    this.code = new Uint16Array(size)
    this.minutes = new Int16Array(size)
    this.file = new Uint8Array(size)
    this.row = new Uint32Array(size)
  }

  /** Position of a day, adding it. */
  addDate(date: CalendarDate): number {
    const known = this.datePosition.get(date)
    if (known !== undefined) return known
    this.datePosition.set(date, this.dates.length)
    return this.dates.push(date) - 1
  }

  /** Position of a period; the empty text is the whole day. */
  addPeriod(period: string): number {
    const known = this.periodPosition.get(period)
    if (known !== undefined) return known
    this.periodPosition.set(period, this.periods.length)
    return this.periods.push(period) - 1
  }

  add(
    pupil: number,
    school: number,
    date: number,
    period: number,
    code: number,
    minutes: number,
    file: number,
    row: number
  ): void {
    const at = this.length
    if (at === this.pupil.length) this.grow()
    this.pupil[at] = pupil
    this.school[at] = school
    this.date[at] = date
    this.period[at] = period
    this.code[at] = code
    this.minutes[at] = minutes
    this.file[at] = file
    this.row[at] = row
    this.length = at + 1
  }

  private grow(): void {
    const size = this.pupil.length * 2
    this.pupil = extended(this.pupil, new Uint32Array(size))
    this.school = extended(this.school, new Uint16Array(size))
    this.date = extended(this.date, new Uint16Array(size))
    this.period = extended(this.period, new Uint16Array(size))
    this.code = extended(this.code, new Uint16Array(size))
    this.minutes = extended(this.minutes, new Int16Array(size))
    this.file = extended(this.file, new Uint8Array(size))
    this.row = extended(this.row, new Uint32Array(size))
  }

  /** The columns as built, without the records marked in `dropped`. */
  finish(dropped: ReadonlySet<number>): AttendanceColumns {
    const { length, dates, periods } = this
    let kept = 0
    const columns = [this.pupil, this.school, this.date, this.period, this.code, this.minutes, this.file, this.row]
    for (let from = 0; from < length; from++) {
      if (dropped.has(from)) continue
      if (kept !== from) for (const column of columns) column[kept] = column[from] as number
      kept++
    }
    return {
      length: kept,
      dates,
      periods,
      pupil: this.pupil.subarray(0, kept),
      school: this.school.subarray(0, kept),
      date: this.date.subarray(0, kept),
      period: this.period.subarray(0, kept),
      code: this.code.subarray(0, kept),
      minutes: this.minutes.subarray(0, kept),
      file: this.file.subarray(0, kept),
      row: this.row.subarray(0, kept)
    }
  }
}

function extended<T extends Uint8Array | Uint16Array | Uint32Array | Int16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
