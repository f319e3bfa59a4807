import { addMinutes, type ClockTime } from '@shared/kernel/dates'
import type { DayBreak } from './planning'

/** Free slots are offered up to an hour after the last taken one, and never fewer than this many a day. */
const AT_LEAST = 6
const LATEST = '20:00'

export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export interface SlotPlan {
  readonly firstTime: ClockTime
  /** 5 to 240. */
  readonly slotMinutes: number
  /** Times of the hearings that take a slot; moved and cancelled ones left out. */
  readonly taken: readonly ClockTime[]
  readonly breaks?: readonly DayBreak[]
  /** The last hearing ends by then; null leaves the day open. */
  readonly untilTime?: ClockTime | null
}

/** The break that a hearing beginning at `time` would run into. */
export function breakAt(
  { breaks = [], slotMinutes }: Pick<SlotPlan, 'breaks' | 'slotMinutes'>,
  time: ClockTime
): DayBreak | undefined {
  const begin = minutesOf(time)
  return breaks.find(({ from, minutes }) => {
    const pause = minutesOf(from)
    return begin < pause + minutes && pause < begin + slotMinutes
  })
}

/**
 * Every slot of the day in order, taken or not. After a break the slots begin anew at its end. Without `untilTime` they
 * go on to an hour after the last taken one, and there are never fewer than six.
 */
export function slotTimes(plan: SlotPlan): ClockTime[] {
  const { firstTime, slotMinutes, taken, untilTime } = plan
  const last = taken.reduce((latest, time) => Math.max(latest, minutesOf(time)), 0)
  const open = Math.max(last + 60, minutesOf(firstTime) + (AT_LEAST - 1) * slotMinutes)
  const pauses = (plan.breaks ?? []).reduce((sum, { minutes }) => sum + minutes, 0)
  const end = untilTime ? minutesOf(untilTime) - slotMinutes : open + pauses
  const slots: ClockTime[] = []
  let time = firstTime
  while (minutesOf(time) <= end && time <= LATEST) {
    const pause = breakAt(plan, time)
    if (!pause) slots.push(time)
    time = pause ? addMinutes(pause.from, pause.minutes) : addMinutes(time, slotMinutes)
  }
  return slots
}

/** Slots of the day nobody has yet, in order. An add-on may also stand between two slots; it takes no other slot away. */
export const freeTimes = (plan: SlotPlan): ClockTime[] => slotTimes(plan).filter((time) => !plan.taken.includes(time))

/** How far into a hearing of `expected` minutes one is, in whole minutes; never negative. */
export function minutesSince(startedAt: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(startedAt)) / 60_000))
}
