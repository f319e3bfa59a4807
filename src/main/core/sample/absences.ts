import { type CalendarDate, day, isoWeekday } from '@shared/kernel/dates'
import type { Role } from './cast'
import type { Chance } from './chance'
import type { SamplePupil } from './families'
import { SAMPLE_TODAY } from './place'

export interface SampleAbsence {
  readonly pupilId: string
  readonly schoolCode: string
  readonly date: CalendarDate
  readonly code: string
  /** Null for the whole day. */
  readonly minutes: number | null
}

/** Chance of each mark on one schoolday, 0 to 1. */
interface Habit {
  readonly ill: number
  readonly excused: number
  readonly unexcused: number
  readonly late: number
  readonly tardy: number
}

const GOOD: Habit = { ill: 0.018, excused: 0.012, unexcused: 0, late: 0, tardy: 0.02 }
const MIXED: Habit = { ill: 0.035, excused: 0.02, unexcused: 0.012, late: 0.006, tardy: 0.05 }
const TRUANT: Habit = { ill: 0.03, excused: 0.01, unexcused: 0.055, late: 0.03, tardy: 0.08 }
const HABITUAL: Habit = { ill: 0.03, excused: 0.01, unexcused: 0.13, late: 0.05, tardy: 0.1 }
const OFTEN_ILL: Habit = { ill: 0.13, excused: 0.04, unexcused: 0.004, late: 0, tardy: 0.02 }

/** Heavy from the first week: five events by the middle of September, so that the ladder has time before the board. */
const HEAVY: Habit = { ill: 0.02, excused: 0.01, unexcused: 0.26, late: 0.08, tardy: 0.08 }

const FIRST_HEARINGS = day('2026-10-20')

/** Marks of one pupil until today; a day without a mark was attended. */
export function makeAbsences(
  chance: Chance,
  pupil: SamplePupil,
  schooldays: readonly CalendarDate[],
  role: Role | undefined
): SampleAbsence[] {
  const usual = chance.weighed([
    [GOOD, 70],
    [MIXED, 15],
    [TRUANT, 8],
    [HABITUAL, 3],
    [OFTEN_ILL, 4]
  ])
  const absences: SampleAbsence[] = []
  for (const date of schooldays) {
    if (date < pupil.enrolledOn || date >= SAMPLE_TODAY) continue
    const mark = markOn(chance, role ? habitOf(role, date) : usual, date)
    if (mark) absences.push({ pupilId: pupil.pupilId, schoolCode: pupil.schoolCode, date, ...mark })
  }
  return absences
}

function habitOf(role: Role, date: CalendarDate): Habit {
  switch (role) {
    case 'kept':
      return date > FIRST_HEARINGS ? GOOD : HEAVY
    case 'iep':
      return OFTEN_ILL
    case 'notified':
    case 'conference':
      return date < '2026-10-05' ? MIXED : HABITUAL
    case 'returned':
      return HABITUAL
    default:
      return HEAVY
  }
}

function markOn(chance: Chance, habit: Habit, date: CalendarDate): { code: string; minutes: number | null } | null {
  // Mondays and Fridays are missed more often, as everywhere.
  const weekday = isoWeekday(date)
  const pull = weekday === 1 || weekday === 5 ? 1.35 : 0.8
  let at = chance.next()
  const hit = (share: number) => {
    at -= share
    return at < 0
  }
  if (hit(habit.unexcused * pull)) return { code: date >= '2026-11-13' && chance.falls(0.4) ? 'A' : 'U', minutes: null }
  if (hit(habit.ill)) return { code: 'I', minutes: null }
  if (hit(habit.excused)) return { code: chance.falls(0.5) ? 'D' : 'X', minutes: null }
  if (hit(habit.late * pull)) {
    // 30 minutes exactly and 31 both occur: only the second is more than 30 (EC 48260(a)).
    const minutes = chance.weighed([
      [30, 1],
      [31, 1],
      [45, 3],
      [70, 3],
      [110, 2]
    ])
    return { code: chance.falls(0.75) ? 'L' : 'E', minutes }
  }
  if (hit(habit.tardy)) return { code: 'T', minutes: chance.whole(4, 25) }
  if (hit(0.002)) return { code: chance.of(['S', 'N', 'F']), minutes: null }
  return null
}
