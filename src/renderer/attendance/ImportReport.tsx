import type { ImportReport as Report } from '@shared/attendance/routes'
import type { Crossing } from '@shared/attendance/standing'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { listName } from '@shared/pupils/names'
import { useGo } from '../desk'
import { DataTable, EmptyState, Notice, Section, Stack } from '../ui'

const KINDS = [
  { key: 'pupils', word: 'Pupils' },
  { key: 'enrolments', word: 'Enrollments' },
  { key: 'contacts', word: 'Contacts' },
  { key: 'attendance', word: 'Attendance records' },
  { key: 'statistics', word: 'Statistics of pupils' }
] as const

export const crossingWords = (line: Crossing['line'], reports: number): string =>
  ({
    truant: reports === 1 ? 'became truant' : `became truant; now ${reports} truancy reports`,
    report: `truancy report number ${reports}`,
    habitualTruant: 'became a habitual truant',
    chronicAbsentee: 'became a chronic absentee',
    chronicTruant: 'became a chronic truant'
  })[line]

/** What an import did: how many rows were new or changed, and who crossed a line. */
export function ImportReport({ report }: { report: Report }) {
  const { summary, number } = report
  if (number === null) {
    return (
      <Notice tone="info" title="Nothing new">
        Everything in these files stands on the desk already, as of {dateInWords(summary.asOf)}. Nothing was changed.
      </Notice>
    )
  }
  return (
    <Stack gap="wide">
      <Section title="What was taken">
        <DataTable
          label="What was taken"
          rows={KINDS.flatMap(({ key, word }) => {
            const taken = summary[key]
            return taken ? [{ key, word, taken }] : []
          })}
          rowKey={({ key }) => key}
          columns={[
            { id: 'kind', head: 'Records', cell: ({ word }) => word, rowHeader: true },
            { id: 'added', head: 'New', cell: ({ taken }) => amount(taken.added), align: 'end' },
            { id: 'changed', head: 'Changed', cell: ({ taken }) => amount(taken.changed), align: 'end' },
            { id: 'unchanged', head: 'Unchanged', cell: ({ taken }) => amount(taken.unchanged), align: 'end' },
            { id: 'kept', head: 'Kept as changed here', cell: ({ taken }) => amount(taken.kept), align: 'end' },
            {
              id: 'missing',
              head: 'Not in the files, kept',
              cell: ({ taken }) => amount(taken.missing),
              align: 'end'
            }
          ]}
        />
        <p>
          Schooldays: {amount(summary.schooldays.added)} new, {amount(summary.schooldays.changed)} changed,{' '}
          {amount(summary.schooldays.removed)} taken out of the calendar.
        </p>
        {summary.beside !== undefined && (
          <p>Spans, evidence of participation and attendance recovery: {amount(summary.beside)} new.</p>
        )}
      </Section>
      <Crossings report={report} />
    </Stack>
  )
}

const amount = (value: number) => value.toLocaleString('en-US')

function Crossings({ report: { summary } }: { report: Report }) {
  const go = useGo()
  return (
    <Section title="Who crossed a line">
      <DataTable
        label="Pupils who crossed a line since the import before"
        rows={summary.crossings}
        rowKey={({ pupilId, line }) => `${pupilId} ${line}`}
        onOpen={({ pupilId }) => go(`/pupils/${pupilId}`)}
        empty={<EmptyState title="Nobody crossed a line." />}
        columns={[
          { id: 'name', head: 'Pupil', cell: listName, sortBy: listName, rowHeader: true },
          { id: 'id', head: 'Local id', cell: ({ localId }) => localId, sortBy: ({ localId }) => localId },
          {
            id: 'line',
            head: 'Line',
            cell: ({ line, reports }) => crossingWords(line, reports),
            sortBy: ({ line }) => line
          },
          {
            id: 'on',
            head: 'On',
            cell: ({ on }) => dateInWords(on as CalendarDate, 'short'),
            sortBy: ({ on }) => on
          }
        ]}
      />
    </Section>
  )
}
