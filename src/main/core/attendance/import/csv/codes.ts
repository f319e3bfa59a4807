import { attendanceCategory } from '@shared/attendance/model'
import type { ImportCode } from '../model'
import type { ProblemLog } from '../problems'
import { proposeCategory } from '../proposals'
import type { CsvTable } from './table'

const CATEGORIES = attendanceCategory.options.join(', ')

/** Reads the absence codes. A code is kept as written: small and capital letters are different codes. */
export function readCodes(table: CsvTable<'codes.csv'>, log: ProblemLog): ImportCode[] {
  const codes = new Map<string, ImportCode & { row: number }>()
  while (table.next()) {
    if (!table.freeOfSocialSecurity()) {
      table.refuseRow('code')
      continue
    }
    const code = table.required('code')
    const meaning = table.optional('meaning')
    const written = table.text('category')
    const category = written === '' ? null : attendanceCategory.safeParse(written.toLowerCase()).data
    if (category === undefined) {
      table.fail('category', `must be one of ${CATEGORIES}, or empty to be chosen at the import`, written)
    }
    if (!code || category === undefined) {
      table.refuseRow('code')
      continue
    }
    const place = { file: table.file, row: table.row, column: 'code', value: code }
    const earlier = codes.get(code)
    if (earlier) {
      if (earlier.category === category && earlier.meaning === (meaning ?? code)) {
        log.warn(place, `the same as row ${earlier.row}; one is kept`)
      } else log.error(place, `this code means something else in row ${earlier.row}`)
      continue
    }
    const proposed = category === null ? proposeCategory(meaning ?? '') : null
    codes.set(code, { code, meaning: meaning ?? code, category, proposed, used: 0, row: table.row })
  }
  return [...codes.values()].map(({ row: _, ...code }) => code)
}
