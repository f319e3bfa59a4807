import { evidenceInput, evidenceKind, evidenceWords } from '@shared/followup/model'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { DirectiveMark } from '../agreements/DirectiveMark'
import { addresseeWords } from '../agreements/words'
import { useAct, useDesk } from '../desk'
import { Attachments } from '../documents/Attachments'
import { Button, DeskForm, Dialog, FormDate, FormRadio, FormRow, FormText, FormTextArea, Row, Stack } from '../ui'
import styles from './FollowUp.module.css'

type Directive = FollowUpView['directives'][number]

const schema = evidenceInput.omit({ directiveId: true })

interface DirectiveDialogProps {
  directive: Directive
  pupilId: string
  /** To say what became of it. */
  onState: () => void
  onClose: () => void
}

/** One directive: what it asks for, what came in, and what became of it; both are recorded from here. */
export function DirectiveDialog({ directive, pupilId, onState, onClose }: DirectiveDialogProps) {
  const { today } = useDesk()
  const [adding, setAdding] = useState(false)
  const { number, text, evidence, addressee, addresseeName, dueOn, monitor, received } = directive
  return (
    <Dialog isOpen onClose={onClose} title={`Directive ${number}`} size="wide">
      <Stack>
        <div>
          <p>{text}</p>
          <p className={styles.under}>
            {[
              `${addresseeWords[addressee]}, ${addresseeName}`,
              dueOn ? `by ${dateInWords(dueOn)}` : 'whole term',
              monitor && `checked by ${monitor}`
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {evidence && <p className={styles.under}>Asked for: {evidence}</p>}
        </div>
        <div>
          <DirectiveMark directive={directive} today={today} />
        </div>
        {received.length > 0 && (
          <ul className={styles.received} aria-label="Evidence received">
            {received.map(({ id, receivedOn, kind, fromWhom, text: shows, recordedBy }) => (
              <li key={id}>
                <strong>
                  {dateInWords(receivedOn)}, {evidenceWords[kind].toLowerCase()} from {fromWhom}
                </strong>
                : {shows} <span className={styles.under}>written down by {recordedBy}</span>
              </li>
            ))}
          </ul>
        )}
        {received.length > 0 && !adding && (
          <Attachments pupilId={pupilId} subject={{ type: 'directive', id: directive.id }} />
        )}
        {adding ? (
          <EvidenceForm directiveId={directive.id} today={today} onDone={() => setAdding(false)} />
        ) : (
          <Row>
            <Button tone="primary" autoFocus onPress={() => setAdding(true)}>
              {received.length === 0 ? 'Record evidence' : 'Record more evidence'}
            </Button>
            <Button onPress={onState}>Say what became of it</Button>
          </Row>
        )}
      </Stack>
    </Dialog>
  )
}

function EvidenceForm({ directiveId, today, onDone }: { directiveId: string; today: string; onDone: () => void }) {
  const record = useAct('followup.recordEvidence')
  return (
    <DeskForm
      schema={schema}
      defaultValues={{ kind: undefined, receivedOn: today as never, fromWhom: '', text: '' }}
      act="Record the evidence"
      onSubmit={async (values) => {
        await record.mutateAsync({ directiveId, ...values })
        onDone()
      }}
      onCancel={onDone}
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
      <FormTextArea
        name="text"
        label="What it shows"
        hint="A file can be attached once it is recorded."
        maxLength={1000}
      />
    </DeskForm>
  )
}
