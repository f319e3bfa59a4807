import { eventsToFirstReport } from '@shared/attendance/rules-findings'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { Button, DataTable, EmptyState, Section } from '../ui'
import styles from './Attendance.module.css'
import { datesInWords } from './days'

interface ModesProps {
  attendance: PupilAttendanceView
  onOpen: (title: string, dates: readonly CalendarDate[]) => void
}

/** The reports of the statute and the letters of district policy, side by side. */
export function Modes({ attendance: { classification, settings }, onOpen }: ModesProps) {
  const { reports, policyLetters, truancyEvents } = classification
  const left = eventsToFirstReport(truancyEvents)
  const counted = settings.policyCounts === 'unexcused_days' ? 'unexcused days' : 'truancy events'
  const next = settings.policyLetters[policyLetters.length]
  return (
    <Section title="By statute and by district policy">
      <div className={styles.sides}>
        <DataTable
          label="Truancy reports by statute"
          rows={reports}
          rowKey={({ number }) => String(number)}
          empty={
            <EmptyState title="No report by statute.">
              {left === 1 ? 'One more event makes the first.' : `${left} more events make the first.`}
            </EmptyState>
          }
          columns={[
            {
              id: 'number',
              head: 'By statute',
              cell: ({ number, section }) => `Report ${number}, ${section}`,
              rowHeader: true
            },
            { id: 'date', head: 'On', cell: ({ date }) => dateInWords(date, 'short') },
            {
              id: 'rests',
              head: 'Rests on',
              cell: ({ number, section, restsOn }) => (
                <Days title={`Report ${number}, ${section}`} dates={restsOn.map(({ date }) => date)} onOpen={onOpen} />
              )
            }
          ]}
        />
        <DataTable
          label="Letters by district policy"
          rows={policyLetters}
          rowKey={({ number }) => String(number)}
          empty={
            <EmptyState title="No letter by policy.">
              {next ? `The first is due at ${next} ${counted}.` : 'The district has set no counts.'}
            </EmptyState>
          }
          columns={[
            {
              id: 'number',
              head: 'By policy',
              cell: ({ number, threshold }) => `Letter ${number}, at ${threshold} ${counted}`,
              rowHeader: true
            },
            { id: 'date', head: 'Reached', cell: ({ date }) => dateInWords(date, 'short') },
            {
              id: 'rests',
              head: 'Rests on',
              cell: ({ number, restsOn }) => (
                <Days
                  title={`Letter ${number} of district policy`}
                  dates={restsOn.map(({ date }) => date)}
                  onOpen={onOpen}
                />
              )
            }
          ]}
        />
      </div>
    </Section>
  )
}

function Days({ title, dates, onOpen }: { title: string; dates: CalendarDate[] } & Pick<ModesProps, 'onOpen'>) {
  const words = dates.length > 3 ? `${dates.length} days` : datesInWords(dates)
  return (
    <Button tone="quiet" onPress={() => onOpen(title, dates)}>
      {words}
    </Button>
  )
}
