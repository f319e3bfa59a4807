import { isoWeekday } from '@shared/kernel/dates'
import type { ImportSchoolday } from '../model'
import type { ProblemLog } from '../problems'
import { counted } from '../problems'
import { minutesFrom } from '../values'
import type { CsvTable } from './table'

/** Reads the days on which each school teaches. */
export function readSchooldays(table: CsvTable<'schooldays.csv'>, log: ProblemLog): ImportSchoolday[] {
  const days = new Map<string, ImportSchoolday & { row: number }>()
  while (table.next()) {
    const schoolCode = table.required('school_code')
    const date = table.date('date')
    const written = table.text('minutes')
    const minutes = written === '' ? null : minutesFrom(written, 1)
    if (minutes === undefined) table.fail('minutes', 'must be whole minutes from 1 to 1440, or empty', written)
    if (!schoolCode || !date || minutes === undefined) {
      table.refuseRow('school_code')
      continue
    }
    const place = { file: table.file, row: table.row, column: 'date', value: date }
    const key = JSON.stringify([schoolCode, date])
    const earlier = days.get(key)
    if (earlier && earlier.minutes !== minutes) {
      log.error(
        { ...place, column: 'minutes', value: written },
        `other minutes for this day than in row ${earlier.row}`
      )
    } else if (earlier) {
      log.warnGrouped(
        'schoolday twice',
        place,
        (count) => `the same schoolday twice; one is kept (${counted(count, 'row')})`
      )
    } else {
      days.set(key, { schoolCode, date, minutes, row: table.row })
    }
    if (isoWeekday(date) > 5) {
      log.warnGrouped(
        'weekend',
        place,
        (count) => `a schoolday on a Saturday or Sunday is not counted by the rules (${counted(count, 'row')})`
      )
    }
  }
  return [...days.values()].map(({ schoolCode, date, minutes }) => ({ schoolCode, date, minutes }))
}
