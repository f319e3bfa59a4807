import type { NoticeHeldRow } from '@shared/interventions/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useGo } from '../desk'
import { Button, DataTable, Section } from '../ui'
import { HoldDialog } from './HoldDialog'
import { holdWords } from './holdWords'

/** Notifications that wait: for an intervention, for a new day, or because somebody decided so. */
export function HeldNotices({ rows }: { rows: readonly NoticeHeldRow[] }) {
  const go = useGo()
  const [lifting, setLifting] = useState<string | null>(null)
  return (
    <Section title="Held back, and why">
      <DataTable
        label="Notifications that wait"
        rows={rows}
        rowKey={({ pupilId }) => pupilId}
        onOpen={({ pupilId }) => go(`/pupils/${pupilId}`)}
        columns={[
          { id: 'name', head: 'Pupil', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
          { id: 'school', head: 'School', cell: ({ schoolName }) => schoolName ?? '', sortBy: (row) => row.schoolName },
          { id: 'number', head: 'No.', cell: ({ number }) => number, align: 'end', width: 60 },
          { id: 'why', head: 'Waits because', cell: ({ hold }) => holdWords[hold], sortBy: ({ hold }) => hold },
          {
            id: 'reason',
            head: 'Reason',
            wrap: true,
            cell: ({ hold, reason, since, pupilId }) =>
              hold === 'do_not_send' ? (
                <>
                  {reason?.replace(/\.$/, '')}
                  {since && `, since ${dateInWords(since, 'short')}`}{' '}
                  <Button tone="quiet" onPress={() => setLifting(pupilId)}>
                    Send again
                  </Button>
                </>
              ) : (
                ''
              )
          }
        ]}
      />
      {lifting && <HoldDialog pupilId={lifting} act="lift" onClose={() => setLifting(null)} />}
    </Section>
  )
}
