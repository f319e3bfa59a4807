import type { StandingLine } from '@shared/attendance/standing'
import type { Connection } from '../store/open'
import { pupilNumber } from './queries-record'

/** One pupil as judged, and the evidence from rooms to the right that went into it. */
export interface Judged {
  readonly evidence: string
  readonly line: StandingLine
}

interface Held {
  under: string
  /** By `pupil.number`. */
  readonly lines: Map<number, Judged>
}

/** In memory, a desk; gone when the desk is locked. */
const held = new WeakMap<Connection, Held>()

const of = (db: Connection): Held => {
  const known = held.get(db) ?? { under: '', lines: new Map() }
  held.set(db, known)
  return known
}

/** What is known `under` a day and the rules of the district, as text, by `pupil.number`; another begins anew. */
export function linesUnder(db: Connection, under: string): Map<number, Judged> {
  const known = of(db)
  if (known.under !== under) {
    known.under = under
    known.lines.clear()
  }
  return known.lines
}

/** To be called inside every change of one pupil's records: that pupil alone is judged again. */
export function forgetPupil(db: Connection, pupilId: string): void {
  const number = pupilNumber(db, pupilId)
  if (number !== undefined) of(db).lines.delete(number)
}

/** After an import, which touches records, calendars and enrolment of many. */
export function forgetAll(db: Connection): void {
  of(db).lines.clear()
}
