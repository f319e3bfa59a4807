import type { PupilAttendanceView } from '@shared/attendance/standing'
import type { Figures } from '@shared/documents/parts'
import type { HearingRoom } from '@shared/hearings/routes'
import { type CalendarDate, mondayOf } from '@shared/kernel/dates'
import { pupilAttendance } from '../attendance/classification'
import { evidenceUpToCases } from '../cases/evidence'
import { judgedUntil } from '../interventions/notices'
import { figuresOf } from '../interventions/standing'
import type { Connection } from '../store/open'

export interface AttendanceAtHand {
  asOf: CalendarDate
  /** Null while no day of the school year is on the desk. */
  figures: Figures | null
  weeks: HearingRoom['atHand']['weeks']
}

/** Counts up to what the desk knows today, and the weeks behind them. */
export function attendanceAtHand(db: Connection, pupilId: string, today: CalendarDate): AttendanceAtHand {
  const asOf = judgedUntil(db, today)
  const view = pupilAttendance(db, pupilId, asOf, evidenceUpToCases)
  const { classification } = view
  const figures = classification.counts.schooldaysEnrolled === 0 ? null : figuresOf(classification)
  return { asOf, figures, weeks: weeksOf(view) }
}

function weeksOf({ classification, schooldays }: PupilAttendanceView): HearingRoom['atHand']['weeks'] {
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
