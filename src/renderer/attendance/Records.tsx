import type { PupilAttendanceView } from '@shared/attendance/standing'
import { notCountedWords } from '@shared/attendance/words'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DataTable, EmptyState, Section } from '../ui'
import { correctedIds } from './days'

interface RecordsProps {
  attendance: PupilAttendanceView
  onOpen: (date: CalendarDate) => void
}

/** Every record of the school year; a row opens its day. */
export function Records({ attendance, onOpen }: RecordsProps) {
  const { events, codes } = attendance
  const meaning = new Map(codes.map((code) => [code.code, code.meaning]))
  const corrected = correctedIds(attendance)
  return (
    <DataTable
      label="Attendance records"
      rows={events}
      rowKey={({ id }) => id}
      onOpen={({ date }) => onOpen(date)}
      initialSort={{ column: 'date', direction: 'descending' }}
      empty={<EmptyState title="Nothing is recorded.">The pupil was there on every schoolday.</EmptyState>}
      columns={[
        {
          id: 'date',
          head: 'Date',
          cell: ({ date }) => dateInWords(date, 'weekday'),
          sortBy: ({ date }) => date,
          rowHeader: true
        },
        { id: 'period', head: 'Period', cell: ({ period }) => period ?? 'whole day', sortBy: ({ period }) => period },
        { id: 'code', head: 'Code', cell: ({ code }) => code, sortBy: ({ code }) => code },
        { id: 'meaning', head: 'Meaning', cell: ({ code }) => meaning.get(code) ?? '' },
        {
          id: 'minutes',
          head: 'Minutes missed',
          cell: ({ minutesMissed }) => minutesMissed ?? '',
          sortBy: ({ minutesMissed }) => minutesMissed,
          align: 'end'
        },
        { id: 'corrected', head: 'Corrected', cell: ({ id }) => (corrected.has(id) ? 'at the desk' : '') }
      ]}
    />
  )
}

/** Days that speak against the pupil and were not counted as truancy, with the reason. */
export function NotCounted({ attendance: { classification }, onOpen }: RecordsProps) {
  const { notCounted } = classification
  if (notCounted.length === 0) return null
  return (
    <Section title="Not counted as truancy">
      <DataTable
        label="Days not counted as truancy"
        rows={notCounted}
        rowKey={({ date, reason }) => `${date} ${reason}`}
        onOpen={({ date }) => onOpen(date)}
        columns={[
          {
            id: 'date',
            head: 'Date',
            cell: ({ date }) => dateInWords(date, 'weekday'),
            sortBy: ({ date }) => date,
            rowHeader: true
          },
          { id: 'why', head: 'Why', cell: ({ reason }) => notCountedWords[reason] }
        ]}
      />
    </Section>
  )
}
