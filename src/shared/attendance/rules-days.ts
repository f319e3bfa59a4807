import { type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import type { AttendanceEvent, AttendanceSettings, PupilAttendance } from './model'
import { type Calendars, type ClosedSpan, type PreparedCalendar, positionOf, schooldayAfter } from './rules-calendar'
import { type DayClass, isAdverse } from './rules-categories'
import { oneOf, readSchoolDay } from './rules-day'
import type { BellRules, JudgedEvent } from './rules-periods'
import type { Occasion, Reading, ShortTardy } from './rules-reading'
import { joinSchools, type SchoolReading } from './rules-schools'
import { addSpanDays, readInSpan } from './rules-spans'

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
  /** The span the day lies in, and evidence of participation on it. */
  recordIds?: string[]
}

/** Why a record that speaks against the pupil was not counted as truancy. */
export type NotCountedReason =
  | 'under_6'
  | 'over_17'
  | 'birth_date_unknown'
  | 'exempt'
  | 'leave'
  | 'home_hospital'
  | 'suspended'
  | 'excluded'
  | 'participated'
  | 'independent_study'
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

const idsOf = (events: readonly AttendanceEvent[]) => {
  const ids = events.map(({ id }) => id)
  return ids.length > 1 ? ids.sort() : ids
}

const sameDayOrder = (a: AttendanceEvent, b: AttendanceEvent) =>
  compare(a.schoolId, b.schoolId) ||
  compare(a.period ?? '', b.period ?? '') ||
  compare(a.category, b.category) ||
  (a.minutesMissed ?? -1) - (b.minutesMissed ?? -1) ||
  compare(a.id, b.id)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The records up to `asOf` within its school year, by day; the order they come in does not matter. */
function byDay(events: readonly AttendanceEvent[], asOf: CalendarDate): AttendanceEvent[][] {
  const first = firstDayOf(schoolYearOf(asOf))
  const days: AttendanceEvent[][] = []
  let isRising = true
  for (const event of events) {
    if (event.date < first || event.date > asOf) continue
    const last = days.at(-1)
    const before = last?.[0]?.date ?? ''
    if (last && before === event.date) last.push(event)
    else {
      isRising &&= before < event.date
      days.push([event])
    }
  }
  const sorted = isRising ? days : collected(days)
  for (const some of sorted) if (some.length > 1) some.sort(sameDayOrder)
  return sorted
}

