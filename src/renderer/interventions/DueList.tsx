import type { DueRow } from '@shared/interventions/model'
import { type DueState, dueStep, dueStepWords } from '@shared/interventions/rules-due'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useGo, useRoute, useScreenSearch } from '../desk'
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader, Row, Select, StatusMark, Waiting } from '../ui'

const ALL = 'all'
const STATES: Record<DueState, string> = { late: 'Late', today: 'Due today', later: 'To come' }
const NOBODY = 'nobody named'

const distinct = (values: readonly string[]) => [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en-US'))
const options = (all: string, values: readonly string[]) => [
  { value: ALL, label: all },
  ...values.map((value) => ({ value, label: value }))
]

/** Everything somebody has to do, by worker, school and step; late first. Begins with the work of whoever sits here. */
export function DueList() {
  const { data, error } = useRoute('interventions.due', {})
  const { data: seat } = useRoute('vault.person', {})
  const search = useScreenSearch()
  const go = useGo()
  const [chosen, setWorker] = useState<string | null>(search.worker ?? null)
  const [school, setSchool] = useState<string | null>(ALL)
  const [step, setStep] = useState<string | null>(search.step ?? ALL)
  const [state, setState] = useState<string | null>(search.state ?? ALL)
  if (!data) return <Page>{error ? <ErrorNotice error={error} /> : <Waiting />}</Page>
  const own = seat?.person?.name
  const worker = chosen ?? (own && data.rows.some((row) => row.worker === own) ? own : ALL)
  const fits = (chosen: string | null, value: string) => chosen === null || chosen === ALL || chosen === value
  const rows = data.rows.filter(
    (row) =>
      fits(worker, row.worker ?? NOBODY) &&
      fits(school, row.schoolName ?? '') &&
      fits(step, row.step) &&
      fits(state, row.state)
  )
  const count = (which: DueState) => rows.filter((row) => row.state === which).length
  return (
    <Page>
      <PageHeader
        title="What is due"
        detail={`${count('late')} late · ${count('today')} due today · ${count('later')} to come`}
        asOf={`attendance as of ${dateInWords(data.asOf)}`}
      />
      <Row align="start">
        <Select
          label="Worker"
          options={options('Everybody', distinct(data.rows.map((row) => row.worker ?? NOBODY)))}
          value={worker}
          onChange={setWorker}
        />
        <Select
          label="School"
          options={options('All schools', distinct(data.rows.flatMap((row) => row.schoolName ?? [])))}
          value={school}
          onChange={setSchool}
        />
        <Select
          label="Step"
          options={[
            { value: ALL, label: 'All steps' },
            ...dueStep.options.map((value) => ({ value, label: dueStepWords[value] }))
          ]}
          value={step}
          onChange={setStep}
        />
        <Select
          label="When"
          options={[
            { value: ALL, label: 'Late, today and to come' },
            ...(['late', 'today', 'later'] as const).map((value) => ({ value, label: STATES[value] }))
          ]}
          value={state}
          onChange={setState}
        />
      </Row>
      <DataTable
        label="What is due"
        rows={rows}
        rowKey={({ key }) => key}
        onOpen={({ to }) => go(to)}
        empty={
          <EmptyState title="Nothing is due.">
            Steps of the ladder stand here from the day they are called for. Their deadlines are set under Notices,
            Rules and deadlines.
          </EmptyState>
        }
        columns={[
          {
            id: 'due',
            head: 'By',
            cell: (row) => <DueMark row={row} />,
            sortBy: ({ dueOn }) => dueOn,
            width: 150
          },
          {
            id: 'step',
            head: 'Step',
            cell: (row) => dueStepWords[row.step],
            sortBy: (row) => dueStepWords[row.step],
            wrap: true,
            width: '1.2fr'
          },
          { id: 'name', head: 'Pupil', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
          {
            id: 'school',
            head: 'School',
            cell: ({ schoolName }) => schoolName ?? '',
            sortBy: (row) => row.schoolName,
            wrap: true
          },
          {
            id: 'worker',
            head: 'Worker',
            cell: (row) => row.worker ?? NOBODY,
            sortBy: (row) => row.worker,
            width: 140
          },
          { id: 'detail', head: 'What', cell: ({ detail }) => detail, width: '2.4fr', wrap: true }
        ]}
      />
    </Page>
  )
}

/** Overdue is shown as overdue. */
export function DueMark({ row }: { row: DueRow }) {
  const day = dateInWords(row.dueOn, 'short')
  if (row.state === 'late') return <StatusMark status="late">{`late since ${day}`}</StatusMark>
  return row.state === 'today' ? (
    <StatusMark status="due">today</StatusMark>
  ) : (
    <StatusMark status="on-time">{`by ${day}`}</StatusMark>
  )
}
