import { type MeetingDay, meetingWords } from '@shared/interventions/meetings'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useDesk, useGo, useRoute } from '../../desk'
import { Button, DataTable, EmptyState, ErrorNotice, Page, PageHeader, StatusMark, useKeys, Waiting } from '../../ui'
import { MeetingDayDialog } from './MeetingDayDialog'

/** Blocks of HTC, PACT and SST meetings: the coming ones first. */
export function MeetingDays() {
  const { today } = useDesk()
  const go = useGo()
  const { data, error } = useRoute('interventions.meetingDays', {})
  const [making, setMaking] = useState(false)
  useKeys('Meetings', { n: ['New block of meetings', () => setMaking(true)] })
  return (
    <Page>
      <PageHeader
        title="Meetings"
        detail="Conferences of school and family before the board, held in blocks: HTC, PACT, SST."
        actions={
          <Button tone="primary" onPress={() => setMaking(true)}>
            New block of meetings
          </Button>
        }
      />
      {!data && (error ? <ErrorNotice error={error} /> : <Waiting />)}
      {data && (
        <DataTable
          label="Blocks of meetings"
          rows={data}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/meetings/${id}`)}
          empty={
            <EmptyState title="No block of meetings yet.">
              A block is a day, a place and slots: twelve families of fifteen minutes in a library, for instance.
            </EmptyState>
          }
          columns={[
            {
              id: 'date',
              head: 'Day',
              cell: ({ date }) => dateInWords(date, 'weekday'),
              sortBy: ({ date }) => date,
              rowHeader: true,
              width: 140
            },
            { id: 'time', head: 'From', cell: ({ firstTime }) => timeInWords(firstTime), width: 110 },
            { id: 'kind', head: 'Kind', cell: ({ kind }) => meetingWords[kind], sortBy: ({ kind }) => kind },
            { id: 'place', head: 'Place', cell: ({ place }) => place, sortBy: ({ place }) => place, wrap: true },
            { id: 'staff', head: 'Held by', cell: ({ staff }) => staff.join(', '), wrap: true },
            { id: 'taken', head: 'Slots taken', cell: ({ taken, slots }) => `${taken} of ${slots}`, align: 'end' },
            { id: 'open', head: 'Results', cell: (day) => <Results day={day} today={today} /> }
          ]}
        />
      )}
      {making && (
        <MeetingDayDialog day={null} onClose={() => setMaking(false)} onSaved={(id) => go(`/meetings/${id}`)} />
      )}
    </Page>
  )
}

function Results({ day: { date, open, taken }, today }: { day: MeetingDay; today: string }) {
  if (taken === 0) return null
  if (date > today) return <StatusMark status="waiting">to come</StatusMark>
  if (open === 0) return <StatusMark status="done">written down</StatusMark>
  return <StatusMark status={date < today ? 'late' : 'due'}>{`${open} to write down`}</StatusMark>
}
