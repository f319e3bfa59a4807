import type { CalendarDate } from '@shared/kernel/dates'
import type { AttendanceCategory, AttendanceEvent, FullDayRule } from './model'
import { categories, type DayClass, weight } from './rules-categories'
import type { Occasion, Reading, ShortTardy } from './rules-reading'

/** EC 48260(a): "more than a 30-minute period". Thirty minutes exactly do not count. */
export const TRUANCY_MINUTES = 30

/** A record with its meaning as of the day of judgment: an unverified one may have become unexcused. */
export interface JudgedEvent extends AttendanceEvent {
  judgedAs: AttendanceCategory
  countsFrom: CalendarDate
}

export interface BellRules {
  fullDayRule: FullDayRule
  periodsPerDay: number
  minutesPerPeriod: number
}

type PeriodMark =
  | { kind: 'there' }
  | { kind: 'part'; minutes: number; unexcused: boolean; events: JudgedEvent[] }
  | { kind: 'tardy'; minutes: number | null; events: JudgedEvent[] }
  | { kind: 'missed'; cls: DayClass; events: JudgedEvent[] }

function mark(event: JudgedEvent, minutesPerPeriod: number): PeriodMark {
  const { judgedAs, minutesMissed } = event
  const meaning = categories[judgedAs]
  const events = [event]
  switch (judgedAs) {
    case 'tardy':
    case 'tardy_over_30':
    case 'early_out_over_30': {
      const minutes = minutesMissed ?? (judgedAs === 'tardy' ? null : TRUANCY_MINUTES + 1)
      if (minutes !== null && minutes > TRUANCY_MINUTES) return { kind: 'part', minutes, unexcused: true, events }
      if (judgedAs === 'early_out_over_30') return { kind: 'part', minutes: minutes ?? 0, unexcused: true, events }
      return { kind: 'tardy', minutes, events }
    }
    case 'tardy_excused':
      return { kind: 'part', minutes: minutesMissed ?? 0, unexcused: false, events }
    default: {
      const cls = judgedAs === 'period_cut' ? 'unexcused' : meaning.dayClass
      if (cls === null || cls === 'present') return { kind: 'there' }
      const part = minutesMissed !== null && minutesMissed < minutesPerPeriod
      if (part && (meaning.minutesMakePart || judgedAs === 'period_cut')) {
        return { kind: 'part', minutes: minutesMissed, unexcused: cls === 'unexcused', events }
      }
      return { kind: 'missed', cls, events }
    }
  }
}

/** How much a mark weighs as truancy, then as absence; the lighter of two marks for one period holds. */
function weightOf(m: PeriodMark): number {
  if (m.kind === 'there') return 0
  if (m.kind === 'missed') return m.cls === 'unexcused' ? 1000 : 10 + weight[m.cls]
  if (m.kind === 'tardy') return 100 + (m.minutes ?? 0)
  return m.unexcused ? 200 + Math.min(m.minutes, 700) : 1
}

export interface PeriodReading extends Reading {
  /** Two marks for one period told different stories. */
  contradiction: boolean
  /** What these records hold against a whole-day record: `present` only where one says that the pupil was there. */
  claim: DayClass
  /** True when every record says the same class, so that it only repeats a whole-day record of that class. */
  only: (cls: DayClass) => boolean
}

