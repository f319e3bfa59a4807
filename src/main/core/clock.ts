import type { CalendarDate, Instant } from '@shared/kernel/dates'
import { Temporal } from 'temporal-polyfill'

/** What day and moment it is; the sample district lives on one fixed day. */
export interface Clock {
  today(): CalendarDate
  now(): Instant
}

/** The computer's own clock, in its time zone. */
export const systemClock: Clock = {
  today: () => Temporal.Now.plainDateISO().toString() as CalendarDate,
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) as Instant
}
