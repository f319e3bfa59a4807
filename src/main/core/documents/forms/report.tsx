import type { FormData } from '@shared/documents/forms'
import { Say, useTexts } from '../paper/context'
import { Letterhead, Section } from '../paper/Sheet'
import { DataTable, Facts } from '../paper/Tables'

/** Beside the names of the rows so many columns stand on one page; a wider table goes on below. */
const COLUMNS = 6

/** A table of no more rows stands on one page. */
const WHOLE = 18

/** The names of the rows get what the numbers leave. */
const widthOf = (columns: number) => (columns === 1 ? 'w60' : columns > 4 ? 'w30' : 'w40')

/** SD-85: the year's numbers, for the county superintendent (EC 48273) and the governing board. */
export function YearReport({ data }: { data: FormData<'SD-85'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t('sd85.title')}</h1>
      <Facts
        columns={2}
        rows={[
          [t('common.schoolYear'), data.schoolYear],
          [t('sd85.asOf'), date(data.asOf)]
        ]}
      />
      <Say id="sd85.intro" />
      {data.smallUpTo > 0 ? <Say id="sd85.small" values={{ count: data.smallUpTo }} className="small" /> : null}
      {data.tables.map((table) => (
        <Section key={table.title} title={table.section ? `${table.title} (${table.section})` : table.title}>
          <p className="small lead-in">{table.note}</p>
          {parts(table.columns.length).map(({ from, to }) => (
            <DataTable
              key={table.columns[from]}
              className={table.rows.length <= WHOLE ? 'counts whole' : 'counts'}
              rows={table.rows}
              columns={[
                {
                  head: t('sd85.row'),
                  names: true,
                  width: widthOf(table.columns.length),
                  cell: ({ label, strong }) => (strong ? <strong>{label}</strong> : label)
                },
                ...table.columns.slice(from, to).map((head, at) => ({
                  head,
                  align: 'right' as const,
                  cell: ({ cells }: (typeof table.rows)[number]) => cells[from + at] ?? ''
                }))
              ]}
            />
          ))}
        </Section>
      ))}
    </>
  )
}

/** From where to where each part of a wide table goes: as many columns in each, so that they stand below each other. */
const parts = (columns: number) => {
  const size = Math.ceil(columns / Math.ceil(columns / COLUMNS))
  return Array.from({ length: Math.ceil(columns / size) }, (_, part) => ({
    from: part * size,
    to: (part + 1) * size
  }))
}
