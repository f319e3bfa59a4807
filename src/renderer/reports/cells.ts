import { tenthsInWords } from '@shared/attendance/rules-counts'
import { published } from '@shared/reports/csv'
import type { ReportCell, ReportTable } from '@shared/reports/model'
import { rowNames } from '@shared/reports/row-names'

/** A number of the report, by its place. */
export interface At {
  table: string
  row: string
  column: string
}

/** The number’s row and column in words; a row that goes on from the one above with that one’s name. */
export function titleOf(tables: readonly ReportTable[], at: At): string | null {
  const table = tables.find(({ id }) => id === at.table)
  const column = table?.columns.find(({ id }) => id === at.column)
  const row = table?.rows.findIndex(({ id }) => id === at.row) ?? -1
  if (!table || !column || row < 0) return null
  return `${rowNames(table.rows)[row]}, ${column.head}`
}

/** The number as it is shown: whole for the department, or as it would be printed. */
export function cellText(cell: ReportCell, hidden: boolean): string {
  if (hidden) return published(cell)
  if (cell.value === null) return '–'
  return cell.kind === 'tenths' ? `${tenthsInWords(cell.value)} %` : cell.value.toLocaleString('en-US')
}
