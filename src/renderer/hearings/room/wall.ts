import { type ClockTime, clockTimeOf, type Instant } from '@shared/kernel/dates'
import { useEffect, useRef, useState } from 'react'

/** When each answer came, on the page's own clock: one that is shown again, or was asked ahead, is of that time. */
const cameAt = new Map<Instant, number>()

/** Said of an answer as soon as it is there. Returns when it came, in milliseconds of the page's clock. */
export function answered(now: Instant): number {
  const known = cameAt.get(now)
  if (known !== undefined) return known
  const [oldest] = cameAt.keys()
  if (cameAt.size > 200 && oldest) cameAt.delete(oldest)
  const since = performance.now()
  cameAt.set(now, since)
  return since
}

/**
 * The desk's clock, which is not the computer's in the sample district: `now` of the last answer plus what has passed
 * since. Ticks every ten seconds.
 */
export function useWall(now: Instant): Instant {
  const base = useRef({ now, since: answered(now) })
  if (base.current.now !== now) base.current = { now, since: answered(now) }
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 10_000)
    return () => clearInterval(timer)
  }, [])
  return wallAt(base.current)
}

function wallAt({ now, since }: { now: Instant; since: number }): Instant {
  return new Date(Date.parse(now) + performance.now() - since).toISOString() as Instant
}

/** Whole minutes since the step on the screen was entered; a step one comes back to begins anew. */
export function useStepClock(step: string): number {
  const entered = useRef({ step, at: performance.now() })
  if (entered.current.step !== step) entered.current = { step, at: performance.now() }
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 10_000)
    return () => clearInterval(timer)
  }, [])
  return Math.floor((performance.now() - entered.current.at) / 60_000)
}

/** The hour as a clock on the wall has it, 1 to 12: in a day of hearings nobody takes one for the other. */
const hourOf = (time: ClockTime): number => Number(time.slice(0, 2)) % 12 || 12

/** `9:33:12` on the clock of the wall, as a note says when it was saved. */
export function toTheSecond(moment: Instant): string {
  return `${shortTime(moment)}:${moment.slice(17, 19)}`
}

/** `9:33` for a moment, `9:12` for a time of day. */
export const shortTime = (moment: Instant): string => shortClock(clockTimeOf(moment))
export const shortClock = (time: ClockTime): string => `${hourOf(time)}${time.slice(2)}`
