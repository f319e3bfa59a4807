import {
  type AttendanceEvent,
  type AttendanceSettings,
  attendanceCategory,
  attendanceSettings,
  type EnrolmentSpan,
  type PupilAttendance
} from '@shared/attendance/model'
import { type Calendars, prepareCalendar, type SchoolBell } from '@shared/attendance/rules-calendar'
import { type Classification, classifyPupil } from '@shared/attendance/rules-classify'
import { addDays, type CalendarDate, day, isoWeekday } from '@shared/kernel/dates'

/** Every Monday to Friday of two school years, July 1, 2025 to June 30, 2027. */
const weekdays: CalendarDate[] = []
for (let date = day('2025-07-01'); date <= '2027-06-30'; date = addDays(date, 1)) {
  if (isoWeekday(date) <= 5) weekdays.push(date)
}
const start = weekdays.indexOf(day('2026-08-03'))

/** The n-th schoolday counted from Monday, August 3, 2026 (1 is that Monday). */
export const nth = (n: number): CalendarDate => {
  const date = weekdays[start + n - 1]
  if (!date) throw new RangeError(`no schoolday ${n}`)
  return date
}

export function calendars(
  schools: Record<string, { bell?: SchoolBell; without?: string[]; minutes?: number | null }>
): Calendars {
  return new Map(
    Object.entries(schools).map(([id, { bell, without = [], minutes = 360 }]) => [
      id,
      prepareCalendar(
        weekdays.filter((date) => !without.includes(date)).map((date) => ({ date, minutes })),
        bell
      )
    ])
  )
}

const standard = calendars({ A: {}, B: {} })

/** `2026-09-01 unexcused`, `3 tardy 31` (third schoolday), `3@B P2 period_cut`: day[@school] [Pperiod] category [minutes]. */
export function record(text: string, index: number): AttendanceEvent {
  const [when = '', ...words] = text.split(' ')
  const [at = '', schoolId = 'A'] = when.split('@')
  const period = words[0]?.startsWith('P') ? (words.shift()?.slice(1) ?? null) : null
  const [category, minutes] = words
  return {
    id: `e${index + 1}`,
    date: at.includes('-') ? day(at) : nth(Number(at)),
    schoolId,
    period,
    category: attendanceCategory.parse(category),
    minutesMissed: minutes === undefined ? null : Number(minutes),
    code: (category ?? '').slice(0, 1).toUpperCase()
  }
}

export interface Situation extends Partial<Omit<PupilAttendance, 'events' | 'enrolments' | 'birthDate'>> {
  birth?: string | null
  /** Default: enrolled in school A from August 3, 2026. */
  enrolments?: EnrolmentSpan[]
  records?: string[]
  asOf?: string | number
  settings?: Partial<AttendanceSettings>
  calendars?: Calendars
}

export const span = (schoolId: string, from: string | number, to: string | number | null = null): EnrolmentSpan => ({
  schoolId,
  from: typeof from === 'number' ? nth(from) : day(from),
  to: to === null ? null : typeof to === 'number' ? nth(to) : day(to)
})

export function pupilOf({ birth, enrolments, records, ...more }: Situation): PupilAttendance {
  return {
    birthDate: birth === null ? null : day(birth ?? '2013-03-15'),
    enrolments: enrolments ?? [span('A', 1)],
    events: (records ?? []).map(record),
    spans: more.spans,
    participation: more.participation,
    recovery: more.recovery,
    conferenceAttempts: more.conferenceAttempts,
    compliance: more.compliance,
    reportsMade: more.reportsMade
  }
}

/** Judges a situation; as of the 100th schoolday unless it says otherwise. */
export function judge(situation: Situation): Classification {
  const { asOf = 100, settings = {} } = situation
  return classifyPupil(
    pupilOf(situation),
    situation.calendars ?? standard,
    attendanceSettings.parse(settings),
    typeof asOf === 'number' ? nth(asOf) : day(asOf)
  )
}

/** `n` full unexcused days from the first schoolday on. */
export const unexcused = (n: number, from = 1) => Array.from({ length: n }, (_, i) => `${from + i} unexcused`)

export const attempt = (at: string | number, id = 'c1') => ({ id, date: typeof at === 'number' ? nth(at) : day(at) })

export const sixItems = (['EC 48260', 'EC 48260.5', 'EC 48261', 'EC 48262', 'EC 48263', 'EC 48291'] as const).map(
  (item, i) => ({ id: `v${i + 1}`, item, date: nth(20) })
)
