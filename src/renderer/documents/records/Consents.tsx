import type { RouteOutput } from '@shared/contract'
import type { DocumentRecord } from '@shared/documents/model'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk, useRoute } from '../../desk'
import {
  Button,
  ConfirmDialog,
  DataTable,
  DeskForm,
  Dialog,
  EmptyState,
  ErrorNotice,
  FormDate,
  FormText,
  Section,
  Stack,
  StatusMark
} from '../../ui'
import { PrintRun } from '../PrintRun'
import { ConsentDialog } from './ConsentDialog'
import styles from './Records.module.css'

type ReleaseConsent = RouteOutput<'court.consents'>[number]

const MARKS = {
  unsigned: <StatusMark status="waiting">not signed</StatusMark>,
  valid: <StatusMark status="done">valid</StatusMark>,
  expired: <StatusMark status="closed">ended</StatusMark>,
  revoked: <StatusMark status="closed">taken back</StatusMark>
} as const

/** Consents to release a pupil's records, and the log of what was released (EC 49064, 49075). */
export function Consents({ pupilId }: { pupilId: string }) {
  const { data, error } = useRoute('court.consents', { pupilId })
  const log = useAct('court.printLog')
  const revoke = useAct('court.revokeConsent')
  const { today } = useDesk()
  const [asking, setAsking] = useState(false)
  const [signing, setSigning] = useState<ReleaseConsent | null>(null)
  const [revoking, setRevoking] = useState<ReleaseConsent | null>(null)
  const [printed, setPrinted] = useState<DocumentRecord[]>([])
  const printLog = async () => {
    const { document } = await log.mutateAsync({ pupilId })
    setPrinted([document])
  }
  return (
    <Section
      title="Release of records"
      actions={
        <>
          <Button onPress={() => void printLog().catch(() => undefined)} isDisabled={log.isPending}>
            Print the log of releases
          </Button>
          <Button onPress={() => setAsking(true)}>Release of information</Button>
        </>
      }
    >
      <Stack>
        <ErrorNotice error={error ?? log.error} />
        {printed.length > 0 && <PrintRun documents={printed} />}
        <DataTable
          label="Consents to release records"
          rows={data ?? []}
          rowKey={({ id }) => id}
          onOpen={(consent) => {
            if (consent.state === 'unsigned') setSigning(consent)
            else if (consent.state === 'valid') setRevoking(consent)
          }}
          empty={
            <EmptyState title="No consent to release records.">
              It is printed for signature, signed by whoever has custody or the education rights, and then recorded
              here.
            </EmptyState>
          }
          columns={[
            { id: 'number', head: 'Paper', cell: ({ document }) => document.number, rowHeader: true },
            { id: 'to', head: 'To whom', width: '2fr', wrap: true, cell: ({ recipients }) => recipients.join('; ') },
            {
              id: 'signed',
              head: 'Signed',
              wrap: true,
              cell: ({ signedOn, signedBy }) => (signedOn ? `${dateInWords(signedOn, 'short')}, ${signedBy}` : '')
            },
            {
              id: 'state',
              head: 'State',
              wrap: true,
              cell: ({ state, expiresOn }) => (
                <>
                  {MARKS[state]}
                  <span className={styles.under}>ends {dateInWords(expiresOn)}</span>
                </>
              )
            }
          ]}
        />
      </Stack>
      {asking && (
        <ConsentDialog
          pupilId={pupilId}
          onClose={() => setAsking(false)}
          onPrinted={(document) => {
            setAsking(false)
            setPrinted([document])
          }}
        />
      )}
      {signing && <SignDialog consent={signing} onClose={() => setSigning(null)} />}
      <ConfirmDialog
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        question="Record that this consent was taken back today?"
        act="Record it"
        onConfirm={() => revoke.mutateAsync({ consentId: revoking?.id ?? '', revokedOn: today as CalendarDate })}
      >
        <p>From then on no record is released on it. What was shared before stays in the log.</p>
      </ConfirmDialog>
    </Section>
  )
}

const signature = z.object({
  signedBy: z.string().trim().min(1, 'Say who signed.').max(200),
  signedOn: z
    .string()
    .nullable()
    .refine((day) => day !== null, 'Give the day beside the signature.')
})

function SignDialog({ consent, onClose }: { consent: ReleaseConsent; onClose: () => void }) {
  const sign = useAct('court.signConsent')
  const { today } = useDesk()
  return (
    <Dialog isOpen onClose={onClose} title={`${consent.document.number} was signed`}>
      <DeskForm
        schema={signature}
        act="Record the signature"
        defaultValues={{ signedBy: '', signedOn: null }}
        onCancel={onClose}
        onSubmit={async ({ signedBy, signedOn }) => {
          await sign.mutateAsync({ consentId: consent.id, signedBy, signedOn: signedOn as never })
          onClose()
        }}
      >
        <FormText
          name="signedBy"
          label="Who signed"
          hint="Whoever has custody of the pupil or holds the education rights."
        />
        <FormDate name="signedOn" label="Dated" max={today} />
      </DeskForm>
    </Dialog>
  )
}
