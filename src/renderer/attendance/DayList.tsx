import { categories } from '@shared/attendance/rules-categories'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import { dayWords } from '@shared/attendance/words'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'

/** Days with every record of each and what it was taken as. */
export function DayList({ dates, attendance }: { dates: readonly CalendarDate[]; attendance: PupilAttendanceView }) {
  const { events, codes, classification, schooldays } = attendance
  const meaning = new Map(codes.map((code) => [code.code, code.meaning]))
  return (
    <ul>
      {dates.map((date) => {
        const day = classification.days.find((each) => each.date === date)
        const state = day ? dayWords[day.cls] : schooldays.includes(date) ? dayWords.present : 'no schoolday'
        return (
          <li key={date}>
            <strong>{dateInWords(date, 'long')}</strong>: {state}
            <ul>
              {events
                .filter((event) => event.date === date)
                .map(({ id, code, category, period, minutesMissed }) => (
                  <li key={id}>
                    {code}, {meaning.get(code) ?? code}: {categories[category].label}
                    {period === null ? '' : `, period ${period}`}
                    {minutesMissed === null ? '' : `, ${minutesMissed} minutes`}
                  </li>
                ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
