import { type ClosingReason, closingReason } from '@shared/documents/forms/records'
import type { DocumentRecord } from '@shared/documents/model'
import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../../desk'
import { DeskForm, Dialog, FormSelect, FormTextArea } from '../../ui'
import { IssuePreview } from '../IssuePreview'
import { TranslationNotice } from '../TranslationNotice'
import { closingWords } from './closingWords'
import styles from './Records.module.css'

const form = z.object({
  reason: closingReason.nullable().refine((reason) => reason !== null, 'Say why the case was closed.'),
  note: z.string().max(1500),
  stays: z.string().max(3000)
})
type Values = z.input<typeof form>

interface ClosingDialogProps {
  caseId: string
  pupilId: string
  /** As it was said when the case was closed. */
  ground: ClosingReason | null
  onClose: () => void
  onPrinted: (documents: readonly DocumentRecord[]) => void
}

/** The letter that ends a case, for every household, beside the paper that comes of it. */
export function ClosingDialog({ caseId, pupilId, ground, onClose, onPrinted }: ClosingDialogProps) {
  const issue = useAct('cases.issueClosingLetter')
  const [values, setValues] = useState<Values | null>(null)
  return (
    <Dialog isOpen onClose={onClose} title="Closing letter" size="full">
      <TranslationNotice pupilIds={[pupilId]} />
      <div className={styles.split}>
        <DeskForm
          schema={form}
          act="Print the closing letter"
          defaultValues={{ reason: ground, note: '', stays: '' }}
          onValues={setValues}
          onCancel={onClose}
          onSubmit={async ({ reason, note, stays }) => {
            const { documents } = await issue.mutateAsync({ caseId, reason: reason as ClosingReason, note, stays })
            onPrinted(documents)
          }}
        >
          <FormSelect
            name="reason"
            label="Why the case was closed"
            options={closingReason.options.map((value) => ({ value, label: closingWords[value] }))}
          />
          <FormTextArea name="note" label="In the board’s own words" isRequired={false} rows={3} />
          <FormTextArea name="stays" label="What goes on" isRequired={false} rows={3} hint="One a line." />
        </DeskForm>
        {values && (
          <IssuePreview
            act="cases.issueClosingLetter"
            input={{ ...values, reason: values.reason ?? undefined, caseId }}
            form="SD-46"
          />
        )}
      </div>
    </Dialog>
  )
}
