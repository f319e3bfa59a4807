import { type Violation, violationStepWords } from '@shared/followup/model'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { DataTable, Section } from '../ui'
import styles from './FollowUp.module.css'

/** Violations that were reported, each with its frozen report. */
export function Violations({ data, onDocument }: { data: FollowUpView; onDocument: (id: string) => void }) {
  const numbers = new Map(data.directives.map(({ id, number }) => [id, number]))
  return (
    <Section title="Violations">
      <DataTable<Violation>
        label="Violations; open one to read its report"
        rows={data.violations}
        rowKey={({ id }) => id}
        onOpen={({ reportDocumentId }) => onDocument(reportDocumentId)}
        columns={[
          {
            id: 'on',
            head: 'Reported',
            cell: ({ seq, reportedOn }) => `${seq}. ${dateInWords(reportedOn, 'short')}`,
            rowHeader: true
          },
          { id: 'what', head: 'What', cell: (one) => whatInWords(one, numbers), wrap: true },
          {
            id: 'step',
            head: 'Step',
            cell: ({ step, cureBy }) => (
              <>
                {violationStepWords[step]}
                {cureBy && <span className={styles.under}>looked at again {dateInWords(cureBy, 'short')}</span>}
              </>
            ),
            wrap: true
          },
          { id: 'note', head: 'Tried and seen', cell: ({ note }) => note, wrap: true }
        ]}
      />
    </Section>
  )
}

/** `Oct 28, Oct 29; directives 2, 3` */
function whatInWords({ days, directiveIds }: Violation, numbers: ReadonlyMap<string, number>): string {
  const dates = days.map(({ date }) => dateInWords(date, 'short')).join(', ')
  const named = directiveIds.flatMap((id) => numbers.get(id) ?? [])
  const directives = named.length > 0 ? `directive${named.length === 1 ? '' : 's'} ${named.join(', ')}` : ''
  return [dates, directives].filter(Boolean).join('; ')
}
