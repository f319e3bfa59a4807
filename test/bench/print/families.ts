import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvColumns } from '@core/attendance/import/csv/columns'
import { addDays, type CalendarDate, isoWeekday } from '@shared/kernel/dates'

/**
 * A CSV set of invented pupils, each with three unexcused days of late and one household to write to; every second
 * household reads Spanish.
 */
export function writeTruants(folder: string, count: number, today: CalendarDate): void {
  const days: CalendarDate[] = []
  for (let date = addDays(today, -1); days.length < 12; date = addDays(date, -1)) {
    if (isoWeekday(date) < 6) days.unshift(date)
  }
  const people = Array.from({ length: count }, (_, at) => ({ id: String(1001 + at), language: at % 2 ? 'es' : 'en' }))
  const files = {
    'pupils.csv': people.map(
      ({ id, language }) =>
        `${id},,Family${id},Given${id},,,2013-01-15,7,S1,${days[0]},,${language},false,false,false,false,false`
    ),
    'contacts.csv': people.map(
      ({ id, language }) =>
        `${id},c${id},mother,Family${id},Adult${id},${id} Sycamore Street,,Valle Verde,CA,95999,,,${language},true,true,true`
    ),
    'schooldays.csv': days.map((date) => `S1,${date},360`),
    'attendance.csv': people.flatMap(({ id }) => [2, 5, 8].map((at) => `${id},S1,${days[at]},,U,`)),
    'codes.csv': ['U,Unexcused,unexcused']
  }
  mkdirSync(folder, { recursive: true })
  for (const [name, lines] of Object.entries(files)) {
    const head = csvColumns[name as keyof typeof files].join(',')
    writeFileSync(join(folder, name), `${[head, ...lines].join('\n')}\n`)
  }
}
