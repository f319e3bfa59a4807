import { tenthsInWords } from '@shared/attendance/rules-counts'
import type { ReportCell, YearReport } from './model'

/** What is published of a cell: `*` for a number with too few pupils behind it, empty where nothing can be said. */
export function published({ value, kind, small }: ReportCell): string {
  if (small) return '*'
  if (value === null) return ''
  return kind === 'tenths' ? tenthsInWords(value) : String(value)
}

/** Text a spreadsheet must not take for a formula. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The year as one list, a number a row, for the district's spreadsheets. UTF-8 with CRLF (RFC 4180). */
export function csvOf({ tables, schoolYear, asOf }: YearReport): string {
  const rows = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.map((column, at) => {
        const cell = row.cells[at]
        const unit = cell?.kind === 'tenths' ? 'percent' : 'count'
        return [table.title, row.label, column.head, cell ? published(cell) : '', unit]
      })
    )
  )
  const head = ['table', 'row', 'column', 'value', 'unit', 'school_year', 'as_of']
  const lines = [head, ...rows.map((row) => [...row, String(schoolYear), asOf])]
  return `${lines.map((line) => line.map((text) => field(harmless(text))).join(',')).join('\r\n')}\r\n`
}
