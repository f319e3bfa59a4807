import { type CalendarDate, mondayOf } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import type { AttendanceSettings, Participation, PupilAttendance, SuppressingSpan } from './model'
import { type Calendars, type ClosedSpan, cutTo, schooldaysIn } from './rules-calendar'
import type { NormalisedDays } from './rules-days'
import { awaitingEvidence, decidingSpan, evidenceOn, studyKinds } from './rules-spans'

/** What calls for re-engagement (law and practice 8.4). */
export type ReengagementTrigger =
  | 'more_than_three_days'
  | 'week_60_percent'
  | 'four_weeks_10_percent'
  | 'synchronous_50_percent'
  | 'agreement_not_kept'

export interface Reengagement {
  trigger: ReengagementTrigger
  section: SectionCite
  /** First and last day looked at. */
  from: CalendarDate
  to: CalendarDate
  /** Days, or missed classes, it rests on. */
  dates: CalendarDate[]
  of: number
}

/** Independent study and distance learning of one pupil, with the evidence beside each day. */
export interface StudyStanding {
  /** Schooldays in study, rising. */
  days: { date: CalendarDate; state: 'participated' | 'missed' | 'awaiting' | 'other'; evidence: Participation[] }[]
  /** What calls for re-engagement, the latest first. */
  reengagement: Reengagement[]
}

/** Null for a pupil who was never in study in this school year. */
export function studyOf(
  pupil: PupilAttendance,
  spans: readonly ClosedSpan[],
  calendars: Calendars,
  settings: AttendanceSettings,
  normalised: NormalisedDays
): StudyStanding | null {
  const study = (pupil.spans ?? []).filter(({ kind }) => studyKinds.includes(kind))
  if (study.length === 0) return null
  const byDate = new Map(normalised.days.map((day) => [day.date as string, day]))
  const closed = new Set<string>(normalised.closed)
  const awaiting = new Set<string>(awaitingEvidence(pupil, spans, calendars, settings, new Set(byDate.keys())))
  const days = schooldaysIn(cutTo(spans, study), calendars)
    .filter((date) => !closed.has(date) && isStudy(decidingSpan(pupil.spans, date)))
    .map((date) => {
      const cls = byDate.get(date)?.cls
      const evidence = pupil.participation?.filter((one) => one.date === date) ?? []
      const isMissed = cls === 'is_incomplete' || cls === 'unexcused' || cls === 'unverified'
      const took = evidenceOn(evidence, date).length > 0
      const state = isMissed ? 'missed' : awaiting.has(date) ? 'awaiting' : took ? 'participated' : 'other'
      return { date, state, evidence } as StudyStanding['days'][number]
    })
  return { days, reengagement: days.length < settings.reengagementFromDays ? [] : reengagementOf(days, settings) }
}

const isStudy = (span: SuppressingSpan | undefined) => span !== undefined && studyKinds.includes(span.kind)

type StudyDay = StudyStanding['days'][number]
const datesOf = (days: readonly StudyDay[]) => days.map(({ date }) => date)

function reengagementOf(days: readonly StudyDay[], settings: AttendanceSettings): Reengagement[] {
  const found: Reengagement[] = []
  const add = (
    trigger: ReengagementTrigger,
    within: readonly StudyDay[],
    dates: CalendarDate[],
    of = within.length
  ) => {
    const [first, last] = [within[0], within.at(-1)]
    if (first && last) found.push({ trigger, section: 'EC 51747', from: first.date, to: last.date, dates, of })
  }

  const weeks = grouped(days, ({ date }) => mondayOf(date))
  const inRow = runsOfMissed(days).filter(({ length }) => length > 3)
  for (const run of inRow) add('more_than_three_days', run, datesOf(run))

  for (const week of weeks) {
    const missed = week.filter(({ state }) => state === 'missed')
    const told = inRow.some((run) => missed.every((day) => run.includes(day)))
    if (settings.reengagementThreeDays === 'in_a_week' && missed.length > 3 && !told) {
      add('more_than_three_days', week, datesOf(missed))
    }
    if (missed.length > 0 && 100 * missed.length >= 60 * week.length) add('week_60_percent', week, datesOf(missed))
  }

  for (let end = weeks.length; end >= 4; end--) {
    const within = weeks.slice(end - 4, end).flat()
    const missed = within.filter(({ state }) => state === 'missed')
    if (10 * missed.length > within.length) {
      add('four_weeks_10_percent', within, datesOf(missed))
      break
    }
  }

  const months =
    settings.reengagementMonth === 'calendar'
      ? grouped(days, ({ date }) => date.slice(0, 7))
      : weeks.slice(0, Math.max(1, weeks.length - 3)).map((_, at) => weeks.slice(at, at + 4).flat())
  for (const month of months) {
    const classes = month.flatMap(({ evidence }) => evidence)
    const missed = classes.filter(({ kind }) => kind === 'synchronous_missed')
    const scheduled = missed.length + classes.filter(({ kind }) => kind === 'synchronous_class').length
    if (2 * missed.length > scheduled) {
      add(
        'synchronous_50_percent',
        month,
        missed.map(({ date }) => date),
        scheduled
      )
    }
  }
  for (const day of days) {
    if (day.evidence.some(({ kind }) => kind === 'agreement_not_kept')) add('agreement_not_kept', [day], [day.date])
  }
  return found.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0))
}

function runsOfMissed(days: readonly StudyDay[]): StudyDay[][] {
  const runs: StudyDay[][] = []
  let run: StudyDay[] = []
  for (const day of days) {
    if (day.state === 'missed') run.push(day)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return run.length > 0 ? [...runs, run] : runs
}

function grouped(days: readonly StudyDay[], by: (day: StudyDay) => string): StudyDay[][] {
  const groups = new Map<string, StudyDay[]>()
  for (const day of days) {
    const group = groups.get(by(day))
    if (group) group.push(day)
    else groups.set(by(day), [day])
  }
  return [...groups.values()]
}
