import type { CalendarDate } from '@shared/kernel/dates'
import type { AttendanceSettings, Participation, PupilAttendance, SpanKind, SuppressingSpan } from './model'
import { type Calendars, type ClosedSpan, cutTo, positionOf, schooldayAfter, schooldaysIn } from './rules-calendar'
import type { NormalisedDay, NormalisedDays, NotCountedReason } from './rules-days'
import type { Reading } from './rules-reading'

export const spanOn = (
  spans: readonly SuppressingSpan[] | undefined,
  date: CalendarDate,
  kind: SuppressingSpan['kind']
) => spans?.some((s) => s.kind === kind && s.from <= date && (s.to === null || date <= s.to)) ?? false

/** Spans in which participation, not presence, makes the day. */
export const studyKinds: readonly SpanKind[] = ['independent_study', 'distance_learning']
/** The order in which spans decide a day that lies in several (law and practice 2.2). */
const DECIDING: readonly SpanKind[] = ['suspension', 'home_hospital', 'exclusion', ...studyKinds]

/** The span that decides a day; undefined where the records alone do. */
export function decidingSpan(
  spans: readonly SuppressingSpan[] | undefined,
  date: CalendarDate
): SuppressingSpan | undefined {
  if (spans === undefined || spans.length === 0) return undefined
  for (const kind of DECIDING) {
    const found = spans.find((s) => s.kind === kind && s.from <= date && (s.to === null || date <= s.to))
    if (found) return found
  }
  return undefined
}

const SHOWS_NONE: ReadonlySet<Participation['kind']> = new Set(['synchronous_missed', 'agreement_not_kept'])

/** Evidence that the pupil took part on a day; a class that was missed or an agreement that was broken is none. */
export function evidenceOn(participation: readonly Participation[] | undefined, date: CalendarDate): Participation[] {
  return participation?.filter((one) => one.date === date && !SHOWS_NONE.has(one.kind)) ?? []
}

export interface InSpan {
  reading: Reading
  leftOut: NotCountedReason | null
  /** Records against the pupil stand beside evidence for him or her. */
  contradiction: boolean
  recordIds: string[]
}

const whole = (cls: Reading['cls']): Reading => ({ cls, occasions: [], shortTardies: [] })
const idsOf = (...records: readonly { id?: string }[]) => records.flatMap(({ id }) => id ?? [])

/** What a day with records is inside a span; null where the records alone decide. */
export function readInSpan(
  pupil: PupilAttendance,
  date: CalendarDate,
  reading: Reading,
  settings: AttendanceSettings
): InSpan | null {
  const span = decidingSpan(pupil.spans, date)
  if (!span) return null
  const plain = { contradiction: false, recordIds: idsOf(span) }
  if (span.kind === 'suspension') return { ...plain, reading: whole('oss'), leftOut: 'suspended' }
  if (span.kind === 'home_hospital') return { ...plain, reading: whole('home_hospital'), leftOut: 'home_hospital' }
  if (span.kind === 'exclusion') return { ...plain, reading: whole('exclusion'), leftOut: 'excluded' }
  if (settings.studyWithoutEvidence === 'by_codes') return null

  const isMissed = reading.cls === 'unexcused' || reading.cls === 'unverified' || reading.cls === 'is_incomplete'
  const isLate = reading.occasions.length > 0 || reading.shortTardies.length > 0
  const evidence = evidenceOn(pupil.participation, date)
  if (evidence.length > 0 && (isMissed || isLate)) {
    const recordIds = idsOf(span, ...evidence)
    return { reading: whole('present'), leftOut: 'participated', contradiction: isMissed, recordIds }
  }
  // A day is attended by taking part in it, so nobody is late for it.
  if (!isMissed) return isLate ? { ...plain, reading: whole(reading.cls), leftOut: 'independent_study' } : null
  if (settings.incompleteStudyIsUnexcused) return reading.cls === 'unexcused' ? null : plainMiss(date, plain)
  return { ...plain, reading: whole('is_incomplete'), leftOut: 'independent_study' }
}

const plainMiss = (date: CalendarDate, plain: Omit<InSpan, 'reading' | 'leftOut'>): InSpan => ({
  ...plain,
  leftOut: null,
  reading: {
    cls: 'unexcused',
    occasions: [{ kind: 'full_day', minutes: null, eventIds: [], countsFrom: date }],
    shortTardies: []
  }
})

