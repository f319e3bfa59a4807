import { addDays, type CalendarDate, dateInWords, firstDayOf, lastDayOf, type SchoolYear } from '@shared/kernel/dates'
import { type KeyboardEvent, useRef, useState } from 'react'
import { monthsOf } from './schoolYearMonths'
import styles from './YearCalendar.module.css'

export interface DayMark {
  /** One or two letters shown in the day: the code, such as `U`. */
  mark?: string
  /** The state in words, read out with the date: "unexcused, whole day". */
  label: string
  /** `full` dark square, `frame` outlined, `corner` a dotted frame, `plain` a schoolday, `off` no school. */
  shape: 'full' | 'frame' | 'corner' | 'plain' | 'off'
}

interface YearCalendarProps {
  label: string
  /** First year of the school year: 2026 shows July 2026 to June 2027. */
  year: SchoolYear
  /** Days with something to say; all others are shown as outside of school. */
  days: ReadonlyMap<string, DayMark>
  today?: string
  /** Enter, space or a click on a day. */
  onOpen?: (date: CalendarDate) => void
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const OUTSIDE: DayMark = { label: 'no school', shape: 'off' }

/** A school year, July to June. One stop for Tab; arrows go by day and week, Page Up and Page Down by month. */
export function YearCalendar({ label, year, days, today, onOpen }: YearCalendarProps) {
  const frame = useRef<HTMLElement>(null)
  const [current, setCurrent] = useState<CalendarDate>(() => startOf(year, today))

  const go = (date: CalendarDate) => {
    const target = date < firstDayOf(year) ? firstDayOf(year) : date > lastDayOf(year) ? lastDayOf(year) : date
    setCurrent(target)
    frame.current?.querySelector<HTMLElement>(`[data-date="${target}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, current)
    if (!target) return
    event.preventDefault()
    go(target)
  }

  return (
    <section ref={frame} className={styles.year} aria-label={label}>
      {monthsOf(year).map((month) => (
        <table key={month.id} className={styles.month} aria-label={month.name} onKeyDown={onKeyDown}>
          <caption>{month.name}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col" abbr={weekday}>
                  {weekday[0]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {month.weeks.map((week) => (
              <tr key={week.find((date) => date)}>
                {week.map((date, index) =>
                  date ? (
                    <td key={date}>
                      <Day
                        date={date}
                        mark={days.get(date) ?? OUTSIDE}
                        isToday={date === today}
                        isStop={date === current}
                        onFocus={() => setCurrent(date)}
                        onOpen={onOpen}
                      />
                    </td>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is nothing but its place
                    <td key={index} />
                  )
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

interface DayProps {
  date: CalendarDate
  mark: DayMark
  isToday: boolean
  isStop: boolean
  onFocus: () => void
  onOpen?: (date: CalendarDate) => void
}

function Day({ date, mark, isToday, isStop, onFocus, onOpen }: DayProps) {
  return (
    <button
      type="button"
      data-date={date}
      data-mark={mark.mark}
      className={`${styles.day} ${styles[mark.shape]} ${isToday ? styles.today : ''}`}
      tabIndex={isStop ? 0 : -1}
      aria-label={`${dateInWords(date, 'long')}: ${mark.label}${isToday ? ', today' : ''}`}
      aria-current={isToday ? 'date' : undefined}
      onFocus={onFocus}
      onClick={() => onOpen?.(date)}
    >
      {Number(date.slice(8))}
    </button>
  )
}

const startOf = (year: SchoolYear, today: string | undefined): CalendarDate =>
  today && today >= firstDayOf(year) && today <= lastDayOf(year) ? (today as CalendarDate) : firstDayOf(year)

function targetOf(key: string, from: CalendarDate): CalendarDate | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    PageUp: -28,
    PageDown: 28
  }
  const step = steps[key]
  if (step !== undefined) return addDays(from, step)
  if (key === 'Home') return `${from.slice(0, 8)}01` as CalendarDate
  if (key === 'End')
    return addDays(`${addDays(`${from.slice(0, 8)}28` as CalendarDate, 4).slice(0, 8)}01` as CalendarDate, -1)
  return null
}
