import { type Violation, violationStepWords } from '@shared/followup/model'
import { dateInWords } from '@shared/kernel/dates'
import { DataTable, Section } from '../ui'

/** Violations that were reported, each with its frozen report. */
export function Violations({
  violations,
  onDocument
}: {
  violations: readonly Violation[]
  onDocument: (id: string) => void
}) {
  return (
    <Section title="Violations">
      <DataTable<Violation>
        label="Violations; open one to read its report"
        rows={violations}
        rowKey={({ id }) => id}
        onOpen={({ reportDocumentId }) => onDocument(reportDocumentId)}
        columns={[
          { id: 'seq', head: 'No.', cell: ({ seq }) => seq },
          { id: 'on', head: 'Reported', cell: ({ reportedOn }) => dateInWords(reportedOn), rowHeader: true },
          {
            id: 'days',
            head: 'Days',
            cell: ({ days }) => days.map(({ date }) => dateInWords(date, 'short')).join(', ')
          },
          { id: 'step', head: 'Step', cell: ({ step }) => violationStepWords[step] },
          { id: 'note', head: 'Note', cell: ({ note }) => note, wrap: true }
        ]}
      />
    </Section>
  )
}
