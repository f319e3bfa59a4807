import { tenthsInWords } from '@shared/attendance/rules-counts'
import { type StandingLine, type StatusName, statusNames, statusWords } from '@shared/attendance/standing'
import { listName } from '@shared/pupils/names'
import { useState } from 'react'
import { useGo, useRoute } from '../desk'
import { DataTable, EmptyState, ErrorNotice, Row, Select, Stack, Waiting } from '../ui'

type Shown = StatusName | 'any' | 'all'
const SHOWN: readonly { value: Shown; label: string }[] = [
  { value: 'any', label: 'Any finding' },
  ...statusNames.map((value) => ({ value, label: statusWords[value] })),
  { value: 'all', label: 'All pupils enrolled' }
]

/** Pupils by what the law says of them, as of the last imported day. */
export function Standings() {
  const [shown, setShown] = useState<Shown>('any')
  const { data, error } = useRoute('attendance.list', { shown }, { keepPrevious: true })
  const go = useGo()
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting>Judging every pupil …</Waiting>
  const { rows } = data
  return (
    <Stack>
      <Row>
        <Select label="Show" options={SHOWN} value={shown} onChange={(next) => setShown(next ?? 'any')} />
        <p role="status">{rows.length === 1 ? '1 pupil' : `${rows.length.toLocaleString('en-US')} pupils`}</p>
      </Row>
      <DataTable
        label="Pupils by finding"
        rows={rows}
        rowKey={({ pupilId }) => pupilId}
        onOpen={({ pupilId }) => go(`/pupils/${pupilId}`)}
        empty={<EmptyState title="Nobody." />}
        columns={[
          { id: 'name', head: 'Pupil', cell: listName, sortBy: listName, rowHeader: true, width: '2fr' },
          { id: 'grade', head: 'Grade', cell: ({ grade }) => grade ?? '', sortBy: ({ grade }) => grade, width: 80 },
          {
            id: 'found',
            head: 'Finding',
            cell: ({ statuses }) => statuses.map((name) => statusWords[name]).join(', '),
            width: '3fr'
          },
          number('enrolled', 'Schooldays', ({ schooldaysEnrolled }) => schooldaysEnrolled),
          number('absent', 'Absent', ({ absent }) => absent),
          number('unexcused', 'Unexcused', ({ unexcused }) => unexcused),
          number('reports', 'Reports', ({ reports }) => reports),
          {
            ...number('share', 'Absent %', ({ absentTenths }) => absentTenths),
            cell: ({ absentTenths }) => tenthsInWords(absentTenths)
          }
        ]}
      />
    </Stack>
  )
}

const number = (id: string, head: string, of: (row: StandingLine) => number) => ({
  id,
  head,
  cell: (row: StandingLine) => of(row),
  sortBy: of,
  align: 'end' as const,
  width: 110
})
