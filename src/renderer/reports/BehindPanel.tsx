import type { Behind, Breakdown } from '@shared/reports/model'
import { useGo, useRoute } from '../desk'
import { DataTable, ErrorNotice, SidePanel, Waiting } from '../ui'
import type { At } from './cells'

interface BehindPanelProps {
  of: { schoolYear: number; by: Breakdown }
  at: At
  /** The number's row and column in words. */
  title: string
  onClose: () => void
}

/** Who stands behind a number; Enter opens the case or the pupil. */
export function BehindPanel({ of, at, title, onClose }: BehindPanelProps) {
  const go = useGo()
  const { table, row, column } = at
  const { data, error } = useRoute('reports.behind', { ...of, table, row, column })
  return (
    <SidePanel title={title} onClose={onClose}>
      <ErrorNotice error={error} />
      {!data && !error && <Waiting />}
      {data && (
        <DataTable<Behind>
          label={`Behind the number: ${title}`}
          rows={data.behind}
          rowKey={({ to, detail }) => `${to} ${detail}`}
          onOpen={({ to }) => {
            const [path = to, search] = to.split('?')
            go(path, Object.fromEntries(new URLSearchParams(search)))
          }}
          columns={[
            { id: 'who', head: 'Who', cell: ({ label }) => label, sortBy: ({ label }) => label, rowHeader: true },
            {
              id: 'what',
              head: 'What is counted',
              cell: ({ detail }) => detail,
              sortBy: ({ detail }) => detail,
              wrap: true
            }
          ]}
        />
      )}
    </SidePanel>
  )
}
