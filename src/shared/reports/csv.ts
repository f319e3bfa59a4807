import { tenthsInWords } from '@shared/attendance/rules-counts'
import { schoolYearLabel } from '@shared/kernel/dates'
import type { ReportCell, YearReport } from './model'
import { rowNames } from './row-names'

/** What is published of a cell: `*` for a number with too few pupils behind it, empty where nothing can be said. */
export function published({ value, kind, small }: ReportCell): string {
  if (small) return '*'
  if (value === null) return ''
  return kind === 'tenths' ? tenthsInWords(value) : String(value)
}

/** Text a spreadsheet must not take for a formula. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Without it Excel takes the file for one of its old code pages. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * A report of a year as one list, a number a row, for the spreadsheets of district and county. UTF-8 with a byte order
 * mark and CRLF (RFC 4180). A row that goes on from the one above (`… attendance rose`) is told with that one's name.
 */
export function csvOf({ tables, schoolYear, asOf }: YearReport, district: string): string {
  const rows = tables.flatMap((table) =>
    rowNames(table.rows).flatMap((name, row) =>
      table.columns.map(({ head }, at) => {
        const cell = table.rows[row]?.cells[at]
        const unit = cell?.kind === 'tenths' ? 'percent' : 'count'
        return [table.title, name, head, cell ? published(cell) : '', unit]
      })
    )
  )
  const head = ['table', 'row', 'column', 'value', 'unit', 'district', 'school_year', 'as_of']
  const lines = [head, ...rows.map((row) => [...row, district, schoolYearLabel(schoolYear), asOf])]
  const text = lines.map((line) => line.map((one) => field(harmless(one))).join(',')).join('\r\n')
  return `${BYTE_ORDER_MARK}${text}\r\n`
}
