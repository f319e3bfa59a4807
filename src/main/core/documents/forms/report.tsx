import type { FormData } from '@shared/documents/forms'
import { Say, useTexts } from '../paper/context'
import { Letterhead, Section } from '../paper/Sheet'
import { DataTable, Facts } from '../paper/Tables'

/** Beside the names of the rows so many columns stand on one page; a wider table goes on below in equal parts. */
const COLUMNS = 6
/** Columns with short heads, such as grades. */
const NARROW_COLUMNS = 10
/** Letters of a head that still stands in a narrow column. */
const NARROW = 4

/** A table of no more rows stands on one page. */
const WHOLE = 18

/** The names of the rows get what the numbers leave. */
const widthOf = (columns: number) => (columns === 1 ? 'w60' : columns > 4 ? 'w25' : 'w40')

/** SD-85: the year's numbers, for the county superintendent (EC 48273) and the governing board. */
export function YearReport({ data }: { data: FormData<'SD-85'> }) {
  const { t, date } = useTexts()
  return (
    <>
      <Letterhead of={data.letterhead} />
      <h1>{t(`sd85.heading.${data.part}`)}</h1>
      <Facts
        columns={2}
        rows={[
          [t('common.schoolYear'), data.schoolYear],
          [t('sd85.asOf'), date(data.asOf)]
        ]}
      />
      <Say id={`sd85.intro.${data.part}`} />
      {data.smallUpTo > 0 ? <Say id="sd85.small" values={{ count: data.smallUpTo }} className="small" /> : null}
      {data.tables.map((table) => (
        <Section key={table.title} title={table.section ? `${table.title} (${table.section})` : table.title}>
          <p className="small lead-in">{table.note}</p>
          {parts(table.columns).map((columns) => (
            <DataTable
              key={columns.from}
              className={[
                'counts',
                table.rows.length <= WHOLE ? 'whole' : '',
                columns.heads.length > 4 ? 'many' : ''
              ].join(' ')}
              rows={table.rows}
              columns={[
                {
                  head: t('sd85.row'),
                  names: true,
                  width: widthOf(columns.heads.length),
                  cell: ({ label, strong }) => (strong ? <strong>{label}</strong> : label)
                },
                ...columns.heads.map((head, at) => ({
                  head,
                  align: 'right' as const,
                  cell: ({ cells }: (typeof table.rows)[number]) => cells[columns.from + at] ?? ''
                }))
              ]}
            />
          ))}
        </Section>
      ))}
    </>
  )
}

/** The parts of a wide table, each with its columns and where they begin. */
function parts(columns: readonly string[]): { from: number; heads: readonly string[] }[] {
  const longest = Math.max(...columns.flatMap((head) => head.split(/[\s-]/)).map((word) => word.length))
  const count = Math.ceil(columns.length / (longest > NARROW ? COLUMNS : NARROW_COLUMNS))
  const size = Math.ceil(columns.length / count)
  return Array.from({ length: count }, (_, part) => ({
    from: part * size,
    heads: columns.slice(part * size, (part + 1) * size)
  }))
}
