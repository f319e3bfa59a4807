import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute, useScreenSearch } from '../desk'
import { EmptyState, ErrorNotice, LinkButton, Page, PageHeader, Tabs, Waiting } from '../ui'
import { Codes } from './Codes'
import { ImportReport } from './ImportReport'
import { Rules } from './Rules'
import { Standings } from './Standings'

const TO_IMPORT = (
  <LinkButton tone="primary" to="/attendance/import">
    Import data
  </LinkButton>
)

/** Who has reached which line, what the last import brought, and what the codes mean. */
export function Attendance() {
  const { data: last, error, isPending } = useRoute('attendance.lastImport', {})
  const { part } = useScreenSearch()
  const [tab, setTab] = useState(part ?? 'standing')
  const asOf = last ? `as of ${dateInWords(last.summary.asOf)}` : undefined
  return (
    <Page>
      <PageHeader title="Attendance" asOf={asOf} actions={TO_IMPORT} />
      <ErrorNotice error={error} />
      {isPending && <Waiting />}
      {last === null && (
        <EmptyState title="No attendance has been imported yet." action={TO_IMPORT}>
          Choose a folder with the CSV set or with Ed-Fi XML. It is read and shown first; nothing is written before you
          say so.
        </EmptyState>
      )}
      {last && (
        <Tabs
          label="Parts of attendance"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'standing', label: 'Pupils', content: () => <Standings /> },
            { id: 'import', label: 'Last import', content: () => <ImportReport report={last} /> },
            { id: 'codes', label: 'Absence codes', content: () => <Codes /> },
            { id: 'rules', label: 'Rules', content: () => <Rules /> }
          ]}
        />
      )}
    </Page>
  )
}
