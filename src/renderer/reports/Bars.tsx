import type { ReportTable } from '@shared/reports/model'
import styles from './Bars.module.css'
import { type At, cellText } from './cells'
import { ReportNumber } from './ReportNumber'

interface BarsProps {
  table: ReportTable
  hidden: boolean
  at: At | null
  onOpen: (at: At) => void
}

/** The counts of all pupils as bars of one scale; each number opens what stands behind it, as in the table. */
export function Bars({ table, hidden, at, onOpen }: BarsProps) {
  const [column] = table.columns
  const bars = table.rows.flatMap(({ id, label, strong, cells: [all] }) =>
    all && all.kind === 'count' ? [{ id, label, strong, cell: all }] : []
  )
  const shown = bars.filter(({ cell }) => !(hidden && cell.small)).map(({ cell }) => cell.value ?? 0)
  const most = Math.max(1, ...shown)
  return (
    <table className={styles.bars} aria-label={`${table.title}, as bars`}>
      <tbody>
        {bars.map(({ id, label, strong, cell }) => {
          const title = `${label}, ${column?.head ?? ''}`
          return (
            <tr key={id} className={strong ? styles.strong : undefined}>
              <th scope="row">{label}</th>
              <td>
                <div className={styles.line}>
                  {!(hidden && cell.small) && (
                    <span className={styles.bar} style={{ width: `${((cell.value ?? 0) / most) * 85}%` }} aria-hidden />
                  )}
                  <ReportNumber
                    text={cellText(cell, hidden)}
                    closed={cell.of === 0 || (hidden && cell.small)}
                    name={title}
                    open={at?.row === id && at.column === column?.id}
                    onOpen={() => onOpen({ table: table.id, row: id, column: column?.id ?? '', title })}
                  />
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
