import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableFooter,
  TableHeader,
  TableLayout,
  Virtualizer
} from 'react-aria-components'
import styles from './DataTable.module.css'
import { MarkBox } from './MarkBox'

export interface DataColumn<R> {
  id: string
  head: string
  cell: (row: R) => ReactNode
  /** Makes the column sortable; null and empty text come last. */
  sortBy?: (row: R) => string | number | null
  /** `end` for numbers. */
  align?: 'start' | 'end'
  /** Pixels or a share such as `2fr`; used when the table is long enough to be virtual. */
  width?: number | `${number}fr`
  /** Long text: in a short table it goes on below instead of pushing the other columns out. */
  wrap?: boolean
  /** The column that names the row; the first one unless another says so. */
  rowHeader?: boolean
  /** In the last row: a sum. */
  total?: ReactNode
}

interface DataTableProps<R> {
  /** Says what the table shows; read out. */
  label: string
  rows: readonly R[]
  columns: readonly DataColumn<R>[]
  rowKey: (row: R) => string
  /** Enter or a click on a row. */
  onOpen?: (row: R) => void
  /** The row that stands open at the side. */
  current?: string | null
  initialSort?: { column: string; direction: 'ascending' | 'descending' }
  /** Given together: rows can be marked for one act on many. */
  marked?: ReadonlySet<string>
  onMark?: (keys: Set<string>) => void
  /** What stands there when there are no rows. */
  empty?: ReactNode
  /** Rows from which on only the visible ones are made. */
  virtualFrom?: number
}

const ROW = 32
/** Up to this many rows a table stands whole, so that the screen has one scrollbar and not two. */
const WHOLE = 30

/** The workhorse: rows of 32 px, a head that stays, sorting, totals; arrows, Home, End, type ahead and Enter. */
export function DataTable<R>({
  label,
  rows,
  columns,
  rowKey,
  onOpen,
  current,
  initialSort,
  marked,
  onMark,
  empty,
  virtualFrom = 150
}: DataTableProps<R>) {
  const [sort, setSort] = useState<SortDescriptor | undefined>(initialSort)
  const sorted = useMemo(() => inOrder(rows, columns, sort), [rows, columns, sort])
  const totals = rows.length > 0 && columns.some(({ total }) => total !== undefined)
  const named = columns.find(({ rowHeader }) => rowHeader) ?? columns[0]
  const virtual = rows.length >= virtualFrom
  const byKey = useMemo(() => new Map(rows.map((row) => [rowKey(row), row])), [rows, rowKey])

  const table = (
    <Table
      aria-label={label}
      className={`${styles.table} ${virtual ? styles.virtual : ''}`}
      sortDescriptor={sort}
      onSortChange={setSort}
      onRowAction={onOpen && ((key) => open(byKey.get(String(key))))}
      selectionMode={onMark ? 'multiple' : 'none'}
      selectedKeys={marked}
      onSelectionChange={
        onMark && ((keys) => onMark(keys === 'all' ? new Set(byKey.keys()) : new Set([...keys].map(String))))
      }
    >
      <TableHeader>
        {onMark && (
          <Column width={44} minWidth={44} className={`${styles.head} ${styles.marks}`}>
            <MarkBox />
          </Column>
        )}
        {columns.map((column) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={column === named}
            allowsSorting={Boolean(column.sortBy)}
            width={virtual ? (column.width ?? '1fr') : undefined}
            minWidth={virtual && typeof column.width !== 'number' ? 110 : undefined}
            className={`${styles.head} ${column.align === 'end' ? styles.end : ''}`}
          >
            {({ sortDirection }) => (
              <span className={styles.headText}>
                {column.head}
                {column.sortBy && <span aria-hidden="true" className={styles.arrow} data-direction={sortDirection} />}
              </span>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => <div className={styles.none}>{empty ?? 'Nothing here yet.'}</div>}>
        {sorted.map((row) => {
          const key = rowKey(row)
          return (
            <Row
              key={key}
              id={key}
              data-current={key === current || undefined}
              className={`${styles.row} ${key === current ? styles.current : ''}`}
            >
              {onMark && (
                <Cell className={`${styles.cell} ${styles.marks}`}>
                  <MarkBox />
                </Cell>
              )}
              {columns.map((column) => (
                <Cell key={column.id} className={cellClass(column)}>
                  {column.cell(row)}
                </Cell>
              ))}
            </Row>
          )
        })}
      </TableBody>
      {totals && (
        <TableFooter className={styles.foot}>
          <Row className={styles.row}>
            {onMark && <Cell className={styles.cell} />}
            {columns.map((column) => (
              <Cell key={column.id} className={`${styles.cell} ${column.align === 'end' ? styles.end : ''}`}>
                {column.total}
              </Cell>
            ))}
          </Row>
        </TableFooter>
      )}
    </Table>
  )

  function open(row: R | undefined): void {
    if (row && onOpen) onOpen(row)
  }

  /** Enter opens a row whatever is marked; Space marks it. Without this, a table with marks would mark on Enter. */
  function openOnEnter(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target as HTMLElement
    if (event.key !== 'Enter' || !onOpen || !onMark || !/^(row|rowheader|gridcell)$/.test(target.role ?? '')) return
    const row = byKey.get(target.closest<HTMLElement>('[role="row"]')?.dataset.key ?? '')
    if (!row) return
    event.preventDefault()
    event.stopPropagation()
    onOpen(row)
  }

  if (!virtual) {
    return (
      <div
        className={`${styles.frame} ${rows.length > WHOLE ? styles.long : ''}`}
        role="presentation"
        onKeyDownCapture={openOnEnter}
      >
        {table}
      </div>
    )
  }
  return (
    <div className={`${styles.frame} ${styles.tall}`} role="presentation" onKeyDownCapture={openOnEnter}>
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW, headingHeight: ROW }}>
        {table}
      </Virtualizer>
    </div>
  )
}

const cellClass = <R,>({ align, wrap }: DataColumn<R>) =>
  [styles.cell, align === 'end' && styles.end, wrap && styles.wrap].filter(Boolean).join(' ')

const collator = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' })

function inOrder<R>(
  rows: readonly R[],
  columns: readonly DataColumn<R>[],
  sort: SortDescriptor | undefined
): readonly R[] {
  const sortBy = columns.find(({ id }) => id === sort?.column)?.sortBy
  if (!sort || !sortBy) return rows
  const turn = sort.direction === 'descending' ? -1 : 1
  const isEmpty = (value: string | number | null) => value === null || value === ''
  return [...rows].sort((a, b) => {
    const [left, right] = [sortBy(a), sortBy(b)]
    if (isEmpty(left) || isEmpty(right)) return Number(isEmpty(left)) - Number(isEmpty(right))
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right))
    return order * turn
  })
}
