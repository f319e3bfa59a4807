import { categories, type DayClass } from './rules-categories'
import { type BellRules, type JudgedEvent, occasion, readPeriods, TRUANCY_MINUTES } from './rules-periods'
import { disagree, lightest, type Occasion, presentReading, type Reading, type ShortTardy } from './rules-reading'

export interface SchoolDayReading extends Reading {
  /** The school was closed for this pupil: not a schoolday. */
  closed: boolean
  /** Records told different stories; the lighter one holds until a person has decided. */
  contradiction: boolean
  /** The same was recorded more than once; it counts once. */
  duplicate: boolean
  /** An unverified absence is among the records. */
  unverified: boolean
}

/** What the whole-day records say: each status by itself, and the parts of the day missed. */
interface WholeDay {
  statuses: Map<DayClass, JudgedEvent[]>
  /** A status that explains every other absence of the day, such as a field trip or a closure. */
  covers: boolean
  closed: boolean
  parts: Occasion[]
  shortTardies: ShortTardy[]
  excusedPart: boolean
  excusedTardy: boolean
  count: number
}

function readWholeDay(events: readonly JudgedEvent[], dayMinutes: number | null, bell: BellRules): WholeDay {
  const day: WholeDay = {
    statuses: new Map(),
    covers: false,
    closed: false,
    parts: [],
    shortTardies: [],
    excusedPart: false,
    excusedTardy: false,
    count: events.length
  }
  const part = (minutes: number | null, event: JudgedEvent) => {
    if (minutes === null || minutes > TRUANCY_MINUTES) day.parts.push(occasion('partial', minutes, [event]))
  }
  for (const event of events) {
    const { judgedAs, minutesMissed } = event
    const meaning = categories[judgedAs]
    if (judgedAs === 'closure') day.closed = true
    else if (judgedAs === 'tardy_excused') day.excusedTardy = true
    else if (judgedAs === 'tardy' || judgedAs === 'tardy_over_30') {
      const minutes = minutesMissed
      if (minutes === null ? judgedAs === 'tardy_over_30' : minutes > TRUANCY_MINUTES) part(minutes, event)
      else day.shortTardies.push({ minutes, eventIds: [event.id] })
    } else if (judgedAs === 'early_out_over_30') part(minutesMissed, event)
    else if (judgedAs === 'period_cut') part(minutesMissed ?? bell.minutesPerPeriod, event)
    else if (meaning.dayClass !== null) {
      const ofPart = minutesMissed !== null && (dayMinutes === null || minutesMissed < dayMinutes)
      if (ofPart && meaning.minutesMakePart) {
        if (meaning.dayClass === 'unexcused') part(minutesMissed, event)
        else if (meaning.excused === 'yes') day.excusedPart = true
      } else {
        day.covers ||= meaning.coversDay
        const known = day.statuses.get(meaning.dayClass)
        if (known) known.push(event)
        else day.statuses.set(meaning.dayClass, [event])
      }
    }
  }
  return day
}

function statusReading(cls: DayClass, events: readonly JudgedEvent[]): Reading {
  return { cls, occasions: cls === 'unexcused' ? [occasion('full_day', null, events)] : [], shortTardies: [] }
}

const parts = ({ parts: occasions, shortTardies }: WholeDay): Reading => ({ cls: 'present', occasions, shortTardies })

/**
 * What one school's records say of one schoolday. How a day coded more than once is resolved:
 * - the same said twice counts once (`duplicate`);
 * - a whole-day record and period records that say the same are one absence;
 * - parts of a day missed stand beside each other; two of them are joined in `occasions`, not added up;
 * - whatever contradicts itself is reported (`contradiction`) and read in the way lightest for the pupil;
 * - a closure takes the day out of the schooldays.
 */
