import type { Connection } from '@core/store/open'
import { addDays, type CalendarDate, day, isoWeekday } from '@shared/kernel/dates'

export const PUPILS = 40_000
export const DISTRICT_YEAR = 2025
const SCHOOLS = 40

const CODES = [
  ['I', 'illness'],
  ['D', 'medical'],
  ['X', 'excused_other'],
  ['U', 'unexcused'],
  ['T', 'tardy'],
  ['L', 'tardy_over_30'],
  ['S', 'oss'],
  ['A', 'unverified']
] as const

/** 180 weekdays from the middle of August. */
function schooldays(): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let date = day('2025-08-14'); days.length < 180; date = addDays(date, 1)) {
    if (isoWeekday(date) < 6 && !(date >= '2025-12-19' && date <= '2026-01-04')) days.push(date)
  }
  return days
}

/** The same numbers every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/**
 * Fills a new desk with a large district and a school year: 40 schools of 180 schooldays, pupils of whom most miss some
 * days and some miss many. Returns the number of attendance records.
 */
export function fillYear(db: Connection): number {
  const days = schooldays()
  const next = numbers(48_263)
  const random = () => next.next().value
  let records = 0
  db.transaction(() => {
    for (const [code, category] of CODES) {
      db.prepare('INSERT INTO absence_code (code, school_year, meaning, category) VALUES (?, ?, ?, ?)').run(
        code,
        DISTRICT_YEAR,
        code,
        category
      )
    }
    const school = db.prepare('INSERT INTO school (code, name) VALUES (?, ?)')
    const schoolday = db.prepare('INSERT INTO schoolday (school_code, date, minutes) VALUES (?, ?, 360)')
    for (let at = 0; at < SCHOOLS; at++) {
      school.run(`S${at}`, `School ${at}`)
      for (const date of days) schoolday.run(`S${at}`, date)
    }
    const pupil = db.prepare(
      'INSERT INTO pupil (number, id, local_id, last_name, first_name, birth_date, grade) VALUES (?, ?, ?, ?, ?, ?, ?)'
    )
    const enrolment = db.prepare(
      'INSERT INTO enrolment (id, pupil_id, school_code, enrolled_on, left_on) VALUES (?, ?, ?, ?, ?)'
    )
    const event = db.prepare(
      'INSERT INTO attendance_event (pupil, school_code, date, period, code, minutes_missed, place) VALUES (?, ?, ?, ?, ?, ?, 0)'
    )
    for (let number = 1; number <= PUPILS; number++) {
      const id = `pupil-${String(number).padStart(6, '0')}`
      const [first, second] = [`S${number % SCHOOLS}`, `S${(number + 7) % SCHOOLS}`]
      const birth = `${2008 + (number % 12)}-${String(1 + (number % 12)).padStart(2, '0')}-15`
      pupil.run(number, id, String(100_000 + number), `Family${number % 9_000}`, `Given${number}`, birth, '8')
      const moves = number % 20 === 0 ? 90 : null
      enrolment.run(`${id}-1`, id, first, days[0], moves === null ? null : days[moves - 1])
      if (moves !== null) enrolment.run(`${id}-2`, id, second, days[moves], null)
      // One in five misses often; the others now and then.
      const share = random() < 0.2 ? 0.05 + random() * 0.25 : random() * 0.08
      for (let at = 0; at < days.length; at++) {
        if (random() >= share) continue
        const [code] = CODES[Math.floor(random() * CODES.length)] as (typeof CODES)[number]
        const minutes = code === 'T' || code === 'L' ? 5 + Math.floor(random() * 90) : null
        event.run(number, moves !== null && at >= moves ? second : first, days[at], '', code, minutes)
        records += 1
      }
    }
  })()
  return records
}
