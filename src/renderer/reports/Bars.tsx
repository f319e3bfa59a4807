import type { ReportCell, ReportTable } from '@shared/reports/model'
import { rowNames } from '@shared/reports/row-names'
import styles from './Bars.module.css'
import { type At, cellText } from './cells'
import { ReportNumber } from './ReportNumber'

interface BarsProps {
  table: ReportTable
  hidden: boolean
  at: At | null
  onOpen: (at: At) => void
}

/**
 * The numbers as bars: all counts of the table on one scale, shares of a hundred. Cut by schools, grades or groups, each
 * row has a bar for each of them. A number opens what stands behind it, as in the table.
 */
export function Bars({ table, hidden, at, onOpen }: BarsProps) {
  const { columns, rows, title } = table
  const names = rowNames(rows)
  const shown = rows.flatMap(({ cells }) => cells).filter((cell) => cell.kind === 'count' && !(hidden && cell.small))
  const most = Math.max(1, ...shown.map(({ value }) => value ?? 0))
  const one = columns.length === 1
  const bar = (row: number, column: number, head: string) => {
    const { id = '', cells = [], strong = false } = rows[row] ?? {}
    const cell = cells[column]
    const columnId = columns[column]?.id ?? ''
    return (
      cell && (
        <tr key={columnId} className={strong ? styles.strong : undefined}>
          <th scope="row">{head}</th>
          <td>
            <Bar
              cell={cell}
              hidden={hidden}
              most={most}
              name={`${names[row]}, ${columns[column]?.head}`}
              open={at?.row === id && at.column === columnId}
              onOpen={() => onOpen({ table: table.id, row: id, column: columnId })}
            />
          </td>
        </tr>
      )
    )
  }
  return (
    <table className={styles.bars} aria-label={`${title}, as bars`}>
      {one ? (
        <tbody>{rows.map(({ label }, row) => bar(row, 0, label))}</tbody>
      ) : (
        rows.map(({ id, label }, row) => (
          <tbody key={id} className={styles.group}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {label}
              </th>
            </tr>
            {columns.map(({ head }, column) => bar(row, column, head))}
          </tbody>
        ))
      )}
    </table>
  )
}

interface BarProps {
  cell: ReportCell
  hidden: boolean
  /** The longest bar of counts. */
  most: number
  name: string
  open: boolean
  onOpen: () => void
}

function Bar({ cell, hidden, most, name, open, onOpen }: BarProps) {
  const secret = hidden && cell.small
  const share = (cell.value ?? 0) / (cell.kind === 'tenths' ? 1000 : most)
  return (
    <div className={styles.line}>
      {!secret && (
        <span
          className={cell.kind === 'tenths' ? styles.share : styles.bar}
          style={{ width: `${share * 85}%` }}
          aria-hidden
        />
      )}
      <ReportNumber
        text={cellText(cell, hidden)}
        closed={cell.of === 0 || secret}
        name={name}
        open={open}
        onOpen={onOpen}
      />
    </div>
  )
}
