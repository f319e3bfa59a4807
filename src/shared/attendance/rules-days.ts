import { type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import type { AttendanceEvent, AttendanceSettings, PupilAttendance, SuppressingSpan } from './model'
import { type Calendars, type ClosedSpan, type PreparedCalendar, schooldayAfter } from './rules-calendar'
import { type DayClass, isAdverse } from './rules-categories'
import { oneOf, readSchoolDay, type SchoolDayReading } from './rules-day'
import type { BellRules, JudgedEvent } from './rules-periods'
import {
  disagree,
  heaviest,
  lightest,
  type Occasion,
  presentReading,
  type Reading,
  type ShortTardy
} from './rules-reading'

/** A schoolday with records. Schooldays without any are days present and are not listed. */
export interface NormalisedDay {
  date: CalendarDate
  cls: DayClass
  schoolIds: string[]
  /** Every record of the day at a school the pupil was enrolled in. */
  eventIds: string[]
  /** What may count under EC 48260(a), before age and other reasons are looked at. */
  occasions: Occasion[]
  shortTardies: ShortTardy[]
  /** Part of the day without valid excuse, over 30 minutes. */
  partialOver30: boolean
  /** The records contradict each other; the lighter reading stands here. */
  contradiction: boolean
}

/** Why a record that speaks against the pupil was not counted as truancy. */
export type NotCountedReason =
  | 'under_6'
  | 'over_17'
  | 'birth_date_unknown'
  | 'exempt'
  | 'leave'
  | 'home_hospital'
  | 'not_enrolled'
  | 'not_a_schoolday'
  | 'weekend'
  | 'no_calendar'
  | 'closed'
  | 'contradiction'
  | 'two_schools_disagree'
  | 'unverified'
  | '30_minutes_or_less'
  | 'minutes_unknown'

export interface NotCounted {
  date: CalendarDate
  reason: NotCountedReason
  eventIds: string[]
}

/** Records a person has to look at. `duplicate` changes nothing; it is told so that it can be cleared. */
export interface AttendanceProblem {
  kind: 'duplicate' | 'contradiction' | 'two_schools_disagree' | 'not_enrolled' | 'not_a_schoolday' | 'no_calendar'
  date: CalendarDate
  eventIds: string[]
}

export interface NormalisedDays {
  days: NormalisedDay[]
  /** Schooldays of the calendar that were closed for this pupil. */
  closed: CalendarDate[]
  notCounted: NotCounted[]
  problems: AttendanceProblem[]
}

const idsOf = (events: readonly AttendanceEvent[]) => events.map(({ id }) => id).sort()

export const spanOn = (
  spans: readonly SuppressingSpan[] | undefined,
  date: CalendarDate,
  kind: SuppressingSpan['kind']
) => spans?.some((s) => s.kind === kind && s.from <= date && (s.to === null || date <= s.to)) ?? false

/** The records up to `asOf` within its school year, by day; the order they come in does not matter. */
function byDay(events: readonly AttendanceEvent[], asOf: CalendarDate): [CalendarDate, AttendanceEvent[]][] {
  const first = firstDayOf(schoolYearOf(asOf))
  const days = new Map<CalendarDate, AttendanceEvent[]>()
  for (const event of events) {
    if (event.date < first || event.date > asOf) continue
    const known = days.get(event.date)
    if (known) known.push(event)
    else days.set(event.date, [event])
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1))
}

function judge(event: AttendanceEvent, calendar: PreparedCalendar, settings: AttendanceSettings, asOf: CalendarDate) {
  const judged: JudgedEvent = { ...event, judgedAs: event.category, countsFrom: event.date }
  if (event.category === 'is_incomplete' && settings.incompleteStudyIsUnexcused) judged.judgedAs = 'unexcused'
  if (event.category === 'unverified' && settings.unverifiedAfterClearing === 'unexcused') {
    const over = schooldayAfter(calendar, event.date, settings.unverifiedClearingDays + 1)
    if (over !== null && over <= asOf) {
      judged.judgedAs = 'unexcused'
      judged.countsFrom = over
    }
  }
  return judged
}

/**
 * Reads every day with records. `spans` are the pupil's enrolment (`enrolmentUntil`). O(events) plus, for a pupil
 * enrolled in several schools, the few spans.
 */
export function normaliseDays(
  pupil: PupilAttendance,
  spans: readonly ClosedSpan[],
  calendars: Calendars,
  settings: AttendanceSettings,
  asOf: CalendarDate
): NormalisedDays {
  const result: NormalisedDays = { days: [], closed: [], notCounted: [], problems: [] }
  for (const [date, events] of byDay(pupil.events, asOf)) {
    const enrolled = new Set<string>()
    for (const span of spans) if (span.from <= date && date <= span.to) enrolled.add(span.schoolId)
    readDate(date, events, enrolled, calendars, settings, asOf, pupil, result)
  }
  return result
}

