import type { DueRow } from '@shared/interventions/model'
import { type DueState, dueStep, dueStepWords, stateOfDue } from '@shared/interventions/rules-due'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useDesk, useGo, useRoute, useScreenSearch } from '../desk'
import { DataTable, EmptyState, ErrorNotice, Page, PageHeader, Row, Select, StatusMark, Waiting } from '../ui'

const ALL = 'all'
const STATES: Record<DueState, string> = { late: 'Late', today: 'Due today', later: 'To come' }
const NOBODY = 'nobody named'
const AFTER = 'after-hearing'
const STEPS = { ...dueStepWords, [AFTER]: 'After a hearing' }

type Line = Pick<DueRow, 'key' | 'dueOn' | 'state' | 'name' | 'schoolName' | 'worker' | 'detail'> & {
  step: keyof typeof STEPS
  open: () => void
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort((a, b) => a.localeCompare(b, 'en-US'))
const options = (all: string, values: readonly string[]) => [
  { value: ALL, label: all },
  ...values.map((value) => ({ value, label: value }))
]

/** Everything somebody has to do, by worker, school and step; late first. Begins with the work of whoever sits here. */
export function DueList() {
  const { data, error, asOf } = useLines()
  const { data: seat } = useRoute('vault.person', {})
  const search = useScreenSearch()
  const [chosen, setWorker] = useState<string | null>(search.worker ?? null)
  const [school, setSchool] = useState<string | null>(ALL)
  const [step, setStep] = useState<string | null>(search.step ?? ALL)
  const [state, setState] = useState<string | null>(search.state ?? ALL)
  if (!data || !asOf) return <Page>{error ? <ErrorNotice error={error} /> : <Waiting />}</Page>
  const own = seat?.person?.name
  const worker = chosen ?? (own && data.some((row) => row.worker === own) ? own : ALL)
  const fits = (chosen: string | null, value: string) => chosen === null || chosen === ALL || chosen === value
  const rows = data.filter(
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
        asOf={`attendance as of ${dateInWords(asOf)}`}
      />
      <Row align="start">
        <Select
          label="Worker"
          options={options('Everybody', distinct(data.map((row) => row.worker ?? NOBODY)))}
          value={worker}
          onChange={setWorker}
        />
        <Select
          label="School"
          options={options('All schools', distinct(data.flatMap((row) => row.schoolName ?? [])))}
          value={school}
          onChange={setSchool}
        />
        <Select
          label="Step"
          options={[
            { value: ALL, label: 'All steps' },
            ...[...dueStep.options, AFTER].map((value) => ({ value, label: STEPS[value as Line['step']] }))
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
      <DataTable<Line>
        label="What is due"
        rows={rows}
        rowKey={({ key }) => key}
        onOpen={({ open }) => open()}
        empty={
          <EmptyState title="Nothing is due.">
            Steps of the ladder stand here from the day they are called for, and what the directives of the board ask
            for. Their deadlines are set under Notices, Rules and deadlines.
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
            cell: (row) => STEPS[row.step],
            sortBy: (row) => STEPS[row.step],
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

/** The steps of the ladder, and what follows a hearing: a worker has one list of the day. */
function useLines(): { data: Line[] | undefined; error: unknown; asOf: CalendarDate | undefined } {
  const { today } = useDesk()
  const go = useGo()
  const ladder = useRoute('interventions.due', {})
  const after = useRoute('followup.due', {})
  const error = ladder.error ?? after.error
  if (!ladder.data || !after.data) return { data: undefined, error, asOf: undefined }
  const steps = ladder.data.rows.map((row): Line => ({ ...row, open: () => go(row.to) }))
  const hearings = after.data.rows.map(
    ({ key, dueOn, name, schoolName, worker, text, caseId }): Line => ({
      key,
      dueOn,
      state: stateOfDue(dueOn, today as CalendarDate),
      name,
      schoolName,
      worker,
      detail: text,
      step: AFTER,
      open: () => go(`/cases/${caseId}`, { part: 'follow-up' })
    })
  )
  const data = [...steps, ...hearings].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  return { data, error, asOf: ladder.data.asOf }
}

/** Overdue is shown as overdue. */
export function DueMark({ row }: { row: Pick<DueRow, 'dueOn' | 'state'> }) {
  const day = dateInWords(row.dueOn, 'short')
  if (row.state === 'late') return <StatusMark status="late">{`late since ${day}`}</StatusMark>
  return row.state === 'today' ? (
    <StatusMark status="due">today</StatusMark>
  ) : (
    <StatusMark status="on-time">{`by ${day}`}</StatusMark>
  )
}
