import { addMinutes, type ClockTime } from '@shared/kernel/dates'

/** Free slots are offered up to an hour after the last taken one, and never fewer than this many a day. */
const AT_LEAST = 6
const LATEST = '20:00'

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export interface SlotPlan {
  readonly firstTime: ClockTime
  /** 5 to 240. */
  readonly slotMinutes: number
  /** Times of the hearings that take a slot; moved and cancelled ones left out. */
  readonly taken: readonly ClockTime[]
}

/** Slots of the day nobody has yet, in order. An add-on may also stand between two slots; it takes no other slot away. */
export function freeTimes({ firstTime, slotMinutes, taken }: SlotPlan): ClockTime[] {
  const last = taken.reduce((latest, time) => Math.max(latest, minutesOf(time)), 0)
  const end = Math.max(last + 60, minutesOf(firstTime) + (AT_LEAST - 1) * slotMinutes)
  const free: ClockTime[] = []
  for (let time = firstTime; minutesOf(time) <= end && time <= LATEST; time = addMinutes(time, slotMinutes)) {
    if (!taken.includes(time)) free.push(time)
  }
  return free
}

/** How far into a hearing of `expected` minutes one is, in whole minutes; never negative. */
export function minutesSince(startedAt: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(startedAt)) / 60_000))
}
