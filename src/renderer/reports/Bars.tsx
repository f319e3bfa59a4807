import type { ReportTable } from '@shared/reports/model'
import styles from './Bars.module.css'
import { cellText } from './cells'

const LABEL = 300
const FULL = 360
const STEP = 28

/** The counts of all pupils as bars of one scale; the table beside it says the same in numbers. */
export function Bars({ table, hidden }: { table: ReportTable; hidden: boolean }) {
  const bars = table.rows.flatMap(({ id, label, cells: [all] }) =>
    all && all.kind === 'count' && !(hidden && all.small) ? [{ id, label, cell: all, value: all.value ?? 0 }] : []
  )
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const height = bars.length * STEP + 4
  const width = LABEL + FULL + 60
  return (
    <svg
      className={styles.bars}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${table.title}: ${bars.map(({ label, cell }) => `${label} ${cellText(cell, hidden)}`).join(', ')}`}
    >
      <line x1={LABEL} x2={LABEL} y1="0" y2={height} className={styles.ground} />
      {bars.map(({ id, label, cell, value }, index) => {
        const y = index * STEP + 4
        const length = (value / most) * FULL
        return (
          <g key={id}>
            <text x={LABEL - 10} y={y + 15} textAnchor="end" className={styles.label}>
              {label.length > 44 ? `${label.slice(0, 43)}…` : label}
            </text>
            <rect x={LABEL} y={y} width={length} height={STEP - 8} className={styles.bar} />
            <text x={LABEL + length + 8} y={y + 15} className={styles.value}>
              {cellText(cell, hidden)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
