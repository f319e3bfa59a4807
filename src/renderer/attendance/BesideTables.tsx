import type { PupilAttendanceView } from '@shared/attendance/standing'
import { participationWords, recoveryLimitWords, spanWords } from '@shared/attendance/words'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DataTable, Stack } from '../ui'

/** An entry that may be ended or taken back. */
export interface BesideEntry {
  kind: 'span' | 'participation' | 'recovery'
  id: string | number
  title: string
  canEnd: boolean
}

interface BesideTablesProps {
  attendance: PupilAttendanceView
  onOpen: (entry: BesideEntry) => void
}

const inWords = (date: string) => dateInWords(date as CalendarDate)

interface Withdrawn {
  withdrawnReason: string | null
  withdrawnBy: string | null
}
const stateOf = ({ withdrawnReason, withdrawnBy }: Withdrawn) =>
  withdrawnReason === null ? '' : `taken back by ${withdrawnBy}: ${withdrawnReason}`

export function BesideTables({ attendance, onOpen }: BesideTablesProps) {
  const { record, classification } = attendance
  if (record.spans.length + record.participation.length + record.recovery.length === 0) {
    return (
      <p>
        Nothing is recorded: no home or hospital instruction, independent study, suspension, exclusion, leave, evidence
        of participation or attendance recovery.
      </p>
    )
  }
  const limits = new Map(classification.recovery?.notCounted.map(({ session, limit }) => [session.id, limit]))
  return (
    <Stack>
      {record.spans.length > 0 && (
        <DataTable
          label="Spans"
          rows={record.spans}
          rowKey={({ id }) => id}
          onOpen={(span) =>
            span.withdrawnAt === null &&
            onOpen({ kind: 'span', id: span.id, title: spanWords[span.kind], canEnd: true })
          }
          columns={[
            { id: 'kind', head: 'Span', cell: ({ kind }) => spanWords[kind], rowHeader: true },
            { id: 'from', head: 'First day', cell: ({ from }) => inWords(from) },
            { id: 'to', head: 'Last day', cell: ({ to }) => (to ? inWords(to) : 'still open') },
            { id: 'why', head: 'Why', cell: ({ reason }) => reason },
            { id: 'state', head: '', cell: stateOf }
          ]}
        />
      )}
      {record.participation.length > 0 && (
        <DataTable
          label="Evidence of participation"
          rows={record.participation}
          rowKey={({ id }) => String(id)}
          onOpen={({ id, kind, withdrawnAt }) =>
            withdrawnAt === null &&
            onOpen({ kind: 'participation', id, title: participationWords[kind], canEnd: false })
          }
          columns={[
            { id: 'date', head: 'Day', cell: ({ date }) => inWords(date), rowHeader: true },
            { id: 'kind', head: 'Evidence', cell: ({ kind }) => participationWords[kind] },
            { id: 'detail', head: 'What', cell: ({ detail }) => detail ?? '' },
            { id: 'by', head: 'By', cell: ({ recordedBy }) => recordedBy },
            { id: 'state', head: '', cell: stateOf }
          ]}
        />
      )}
      {record.recovery.length > 0 && (
        <>
          <p>
            Attendance recovery (EC 46211) stands apart: {classification.recovery?.counted.length ?? 0} of{' '}
            {classification.counts.absent} days absent recovered. No absence is taken away and no finding changes; only
            the state’s alternate rate looks at it.
          </p>
          <DataTable
            label="Attendance recovery"
            rows={record.recovery}
            rowKey={({ id }) => String(id)}
            onOpen={({ id, date, withdrawnAt }) =>
              withdrawnAt === null &&
              onOpen({ kind: 'recovery', id, title: `Recovery of ${inWords(date)}`, canEnd: false })
            }
            columns={[
              { id: 'date', head: 'Day', cell: ({ date }) => inWords(date), rowHeader: true },
              { id: 'minutes', head: 'Minutes', cell: ({ minutes }) => minutes ?? '', align: 'end' },
              { id: 'detail', head: 'What', cell: ({ detail }) => detail ?? '' },
              {
                id: 'counts',
                head: 'Recovers a day',
                cell: ({ id, withdrawnAt }) => {
                  if (withdrawnAt !== null) return ''
                  const limit = limits.get(`recovery ${id}`)
                  return limit ? `no: ${recoveryLimitWords[limit]}` : 'yes'
                }
              },
              { id: 'state', head: '', cell: stateOf }
            ]}
          />
        </>
      )}
    </Stack>
  )
}
