import type { CalendarDate, ClockTime, Instant } from '@shared/kernel/dates'
import { Temporal } from 'temporal-polyfill'
import type { Clock } from '../clock'
import { SAMPLE_TODAY } from './place'

const instantOf = (date: CalendarDate, time: Temporal.PlainTime): Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: Temporal.Now.timeZoneId(), plainTime: time })
    .toInstant()
    .toString({ smallestUnit: 'millisecond' }) as Instant

/** The sample district lives on one day, so that its hearing day is always today; the time of day is the real one. */
export const sampleClock: Clock = {
  today: () => SAMPLE_TODAY,
  now: () => instantOf(SAMPLE_TODAY, Temporal.Now.plainTimeISO())
}

/** The clock by which the sample's past is told: it stands still until it is set. */
export class StoryClock implements Clock {
  #date: CalendarDate
  #time = Temporal.PlainTime.from('08:00')

  constructor(date: CalendarDate) {
    this.#date = date
  }

  set(date: CalendarDate, time: ClockTime = '08:00' as ClockTime): void {
    this.#date = date
    this.#time = Temporal.PlainTime.from(time)
  }

  /** Minutes pass. */
  pass(minutes: number): void {
    this.#time = this.#time.add({ minutes })
  }

  today(): CalendarDate {
    return this.#date
  }

  now(): Instant {
    return instantOf(this.#date, this.#time)
  }
}
