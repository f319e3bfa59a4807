import { type CaseRow, groundWords } from '@shared/cases/model'
import { type CaseState, caseState, stateWords } from '@shared/cases/rules-states'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useGo, useRoute } from '../desk'
import { type DataColumn, DataTable, EmptyState, ErrorNotice, Page, PageHeader, Row, Select, Waiting } from '../ui'
import { CaseMark } from './CaseMark'

const columns: readonly DataColumn<CaseRow>[] = [
  { id: 'number', head: 'Case', cell: ({ number }) => number, sortBy: ({ number }) => number, width: 110 },
  {
    id: 'pupil',
    head: 'Pupil',
    cell: ({ pupilName }) => pupilName,
    sortBy: ({ pupilName }) => pupilName,
    rowHeader: true
  },
  { id: 'grade', head: 'Grade', cell: ({ grade }) => grade ?? '', sortBy: ({ grade }) => grade, width: 80 },
  {
    id: 'school',
    head: 'School',
    cell: ({ schoolName }) => schoolName ?? '',
    sortBy: ({ schoolName }) => schoolName,
    wrap: true
  },
  {
    id: 'grounds',
    head: 'Grounds',
    cell: ({ grounds }) => grounds.map((ground) => groundWords[ground]).join(', '),
    wrap: true
  },
  {
    id: 'opened',
    head: 'Referred',
    cell: ({ openedOn }) => dateInWords(openedOn, 'short'),
    sortBy: ({ openedOn }) => openedOn,
    width: 100
  },
  {
    id: 'state',
    head: 'State',
    cell: ({ state, wait }) => <CaseMark state={state} wait={wait} />,
    sortBy: ({ state }) => caseState.options.indexOf(state),
    width: '2fr'
  }
]

/** Every open case, and the closed ones on demand. */
export function CaseList() {
  const go = useGo()
  const [state, setState] = useState<CaseState | 'open'>('open')
  const [schoolCode, setSchool] = useState('')
  const schools = useRoute('district.schools', {}).data ?? []
  const { data, error } = useRoute(
    'cases.list',
    { state: state === 'open' ? null : state, schoolCode: schoolCode || null },
    { keepPrevious: true }
  )
  const rows = data?.rows ?? []
  const late = rows.filter(({ wait }) => wait?.status === 'late').length
  return (
    <Page>
      <PageHeader
        title="Cases"
        detail={`${rows.length === 1 ? '1 case' : `${rows.length} cases`}${late > 0 ? `, ${late} waiting too long` : ''}`}
        asOf={data && `as of ${dateInWords(data.asOf)}`}
      />
      <Row>
        <Select
          label="State"
          value={state}
          onChange={(next) => setState(next ?? 'open')}
          options={[
            { value: 'open', label: 'All open cases' },
            ...caseState.options.map((value) => ({ value, label: stateWords[value] }))
          ]}
        />
        <Select
          label="School"
          value={schoolCode}
          onChange={(next) => setSchool(next ?? '')}
          options={[
            { value: '', label: 'All schools' },
            ...schools.map(({ code, name }) => ({ value: code, label: name }))
          ]}
        />
      </Row>
      <ErrorNotice error={error} />
      {!data && !error ? (
        <Waiting />
      ) : (
        <DataTable
          label="Cases"
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/cases/${id}`)}
          empty={
            <EmptyState title="No case here.">
              A case is opened by a referral, from the Case tab of a pupil’s page (EC 48263).
            </EmptyState>
          }
        />
      )}
    </Page>
  )
}
