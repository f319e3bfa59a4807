import type { CalendarDate } from '@shared/kernel/dates'
import type { ProblemLog } from '../problems'
import { counted } from '../problems'
import {
  booleanFrom,
  isDay,
  looksLikeSocialSecurity,
  namesSocialSecurity,
  SOCIAL_SECURITY_REFUSED,
  whyNoDay
} from '../values'
import { type AnyFile, type ColumnOf, columnsOf, isPrivate, optionalColumnsOf } from './columns'
import { CsvReader } from './scan'

const MAX_TEXT = 200
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u001f\u007f]/

const ANY = '*'
const keyOf = (column: string, value: string) => `${column} ${value}`

/** True where the row with this key, or one that may have been it, was refused already. */
export const wasRefused = (refused: ReadonlySet<string>, column: string, value: string) =>
  refused.has(keyOf(column, value)) || refused.has(keyOf(column, ANY))

/** A file of the CSV set with its header understood; read row by row with `next`. */
export class CsvTable<F extends AnyFile> {
  readonly reader: CsvReader
  /** Data rows read so far. */
  rows = 0
  /** Number of values a row must have. */
  width = 0
  /** Keys of rows that were refused: what refers to them is not a fault of its own. Asked with `wasRefused`. */
  readonly refusedKeys = new Set<string>()
  private readonly positions = new Map<string, number>()
  private readonly names: string[] = []

  constructor(
    readonly file: F,
    text: string,
    readonly log: ProblemLog
  ) {
    this.reader = new CsvReader(text)
  }

  /** Reads the header; false (and problems) when the file cannot be read by it. */
  readHeader(): boolean {
    const { file, log, reader } = this
    const wanted = columnsOf(file)
    const welcome = optionalColumnsOf(file)
    if (!reader.next()) return this.refuse('the file is empty')
    if (reader.fault) return this.refuse(reader.fault.message)
    const header = reader.values().map((field) => field.trim().toLowerCase())
    if (header.length === 1 && /[;\t|]/.test(header[0] ?? '')) {
      return this.refuse('the columns are not separated by commas; save the file as CSV with commas')
    }
    const found = wanted.filter((column) => header.includes(column))
    const social = header.filter(namesSocialSecurity)
    for (const column of social) log.error({ file, row: 1, column }, SOCIAL_SECURITY_REFUSED)
    // A first row that is no header may hold a name: nothing of it is repeated.
    if (found.length * 2 < wanted.length) {
      return this.refuse(`the first row is not the header; it must name the columns ${wanted.join(', ')}`)
    }
    for (const column of wanted) {
      if (!header.includes(column)) log.error({ file, row: 1, column }, 'this column is missing')
    }
    for (const [position, column] of header.entries()) {
      if (this.positions.has(column)) log.error({ file, row: 1, column }, 'this column stands in the header twice')
      else if (wanted.includes(column) || welcome.includes(column)) this.positions.set(column, position)
      else if (!namesSocialSecurity(column)) {
        log.warn({ file, row: 1, column: column || null }, 'this column is not known and was not read')
      }
    }
    this.width = header.length
    this.names.push(...header)
    return found.length === wanted.length && social.length === 0
  }

  /** Goes to the next row with the right number of values; false at the end. Empty rows are passed over. */
  next(): boolean {
    const { reader, file, log } = this
    while (reader.next()) {
      if (reader.fault) {
        const column = this.names[reader.fault.position] ?? null
        log.error({ file, row: reader.row, column }, reader.fault.message)
        this.anythingRefused()
        continue
      }
      const { count } = reader
      if (count === this.width && (count > 1 || reader.value(0) !== '')) {
        this.rows++
        return true
      }
      if (reader.values().every((field) => field.trim() === '')) continue
      log.error(
        { file, row: reader.row },
        `${counted(count, 'value')} instead of ${this.width}; a value with a comma must stand in quotation marks`
      )
      this.anythingRefused()
    }
    return false
  }

  /** Where a column stands in a row; only after `readHeader` was true. */
  position(column: ColumnOf<F>): number {
    const position = this.positions.get(column)
    if (position === undefined) throw new RangeError(`${this.file} has no column ${column}`)
    return position
  }

  /** Whether the header has a column that may be left out. */
  has(column: ColumnOf<F>): boolean {
    return this.positions.has(column)
  }

  get row(): number {
    return this.reader.row
  }

  /** The value without the spaces around it. */
  text(column: ColumnOf<F>): string {
    return this.reader.value(this.position(column)).trim()
  }

  fail(column: ColumnOf<F>, message: string, value: string | null = null): null {
    const { file, row } = this
    this.log.error({ file, row, column, value: value === null || isPrivate(column) ? null : value }, message)
    return null
  }

  /** Text kept exactly as written (also `=1+1`: it is text and is never run); null when empty. */
  optional(column: ColumnOf<F>): string | null {
    const value = this.text(column)
    if (value === '') return null
    if (value.length > MAX_TEXT) return this.fail(column, `longer than ${MAX_TEXT} characters`)
    if (CONTROL.test(value)) return this.fail(column, 'contains a control character')
    return value
  }

  required(column: ColumnOf<F>): string | null {
    return this.text(column) === '' ? this.fail(column, 'must not be empty') : this.optional(column)
  }

  boolean(column: ColumnOf<F>): boolean | null {
    const value = this.text(column)
    return booleanFrom(value) ?? this.fail(column, 'must be true or false', value)
  }

  date(column: ColumnOf<F>): CalendarDate | null {
    const value = this.required(column)
    if (value === null) return null
    // A column that slipped may hold a name instead of a day.
    return isDay(value) ? value : this.fail(column, whyNoDay(value) ?? '', /[a-z]/i.test(value) ? null : value)
  }

  /** Undefined is a fault, null an empty value. */
  optionalDate(column: ColumnOf<F>): CalendarDate | null | undefined {
    return this.text(column) === '' ? null : (this.date(column) ?? undefined)
  }

  /** False, and a problem, when any value of the row looks like a social security number. It is never repeated. */
  freeOfSocialSecurity(): boolean {
    const position = this.reader
      .values()
      .findIndex((field, at) => looksLikeSocialSecurity(field) && this.names[at] !== 'phone')
    if (position < 0) return true
    const { file, row } = this
    this.log.error({ file, row, column: this.names[position] ?? null }, SOCIAL_SECURITY_REFUSED)
    return false
  }

  /** Ends the reading of a faulty row, remembering what other files may call it by. */
  refuseRow(...keys: readonly ColumnOf<F>[]): null {
    for (const key of keys) this.refusedKeys.add(keyOf(key, this.text(key) || ANY))
    return null
  }

  /** A row that cannot be cut into values may have held any key. */
  private anythingRefused(): void {
    for (const column of columnsOf(this.file)) this.refusedKeys.add(keyOf(column, ANY))
  }

  private refuse(message: string): false {
    this.log.error({ file: this.file, row: 1 }, message)
    return false
  }
}
