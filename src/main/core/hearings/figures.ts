import type { PupilAttendanceView } from '@shared/attendance/standing'
import { dayWords } from '@shared/attendance/words'
import type { Figures } from '@shared/documents/parts'
import type { HearingRoom } from '@shared/hearings/room'
import { bestRun, changeSince } from '@shared/hearings/rules-attended'
import { type CalendarDate, mondayOf } from '@shared/kernel/dates'
import { pupilAttendance } from '../attendance/classification'
import { evidenceUpToCases } from '../cases/evidence'
import { judgedUntil } from '../interventions/notices'
import { figuresOf } from '../interventions/standing'
import type { Connection } from '../store/open'

type AtHand = HearingRoom['atHand']

export interface AttendanceAtHand extends Pick<AtHand, 'weeks' | 'days' | 'bestRun' | 'change'> {
  asOf: CalendarDate
  /** Null while no day of the school year is on the desk. */
  figures: Figures | null
}

/**
 * Counts up to what the desk knows today, with the weeks and days behind them; `lastHearing` is the day of the last
 * hearing of the case, before and since which the absences are told apart.
 */
export function attendanceAtHand(
  db: Connection,
  pupilId: string,
  today: CalendarDate,
  lastHearing: CalendarDate | null = null
): AttendanceAtHand {
  const asOf = judgedUntil(db, today)
  const view = pupilAttendance(db, pupilId, asOf, evidenceUpToCases)
  const { classification } = view
  const figures = classification.counts.schooldaysEnrolled === 0 ? null : figuresOf(classification)
  const missed = missedDays(view)
  const schooldays = view.schooldays as CalendarDate[]
  const absent = new Set(missed.map(({ date }) => date))
  return {
    asOf,
    figures,
    weeks: weeksOf(view),
    days: missed.map(({ date, cls }) => ({ date, what: dayWords[cls] })).reverse(),
    bestRun: bestRun(schooldays, absent),
    change: lastHearing ? changeSince(schooldays, absent, lastHearing) : null
  }
}

/** Days that were neither attended nor home or hospital instruction, in order. */
function missedDays({ classification }: PupilAttendanceView) {
  return classification.days
    .flatMap(({ date, cls }) =>
      cls === 'present' || cls === 'home_hospital' ? [] : [{ date: date as CalendarDate, cls }]
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function weeksOf({ classification, schooldays }: PupilAttendanceView): AtHand['weeks'] {
  const weeks = new Map<string, { monday: CalendarDate; unexcused: number; excused: number; schooldays: number }>()
  const week = (date: CalendarDate) => {
    const monday = mondayOf(date)
    const found = weeks.get(monday) ?? { monday, unexcused: 0, excused: 0, schooldays: 0 }
    weeks.set(monday, found)
    return found
  }
  for (const date of schooldays) week(date as CalendarDate).schooldays += 1
  for (const { date, cls } of classification.days) {
    if (cls === 'unexcused' || cls === 'unverified') week(date).unexcused += 1
    else if (cls !== 'present' && cls !== 'home_hospital') week(date).excused += 1
  }
  return [...weeks.values()].sort((a, b) => (a.monday < b.monday ? -1 : 1))
}
