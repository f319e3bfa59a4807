import type { CalendarDate } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

export interface IncomingSchool {
  readonly code: string
  /** The code itself where the export has no name. */
  readonly name: string
  readonly address: {
    readonly line1: string | null
    readonly city: string | null
    readonly state: string | null
    readonly postalCode: string | null
  } | null
  readonly phone: string | null
}

export interface IncomingSchoolday {
  readonly schoolCode: string
  readonly date: CalendarDate
  readonly minutes: number | null
}

/**
 * Adds schools that are new; of known ones only what the desk does not know yet is filled in, since names and addresses
 * are looked after here. Returns the codes added.
 */
export function takeSchools(db: Connection, incoming: readonly IncomingSchool[]): string[] {
  const insert = db.prepare(
    `INSERT INTO school (code, name, address_line_1, city, state, postal_code, phone)
     VALUES (@code, @name, @line1, @city, @state, @postalCode, @phone)
     ON CONFLICT (code) DO NOTHING`
  )
  const fill = db.prepare(
    `UPDATE school SET name = iif(name = code, @name, name), address_line_1 = coalesce(address_line_1, @line1),
       city = coalesce(city, @city), state = coalesce(state, @state), postal_code = coalesce(postal_code, @postalCode),
       phone = coalesce(phone, @phone)
     WHERE code = @code`
  )
  const added: string[] = []
  for (const { code, name, address, phone } of incoming) {
    const values = {
      code,
      name,
      line1: address?.line1 ?? null,
      city: address?.city ?? null,
      state: address?.state ?? null,
      postalCode: address?.postalCode ?? null,
      phone
    }
    if (insert.run(values).changes === 1) added.push(code)
    else fill.run(values)
  }
  return added
}

export interface TakenSchooldays {
  added: number
  changed: number
  /** Days between the first and last day of the export that are no schooldays any more. */
  removed: { schoolCode: string; date: CalendarDate }[]
}

/** Brings the calendars of the schools of an export to what it says, between its first and last day of each school. */
export function takeSchooldays(db: Connection, incoming: readonly IncomingSchoolday[]): TakenSchooldays {
  const known = new Map<string, Map<CalendarDate, number | null>>()
  const rows = db.prepare('SELECT school_code, date, minutes FROM schoolday').raw().all() as [
    string,
    CalendarDate,
    number | null
  ][]
  for (const [code, date, minutes] of rows) {
    const days = known.get(code)
    if (days) days.set(date, minutes)
    else known.set(code, new Map([[date, minutes]]))
  }
  const write = db.prepare(
    `INSERT INTO schoolday (school_code, date, minutes) VALUES (?, ?, ?)
     ON CONFLICT (school_code, date) DO UPDATE SET minutes = excluded.minutes`
  )
  const remove = db.prepare('DELETE FROM schoolday WHERE school_code = ? AND date = ?')
  const taken: TakenSchooldays = { added: 0, changed: 0, removed: [] }
  const spans = new Map<string, { first: CalendarDate; last: CalendarDate; days: Set<CalendarDate> }>()
  for (const { schoolCode, date, minutes } of incoming) {
    const span = spans.get(schoolCode)
    if (span) {
      span.days.add(date)
      if (date < span.first) span.first = date
      if (date > span.last) span.last = date
    } else spans.set(schoolCode, { first: date, last: date, days: new Set([date]) })
    const before = known.get(schoolCode)?.get(date)
    if (before === undefined) taken.added += 1
    else if (minutes !== null && before !== minutes) taken.changed += 1
    else continue
    write.run(schoolCode, date, minutes)
  }
  for (const [schoolCode, { first, last, days }] of spans) {
    for (const date of known.get(schoolCode)?.keys() ?? []) {
      if (date < first || date > last || days.has(date)) continue
      remove.run(schoolCode, date)
      taken.removed.push({ schoolCode, date })
    }
  }
  return taken
}
