import { evidenceWords } from '@shared/followup/model'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { DirectiveMark } from '../agreements/DirectiveMark'
import { StatusDialog } from '../agreements/StatusDialog'
import { addresseeWords } from '../agreements/words'
import { useDesk } from '../desk'
import { DataTable, Section } from '../ui'
import { DirectiveDialog } from './DirectiveDialog'
import styles from './FollowUp.module.css'

type Directive = FollowUpView['directives'][number]

/** What each directive asks of whom and by when, what has come in to show it, and what became of it. */
export function FollowedDirectives({ data }: { data: FollowUpView }) {
  const { today } = useDesk()
  const [open, setOpen] = useState<{ id: string; as: 'look' | 'state' } | null>(null)
  const directive = data.directives.find(({ id }) => id === open?.id)
  return (
    <Section title="Directives">
      <DataTable<Directive>
        label="Directives and their evidence; open one to record what came in and what became of it"
        rows={data.directives}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen({ id, as: 'look' })}
        columns={[
          {
            id: 'text',
            head: 'Directive',
            cell: ({ number, text, addressee, addresseeName }) => (
              <>
                {number}. {text}
                <span className={styles.under}>{`${addresseeWords[addressee]}, ${addresseeName}`}</span>
              </>
            ),
            rowHeader: true,
            wrap: true
          },
          { id: 'due', head: 'By', cell: ({ dueOn }) => (dueOn ? dateInWords(dueOn, 'short') : 'whole term') },
          {
            id: 'evidence',
            head: 'Evidence',
            cell: ({ evidence, received }) => (
              <>
                {received.length === 0 ? 'nothing received' : `received: ${receivedInWords(received)}`}
                {evidence && <span className={styles.under}>asked for: {evidence}</span>}
              </>
            ),
            wrap: true
          },
          { id: 'state', head: 'State', cell: (one) => <DirectiveMark directive={one} today={today} />, wrap: true }
        ]}
      />
      {directive && open?.as === 'look' && (
        <DirectiveDialog
          directive={directive}
          pupilId={data.pupilId}
          onState={() => setOpen({ id: directive.id, as: 'state' })}
          onClose={() => setOpen(null)}
        />
      )}
      {directive && open?.as === 'state' && <StatusDialog directive={directive} onClose={() => setOpen(null)} />}
    </Section>
  )
}

const receivedInWords = (received: Directive['received']) =>
  received
    .map(({ kind, receivedOn }) => `${evidenceWords[kind].toLowerCase()} ${dateInWords(receivedOn, 'short')}`)
    .join(', ')
