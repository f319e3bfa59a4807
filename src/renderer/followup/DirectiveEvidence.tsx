import { evidenceInput, evidenceKind, evidenceWords } from '@shared/followup/model'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { markOf } from '../agreements/words'
import { useAct, useDesk } from '../desk'
import { Attachments } from '../documents/Attachments'
import {
  Button,
  DataTable,
  DeskForm,
  Dialog,
  FormDate,
  FormRadio,
  FormRow,
  FormText,
  FormTextArea,
  Section,
  Stack,
  StatusMark
} from '../ui'

type Directive = FollowUpView['directives'][number]

const schema = evidenceInput.omit({ directiveId: true })

/** What each directive asks to be shown, and what has come in. */
export function DirectiveEvidence({ data }: { data: FollowUpView }) {
  const { today } = useDesk()
  const [open, setOpen] = useState<string | null>(null)
  const directive = data.directives.find(({ id }) => id === open)
  return (
    <Section title="Evidence">
      <DataTable<Directive>
        label="Directives and their evidence; open one to record what came in"
        rows={data.directives}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        columns={[
          { id: 'number', head: 'No.', cell: ({ number }) => number },
          { id: 'text', head: 'Directive', cell: ({ text }) => text, rowHeader: true, wrap: true },
          { id: 'asked', head: 'Asked for', cell: ({ evidence }) => evidence ?? '', wrap: true },
          { id: 'due', head: 'By', cell: ({ dueOn }) => (dueOn ? dateInWords(dueOn, 'short') : 'whole term') },
          {
            id: 'received',
            head: 'Received',
            align: 'end',
            cell: ({ received }) => received.length
          },
          {
            id: 'state',
            head: 'State',
            cell: (one) => {
              const { status, word } = markOf(one, today)
              return <StatusMark status={status}>{word}</StatusMark>
            }
          }
        ]}
      />
      {directive && <EvidenceDialog directive={directive} pupilId={data.pupilId} onClose={() => setOpen(null)} />}
    </Section>
  )
}

interface EvidenceDialogProps {
  directive: Directive
  pupilId: string
  onClose: () => void
}

function EvidenceDialog({ directive, pupilId, onClose }: EvidenceDialogProps) {
  const { today } = useDesk()
  const record = useAct('followup.recordEvidence')
  const [adding, setAdding] = useState(directive.received.length === 0)
  return (
    <Dialog isOpen onClose={onClose} title={`Evidence for directive ${directive.number}`} size="wide">
      <p>{directive.text}</p>
      {directive.evidence && <p>Asked for: {directive.evidence}</p>}
      {directive.received.length > 0 && (
        <Stack gap="tight">
          {directive.received.map(({ id, receivedOn, kind, fromWhom, text, recordedBy }) => (
            <p key={id}>
              <strong>
                {dateInWords(receivedOn)}, {evidenceWords[kind].toLowerCase()} from {fromWhom}
              </strong>
              : {text} ({recordedBy})
            </p>
          ))}
        </Stack>
      )}
      {directive.received.length > 0 && (
        <Attachments pupilId={pupilId} subject={{ type: 'directive', id: directive.id }} />
      )}
      {!adding && <Button onPress={() => setAdding(true)}>Record more evidence</Button>}
      {adding && (
        <DeskForm
          schema={schema}
          defaultValues={{ kind: undefined, receivedOn: today as never, fromWhom: '', text: '' }}
          act="Record the evidence"
          onSubmit={async (values) => {
            await record.mutateAsync({ directiveId: directive.id, ...values })
            if (values.kind === 'document') setAdding(false)
            else onClose()
          }}
          onCancel={onClose}
        >
          <FormRadio
            name="kind"
            label="What came"
            inline
            options={evidenceKind.options.map((value) => ({ value, label: evidenceWords[value] }))}
          />
          <FormRow>
            <FormDate name="receivedOn" label="Received on" max={today} />
            <FormText name="fromWhom" label="From" maxLength={200} />
          </FormRow>
          <FormTextArea name="text" label="What it shows" maxLength={1000} />
        </DeskForm>
      )}
    </Dialog>
  )
}
