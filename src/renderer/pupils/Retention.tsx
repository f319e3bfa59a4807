import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { listName } from '@shared/pupils/names'
import { retentionReason, type Retention as Term, usualRetention } from '@shared/pupils/retention'
import { useState } from 'react'
import { useAct, useGo, useRoute } from '../desk'
import {
  DataTable,
  EmptyState,
  ErrorNotice,
  Form,
  Notice,
  NumberField,
  Page,
  PageHeader,
  Section,
  Waiting
} from '../ui'

/** How long records of pupils who left stay, why, and whose term is over. The desk deletes nothing by itself. */
export function Retention() {
  const { data, error } = useRoute('pupils.retention', {})
  const go = useGo()
  return (
    <Page>
      <PageHeader title="How long records are kept" />
      <ErrorNotice error={error} />
      {!data && !error && <Waiting />}
      {data && <TermForm key={data.settings.julyFirsts} settings={data.settings} />}
      {data && (
        <Section title={`Whose term is over (${data.total})`}>
          <p>
            Nothing is deleted by itself. Take these pupils to your records officer; what a case or a court still needs
            stays.
          </p>
          <DataTable
            label="Pupils whose term is over"
            rows={data.past}
            rowKey={({ id }) => id}
            onOpen={({ id }) => go(`/pupils/${id}`)}
            empty={
              <EmptyState title="Nobody’s term is over.">
                Pupils who left every school of the district stand here once their term has ended.
              </EmptyState>
            }
            columns={[
              { id: 'name', head: 'Pupil', cell: listName, sortBy: listName, rowHeader: true },
              { id: 'id', head: 'Local id', cell: ({ localId }) => localId, sortBy: ({ localId }) => localId },
              {
                id: 'left',
                head: 'Left on',
                cell: ({ leftOn }) => dateInWords(leftOn as CalendarDate),
                sortBy: ({ leftOn }) => leftOn
              },
              {
                id: 'until',
                head: 'Kept until',
                cell: (pupil) => dateInWords(pupil.keptUntil as CalendarDate),
                sortBy: (pupil) => pupil.keptUntil
              }
            ]}
          />
          {data.past.length < data.total && <p>The first {data.past.length} are shown.</p>}
        </Section>
      )}
    </Page>
  )
}

function TermForm({ settings }: { settings: Term }) {
  const save = useAct('pupils.saveRetention')
  const [julyFirsts, setJulyFirsts] = useState<number | null>(settings.julyFirsts)
  return (
    <Section title="The term">
      <p>{retentionReason}</p>
      {save.isSuccess && <Notice tone="good" title="Saved." />}
      <Form act="Save the term" onSubmit={() => save.mutateAsync({ julyFirsts: julyFirsts ?? settings.julyFirsts })}>
        <NumberField
          label="Kept until so many July 1sts after leaving"
          hint={`Default ${usualRetention.julyFirsts}: the third.`}
          min={1}
          max={50}
          value={julyFirsts}
          onChange={setJulyFirsts}
        />
      </Form>
    </Section>
  )
}
