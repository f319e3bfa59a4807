import { dateInWords, firstDayOf, type SchoolYear, schoolYearLabel } from '@shared/kernel/dates'
import {
  type Breakdown,
  breakdown,
  breakdownWords,
  partWords,
  type ReportPart,
  type ReportTable as Table,
  type YearReport
} from '@shared/reports/model'
import { type ReactNode, useState } from 'react'
import { useAct, useRoute } from '../desk'
import {
  Button,
  ErrorNotice,
  LinkButton,
  MenuButton,
  Notice,
  Page,
  PageHeader,
  Row,
  Select,
  SplitView,
  Switch,
  Waiting
} from '../ui'
import { BehindPanel } from './BehindPanel'
import { type At, titleOf } from './cells'
import { ReportTable } from './ReportTable'
import { SmallNumbers } from './SmallNumbers'
import { usePlace } from './usePlace'

/** The board's year, for the county superintendent, the governing board and the department itself. */
export function Reports() {
  const [hidden, setHidden] = useState(false)
  const years = useRoute('reports.years', {}).data?.years ?? []
  const place = usePlace(years)
  const { part, year, by, at } = place
  const { data, error } = useRoute('reports.year', { schoolYear: year, by }, { keepPrevious: true })
  const of = { schoolYear: year, by }
  const title = data && at && titleOf(data.tables, at)
  return (
    <Page>
      <PageHeader
        title="The year in numbers"
        detail="What EC 48273 asks for, and what the board did; every number opens to its cases"
        asOf={data && knownInWords(data)}
      />
      <Row>
        <Select
          label="School year"
          value={String(year)}
          onChange={(next) => next && place.show({ year: Number(next) })}
          options={withYear(years, year).map((one) => ({ value: String(one), label: schoolYearLabel(one) }))}
        />
        <Select
          label="Report"
          value={part}
          onChange={(next) => place.show({ part: next ?? 'year' })}
          options={PARTS.map((value) => ({ value, label: partWords[value] }))}
        />
        <Select
          label="Numbers"
          value={by}
          onChange={(next) => place.show({ by: next ?? 'none' })}
          options={breakdown.options.map((value) => ({ value, label: breakdownWords[value] }))}
        />
      </Row>
      <Papers of={{ ...of, part }} key={`${year} ${part} ${by}`}>
        <Switch isSelected={hidden} onChange={setHidden}>
          Hide small numbers, as in print
        </Switch>
        <SmallNumbers />
        <LinkButton to="/reports/open-points">Points the law leaves open</LinkButton>
      </Papers>
      <ErrorNotice error={error} />
      {!data && !error && <Waiting>Counting the year …</Waiting>}
      {data && (
        <SplitView
          panel={title && at && <BehindPanel of={of} at={at} title={title} onClose={() => place.open(null)} />}
        >
          <Tables
            tables={data.tables.filter((table) => table.in.includes(part))}
            hidden={hidden}
            at={at}
            onOpen={place.open}
          />
        </SplitView>
      )}
    </Page>
  )
}

const knownInWords = ({ asOf, schoolYear }: YearReport) =>
  asOf < firstDayOf(schoolYear)
    ? 'no attendance of this school year is known yet'
    : `attendance known to ${dateInWords(asOf)}`

const PARTS: readonly ReportPart[] = ['year', 'basic', 'extended']

/** The year that is looked at can be chosen also where nothing is known of it yet. */
const withYear = (years: readonly SchoolYear[], year: SchoolYear) =>
  years.includes(year) ? years : [...years, year].sort((a, b) => b - a)

interface TablesProps {
  tables: readonly Table[]
  hidden: boolean
  at: At | null
  onOpen: (at: At) => void
}

function Tables({ tables, hidden, at, onOpen }: TablesProps) {
  return tables.map((table) => (
    <ReportTable key={table.id} table={table} hidden={hidden} at={at?.table === table.id ? at : null} onOpen={onOpen} />
  ))
}

interface PapersProps {
  of: { schoolYear: SchoolYear; by: Breakdown; part: ReportPart }
  children: ReactNode
}

/** What is given out of the report that is looked at, and what has been. */
function Papers({ of, children }: PapersProps) {
  const save = useAct('reports.saveCsv')
  const issue = useAct('reports.issue')
  const print = useAct('documents.print')
  const done = issue.data
    ? `Issued as ${issue.data.document.number}. It stands in the archive under Documents.`
    : save.data?.savedAs
      ? `Saved as ${save.data.savedAs}.`
      : null
  return (
    <>
      <Row align="center">
        <MenuButton
          label="Give out"
          items={[
            { id: 'pdf', label: 'Issue as a paper (SD-85)', onAction: () => issue.mutate(of) },
            { id: 'csv', label: 'Save as a table (CSV)', onAction: () => save.mutate(of) }
          ]}
        />
        {children}
      </Row>
      <ErrorNotice error={save.error ?? issue.error ?? print.error} />
      {done && (
        <Notice tone="good" title={done}>
          {issue.data && (
            <Button tone="quiet" onPress={() => print.mutate({ id: issue.data.document.id })}>
              Print it
            </Button>
          )}
        </Notice>
      )}
    </>
  )
}