/** Reads the records of single periods of one school and one day. */
export function readPeriods(events: readonly JudgedEvent[], bell: BellRules): PeriodReading {
  let contradiction = false
  const marks = new Map<string, PeriodMark>()
  for (const event of events) {
    const next = mark(event, bell.minutesPerPeriod)
    const known = marks.get(event.period ?? '')
    if (!known) {
      marks.set(event.period ?? '', next)
      continue
    }
    const [a, b] = [weightOf(known), weightOf(next)]
    if (a !== b) contradiction = true
    else if (known.kind !== 'there' && next.kind !== 'there') known.events.push(...next.events)
    if (b < a) marks.set(event.period ?? '', next)
  }

  const missed: { period: string; cls: DayClass; events: JudgedEvent[] }[] = []
  const shortTardies: ShortTardy[] = []
  const partial: Occasion[] = []
  let minutesAway = 0
  let minutesUnexcused = 0
  for (const [period, m] of marks) {
    if (m.kind === 'missed') {
      missed.push({ period, cls: m.cls, events: m.events })
      minutesAway += bell.minutesPerPeriod
      if (m.cls === 'unexcused') minutesUnexcused += bell.minutesPerPeriod
    } else if (m.kind === 'tardy') {
      shortTardies.push({ minutes: m.minutes, eventIds: ids(m.events) })
      minutesAway += m.minutes ?? 0
      minutesUnexcused += m.minutes ?? 0
    } else if (m.kind === 'part') {
      minutesAway += m.minutes
      if (m.unexcused) {
        minutesUnexcused += m.minutes
        if (m.minutes > TRUANCY_MINUTES) partial.push(occasion('partial', m.minutes, m.events))
      }
    }
  }
  const unexcused = missed.filter(({ cls }) => cls === 'unexcused')
  const fills = (periods: number, minutes: number) => {
    const rule = bell.fullDayRule
    if (rule.kind === 'minutes') return minutes >= rule.minutes
    return periods >= (rule.kind === 'periods' ? rule.periods : bell.periodsPerDay)
  }
  const only = (cls: DayClass) =>
    [...marks.values()].every(
      (m) => m.kind === 'missed' && (m.cls === cls || (m.cls === 'unverified' && cls !== 'present'))
    )

  if (unexcused.length > 0 && fills(unexcused.length, minutesUnexcused)) {
    const rest = unexcused.flatMap(({ events: e }) => e)
    return {
      cls: 'unexcused',
      occasions: [occasion('full_day', null, rest)],
      shortTardies: [],
      contradiction,
      claim: 'unexcused',
      only
    }
  }
  let cls: DayClass = 'present'
  if (missed.length > 0 && fills(missed.length, minutesAway)) {
    cls = lightestClass(missed)
    // Missed in full, but not without excuse in full: an excused day whose pieces without excuse may still count.
    if (cls === 'unexcused') cls = 'excused'
  }
  const claim = cls !== 'present' || missed.length < marks.size ? cls : lightestClass(missed)
  for (const run of adjoining(unexcused)) {
    const minutes = run.length * bell.minutesPerPeriod
    if (minutes > TRUANCY_MINUTES)
      partial.push(
        occasion(
          'partial',
          minutes,
          run.flatMap(({ events: e }) => e)
        )
      )
  }
  return { cls, occasions: partial, shortTardies, contradiction, claim, only }
}

const lightestClass = (marks: readonly { cls: DayClass }[]): DayClass =>
  marks.map(({ cls }) => cls).reduce((a, b) => (weight[a] <= weight[b] ? a : b))

/** Missed periods in runs without a gap; periods that are not numbered stand alone. */
function adjoining<T extends { period: string }>(missed: readonly T[]): T[][] {
  const number = (period: string) => (/^\d+$/.test(period) ? Number(period) : Number.NaN)
  const runs: T[][] = []
  const sorted = [...missed].sort((a, b) => number(a.period) - number(b.period) || (a.period < b.period ? -1 : 1))
  for (const item of sorted) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && number(last.period) + 1 === number(item.period)) run.push(item)
    else runs.push([item])
  }
  return runs
}

const ids = (events: readonly JudgedEvent[]) => [...new Set(events.map(({ id }) => id))].sort()

export function occasion(kind: Occasion['kind'], minutes: number | null, events: readonly JudgedEvent[]): Occasion {
  const [only, ...more] = events
  if (only && more.length === 0) return { kind, minutes, eventIds: [only.id], countsFrom: only.countsFrom }
  const countsFrom = events.map((e) => e.countsFrom).reduce((a, b) => (a > b ? a : b))
  return { kind, minutes, eventIds: ids(events), countsFrom }
}
