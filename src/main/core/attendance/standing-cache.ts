import type { StandingLine } from '@shared/attendance/standing'
import type { CalendarDate } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

/** One pupil as judged, and the evidence from rooms to the right that went into it. */
export interface Judged {
  readonly evidence: string
  readonly line: StandingLine
}

interface Held {
  asOf: CalendarDate | null
  readonly lines: Map<string, Judged>
}

/** In memory, a desk; gone when the desk is locked. */
const held = new WeakMap<Connection, Held>()

const of = (db: Connection): Held => {
  const known = held.get(db) ?? { asOf: null, lines: new Map() }
  held.set(db, known)
  return known
}

/** What is known as of a day; another day begins anew. */
export function linesAsOf(db: Connection, asOf: CalendarDate): Map<string, Judged> {
  const known = of(db)
  if (known.asOf !== asOf) {
    known.asOf = asOf
    known.lines.clear()
  }
  return known.lines
}

/** To be called inside every change of one pupil's records: that pupil alone is judged again. */
export function forgetPupil(db: Connection, pupilId: string): void {
  of(db).lines.delete(pupilId)
}

/** After what touches many: an import, a calendar, a code's meaning, a rule of the district. */
export function forgetAll(db: Connection): void {
  of(db).lines.clear()
}