export function readSchoolDay(
  events: readonly JudgedEvent[],
  dayMinutes: number | null,
  bell: BellRules
): SchoolDayReading {
  if (events.length === 1 && events[0]?.period === null) return readOnly(events, dayMinutes, bell)
  const whole = readWholeDay(
    events.filter(({ period }) => period === null),
    dayMinutes,
    bell
  )
  const byPeriod = events.filter(({ period }) => period !== null)
  const unverified = events.some(({ judgedAs }) => judgedAs === 'unverified')
  const closed = whole.closed || (byPeriod.length > 0 && byPeriod.every(({ judgedAs }) => judgedAs === 'closure'))
  const duplicate = repeats(events)
  if (closed) {
    const contradiction = events.some(
      ({ judgedAs }) => judgedAs !== 'closure' && categories[judgedAs].truancy !== 'never'
    )
    return { ...presentReading, closed, contradiction, duplicate, unverified }
  }

  let contradiction = whole.statuses.size > 1
  let lateParts = { occasions: whole.parts, shortTardies: whole.shortTardies }
  if (whole.excusedTardy && (whole.shortTardies.length > 0 || whole.parts.length > 0)) {
    const late = new Set(
      events.filter(({ judgedAs }) => judgedAs === 'tardy' || judgedAs === 'tardy_over_30').map(({ id }) => id)
    )
    const kept = whole.parts.filter(({ eventIds }) => !eventIds.some((id) => late.has(id)))
    contradiction ||= late.size > 0
    lateParts = { occasions: kept, shortTardies: [] }
  }

  const readings: Reading[] = []
  const inParts: Reading = { cls: 'present', ...lateParts }
  const hasParts = inParts.occasions.length > 0 || inParts.shortTardies.length > 0
  for (const [cls, statusEvents] of whole.statuses) {
    const joins = cls === 'present' && !whole.covers
    readings.push(joins ? inParts : statusReading(cls, statusEvents))
  }
  if (hasParts && whole.statuses.size > 0 && !(whole.statuses.size === 1 && readings[0] === inParts)) {
    contradiction = true
    readings.push(inParts)
  }

  if (byPeriod.length > 0) {
    const periods = readPeriods(byPeriod, bell)
    contradiction ||= periods.contradiction
    const [status] = whole.statuses.keys()
    if (status === undefined) {
      const excusedPart = whole.excusedPart && periods.occasions.length > 0
      contradiction ||= excusedPart
      const joined: Reading = {
        cls: periods.cls,
        occasions: [...inParts.occasions, ...periods.occasions],
        shortTardies: [...inParts.shortTardies, ...periods.shortTardies]
      }
      readings.push(excusedPart ? lightest([inParts, joined]) : joined)
    } else if (whole.statuses.size > 1 || !periods.only(status)) {
      const against: Reading = { ...periods, cls: periods.claim }
      const lighter = readings.length > 0 ? lightest(readings as [Reading, ...Reading[]]) : inParts
      contradiction ||= disagree(lighter, against)
      readings.push(against)
    }
  } else if (readings.length === 0) readings.push(inParts)

  const { cls, occasions, shortTardies } = lightest(readings as [Reading, ...Reading[]])
  return { cls, occasions, shortTardies, closed, contradiction, duplicate, unverified }
}

/** The day's only record, of the whole day: nothing can contradict it. */
function readOnly(events: readonly JudgedEvent[], dayMinutes: number | null, bell: BellRules): SchoolDayReading {
  const whole = readWholeDay(events, dayMinutes, bell)
  const [status] = whole.statuses
  const { cls, occasions, shortTardies } = whole.closed
    ? presentReading
    : status
      ? statusReading(...status)
      : parts(whole)
  const unverified = events[0]?.judgedAs === 'unverified'
  return { cls, occasions, shortTardies, closed: whole.closed, contradiction: false, duplicate: false, unverified }
}

function repeats(events: readonly JudgedEvent[]): boolean {
  if (events.length < 2) return false
  const seen = new Set(events.map(({ period, judgedAs }) => `${period}|${judgedAs}`))
  return seen.size < events.length
}

/** One occasion out of several of a day: a full day first, else the longest; it rests on the records of them all. */
export function oneOf(occasions: readonly Occasion[]): Occasion[] {
  const [first, ...others] = occasions
  if (first === undefined || others.length === 0) return [...occasions]
  const best = [...occasions].sort(
    (a, b) =>
      (a.kind === b.kind ? (b.minutes ?? 0) - (a.minutes ?? 0) : a.kind === 'full_day' ? -1 : 1) ||
      (key(a) < key(b) ? -1 : 1)
  )[0] as Occasion
  const eventIds = [...new Set(occasions.flatMap((o) => o.eventIds))].sort()
  return [{ ...best, eventIds, countsFrom: occasions.map((o) => o.countsFrom).reduce((a, b) => (a < b ? a : b)) }]
}

const key = ({ eventIds }: Occasion) => eventIds.join()
