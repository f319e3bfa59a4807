import type { AttendanceEvent } from '@shared/attendance/model'
import { categories } from '@shared/attendance/rules-categories'
import type { Classification } from '@shared/attendance/rules-classify'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import type { Custodian } from '@shared/court/model'
import type { FormInput } from '@shared/documents/forms'
import type { Figures } from '@shared/documents/parts'
import { addDays, type CalendarDate, type Instant, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { pupilAttendance } from '../attendance/classification'
import { lastImport, listCodes } from '../attendance/queries'
import { evidenceUpToCases } from '../cases/evidence'
import { figuresOf } from '../interventions/standing'
import { enrolmentsOf } from '../pupils/queries'
import type { Connection } from '../store/open'

type Paper = FormInput<'SD-08'>
type Mark = Paper['marks'][number]

/** What the head of the record says; the rest comes from the attendance itself. */
export interface RecordHead {
  letterhead: Paper['letterhead']
  date: CalendarDate
  caseNumber: string
  pupil: Paper['pupil']
}

export interface Certifying {
  custodian: Custodian
  signature: NonNullable<Paper['certificate']>['signature']
}

/**
 * The attendance record of a span within one school year, both ends included, with every record on file in it, the
 * meaning of every code and the custodian's certificate. Null when the pupil had no schoolday in the span.
 */
export function attendancePaper(
  db: Connection,
  pupilId: string,
  span: { from: CalendarDate; to: CalendarDate },
  head: RecordHead,
  certifying: Certifying | null
): Paper | null {
  const view = pupilAttendance(db, pupilId, span.to, evidenceUpToCases)
  const schooldays = view.schooldays.filter((date) => span.from <= date) as CalendarDate[]
  const [first] = schooldays
  if (!first) return null
  const from = span.from > first ? span.from : first
  const events = view.events.filter(({ date }) => from <= date)
  const executed = certifying?.signature ? { on: head.date, place: inCalifornia(certifying.custodian.place) } : null
  return {
    ...head,
    schoolYear: schoolYearLabel(schoolYearOf(span.to)),
    from,
    asOf: span.to,
    importedAt: (lastImport(db)?.at ?? null) as Instant | null,
    enrolment: enrolmentsOf(db, pupilId)
      .filter(({ enrolledOn, leftOn }) => enrolledOn <= span.to && (leftOn === null || leftOn >= from))
      .map(({ schoolName, enrolledOn, leftOn }) => ({ school: schoolName, from: enrolledOn, to: leftOn }))
      .reverse(),
    schooldays,
    marks: marksOf(view.classification, events),
    legend: legendOf(db, view),
    figures: figuresBetween(db, pupilId, from, view.classification),
    certificate: certifying
      ? {
          custodian: { name: certifying.custodian.name, title: certifying.custodian.title },
          practice: certifying.custodian.practice,
          executed,
          signature: certifying.signature
        }
      : null
  }
}

/** Counts of a span: those up to its end without those before its beginning. */
function figuresBetween(db: Connection, pupilId: string, from: CalendarDate, until: Classification): Figures {
  const whole = figuresOf(until)
  if (from <= until.from) return { ...whole, from }
  const { classification } = pupilAttendance(db, pupilId, addDays(from, -1), evidenceUpToCases)
  if (classification.schoolYear !== until.schoolYear) return { ...whole, from }
  const before = figuresOf(classification)
  // An unverified absence may have become unexcused since: no count goes below nothing.
  const rest = (name: 'schooldaysEnrolled' | 'absent' | 'excused' | 'unexcused' | 'suspended' | 'partialOver30') =>
    Math.max(0, whole[name] - before[name])
  return {
    from,
    asOf: whole.asOf,
    schooldaysEnrolled: rest('schooldaysEnrolled'),
    absent: rest('absent'),
    excused: rest('excused'),
    unexcused: rest('unexcused'),
    suspended: rest('suspended'),
    partialOver30: rest('partialOver30'),
    truancyReports: whole.truancyReports.filter((date) => date >= from)
  }
}

const WHAT: Partial<Record<AttendanceEvent['category'], Mark['what']>> = {
  tardy: 'late',
  tardy_excused: 'late',
  tardy_over_30: 'late',
  early_out_over_30: 'left-early',
  period_cut: 'part-of-day'
}

/** One line a day and code; periods of the same code stand together. */
function marksOf({ days }: Classification, events: readonly AttendanceEvent[]): Mark[] {
  const judged = new Map(days.map((day) => [day.date, day]))
  const marks = new Map<string, Mark & { periodList: string[] }>()
  for (const event of events) {
    const { date, code, category, period, minutesMissed } = event
    const what = WHAT[category] ?? (period === null && minutesMissed === null ? 'full-day' : 'part-of-day')
    const key = `${date} ${code} ${what}`
    const known = marks.get(key)
    if (known) {
      if (period) known.periodList.push(period)
      known.minutes = known.minutes === null || minutesMissed === null ? null : known.minutes + minutesMissed
      continue
    }
    const counts = countsOf(judged.get(date), event, what)
    const minutes = minutesMissed && minutesMissed > 0 ? minutesMissed : null
    marks.set(key, { date, code, what, periods: null, minutes, counts, periodList: period ? [period] : [] })
  }
  return [...marks.values()].map(({ periodList, ...mark }) => ({
    ...mark,
    periods: periodList.length > 0 ? periodList.sort().join(', ') : null
  }))
}

function countsOf(day: Classification['days'][number] | undefined, event: AttendanceEvent, what: Mark['what']) {
  if (!day) return 'other'
  const inOccasion = day.occasions.some(({ eventIds }) => eventIds.includes(event.id))
  if (day.cls === 'unexcused' && inOccasion) return 'unexcused'
  if (day.partialOver30 && inOccasion) return 'partial-over-30'
  if (what === 'full-day' || event.period !== null) {
    if (day.cls === 'oss') return 'suspended'
    if (day.cls === 'excused' || day.cls === 'exclusion') return 'excused'
  }
  return categories[event.category].present || what !== 'full-day' ? 'partial' : 'other'
}

/** Every code of the school year, so that no letter on the record stays unexplained. */
function legendOf(db: Connection, { classification, events }: PupilAttendanceView): Paper['legend'] {
  const known = listCodes(db)
    .filter(({ schoolYear }) => schoolYear === classification.schoolYear)
    .map(({ code, meaning, category }) => ({ code, meaning, counts: categories[category].label }))
  const explained = new Set(known.map(({ code }) => code))
  const unknown = [...new Set(events.map(({ code }) => code))].filter((code) => !explained.has(code))
  return [...known, ...unknown.map((code) => ({ code, meaning: 'not explained', counts: 'not yet verified' }))]
}

/** A declaration names a place within the state (CCP 2015.5); the district writes down its city. */
const inCalifornia = (place: string): string => (/\b(California|CA)\b/.test(place) ? place : `${place}, California`)
