import { tenthsInWords } from '@shared/attendance/rules-counts'
import { published } from '@shared/reports/csv'
import type { ReportCell } from '@shared/reports/model'

/** A number of the report, by its place; `title` names it for the panel. */
export interface At {
  table: string
  row: string
  column: string
  title: string
}

/** The number as it is shown: whole for the department, or as it would be printed. */
export function cellText(cell: ReportCell, hidden: boolean): string {
  if (hidden) return published(cell)
  if (cell.value === null) return '–'
  return cell.kind === 'tenths' ? `${tenthsInWords(cell.value)} %` : cell.value.toLocaleString('en-US')
}
