import type { Coded } from '@shared/attendance/record'
import type { Classification, FindingName } from '@shared/attendance/rules-classify'
import { findingNames } from '@shared/attendance/rules-classify'
import type { NormalisedDay } from '@shared/attendance/rules-days'
import { weeksOf as attendanceWeeks } from '@shared/attendance/rules-weeks'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import { dayWords } from '@shared/attendance/words'
import { addDays, type CalendarDate, dateInWords, mondayOf, schoolYearOf } from '@shared/kernel/dates'
import type { DayMark, Week } from '../ui'

/** A number with the days behind it. */
export interface Counted {
  label: string
  value: number
  dates: CalendarDate[]
}

const datesOf = (days: readonly { date: CalendarDate }[]) => [...new Set(days.map(({ date }) => date))].sort()

/** The counts as of a day, each with its days; those that are nought and rarely anything else are left out. */
export function countsOf({ counts, days, chronicAbsentee, truancyEvents, reports }: Classification): Counted[] {
  const of = (...classes: NormalisedDay['cls'][]) => datesOf(days.filter(({ cls }) => classes.includes(cls)))
  const always: Counted[] = [
    { label: 'absent', value: counts.absent, dates: datesOf(chronicAbsentee.restsOn) },
    { label: 'unexcused', value: counts.unexcused, dates: of('unexcused') },
    { label: 'excused', value: counts.excused, dates: of('excused', 'exclusion') },
    { label: 'suspended', value: counts.suspended, dates: of('oss') },
    {
      label: 'tardy',
      value: counts.tardy,
      dates: datesOf(days.filter(({ partialOver30, shortTardies }) => !partialOver30 && shortTardies.length > 0))
    },
    {
      label: 'over 30 minutes',
      value: counts.partialOver30,
      dates: datesOf(days.filter(({ partialOver30 }) => partialOver30))
    },
    { label: 'truancy events', value: counts.truancyEvents, dates: datesOf(truancyEvents) },
    { label: 'truancy reports', value: reports.length, dates: datesOf(reports) }
  ]
  const seldom: Counted[] = [
    { label: 'not verified', value: counts.unverified, dates: of('unverified') },
    { label: 'study incomplete', value: counts.incompleteStudy, dates: of('is_incomplete') },
    { label: 'home or hospital', value: counts.homeHospital, dates: of('home_hospital') }
  ]
  return [...always, ...seldom.filter(({ value }) => value > 0)]
}

/** Names of the findings that are true, in the order of the law. */
export function trueFindings(classification: Classification): FindingName[] {
  return findingNames.filter((name) => classification[name].value)
}

const SHAPES: Readonly<Record<NormalisedDay['cls'], DayMark['shape']>> = {
  present: 'plain',
  unexcused: 'full',
  excused: 'frame',
  exclusion: 'frame',
  oss: 'frame',
  home_hospital: 'frame',
  unverified: 'corner',
  is_incomplete: 'corner'
}

/** Ids of the records that were corrected at the desk. */
export function correctedIds({ record }: PupilAttendanceView): ReadonlySet<string> {
  const latest = new Map<string, boolean>()
  for (const { recordId, reason } of record.changes) {
    if (!latest.has(recordId)) latest.set(recordId, reason !== null)
  }
  return new Set([...latest].filter(([, atDesk]) => atDesk).map(([id]) => id))
}

/** `U`, `L, 47 minutes`; null is no record: the pupil was there. */
export function codedInWords(coded: Coded | null): string {
  if (coded === null) return 'there'
  return coded.minutes === null ? coded.code : `${coded.code}, ${coded.minutes} minutes`
}

/** What a day was, in words. */
export function dayStateInWords(view: PupilAttendanceView, date: CalendarDate): string {
  return markOf(view, date)?.label ?? 'no schoolday'
}

function markOf({ classification, schooldays }: PupilAttendanceView, date: string): DayMark | undefined {
  if (classification.closed.includes(date as CalendarDate)) return { label: 'school closed', shape: 'off' }
  const day = classification.days.find((each) => each.date === date)
  const study = classification.study?.days.find((each) => each.date === date)
  if (day && day.cls !== 'present') return { label: dayWords[day.cls], shape: SHAPES[day.cls] }
  if (day?.partialOver30) return { label: 'over 30 minutes missed without excuse', shape: 'corner' }
  if (day && day.shortTardies.length > 0) return { label: 'tardy by 30 minutes or less', shape: 'plain' }
  if (study?.state === 'awaiting') return { label: 'in study, no evidence of participation yet', shape: 'corner' }
  if (study?.state === 'participated') return { label: 'took part in study', shape: 'plain' }
  return day || schooldays.includes(date) ? { label: 'present', shape: 'plain' } : undefined
}

/** Every schoolday of the pupil with what it was, and days with recovery or a history beside it. */
export function dayMarks(view: PupilAttendanceView): Map<string, DayMark> {
  const { classification, schooldays, events, record } = view
  const codes = new Map<string, string>()
  for (const { date, code } of events) codes.set(date, codes.has(date) ? '+' : code.slice(0, 2))
  const marks = new Map<string, DayMark>()
  for (const date of [...schooldays, ...classification.closed]) {
    const mark = markOf(view, date)
    if (mark) marks.set(date, { ...mark, mark: codes.get(date) })
  }
  const add = (date: string, words: string, letter: string) => {
    const known = marks.get(date)
    const label = known ? `${known.label}, ${words}` : words
    marks.set(date, { shape: 'frame', ...known, label, mark: known?.mark ?? letter })
  }
  for (const { date, withdrawnAt } of record.recovery) if (!withdrawnAt) add(date, 'attendance recovery', 'R')
  for (const date of new Set(record.changes.map((change) => change.date))) {
    if (marks.has(date)) add(date, 'corrected', marks.get(date)?.mark ?? '*')
  }
  return marks
}

const MOST_WEEKS_AHEAD = 8

/**
 * The weeks of the chart, named by their Monday, up to the week of `today`: what was done since the last import stands
 * below weeks whose attendance nobody knows yet. Not over a summer or into another school year.
 */
export function weeksOf(view: PupilAttendanceView, today?: CalendarDate): Week[] {
  const weeks = attendanceWeeks(view)
  const last = weeks.at(-1)?.monday
  if (last && today && schoolYearOf(today) === view.classification.schoolYear) {
    const until = mondayOf(today)
    const ahead: typeof weeks = []
    for (let monday = addDays(last, 7); monday <= until; monday = addDays(monday, 7)) {
      ahead.push({ monday, schooldays: 0, unexcused: 0, excused: 0 })
    }
    if (ahead.length <= MOST_WEEKS_AHEAD) weeks.push(...ahead)
  }
  return weeks.map((week) => ({ ...week, label: dateInWords(week.monday, 'short') }))
}

/** `Sep 24, Oct 6 and Oct 20` */
export function datesInWords(dates: readonly CalendarDate[]): string {
  const words = dates.map((date) => dateInWords(date, 'short'))
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
