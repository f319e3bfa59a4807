import type { RouteOutput } from '@shared/contract'
import { outcomeWords, stateWords } from '@shared/hearings/words'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useGo, useRoute } from '../desk'
import { type DataColumn, DataTable, EmptyState, ErrorNotice, StatusMark, Waiting } from '../ui'
import { markOf } from './states'

type Row = RouteOutput<'hearings.ofCase'>[number]

const columns: readonly DataColumn<Row>[] = [
  { id: 'date', head: 'Day', cell: ({ date, hearing }) => `${dateInWords(date)}, ${timeInWords(hearing.time)}` },
  { id: 'kind', head: 'Hearing', cell: ({ hearing }) => (hearing.kind === 'review' ? 'review' : 'first') },
  {
    id: 'state',
    head: 'State',
    cell: ({ hearing }) => <StatusMark status={markOf(hearing.state)}>{stateWords[hearing.state]}</StatusMark>
  },
  { id: 'outcome', head: 'Outcome', cell: ({ hearing }) => (hearing.outcome ? outcomeWords[hearing.outcome] : '') },
  { id: 'next', head: 'Next day', cell: ({ hearing }) => (hearing.reviewOn ? dateInWords(hearing.reviewOn) : '') },
  { id: 'why', head: 'Why moved or cancelled', cell: ({ hearing }) => hearing.reason ?? '' }
]

/** The hearings of a case, the newest first. */
export function CaseHearings({ id }: { id: string }) {
  const go = useGo()
  const { data, error } = useRoute('hearings.ofCase', { caseId: id })
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  if (data.length === 0) {
    return <EmptyState title="No hearing yet">Put the case on the docket of a day under Hearings.</EmptyState>
  }
  return (
    <DataTable
      label="Hearings of this case"
      rows={data}
      columns={columns}
      rowKey={({ hearing }) => hearing.id}
      onOpen={({ hearing }) => go(`/hearings/room/${hearing.id}`)}
    />
  )
}
