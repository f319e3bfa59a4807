import type { ReportCell, ReportTable as Table } from '@shared/reports/model'
import { rowNames } from '@shared/reports/row-names'
import { useState } from 'react'
import { Button, Section } from '../ui'
import { Bars } from './Bars'
import { type At, cellText } from './cells'
import { ReportNumber } from './ReportNumber'
import styles from './ReportTable.module.css'

interface ReportTableProps {
  table: Table
  hidden: boolean
  /** The number that stands open at the side. */
  at: At | null
  onOpen: (at: At) => void
}

/** One table of the year; each number is a button that opens what stands behind it. */
export function ReportTable({ table, hidden, at, onOpen }: ReportTableProps) {
  const { id, title, section, note, columns, rows } = table
  const [asBars, setAsBars] = useState(false)
  const names = rowNames(rows)
  const drawable = rows.some(({ cells }) => (cells[0]?.value ?? 0) > 0)
  return (
    <Section
      title={section ? `${title} · ${section}` : title}
      actions={
        drawable && (
          <Button tone="quiet" onPress={() => setAsBars(!asBars)}>
            {asBars ? 'Show as a table' : 'Show as bars'}
          </Button>
        )
      }
    >
      <p className={styles.note}>{note}</p>
      {rows.length === 0 && <p>Nothing yet in this school year.</p>}
      {rows.length > 0 &&
        (asBars ? (
          <Bars table={table} hidden={hidden} at={at} onOpen={onOpen} />
        ) : (
          <div className={styles.scroll}>
            <table className={styles.table} aria-label={title}>
              <thead>
                <tr>
                  <td />
                  {columns.map(({ id: column, head }) => (
                    <th key={column} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, line) => (
                  <tr key={row.id} className={row.strong ? styles.strong : undefined}>
                    <th scope="row">{row.label}</th>
                    {columns.map(({ id: column, head }, place) => (
                      <td key={column}>
                        <Cell
                          cell={row.cells[place]}
                          hidden={hidden}
                          name={`${names[line]}, ${head}`}
                          open={at?.row === row.id && at.column === column}
                          onOpen={() => onOpen({ table: id, row: row.id, column })}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
    </Section>
  )
}

interface CellProps {
  cell: ReportCell | undefined
  hidden: boolean
  name: string
  open: boolean
  onOpen: () => void
}

function Cell({ cell, hidden, name, open, onOpen }: CellProps) {
  if (!cell) return null
  const text = cellText(cell, hidden)
  const closed = cell.of === 0 || (hidden && cell.small)
  return <ReportNumber text={text} closed={closed} name={name} open={open} onOpen={onOpen} />
}
