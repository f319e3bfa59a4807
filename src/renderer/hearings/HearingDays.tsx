import type { DaySummary } from '@shared/hearings/model'
import { type CalendarDate, dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useGo, useRoute } from '../desk'
import { Button, type DataColumn, DataTable, EmptyState, ErrorNotice, Page, PageHeader, Section, Waiting } from '../ui'
import { DayDialog } from './DayDialog'
import { PracticeDialog } from './day/PracticeDialog'
import { WaitingCases } from './WaitingCases'

const columns: readonly DataColumn<DaySummary>[] = [
  {
    id: 'date',
    head: 'Day',
    cell: ({ date }) => <time dateTime={date}>{dateInWords(date as CalendarDate, 'long')}</time>,
    sortBy: ({ date }) => date
  },
  { id: 'time', head: 'From', cell: ({ firstTime }) => timeInWords(firstTime) },
  { id: 'room', head: 'Room', cell: ({ room }) => room, sortBy: ({ room }) => room },
  { id: 'chair', head: 'Chair', cell: ({ chair }) => chair ?? 'not named yet' },
  {
    id: 'cases',
    head: 'Cases',
    align: 'end',
    cell: ({ counts }) => counts.cases,
    sortBy: ({ counts }) => counts.cases
  },
  { id: 'heard', head: 'Heard', align: 'end', cell: ({ counts }) => counts.heard },
  { id: 'no-show', head: 'No-show', align: 'end', cell: ({ counts }) => counts.noShow }
]

/** Every hearing day, the newest first, and the cases that wait for one. */
export function HearingDays() {
  const go = useGo()
  const { data, error, isPending } = useRoute('hearings.days', {})
  const [making, setMaking] = useState(false)
  const [practice, setPractice] = useState(false)
  return (
    <Page>
      <PageHeader
        title="Hearings"
        detail="Hearing days of the board; moved and cancelled cases are not counted"
        actions={
          <>
            <Button tone="primary" onPress={() => setMaking(true)}>
              New hearing day
            </Button>
            <Button onPress={() => setPractice(true)}>How we hold hearings</Button>
          </>
        }
      />
      <ErrorNotice error={error} />
      {isPending ? (
        <Waiting />
      ) : (
        <DataTable
          label="Hearing days"
          rows={data ?? []}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/hearings/day/${id}`)}
          empty={
            <EmptyState
              title="No hearing day yet"
              action={<Button onPress={() => setMaking(true)}>Set the first hearing day</Button>}
            >
              Set a day with its room, first time and panel; then put cases on its docket.
            </EmptyState>
          }
        />
      )}
      <Section title="Cases waiting for a hearing">
        <WaitingCases />
      </Section>
      {practice && <PracticeDialog onClose={() => setPractice(false)} />}
      {making && <DayDialog day={null} onClose={() => setMaking(false)} onSaved={(id) => go(`/hearings/day/${id}`)} />}
    </Page>
  )
}
