import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useDesk, useRoute } from '../desk'
import {
  DatePicker,
  ErrorNotice,
  Facts,
  RadioGroup,
  Row,
  Section,
  SidePanel,
  SplitView,
  Stack,
  Waiting,
  YearCalendar
} from '../ui'
import { Beside } from './Beside'
import { DayPanel } from './DayPanel'
import { countsOf, dayMarks } from './days'
import { Findings } from './Findings'
import { Household } from './Household'
import { Modes } from './Modes'
import { NotCounted, Records } from './Records'

const VIEWS = [
  { value: 'calendar', label: 'Calendar' },
  { value: 'list', label: 'List' }
] as const
/** No record of a pupil of today is older. */
const FIRST = '2000-07-01'
type View = (typeof VIEWS)[number]['value']

/**
 * A pupil's attendance as of any day: the counts with their days, what the law says, the school year in which every day
 * opens, what stands beside it, and brothers and sisters.
 */
export function AttendanceTab({ id }: { id: string }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { today } = useDesk()
  // While a year is being typed the field holds years such as 0002.
  const asOf = chosen !== null && chosen >= FIRST && chosen <= today ? (chosen as CalendarDate) : undefined
  const { data, error } = useRoute('attendance.classification', { pupilId: id, asOf }, { keepPrevious: true })
  const [view, setView] = useState<View>('calendar')
  const [open, setOpen] = useState<{ title: string; dates: readonly CalendarDate[] } | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { classification } = data
  const inWords = `as of ${dateInWords(classification.asOf)}`
  const openDay = (date: CalendarDate) => setOpen({ title: dateInWords(date, 'long'), dates: [date] })
  return (
    <SplitView
      panel={
        open && (
          <SidePanel title={open.title} onClose={() => setOpen(null)}>
            <DayPanel key={open.title} pupilId={id} dates={open.dates} attendance={data} onOpenDay={openDay} />
          </SidePanel>
        )
      }
    >
      <Stack gap="wide">
        <Section
          title="Counts"
          actions={
            <Row>
              <DatePicker label="As of" value={chosen ?? classification.asOf} max={today} onChange={setChosen} />
            </Row>
          }
        >
          <ErrorNotice error={error} />
          <Facts
            asOf={`${inWords}, of ${classification.counts.schooldaysEnrolled} schooldays enrolled${asOf ? ', by the record as it stands today' : ''}`}
            facts={countsOf(classification).map(({ label, value, dates }) => ({
              label,
              value,
              onOpen: dates.length > 0 ? () => setOpen({ title: `${value} ${label}, ${inWords}`, dates }) : undefined
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
              label={`School year, ${inWords}`}
              year={classification.schoolYear}
              days={dayMarks(data)}
              today={today}
              onOpen={openDay}
            />
          ) : (
            <Records attendance={data} onOpen={openDay} />
          )}
        </Section>
        <Modes attendance={data} onOpen={(title, dates) => setOpen({ title, dates })} />
        <NotCounted attendance={data} onOpen={openDay} />
        <Beside pupilId={id} attendance={data} />
        <Household pupilId={id} asOf={classification.asOf} />
      </Stack>
    </SplitView>
  )
}
