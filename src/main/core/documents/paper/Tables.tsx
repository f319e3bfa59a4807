import type { Figures } from '@shared/documents/parts'
import type { ReactNode } from 'react'
import { Apart, useTexts } from './context'

export interface Column<Row> {
  head: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the right, short codes in the middle. */
  align?: 'right' | 'center'
  /** Share of the width as a class of styles/tables.css: w5, w10, ... w60. */
  width?: string
  /** The cell that names the row for a screen reader. */
  names?: boolean
}

/** A real table: caption, heads repeated on each page, no row cut in two. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  className
}: {
  caption?: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  className?: string
}) {
  const cls = (column: Column<Row>) => [column.align, column.width].filter(Boolean).join(' ') || undefined
  return (
    <table className={className ? `data ${className}` : 'data'}>
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={cls(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once, never reordered
          <tr key={index}>
            {columns.map((column) =>
              column.names ? (
                <th key={column.head} scope="row" className={cls(column)}>
                  <Apart>{column.cell(row)}</Apart>
                </th>
              ) : (
                <td key={column.head} className={cls(column)}>
                  <Apart>{column.cell(row)}</Apart>
                </td>
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Label and value, one pair a line or in two columns: the facts of a form. */
export function Facts({
  rows,
  columns = 1,
  className
}: {
  rows: readonly (readonly [label: string, value: ReactNode])[]
  columns?: 1 | 2
  className?: string
}) {
  const lines: (readonly (readonly [string, ReactNode])[])[] = []
  const height = Math.ceil(rows.length / columns)
  for (let line = 0; line < height; line++) {
    lines.push(rows.filter((_, index) => index % height === line))
  }
  return (
    <table className={['facts', columns === 2 ? 'two' : '', className].filter(Boolean).join(' ')}>
      <tbody>
        {lines.map((pairs) => (
          <tr key={pairs[0]?.[0]}>
            {pairs.map(([label, value]) => [
              <th key={`${label} label`} scope="row">
                {label}
              </th>,
              <td key={`${label} value`}>
                <Apart>{value}</Apart>
              </td>
            ])}
            {pairs.length < columns ? <td colSpan={2} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** On a blank form the numbers are places for the pen. */
const daysAttended = ({ schooldaysEnrolled, absent }: Figures) =>
  Number.isInteger(schooldaysEnrolled) ? schooldaysEnrolled - absent : schooldaysEnrolled

/**
 * The counts of attendance with their day and the reports behind them. `attended`: with the schooldays on which the pupil
 * was there, as notices and records of attendance give them.
 */
export function FiguresTable({ of, attended = false }: { of: Figures; attended?: boolean }) {
  const texts = useTexts()
  const { t, date } = texts
  return (
    <table className="data figures">
      <caption>{t('figures.caption', { from: date(of.from), asOf: date(of.asOf) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figures.enrolled')}</th>
          {attended ? <th scope="col">{t('figures.attended')}</th> : null}
          <th scope="col">{t('figures.absent')}</th>
          <th scope="col">{t('figures.rate')}</th>
          <th scope="col">{t('figures.excused')}</th>
          <th scope="col">{t('figures.unexcused')}</th>
          <th scope="col">{t('figures.suspended')}</th>
          <th scope="col">{t('figures.partial')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{of.schooldaysEnrolled}</td>
          {attended ? <td>{daysAttended(of)}</td> : null}
          <td>{of.absent}</td>
          <td>{texts.percent(of.absent, of.schooldaysEnrolled)}</td>
          <td>{of.excused}</td>
          <td>{of.unexcused}</td>
          <td>{of.suspended}</td>
          <td>{of.partialOver30}</td>
        </tr>
        {of.truancyReports.length > 0 ? (
          <tr>
            <th scope="row">{t('figures.reports')}</th>
            <td colSpan={attended ? 7 : 6} className="left">
              {of.truancyReports.map((report) => date(report)).join(' · ')}
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}
