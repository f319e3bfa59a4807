import type { WaitingCase } from '@shared/hearings/model'
import { waitingWords } from '@shared/hearings/words'
import { dateInWords } from '@shared/kernel/dates'
import { useGo, useRoute } from '../desk'
import { type DataColumn, DataTable, ErrorNotice } from '../ui'

const columns: readonly DataColumn<WaitingCase>[] = [
  { id: 'name', head: 'Pupil', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { id: 'case', head: 'Case', cell: ({ caseNumber }) => caseNumber },
  {
    id: 'school',
    head: 'School',
    cell: ({ school, grade }) => `${school}, grade ${grade}`,
    sortBy: ({ school }) => school
  },
  {
    id: 'why',
    head: 'Waits because',
    cell: ({ why, since }) => `${waitingWords[why]}, ${dateInWords(since)}`,
    sortBy: ({ since }) => since
  }
]

/** Cases on no docket, the longest waiting first. `onPut` opens the way onto a docket; without it the case opens. */
export function WaitingCases({ onPut }: { onPut?: (found: WaitingCase) => void }) {
  const go = useGo()
  const { data, error } = useRoute('hearings.waiting', {})
  return (
    <>
      <ErrorNotice error={error} />
      <DataTable
        label={onPut ? 'Cases waiting; open one to put it on the docket' : 'Cases waiting for a hearing'}
        rows={data ?? []}
        columns={columns}
        rowKey={({ caseId }) => caseId}
        onOpen={onPut ?? (({ caseId }) => go(`/cases/${caseId}`))}
        empty="No case is waiting. Referred cases and reviews that come up stand here."
      />
    </>
  )
}