/** Runs of records made whole days, rising. */
function collected(runs: readonly AttendanceEvent[][]): AttendanceEvent[][] {
  const days = new Map<CalendarDate, AttendanceEvent[]>()
  for (const run of runs) {
    const date = (run[0] as AttendanceEvent).date
    const known = days.get(date)
    if (known) known.push(...run)
    else days.set(date, run)
  }
  return [...days].sort(([a], [b]) => compare(a, b)).map(([, some]) => some)
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

interface DateInput {
  date: CalendarDate
  events: AttendanceEvent[]
  pupil: PupilAttendance
  spans: readonly ClosedSpan[]
  calendars: Calendars
  settings: AttendanceSettings
  asOf: CalendarDate
  result: NormalisedDays
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
  for (const events of byDay(pupil.events, asOf)) {
    const { date } = events[0] as AttendanceEvent
    readDate({ date, events, pupil, spans, calendars, settings, asOf, result })
  }
  if (pupil.spans !== undefined && pupil.spans.length > 0) {
    addSpanDays(pupil, spans, calendars, settings, asOf, result)
  }
  return result
}

/** Notes why records that speak against the pupil do not count, and that a person should look at them. */
function leaveOut(
  { date, result }: DateInput,
  some: readonly AttendanceEvent[],
  reason: NotCountedReason,
  problem?: AttendanceProblem['kind']
): void {
  const adverse = some.filter(weighs)
  if (adverse.length > 0) result.notCounted.push({ date, reason, eventIds: idsOf(adverse) })
  if (problem) result.problems.push({ kind: problem, date, eventIds: idsOf(some) })
}

const nowhere: readonly string[] = []

/** Schools the pupil was enrolled in on a day, each once. */
function enrolledOn(spans: readonly ClosedSpan[], date: CalendarDate): readonly string[] {
  const [only] = spans
  if (only !== undefined && spans.length === 1) {
    return only.from <= date && date <= only.to ? [only.schoolId] : nowhere
  }
  const schools: string[] = []
  for (const { schoolId, from, to } of spans) {
    if (from <= date && date <= to && !schools.includes(schoolId)) schools.push(schoolId)
  }
  return schools.length > 1 ? schools.sort() : schools
}

/** Leaves out the records of schools that did not teach this pupil on the day. */
function leaveOutStrangers(input: DateInput, enrolled: readonly string[]): void {
  const { date, events, calendars } = input
  let strangers: Set<string> | null = null
  for (const { schoolId } of events) {
    const calendar = enrolled.includes(schoolId) ? calendars.get(schoolId) : undefined
    if (calendar !== undefined && positionOf(calendar, date) >= 0) continue
    strangers ??= new Set()
    strangers.add(schoolId)
  }
  if (strangers === null) return
  for (const schoolId of strangers) {
    const calendar = calendars.get(schoolId)
    const some = events.filter((event) => event.schoolId === schoolId)
    if (!enrolled.includes(schoolId)) leaveOut(input, some, 'not_enrolled', 'not_enrolled')
    else if (!calendar) leaveOut(input, some, 'no_calendar', 'no_calendar')
    else if (calendar.weekend.has(date)) leaveOut(input, some, 'weekend')
    else leaveOut(input, some, 'not_a_schoolday', 'not_a_schoolday')
  }
}

/** What one school that taught on the day says; `closed` where it was closed for this pupil. */
function readSchool(
  input: DateInput,
  schoolId: string,
  calendar: PreparedCalendar,
  at: number
): SchoolReading | 'closed' {
  const { date, events, settings, asOf, result } = input
  const own =
    events.length === 1 && events[0]?.schoolId === schoolId ? events : events.filter((e) => e.schoolId === schoolId)
  if (own.length === 0) return { schoolId, reading: null, events: own }
  const bell: BellRules = {
    fullDayRule: settings.fullDayRule,
    periodsPerDay: calendar.periodsPerDay ?? settings.periodsPerDay,
    minutesPerPeriod: calendar.minutesPerPeriod ?? settings.minutesPerPeriod
  }
  const judged = own.map((event) => judge(event, calendar, settings, asOf))
  const reading = readSchoolDay(judged, calendar.minutes[at] ?? null, bell)
  if (reading.duplicate) result.problems.push({ kind: 'duplicate', date, eventIds: idsOf(own) })
  if (reading.contradiction) result.problems.push({ kind: 'contradiction', date, eventIds: idsOf(own) })
  if (reading.closed) {
    leaveOut(input, own, 'closed')
    return 'closed'
  }
  return { schoolId, reading, events: own }
}

/** What a day most often is: one record at the one school the pupil is enrolled in; null where it is anything else. */
function readOnlyRecord(input: DateInput): SchoolReading | 'closed' | null {
  const { date, events, spans, calendars } = input
  const [event, another] = events
  const [span, more] = spans
  if (event === undefined || another !== undefined || span === undefined || more !== undefined) return null
  if (event.schoolId !== span.schoolId || date < span.from || date > span.to) return null
  const calendar = calendars.get(span.schoolId)
  const at = calendar ? positionOf(calendar, date) : -1
  return calendar && at >= 0 ? readSchool(input, span.schoolId, calendar, at) : null
}

/** What each school says that taught the pupil on the day; `closed` where one of them was closed. */
function readSchools(input: DateInput): { schools: SchoolReading[]; closed: boolean } {
  const { date, spans, calendars } = input
  const only = readOnlyRecord(input)
  if (only !== null) return only === 'closed' ? { schools: [], closed: true } : { schools: [only], closed: false }
  const enrolled = enrolledOn(spans, date)
  leaveOutStrangers(input, enrolled)
  const schools: SchoolReading[] = []
  let closed = false
  for (const schoolId of enrolled) {
    const calendar = calendars.get(schoolId)
    const at = calendar ? positionOf(calendar, date) : -1
    if (!calendar || at < 0) continue
    const school = readSchool(input, schoolId, calendar, at)
    if (school === 'closed') closed = true
    else schools.push(school)
  }
  return { schools, closed }
}

function readDate(input: DateInput): void {
  const { date, events, pupil, settings, result } = input
  const { schools, closed } = readSchools(input)
  if (schools.length === 0) {
    if (closed) result.closed.push(date)
    return
  }
  const used =
    schools.length === 1 && schools[0]?.events.length === events.length ? events : schools.flatMap((s) => s.events)
  if (used.length === 0) return

  const { reading, disagree } = joinSchools(schools, settings.twoSchoolsOneDay)
  if (disagree) {
    result.problems.push({ kind: 'two_schools_disagree', date, eventIds: idsOf(used) })
    const lost = schools.some((s) => s.reading?.occasions.some(({ kind }) => kind === 'full_day'))
    if (lost && reading.occasions.length === 0) leaveOut(input, used, 'two_schools_disagree')
  }
  const inSpan = readInSpan(pupil, date, reading, settings)
  const whole: Reading = inSpan?.reading ?? reading
  if (inSpan) {
    if (inSpan.leftOut) leaveOut(input, used, inSpan.leftOut, inSpan.contradiction ? 'contradiction' : undefined)
  } else if (whole.occasions.length === 0 && whole.shortTardies.length === 0)
    leaveOutWhatWeighsLittle(input, schools, used, whole)
  result.days.push({
    date,
    cls: whole.cls,
    schoolIds: schools.map(({ schoolId }) => schoolId),
    eventIds: idsOf(used),
    occasions: settings.eventsPerDay === 'one' ? oneOf(whole.occasions) : whole.occasions,
    shortTardies: whole.shortTardies,
    partialOver30: whole.cls !== 'unexcused' && whole.occasions.some(({ kind }) => kind === 'partial'),
    contradiction: inSpan?.contradiction || schools.some((s) => s.reading?.contradiction),
    ...(inSpan && inSpan.recordIds.length > 0 ? { recordIds: inSpan.recordIds } : {})
  })
}

/** Nothing of the day may count: because its records contradict each other, are unverified, or are too short. */
function leaveOutWhatWeighsLittle(
  input: DateInput,
  schools: readonly SchoolReading[],
  used: readonly AttendanceEvent[],
  { cls }: Reading
): void {
  if (!used.some(weighs)) return
  const contradicted = schools.some((s) => s.reading?.contradiction && s.events.some(weighs))
  if (contradicted) leaveOut(input, used, 'contradiction')
  else if ((cls === 'unverified' || cls === 'present') && schools.some((s) => s.reading?.unverified)) {
    leaveOut(input, used, 'unverified')
  } else if (schools.length === 1 && cls === 'present') leaveOut(input, used, '30_minutes_or_less')
}

const weighs = ({ category }: AttendanceEvent) => isAdverse(category)
