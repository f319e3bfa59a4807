import type { CalendarDate } from '@shared/kernel/dates'
import { type DayClass, weight } from './rules-categories'

/** A time away without valid excuse that the law may count (EC 48260(a)). */
export interface Occasion {
  kind: 'full_day' | 'partial'
  /** Minutes missed in one piece; null for a full day, or where the record only says more than 30. */
  minutes: number | null
  eventIds: string[]
  /** Day from which it may be counted: the day itself, or the end of the clearing period. */
  countsFrom: CalendarDate
}

/** A tardy of 30 minutes or less; it may count after the first report (EC 48261). */
export interface ShortTardy {
  /** Null where the record gives no minutes. */
  minutes: number | null
  eventIds: string[]
}

/** What the records of one school say of one day. */
export interface Reading {
  cls: DayClass
  occasions: Occasion[]
  shortTardies: ShortTardy[]
}

export const presentReading: Reading = { cls: 'present', occasions: [], shortTardies: [] }

const harm = ({ occasions, shortTardies }: Reading) =>
  occasions.some(({ kind }) => kind === 'full_day') ? 3 : occasions.length > 0 ? 2 : shortTardies.length > 0 ? 1 : 0

/** True when one reading is heavier than the other: the records do not tell the same story. */
export function disagree(a: Reading, b: Reading): boolean {
  return a.cls !== b.cls || harm(a) !== harm(b)
}

/**
 * The lighter of several readings, in each respect by itself: the class of the day, and what may count as truancy.
 * Never heavier than any of them, and the same whatever their order.
 */
export function lightest(readings: readonly [Reading, ...Reading[]]): Reading {
  let [cls, counted] = [readings[0].cls, readings[0]]
  for (const reading of readings) {
    if (weight[reading.cls] < weight[cls]) cls = reading.cls
    if (lighter(reading, counted)) counted = reading
  }
  return { cls, occasions: counted.occasions, shortTardies: counted.shortTardies }
}

/** The heaviest, for districts that let either of two schools decide. */
export function heaviest(readings: readonly [Reading, ...Reading[]]): Reading {
  let [cls, counted] = [readings[0].cls, readings[0]]
  for (const reading of readings) {
    if (weight[reading.cls] > weight[cls]) cls = reading.cls
    if (lighter(counted, reading)) counted = reading
  }
  return { cls, occasions: counted.occasions, shortTardies: counted.shortTardies }
}

const minutesOf = ({ occasions, shortTardies }: Reading) =>
  [...occasions, ...shortTardies].reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)

function lighter(a: Reading, b: Reading): boolean {
  if (harm(a) !== harm(b)) return harm(a) < harm(b)
  if (a.occasions.length !== b.occasions.length) return a.occasions.length < b.occasions.length
  return minutesOf(a) < minutesOf(b)
}
