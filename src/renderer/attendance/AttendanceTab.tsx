import { inEnglish } from '@shared/attendance/rules-sentences'
import type { PupilAttendanceView } from '@shared/attendance/standing'
import { findingWords, notCountedWords } from '@shared/attendance/words'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useDesk, useRoute } from '../desk'
import {
  DataTable,
  EmptyState,
  ErrorNotice,
  Facts,
  RadioGroup,
  Section,
  SidePanel,
  SplitView,
  Stack,
  StatusMark,
  Waiting,
  YearCalendar
} from '../ui'
import { DayList } from './DayList'
import { countsOf, datesInWords, dayMarks, trueFindings } from './days'

const VIEWS = [
  { value: 'calendar', label: 'Calendar' },
  { value: 'list', label: 'List' }
] as const
type View = (typeof VIEWS)[number]['value']

/** A pupil's attendance: the counts with their days, what the law says, the school year, and every record. */
export function AttendanceTab({ id }: { id: string }) {
  const { data, error } = useRoute('attendance.classification', { pupilId: id })
  const [view, setView] = useState<View>('calendar')
  const [open, setOpen] = useState<{ title: string; dates: readonly CalendarDate[] } | null>(null)
  const { today } = useDesk()
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { classification } = data
  const asOf = `as of ${dateInWords(classification.asOf)}`
  const openDay = (date: CalendarDate) => setOpen({ title: dateInWords(date, 'long'), dates: [date] })
  return (
    <SplitView
      panel={
        open && (
          <SidePanel title={open.title} onClose={() => setOpen(null)}>
            <DayList dates={open.dates} attendance={data} />
          </SidePanel>
        )
      }
    >
      <Stack gap="wide">
        <Section title="Counts">
          <Facts
            asOf={`${asOf}, of ${classification.counts.schooldaysEnrolled} schooldays enrolled`}
            facts={countsOf(classification).map(({ label, value, dates }) => ({
              label,
              value,
              onOpen: dates.length > 0 ? () => setOpen({ title: `${value} ${label}, ${asOf}`, dates }) : undefined
            }))}
          />
        </Section>
        <Findings attendance={data} onOpen={(title, dates) => setOpen({ title, dates })} />
        <Section
          title="School year"
          actions={<RadioGroup label="Shown as" inline options={VIEWS} value={view} onChange={setView} />}
        >
          {view === 'calendar' ? (
            <YearCalendar
              label={`School year, ${asOf}`}
              year={classification.schoolYear}
              days={dayMarks(data)}
              today={today}
              onOpen={openDay}
            />
          ) : (
            <Records attendance={data} />
          )}
        </Section>
        <NotCounted attendance={data} />
      </Stack>
    </SplitView>
  )
}

interface FindingsProps {
  attendance: PupilAttendanceView
  onOpen: (title: string, dates: readonly CalendarDate[]) => void
}

function Findings({ attendance: { classification }, onOpen }: FindingsProps) {
  const names = trueFindings(classification)
  return (
    <Section title="What the law says">
      {names.length === 0 && <p>{inEnglish(classification.truant.sentence)}</p>}
      {names.map((name) => {
        const { section, sentence, restsOn } = classification[name]
        const dates = [...new Set(restsOn.map(({ date }) => date))].sort()
        return (
          <div key={name}>
            <h3>
              <StatusMark status="late">{findingWords[name]}</StatusMark> {section}
            </h3>
            <p>{inEnglish(sentence)}</p>
            <Facts
              layout="list"
              facts={[
                {
                  label: dates.length === 1 ? 'Rests on 1 day' : `Rests on ${dates.length} days`,
                  value: datesInWords(dates),
                  onOpen: () => onOpen(`${findingWords[name]}, ${section}`, dates)
                }
              ]}
            />
          </div>
        )
      })}
    </Section>
  )
}

function Records({ attendance: { events, codes } }: { attendance: PupilAttendanceView }) {
  const meaning = new Map(codes.map((code) => [code.code, code.meaning]))
  return (
    <DataTable
      label="Attendance records"
      rows={events}
      rowKey={({ id }) => id}
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
        }
      ]}
    />
  )
}

/** Days that speak against the pupil and were not counted as truancy, with the reason. */
function NotCounted({ attendance: { classification } }: { attendance: PupilAttendanceView }) {
  const { notCounted } = classification
  if (notCounted.length === 0) return null
  return (
    <Section title="Not counted as truancy">
      <DataTable
        label="Days not counted as truancy"
        rows={notCounted}
        rowKey={({ date, reason }) => `${date} ${reason}`}
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
