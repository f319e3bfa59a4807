import type { CalendarDate } from '@shared/kernel/dates'
import { dateInWords, type SchoolYear, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { type Breakdown, breakdown, breakdownWords, type YearReport } from '@shared/reports/model'
import { useState } from 'react'
import { useAct, useDesk, useRoute } from '../desk'
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
import type { At } from './cells'
import { ReportTable } from './ReportTable'
import { SmallNumbers } from './SmallNumbers'

/** The board's year, for the county superintendent, the governing board and the department itself. */
export function Reports() {
  const today = useDesk().today as CalendarDate
  const [chosen, setChosen] = useState<SchoolYear>(schoolYearOf(today))
  const [by, setBy] = useState<Breakdown>('none')
  const [hidden, setHidden] = useState(false)
  const [at, setAt] = useState<At | null>(null)
  const years = useRoute('reports.years', {}).data?.years ?? []
  const year = years.length === 0 || years.includes(chosen) ? chosen : (years[0] ?? chosen)
  const { data, error } = useRoute('reports.year', { schoolYear: year, by }, { keepPrevious: true })
  const of = { schoolYear: year, by }
  return (
    <Page>
      <PageHeader
        title="The year in numbers"
        detail="What EC 48273 asks for, and what the board did; every number opens to its cases"
        asOf={data && `attendance known to ${dateInWords(data.asOf)}`}
        actions={
          <>
            <Papers of={of} />
            <LinkButton to="/reports/open-points">Points the law leaves open</LinkButton>
          </>
        }
      />
      <Row>
        <Select
          label="School year"
          value={String(year)}
          onChange={(next) => next && setChosen(Number(next))}
          options={years.map((one) => ({ value: String(one), label: schoolYearLabel(one) }))}
        />
        <Select
          label="Numbers"
          value={by}
          onChange={(next) => setBy(next ?? 'none')}
          options={breakdown.options.map((value) => ({ value, label: breakdownWords[value] }))}
        />
        <Switch isSelected={hidden} onChange={setHidden}>
          Hide small numbers, as in print
        </Switch>
        <SmallNumbers />
      </Row>
      <ErrorNotice error={error} />
      {!data && !error && <Waiting>Counting the year …</Waiting>}
      {data && (
        <SplitView panel={at && <BehindPanel of={of} at={at} onClose={() => setAt(null)} />}>
          <Tables report={data} hidden={hidden} at={at} onOpen={setAt} />
        </SplitView>
      )}
    </Page>
  )
}

interface TablesProps {
  report: YearReport
  hidden: boolean
  at: At | null
  onOpen: (at: At) => void
}

function Tables({ report, hidden, at, onOpen }: TablesProps) {
  return report.tables.map((table) => (
    <ReportTable key={table.id} table={table} hidden={hidden} at={at?.table === table.id ? at : null} onOpen={onOpen} />
  ))
}

function Papers({ of }: { of: { schoolYear: number; by: Breakdown } }) {
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
      {done && (
        <Notice tone="good" title={done}>
          {issue.data && (
            <Button tone="quiet" onPress={() => print.mutate({ id: issue.data.document.id })}>
              Print it
            </Button>
          )}
        </Notice>
      )}
      <ErrorNotice error={save.error ?? issue.error ?? print.error} />
      <MenuButton
        label="Give out"
        items={[
          { id: 'pdf', label: 'Issue as a paper (SD-85)', onAction: () => issue.mutate(of) },
          { id: 'csv', label: 'Save as a table (CSV)', onAction: () => save.mutate(of) }
        ]}
      />
    </>
  )
}
