import type { CalendarDate } from '@shared/kernel/dates'
import { nothingTaken, type Taken } from '../pupils/incoming'
import type { Connection } from '../store/open'
import type { ImportSet } from './import'
import {
  type EventKey,
  type EventWriter,
  eventWriter,
  hasAttendance,
  placeKey,
  type StoredEvent,
  storedEvents
} from './queries-import'

/** A record whose code or minutes changed, for the audit trail. */
export interface EventChange {
  event: EventKey
  before: { code: string; minutes: number | null }
  after: { code: string; minutes: number | null }
}

export interface TakenEvents {
  taken: Taken
  changes: EventChange[]
}

/**
 * Positions of the records in the order of the table's key, so that its tree grows at the end and records of one pupil,
 * day, school and period stand together. Also gives the key of each, equal for such records.
 */
function inKeyOrder({ attendance, schools }: ImportSet, pupils: readonly number[]) {
  const { length, dates, periods, pupil, school, date, period } = attendance
  const rankOf = (values: readonly (string | number)[]) => {
    const rank = new Uint32Array(values.length)
    const sorted = values.map((_, at) => at).sort((a, b) => ((values[a] as string) < (values[b] as string) ? -1 : 1))
    for (const [position, at] of sorted.entries()) rank[at] = position
    return rank
  }
  const pupilRank = rankOf(pupils)
  const dateRank = rankOf(dates)
  const keys = new Float64Array(length)
  for (let at = 0; at < length; at++) {
    const day = (pupilRank[pupil[at] as number] as number) * dates.length + (dateRank[date[at] as number] as number)
    keys[at] = (day * schools.length + (school[at] as number)) * periods.length + (period[at] as number)
  }
  const order = new Uint32Array(length)
  for (let at = 0; at < length; at++) order[at] = at
  order.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
  return { keys, order }
}

/**
 * Writes the records of a set: new ones are added, a changed code or number of minutes is changed in its place, the same
 * again is left alone. `numbers` are the pupils' by local id. Records the set says nothing of stay and are counted as missing. `progress` hears now and then
 * how many are done.
 */
export function writeEvents(
  db: Connection,
  set: ImportSet,
  numbers: ReadonlyMap<string, number>,
  importId: number,
  span: { from: CalendarDate; to: CalendarDate } | null,
  progress: (done: number) => void
): TakenEvents {
  const result: TakenEvents = { taken: nothingTaken(), changes: [] }
  if (!span) return result
  const { attendance, codes, schools } = set
  const pupils = set.pupils.map(({ pupilId }) => numbers.get(pupilId) as number)
  const { keys, order } = inKeyOrder(set, pupils)
  const stored = hasAttendance(db) ? storedEvents(db, span.from, span.to) : null
  const writer = eventWriter(db, importId)
  const { taken } = result

  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && keys[order[end] as number] === keys[order[start] as number]) end++
    const first = order[start] as number
    const pupil = pupils[attendance.pupil[first] as number] as number
    const school = schools[attendance.school[first] as number]?.code as string
    const date = attendance.dates[attendance.date[first] as number] as string
    const period = attendance.periods[attendance.period[first] as number] ?? ''
    const key = stored === null ? '' : placeKey(pupil, date, school, period)
    const known = stored?.get(key)
    if (!known) {
      for (let at = start; at < end; at++) {
        const position = order[at] as number
        const code = codes[attendance.code[position] as number]?.code as string
        writer.add(pupil, school, date, period, at - start, code, minutesOf(attendance, position))
      }
      taken.added += end - start
    } else {
      stored?.delete(key)
      const records = Array.from(order.subarray(start, end), (position) => ({
        code: codes[attendance.code[position] as number]?.code as string,
        minutes: minutesOf(attendance, position)
      }))
      compare([pupil, school, date, period], known, records, writer, result)
    }
    if ((start & 0x1fff) > (end & 0x1fff)) progress(end)
    start = end
  }
  if (stored) {
    const inFile = new Set(pupils.map(String))
    for (const [key, events] of stored) if (inFile.has(key.slice(0, key.indexOf('|')))) taken.missing += events.length
  }
  return result
}

interface Record {
  code: string
  minutes: number | null
}

const minutesOf = ({ minutes }: ImportSet['attendance'], position: number) => {
  const number = minutes[position] as number
  return number < 0 ? null : number
}

/**
 * What is stored already, word for word, stays; the rest is changed in its place or added after it. A record that was
 * corrected at the desk stays as it was corrected, whatever the student system still says of it.
 */
function compare(
  where: readonly [pupil: number, school: string, date: string, period: string],
  known: readonly StoredEvent[],
  records: readonly Record[],
  writer: EventWriter,
  { taken, changes }: TakenEvents
): void {
  const left = known.filter(({ atDesk }) => !atDesk)
  const corrected = known.filter(({ atDesk }) => atDesk)
  const others = records.filter(({ code, minutes }) => {
    const at = left.findIndex((event) => event.code === code && event.minutes === minutes)
    if (at < 0) return true
    left.splice(at, 1)
    taken.unchanged += 1
    return false
  })
  const kept = others.splice(0, corrected.length)
  taken.kept += kept.length
  const news = others
  let place = Math.max(...known.map((event) => event.place)) + 1
  for (const after of news) {
    const old = left.shift()
    if (old) {
      writer.change(...where, old.place, after.code, after.minutes)
      changes.push({ event: [...where, old.place], before: { code: old.code, minutes: old.minutes }, after })
      taken.changed += 1
    } else {
      writer.add(...where, place++, after.code, after.minutes)
      taken.added += 1
    }
  }
  taken.missing += left.length
}
