import { AttendanceBuilder, MAX_DISTINCT } from '../columns'
import type { ProblemLog } from '../problems'
import { isDay, minutesFrom, whyNoDay } from '../values'
import { NOT_FOUND, TextLookup } from './lookup'
import { type CsvTable, wasRefused } from './table'

/** Positions of the codes a record may refer to. */
export interface References {
  pupil: ReadonlyMap<string, number>
  school: ReadonlyMap<string, number>
  code: ReadonlyMap<string, number>
  /** Keys of rows already refused, as `CsvTable.refusedKeys` writes them; not reported again. */
  refused: ReadonlySet<string>
}

const MAX_PERIOD = 40
const WRONG_MINUTES = 'must be whole minutes from 0 to 1440, or empty for the whole day or period'
const KEPT_IN = { pupil_id: 'pupils.csv', school_code: 'pupils.csv or schooldays.csv', code: 'codes.csv' } as const

/**
 * Reads attendance.csv into columns. The hot path of an import: each value is one look-up, and only what is not found
 * is looked at more closely. `fileIndex` is the position of the file in the source.
 */
export function readAttendance(
  table: CsvTable<'attendance.csv'>,
  references: References,
  expectedRows: number,
  fileIndex: number,
  log: ProblemLog
): AttendanceBuilder {
  const built = new AttendanceBuilder(expectedRows)
  const { reader } = table
  const { text, bounds } = reader
  const at = {
    pupil: table.position('pupil_id'),
    school: table.position('school_code'),
    date: table.position('date'),
    period: table.position('period'),
    code: table.position('code'),
    minutes: table.position('minutes_missed')
  }
  const pupils = new TextLookup(references.pupil)
  const schools = new TextLookup(references.school)
  const codes = new TextLookup(references.code)
  const dates = new TextLookup()
  const periods = new TextLookup([['', 0]])
  const minutesMissed = new TextLookup([['', -1]])

  const refer = (column: 'pupil_id' | 'school_code' | 'code', known: ReadonlyMap<string, number>) => {
    const value = table.text(column)
    const found = known.get(value)
    if (found !== undefined) return found
    if (value === '') return failed(table.fail(column, 'must not be empty'))
    if (wasRefused(references.refused, column, value)) return NOT_FOUND
    return failed(table.fail(column, `is not in ${KEPT_IN[column]}`, value))
  }
  const readDate = () => {
    const value = table.text('date')
    const why = value === '' ? 'must not be empty' : whyNoDay(value)
    if (why !== null || !isDay(value)) return failed(table.fail('date', why ?? '', value))
    return remembered(dates, at.date, built.addDate(value))
  }
  const readPeriod = () => {
    const value = table.text('period')
    if (value.length > MAX_PERIOD) return failed(table.fail('period', `longer than ${MAX_PERIOD} characters`, value))
    if (built.periods.length >= MAX_DISTINCT)
      return failed(table.fail('period', 'more different periods than can be kept'))
    return remembered(periods, at.period, built.addPeriod(value))
  }
  const readMinutes = () => {
    const value = table.text('minutes_missed')
    const minutes = value === '' ? -1 : minutesFrom(value, 0)
    if (minutes === undefined) return failed(table.fail('minutes_missed', WRONG_MINUTES, value))
    return remembered(minutesMissed, at.minutes, minutes)
  }
  /** What was read once is found at once in the next row; a value that had to be rewritten has no place to be found by. */
  const remembered = (lookup: TextLookup, position: number, number: number) => {
    const [start, end] = [bounds[position * 2] as number, bounds[position * 2 + 1] as number]
    if (end > start && lookup.find(text, start, end) === NOT_FOUND) lookup.set(text.slice(start, end), number)
    return number
  }
  const find = (lookup: TextLookup, position: number) =>
    lookup.find(text, bounds[position * 2] as number, bounds[position * 2 + 1] as number)

  while (table.next()) {
    let pupil = find(pupils, at.pupil)
    if (pupil === NOT_FOUND) pupil = refer('pupil_id', references.pupil)
    let school = find(schools, at.school)
    if (school === NOT_FOUND) school = refer('school_code', references.school)
    let date = find(dates, at.date)
    if (date === NOT_FOUND) date = readDate()
    let period = reader.isRewritten(at.period) ? NOT_FOUND : find(periods, at.period)
    if (period === NOT_FOUND) period = readPeriod()
    let code = find(codes, at.code)
    if (code === NOT_FOUND) code = refer('code', references.code)
    let minutes = reader.isRewritten(at.minutes) ? NOT_FOUND : find(minutesMissed, at.minutes)
    if (minutes === NOT_FOUND) minutes = readMinutes()
    if (pupil < 0 || school < 0 || date < 0 || period < 0 || code < 0 || minutes === NOT_FOUND) continue
    built.add(pupil, school, date, period, code, minutes, fileIndex, table.row)
  }
  if (built.dates.length > MAX_DISTINCT) log.error({ file: table.file }, 'more different days than can be kept')
  return built
}

const failed = (_: null) => NOT_FOUND
