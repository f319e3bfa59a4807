import type { FollowUpDue } from '@shared/followup/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useDesk, useGo, useRoute } from '../desk'
import { Button, DataTable, EmptyState, ErrorNotice, Page, PageHeader, StatusMark, Waiting } from '../ui'
import { markOf, wordOf } from './FollowUpToday'
import { Measures } from './Measures'

/** Everything the follow-up of all cases asks for. */
export function FollowUpList() {
  const { today } = useDesk()
  const go = useGo()
  const { data, error } = useRoute('followup.due', {})
  const [measures, setMeasures] = useState(false)
  return (
    <Page>
      <PageHeader
        title="Follow-up"
        detail="What the directives of the board ask for by today, case by case"
        asOf={data && `attendance known to ${dateInWords(data.asOf)}`}
        actions={<Button onPress={() => setMeasures(true)}>What the district watches</Button>}
      />
      <ErrorNotice error={error} />
      {!data && !error && <Waiting />}
      {data && (
        <DataTable<FollowUpDue>
          label="Due in the follow-up"
          rows={data.rows}
          rowKey={({ key }) => key}
          onOpen={({ caseId }) => go(`/cases/${caseId}`, { part: 'follow-up' })}
          empty={
            <EmptyState title="Nothing is due.">
              Broken terms, checks of attendance, directives with a day, review hearings, appointments, and consents and
              terms that end stand here.
            </EmptyState>
          }
          columns={[
            {
              id: 'due',
              head: 'Due',
              cell: ({ kind, dueOn }) => (
                <StatusMark status={markOf(kind, dueOn, today)}>{wordOf(dueOn, today)}</StatusMark>
              ),
              sortBy: ({ dueOn }) => dueOn,
              width: 130
            },
            { id: 'name', head: 'Pupil', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
            { id: 'case', head: 'Case', cell: ({ caseNumber }) => caseNumber, sortBy: ({ caseNumber }) => caseNumber },
            { id: 'what', head: 'What', cell: ({ text }) => text, width: '3fr', wrap: true }
          ]}
        />
      )}
      {measures && <Measures onClose={() => setMeasures(false)} />}
    </Page>
  )
}