/**
 * Adds the schooldays without any record on which a span decides: suspended, excluded, or in study without evidence of
 * participation once its time has passed. The days of `result` are rising afterwards.
 */
export function addSpanDays(
  pupil: PupilAttendance,
  spans: readonly ClosedSpan[],
  calendars: Calendars,
  settings: AttendanceSettings,
  asOf: CalendarDate,
  result: NormalisedDays
): void {
  const deciding = (pupil.spans ?? []).filter(({ kind }) => DECIDING.includes(kind) && kind !== 'home_hospital')
  if (deciding.length === 0) return
  const known = new Set<string>([...result.days.map(({ date }) => date), ...result.closed])
  const added: NormalisedDay[] = []
  for (const date of schooldaysIn(cutTo(spans, deciding), calendars)) {
    if (known.has(date)) continue
    const span = decidingSpan(pupil.spans, date)
    if (!span || span.kind === 'home_hospital') continue
    const schoolIds = [
      ...new Set(
        spans
          .filter((s) => s.from <= date && date <= s.to && teaches(calendars, s.schoolId, date))
          .map(({ schoolId }) => schoolId)
      )
    ].sort()
    const day = readEmptyDay(pupil, span, date, schoolIds, calendars, settings, asOf)
    if (day) added.push(day)
  }
  if (added.length === 0) return
  result.days.push(...added)
  result.days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function teaches(calendars: Calendars, schoolId: string, date: CalendarDate): boolean {
  const calendar = calendars.get(schoolId)
  return calendar !== undefined && positionOf(calendar, date) >= 0
}

function readEmptyDay(
  pupil: PupilAttendance,
  span: SuppressingSpan,
  date: CalendarDate,
  schoolIds: string[],
  calendars: Calendars,
  settings: AttendanceSettings,
  asOf: CalendarDate
): NormalisedDay | null {
  const day = (cls: NormalisedDay['cls'], occasions: NormalisedDay['occasions'] = []): NormalisedDay => ({
    date,
    cls,
    schoolIds,
    eventIds: [],
    occasions,
    shortTardies: [],
    partialOver30: false,
    contradiction: false,
    recordIds: idsOf(span)
  })
  if (span.kind === 'suspension') return day('oss')
  if (span.kind === 'exclusion') return day('exclusion')
  if (settings.studyWithoutEvidence === 'by_codes') return null
  if (evidenceOn(pupil.participation, date).length > 0) return null
  const countsFrom = studyDayCountsFrom(date, schoolIds, calendars, settings)
  if (countsFrom === null || countsFrom > asOf) return null
  if (!settings.incompleteStudyIsUnexcused) return day('is_incomplete')
  return day('unexcused', [{ kind: 'full_day', minutes: null, eventIds: [], countsFrom }])
}

/** The day from which a study day without evidence is missed; null where the calendar does not reach so far. */
function studyDayCountsFrom(
  date: CalendarDate,
  schoolIds: readonly string[],
  calendars: Calendars,
  settings: AttendanceSettings
): CalendarDate | null {
  const calendar = calendars.get(schoolIds[0] ?? '')
  if (!calendar || settings.studyEvidenceDays === 0) return date
  return schooldayAfter(calendar, date, settings.studyEvidenceDays + 1)
}

/** Schooldays of study still within the time in which evidence may come in, and none is there yet. */
export function awaitingEvidence(
  pupil: PupilAttendance,
  spans: readonly ClosedSpan[],
  calendars: Calendars,
  settings: AttendanceSettings,
  missed: ReadonlySet<string>
): CalendarDate[] {
  const study = (pupil.spans ?? []).filter(({ kind }) => studyKinds.includes(kind))
  if (study.length === 0 || settings.studyWithoutEvidence === 'by_codes') return []
  return schooldaysIn(cutTo(spans, study), calendars).filter((date) => {
    const span = decidingSpan(pupil.spans, date)
    return (
      span !== undefined &&
      studyKinds.includes(span.kind) &&
      !missed.has(date) &&
      evidenceOn(pupil.participation, date).length === 0
    )
  })
}