function readDate(
  date: CalendarDate,
  events: AttendanceEvent[],
  enrolled: ReadonlySet<string>,
  calendars: Calendars,
  settings: AttendanceSettings,
  asOf: CalendarDate,
  pupil: PupilAttendance,
  result: NormalisedDays
): void {
  const leaveOut = (some: AttendanceEvent[], reason: NotCountedReason, problem?: AttendanceProblem['kind']) => {
    const adverse = some.filter(({ category }) => isAdverse(category))
    if (adverse.length > 0) result.notCounted.push({ date, reason, eventIds: idsOf(adverse) })
    if (problem) result.problems.push({ kind: problem, date, eventIds: idsOf(some) })
  }

  const bySchool = new Map<string, AttendanceEvent[]>()
  for (const event of events) {
    const known = bySchool.get(event.schoolId)
    if (known) known.push(event)
    else bySchool.set(event.schoolId, [event])
  }
  for (const [schoolId, some] of bySchool) {
    const calendar = calendars.get(schoolId)
    if (!enrolled.has(schoolId)) leaveOut(some, 'not_enrolled', 'not_enrolled')
    else if (!calendar) leaveOut(some, 'no_calendar', 'no_calendar')
    else if (calendar.position.has(date)) continue
    else if (calendar.weekend.has(date)) leaveOut(some, 'weekend')
    else leaveOut(some, 'not_a_schoolday', 'not_a_schoolday')
    bySchool.delete(schoolId)
  }

  const readings: { schoolId: string; reading: SchoolDayReading | Reading }[] = []
  const used: AttendanceEvent[] = []
  let closed = false
  let contradiction = false
  let unverified = false
  let heavy = false
  for (const schoolId of enrolled) {
    const calendar = calendars.get(schoolId)
    const at = calendar?.position.get(date)
    if (!calendar || at === undefined) continue
    const some = bySchool.get(schoolId)
    if (!some) {
      readings.push({ schoolId, reading: presentReading })
      continue
    }
    const bell: BellRules = {
      fullDayRule: settings.fullDayRule,
      periodsPerDay: calendar.periodsPerDay ?? settings.periodsPerDay,
      minutesPerPeriod: calendar.minutesPerPeriod ?? settings.minutesPerPeriod
    }
    const judged = some.map((event) => judge(event, calendar, settings, asOf))
    const reading = readSchoolDay(judged, calendar.minutes[at] ?? null, bell)
    if (reading.duplicate) result.problems.push({ kind: 'duplicate', date, eventIds: idsOf(some) })
    if (reading.contradiction) result.problems.push({ kind: 'contradiction', date, eventIds: idsOf(some) })
    if (reading.closed) {
      closed = true
      leaveOut(some, 'closed')
      continue
    }
    used.push(...some)
    contradiction ||= reading.contradiction
    unverified ||= reading.unverified
    heavy ||= reading.contradiction && some.some(({ category }) => isAdverse(category))
    readings.push({ schoolId, reading })
  }
  readings.sort((a, b) => (a.schoolId < b.schoolId ? -1 : 1))
  const [only, ...more] = readings
  if (!only) {
    if (closed) result.closed.push(date)
    return
  }
  if (used.length === 0) return

  let whole: Reading = only.reading
  if (more.length > 0) {
    const all = [only.reading, ...more.map(({ reading }) => reading)] as [Reading, ...Reading[]]
    const days = all.map((r): Reading => ({ ...r, occasions: full(r), shortTardies: [] })) as [Reading, ...Reading[]]
    const day = settings.twoSchoolsOneDay === 'any' ? heaviest(days) : lightest(days)
    const parts = all.filter((r) => r.cls === 'present')
    whole = {
      cls: day.cls,
      occasions: [...(day.occasions.length > 0 ? join(days) : []), ...parts.flatMap((r) => r.occasions)],
      shortTardies: parts.flatMap((r) => r.shortTardies)
    }
    if (days.some((r) => disagree(r, days[0]))) {
      result.problems.push({ kind: 'two_schools_disagree', date, eventIds: idsOf(used) })
      if (whole.occasions.length === 0 && days.some((r) => r.occasions.length > 0)) {
        leaveOut(used, 'two_schools_disagree')
      }
    }
  }

  const inHomeHospital = spanOn(pupil.spans, date, 'home_hospital')
  if (inHomeHospital) {
    leaveOut(used, 'home_hospital')
    whole = { cls: 'home_hospital', occasions: [], shortTardies: [] }
  }
  const occasions = settings.eventsPerDay === 'one' ? oneOf(whole.occasions) : whole.occasions
  if (!inHomeHospital && occasions.length === 0 && whole.shortTardies.length === 0) {
    if (heavy) leaveOut(used, 'contradiction')
    else if (unverified && (whole.cls === 'unverified' || whole.cls === 'present')) leaveOut(used, 'unverified')
    else if (more.length === 0 && whole.cls === 'present') {
      leaveOut(used, '30_minutes_or_less')
    }
  }
  result.days.push({
    date,
    cls: whole.cls,
    schoolIds: readings.map(({ schoolId }) => schoolId).sort(),
    eventIds: idsOf(used),
    occasions,
    shortTardies: whole.shortTardies,
    partialOver30: whole.cls !== 'unexcused' && whole.occasions.some(({ kind }) => kind === 'partial'),
    contradiction
  })
}

/** One full day that rests on the records of every school; it counts once all of them do. */
function join(days: readonly Reading[]): Occasion[] {
  const all = days.flatMap(({ occasions }) => occasions)
  const eventIds = [...new Set(all.flatMap((o) => o.eventIds))].sort()
  const countsFrom = all.map((o) => o.countsFrom).reduce((a, b) => (a > b ? a : b))
  return [{ kind: 'full_day', minutes: null, eventIds, countsFrom }]
}

const full = ({ occasions }: Reading) => occasions.filter(({ kind }) => kind === 'full_day')
