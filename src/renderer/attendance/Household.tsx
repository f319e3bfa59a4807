import { tenthsInWords } from '@shared/attendance/rules-counts'
import { statusWords } from '@shared/attendance/standing'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { listName } from '@shared/pupils/names'
import { useGo, useRoute } from '../desk'
import { DataTable, ErrorNotice, Section, Stack, WeekChart } from '../ui'

/** Brothers and sisters in one view: each with counts as of the same day and the weeks below each other. */
export function Household({ pupilId, asOf }: { pupilId: string; asOf: CalendarDate }) {
  const { data, error } = useRoute('attendance.household', { pupilId, asOf }, { keepPrevious: true })
  const go = useGo()
  if (!data) return <ErrorNotice error={error} />
  const { rows } = data
  const inWords = `as of ${dateInWords(data.asOf)}`
  if (rows.length < 2) {
    return (
      <Section title="Brothers and sisters">
        <p>No other pupil on the desk shares a parent or guardian with this one.</p>
      </Section>
    )
  }
  return (
    <Section title="Brothers and sisters">
      <Stack>
        <DataTable
          label={`Pupils of the family, ${inWords}`}
          rows={rows}
          rowKey={(row) => row.pupilId}
          current={pupilId}
          onOpen={(row) => row.pupilId !== pupilId && go(`/pupils/${row.pupilId}`)}
          columns={[
            { id: 'name', head: 'Pupil', cell: listName, rowHeader: true },
            { id: 'grade', head: 'Grade', cell: ({ grade }) => grade ?? '' },
            {
              id: 'found',
              head: 'Finding',
              cell: ({ statuses }) => statuses.map((name) => statusWords[name]).join(', ')
            },
            { id: 'enrolled', head: 'Schooldays', cell: ({ schooldaysEnrolled }) => schooldaysEnrolled, align: 'end' },
            { id: 'absent', head: 'Absent', cell: ({ absent }) => absent, align: 'end' },
            { id: 'unexcused', head: 'Unexcused', cell: ({ unexcused }) => unexcused, align: 'end' },
            { id: 'share', head: 'Absent %', cell: ({ absentTenths }) => tenthsInWords(absentTenths), align: 'end' }
          ]}
        />
        {rows
          .filter((row) => row.pupilId !== pupilId)
          .map((row) => (
            <WeekChart
              key={row.pupilId}
              label={`${row.firstName}, absences by week, ${inWords}`}
              weeks={row.weeks.map((week) => ({ ...week, label: dateInWords(week.monday as CalendarDate, 'short') }))}
            />
          ))}
      </Stack>
    </Section>
  )
}
