import type { Classification, FindingName } from '@shared/attendance/rules-classify'
import { findingNames } from '@shared/attendance/rules-classify'
import type { NormalisedDay } from '@shared/attendance/rules-days'
import { weeksOf as attendanceWeeks } from '@shared/attendance/rules-weeks'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import { dayWords } from '@shared/attendance/words'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
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
    {
      label: 'over 30 minutes',
      value: counts.partialOver30,
      dates: datesOf(days.filter(({ partialOver30 }) => partialOver30))
    },
    { label: 'truancy events', value: counts.truancyEvents, dates: datesOf(truancyEvents) },
    { label: 'truancy reports', value: reports.length, dates: datesOf(reports) }
  ]
  const seldom: Counted[] = [
    { label: 'suspended', value: counts.suspended, dates: of('oss') },
    { label: 'not verified', value: counts.unverified, dates: of('unverified') },
    { label: 'study incomplete', value: counts.incompleteStudy, dates: of('is_incomplete') },
    { label: 'home or hospital', value: counts.homeHospital, dates: of('home_hospital') },
    {
      label: 'tardy',
      value: counts.tardy,
      dates: datesOf(days.filter(({ partialOver30, shortTardies }) => !partialOver30 && shortTardies.length > 0))
    }
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

/** Every schoolday of the pupil with what it was. */
export function dayMarks({ classification, schooldays, events }: PupilAttendanceView): Map<string, DayMark> {
  const codes = new Map<string, string>()
  for (const { date, code } of events) codes.set(date, codes.has(date) ? '+' : code.slice(0, 2))
  const marks = new Map<string, DayMark>(schooldays.map((date) => [date, { label: 'present', shape: 'plain' }]))
  for (const { date, cls, partialOver30, shortTardies } of classification.days) {
    if (cls !== 'present') marks.set(date, { label: dayWords[cls], shape: SHAPES[cls], mark: codes.get(date) })
    else if (partialOver30) {
      marks.set(date, { label: 'over 30 minutes missed without excuse', shape: 'corner', mark: codes.get(date) })
    } else if (shortTardies.length > 0) {
      marks.set(date, { label: 'tardy by 30 minutes or less', shape: 'plain', mark: codes.get(date) })
    } else marks.set(date, { label: 'present', shape: 'plain', mark: codes.get(date) })
  }
  for (const date of classification.closed) marks.set(date, { label: 'school closed', shape: 'off' })
  return marks
}

/** The weeks of the chart, named by their Monday. */
export function weeksOf(view: PupilAttendanceView): Week[] {
  return attendanceWeeks(view).map((week) => ({ ...week, label: dateInWords(week.monday, 'short') }))
}

/** `Sep 24, Oct 6 and Oct 20` */
export function datesInWords(dates: readonly CalendarDate[]): string {
  const words = dates.map((date) => dateInWords(date, 'short'))
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
