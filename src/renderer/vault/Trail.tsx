import { clockTimeOf, dateInWords, dayOfMoment, timeInWords } from '@shared/kernel/dates'
import { actionInWords } from '@shared/vault/actions'
import type { TrailRow } from '@shared/vault/model'
import { useState } from 'react'
import { useRoute } from '../desk'
import { Button, type DataColumn, DataTable, ErrorNotice, Row, Section } from '../ui'

const columns: readonly DataColumn<TrailRow>[] = [
  { id: 'seq', head: 'No.', cell: ({ seq }) => seq, align: 'end', width: 80 },
  {
    id: 'at',
    head: 'When',
    cell: ({ at }) => `${dateInWords(dayOfMoment(at), 'short')}, ${timeInWords(clockTimeOf(at))}`,
    width: 160
  },
  { id: 'actor', head: 'Who', cell: ({ actor }) => actor, rowHeader: true },
  { id: 'action', head: 'What', cell: ({ action }) => actionInWords(action), width: '2fr' },
  { id: 'reason', head: 'Why', cell: ({ reason }) => reason ?? '', width: '2fr' }
]

/** Who did what, when: every change writes a row in the same step as itself, and no row can be changed afterwards. */
export function Trail() {
  const [before, setBefore] = useState<number | undefined>(undefined)
  const { data = [], error } = useRoute('vault.trail', { before }, { keepPrevious: true })
  const last = data.at(-1)
  return (
    <Section
      title="Audit trail"
      actions={
        <Row>
          {before !== undefined && <Button onPress={() => setBefore(undefined)}>Newest</Button>}
          {last && last.seq > 1 && <Button onPress={() => setBefore(last.seq)}>Earlier</Button>}
        </Row>
      }
    >
      <ErrorNotice error={error} />
      <DataTable label="Audit trail" rows={data} columns={columns} rowKey={({ seq }) => String(seq)} />
    </Section>
  )
}
