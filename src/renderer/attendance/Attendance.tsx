import { categories } from '@shared/attendance/rules-categories'
import { dateInWords, schoolYearLabel } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { DataTable, EmptyState, ErrorNotice, LinkButton, Page, PageHeader, Tabs, Waiting } from '../ui'
import { ImportReport } from './ImportReport'
import { Standings } from './Standings'

const TO_IMPORT = (
  <LinkButton tone="primary" to="/attendance/import">
    Import data
  </LinkButton>
)

/** Who has reached which line, what the last import brought, and what the codes mean. */
export function Attendance() {
  const { data: last, error, isPending } = useRoute('attendance.lastImport', {})
  const [tab, setTab] = useState('standing')
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
            { id: 'codes', label: 'Absence codes', content: () => <Codes /> }
          ]}
        />
      )}
    </Page>
  )
}

/** The legend of every attendance record: what each code of the district means to the law. */
function Codes() {
  const { data, error } = useRoute('attendance.codes', {})
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  return (
    <DataTable
      label="Absence codes"
      rows={data}
      rowKey={({ code, schoolYear }) => `${schoolYear} ${code}`}
      empty={<EmptyState title="No codes yet.">They are confirmed at the first import.</EmptyState>}
      columns={[
        { id: 'code', head: 'Code', cell: ({ code }) => code, sortBy: ({ code }) => code, rowHeader: true },
        { id: 'year', head: 'School year', cell: ({ schoolYear }) => schoolYearLabel(schoolYear) },
        { id: 'meaning', head: 'Meaning', cell: ({ meaning }) => meaning, sortBy: ({ meaning }) => meaning },
        { id: 'category', head: 'Taken as', cell: ({ category }) => categories[category].label },
        { id: 'section', head: 'Section', cell: ({ category }) => categories[category].section }
      ]}
    />
  )
}
