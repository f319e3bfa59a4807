import { consentInput } from '@shared/followup/model'
import type { FollowUpView } from '@shared/followup/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk } from '../desk'
import {
  Button,
  DataTable,
  DeskForm,
  Dialog,
  EmptyState,
  FormDate,
  FormRow,
  FormText,
  FormTextArea,
  Section,
  StatusMark
} from '../ui'
import styles from './FollowUp.module.css'

type Consent = FollowUpView['consents'][number]

const { records, purpose, recipient, signedBy, signedOn, expiresOn, revokedOn } = consentInput.shape
const schema = z.object({ records, purpose, recipient, signedBy, signedOn, expiresOn, revokedOn })
const MARKS = { 'in-force': 'on-time', expired: 'late', revoked: 'closed' } as const
const WORDS = { 'in-force': 'in force', expired: 'over', revoked: 'revoked' } as const

/** Written consents to share records with a provider (EC 49075); they stay on record for good. */
export function Consents({ caseId, data }: { caseId: string; data: FollowUpView }) {
  const [open, setOpen] = useState<Consent | 'new' | null>(null)
  return (
    <Section
      title="Consents on other papers · EC 49075"
      actions={<Button onPress={() => setOpen('new')}>Record a consent</Button>}
    >
      <DataTable<Consent>
        label="Consents on other papers"
        rows={data.consents}
        rowKey={({ id }) => id}
        onOpen={setOpen}
        empty={<EmptyState title="None.">What a family signed on the paper of an agency is recorded here.</EmptyState>}
        columns={[
          {
            id: 'recipient',
            head: 'To',
            cell: (one) => (
              <>
                {one.recipient}
                <span className={styles.under}>
                  {one.records}. For: {one.purpose}
                </span>
              </>
            ),
            rowHeader: true,
            wrap: true
          },
          {
            id: 'signed',
            head: 'Signed',
            cell: (one) => `${dateInWords(one.signedOn, 'short')}, ${one.signedBy}`,
            wrap: true
          },
          {
            id: 'state',
            head: 'State',
            wrap: true,
            cell: ({ state, expiresOn: end }) => (
              <StatusMark status={MARKS[state]}>
                {state === 'in-force' && end ? `in force to ${dateInWords(end)}` : WORDS[state]}
              </StatusMark>
            )
          }
        ]}
      />
      {open && (
        <ConsentDialog
          caseId={caseId}
          pupilId={data.pupilId}
          consent={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

interface ConsentDialogProps {
  caseId: string
  pupilId: string
  consent: Consent | null
  onClose: () => void
}

function ConsentDialog({ caseId, pupilId, consent, onClose }: ConsentDialogProps) {
  const { today } = useDesk()
  const save = useAct('followup.saveConsent')
  return (
    <Dialog isOpen onClose={onClose} title="A consent to share records" size="wide">
      <DeskForm
        schema={schema}
        defaultValues={
          consent ?? {
            records: '',
            purpose: '',
            recipient: '',
            signedBy: '',
            signedOn: today as never,
            expiresOn: null,
            revokedOn: null
          }
        }
        act="Save the consent"
        onSubmit={async (values) => {
          await save.mutateAsync({ ...values, pupilId, caseId, ...(consent && { id: consent.id }) })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormText name="recipient" label="Who receives the records" maxLength={200} />
        <FormTextArea name="records" label="Which records" maxLength={400} />
        <FormText name="purpose" label="What for" maxLength={400} />
        <FormRow>
          <FormText
            name="signedBy"
            label="Signed by"
            hint="The person who holds the education rights"
            maxLength={200}
          />
          <FormDate name="signedOn" label="Signed on" max={today} />
        </FormRow>
        <FormRow>
          <FormDate name="expiresOn" label="In force to" isRequired={false} />
          <FormDate name="revokedOn" label="Revoked on" isRequired={false} max={today} />
        </FormRow>
      </DeskForm>
    </Dialog>
  )
}
