import type { MeetingRow } from '@shared/interventions/meetings'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { Button, DataTable, EmptyState, ErrorNotice, Row, SearchField, Section } from '../../ui'

interface Candidate {
  pupilId: string
  name: string
  grade: string | null
  schoolName: string | null
  why: string
}

/** Pupils for the free slots: first those for whom a meeting is due, others by search. */
export function PutPupils({ dayId, free, there }: { dayId: string; free: number; there: readonly MeetingRow[] }) {
  const [search, setSearch] = useState('')
  const [marked, setMarked] = useState<Set<string>>(new Set())
  const due = useRoute('interventions.due', {}).data?.rows ?? []
  const found = useRoute(
    'pupils.list',
    { search, limit: 20 },
    { enabled: search.trim().length > 1, keepPrevious: true }
  )
  const schedule = useAct('interventions.schedule')
  const has = new Set(there.map(({ pupilId }) => pupilId))
  const called: Candidate[] = due
    .filter(({ step, pupilId }) => step === 'meeting' && !has.has(pupilId))
    .map(({ pupilId, name, grade, schoolName, detail }) => ({ pupilId, name, grade, schoolName, why: detail }))
  const searched: Candidate[] = (found.data?.rows ?? []).flatMap(
    ({ id, lastName, firstName, grade, schoolName, enrolled }) =>
      enrolled && !has.has(id)
        ? [{ pupilId: id, name: `${lastName}, ${firstName}`, grade, schoolName, why: 'found by search' }]
        : []
  )
  const rows = search.trim().length > 1 ? searched : called
  const chosen = [...marked].filter((id) => !has.has(id))
  const put = async () => {
    await schedule.mutateAsync({ dayId, pupilIds: chosen })
    setMarked(new Set())
    setSearch('')
  }
  return (
    <Section
      title="Put families on this day"
      actions={
        <Row>
          <SearchField label="Find a pupil" value={search} onChange={setSearch} />
          <Button
            tone="primary"
            isDisabled={chosen.length === 0 || chosen.length > free || schedule.isPending}
            onPress={() => void put().catch(() => undefined)}
          >
            Put {chosen.length} on {free} free {free === 1 ? 'slot' : 'slots'}
          </Button>
        </Row>
      }
    >
      <ErrorNotice error={schedule.error} />
      <DataTable
        label="Pupils for this day"
        rows={rows}
        rowKey={({ pupilId }) => pupilId}
        marked={marked}
        onMark={setMarked}
        empty={
          <EmptyState title="Nobody is waiting for a meeting.">
            A meeting is due after the second truancy report. Anybody else is found by name.
          </EmptyState>
        }
        columns={[
          { id: 'name', head: 'Pupil', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
          { id: 'grade', head: 'Grade', cell: ({ grade }) => grade ?? '', width: 80 },
          { id: 'school', head: 'School', cell: ({ schoolName }) => schoolName ?? '', sortBy: (row) => row.schoolName },
          { id: 'why', head: 'Why', cell: ({ why }) => why }
        ]}
      />
    </Section>
  )
}
