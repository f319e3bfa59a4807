import type { CalendarDate } from '@shared/kernel/dates'
import { nothingTaken, type Taken } from '../pupils/incoming'
import type { Connection } from '../store/open'
import type { ImportSet } from './import'
import { eventWriter, hasAttendance, placeKey, type StoredEvent, storedEvents } from './queries-import'

/** A record whose code or minutes changed, for the audit trail. */
export interface EventChange {
  id: number
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
function inKeyOrder({ attendance, schools }: ImportSet, pupilIds: readonly string[]) {
  const { length, dates, periods, pupil, school, date, period } = attendance
  const rankOf = (texts: readonly string[]) => {
    const rank = new Uint32Array(texts.length)
    const sorted = texts.map((_, at) => at).sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1))
    for (const [position, at] of sorted.entries()) rank[at] = position
    return rank
  }
  const pupilRank = rankOf(pupilIds)
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
 * again is left alone. Records the set says nothing of stay and are counted as missing. `progress` hears now and then
 * how many are done.
 */
export function writeEvents(
  db: Connection,
  set: ImportSet,
  ids: ReadonlyMap<string, string>,
  importId: number,
  span: { from: CalendarDate; to: CalendarDate } | null,
  progress: (done: number) => void
): TakenEvents {
  const result: TakenEvents = { taken: nothingTaken(), changes: [] }
  if (!span) return result
  const { attendance, codes, schools } = set
  const pupilIds = set.pupils.map(({ pupilId }) => ids.get(pupilId) as string)
  const { keys, order } = inKeyOrder(set, pupilIds)
  const stored = hasAttendance(db) ? storedEvents(db, span.from, span.to) : null
  const writer = eventWriter(db, importId)
  const { taken, changes } = result

  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && keys[order[end] as number] === keys[order[start] as number]) end++
    const first = order[start] as number
    const pupilId = pupilIds[attendance.pupil[first] as number] as string
    const school = schools[attendance.school[first] as number]?.code as string
    const date = attendance.dates[attendance.date[first] as number] as string
    const period = attendance.periods[attendance.period[first] as number] ?? ''
    const read = (at: number) => {
      const minutes = attendance.minutes[at] as number
      return { code: codes[attendance.code[at] as number]?.code as string, minutes: minutes < 0 ? null : minutes }
    }
    const add = (at: number, place: number) => {
      const { code, minutes } = read(at)
      writer.add(pupilId, school, date, period, code, minutes, place)
      taken.added += 1
    }
    const key = stored === null ? '' : placeKey(pupilId, date, school, period)
    const known = stored?.get(key)
    if (!known) for (let at = start; at < end; at++) add(order[at] as number, at - start)
    else {
      stored?.delete(key)
      const { left, news } = withoutSame(known, Array.from(order.subarray(start, end)), read, taken)
      let place = Math.max(...known.map((event) => event.place)) + 1
      for (const at of news) {
        const old = left.shift()
        if (!old) {
          add(at, place++)
          continue
        }
        const after = read(at)
        writer.change(old.id, after.code, after.minutes)
        changes.push({ id: old.id, before: { code: old.code, minutes: old.minutes }, after })
        taken.changed += 1
      }
      taken.missing += left.length
    }
    if ((start & 0x1fff) > (end & 0x1fff)) progress(end)
    start = end
  }
  if (stored) {
    const inFile = new Set(pupilIds)
    for (const [key, events] of stored) if (inFile.has(key.slice(0, key.indexOf('|')))) taken.missing += events.length
  }
  return result
}

/** Takes out what is stored already, word for word. */
function withoutSame(
  known: readonly StoredEvent[],
  positions: readonly number[],
  read: (at: number) => { code: string; minutes: number | null },
  taken: Taken
): { left: StoredEvent[]; news: number[] } {
  const left = [...known]
  const news = positions.filter((position) => {
    const { code, minutes } = read(position)
    const at = left.findIndex((event) => event.code === code && event.minutes === minutes)
    if (at < 0) return true
    left.splice(at, 1)
    taken.unchanged += 1
    return false
  })
  return { left, news }
}
