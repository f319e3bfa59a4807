import { releasedRecord } from '@shared/documents/forms/records'
import type { DocumentRecord } from '@shared/documents/model'
import { addDays, type CalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useDesk } from '../../desk'
import { DeskForm, Dialog, FormCheckbox, FormCheckboxGroup, FormDate, FormText, FormTextArea } from '../../ui'
import { IssuePreview } from '../IssuePreview'
import { TranslationNotice } from '../TranslationNotice'
import styles from './Records.module.css'

const RECORDS = {
  attendance: 'Attendance record',
  grades: 'Grades and credits',
  discipline: 'Discipline record',
  health: 'Health record',
  counseling: 'Counseling referrals and appointments',
  'special-education': 'IEP or Section 504 plan',
  board: 'Directives of the board'
} as const

const form = z.object({
  recipients: z
    .string()
    .refine((text) => recipientsOf(text).length > 0, 'Name who may receive the records (EC 49075).'),
  records: z.array(releasedRecord).min(1, 'Name the records (EC 49075).'),
  otherRecords: z.string().max(300),
  bothWays: z.boolean(),
  expiresOn: z
    .string()
    .nullable()
    .refine((day) => day !== null, 'Give the day on which it ends.')
})
type Values = z.input<typeof form>

/** One a line: `Name: for what`. */
const recipientsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split(/:(.*)/s))
    .map(([name = '', purpose = '']) => ({ name: name.trim(), purpose: purpose.trim() }))
    .filter(({ name, purpose }) => name && purpose)

const inputOf = ({ recipients, records, otherRecords, bothWays, expiresOn }: Values) => ({
  recipients: recipientsOf(recipients),
  records,
  otherRecords,
  bothWays,
  expiresOn: expiresOn as never
})

interface ConsentDialogProps {
  pupilId: string
  onClose: () => void
  onPrinted: (document: DocumentRecord) => void
}

/** A release of information: its fields beside the paper that comes of them. Nothing is ticked beforehand. */
export function ConsentDialog({ pupilId, onClose, onPrinted }: ConsentDialogProps) {
  const { today } = useDesk()
  const issue = useAct('court.issueConsent')
  const [values, setValues] = useState<Values | null>(null)
  return (
    <Dialog isOpen onClose={onClose} title="Release of information" size="full">
      <TranslationNotice pupilIds={[pupilId]} />
      <div className={styles.split}>
        <DeskForm
          schema={form}
          act="Print it for signature"
          defaultValues={{ recipients: '', records: [], otherRecords: '', bothWays: false, expiresOn: null }}
          onValues={setValues}
          onCancel={onClose}
          onSubmit={async (values) => {
            const { document } = await issue.mutateAsync({ ...inputOf(values), pupilId })
            onPrinted(document)
          }}
        >
          <FormTextArea
            name="recipients"
            label="Who may receive them, and for what"
            hint="One a line: Riverbend Youth Services: counseling"
          />
          <FormCheckboxGroup
            name="records"
            label="Records"
            options={releasedRecord.options.map((value) => ({ value, label: RECORDS[value] }))}
          />
          <FormText name="otherRecords" label="Other records" isRequired={false} />
          <FormCheckbox name="bothWays" label="They may also tell us what they know" />
          <FormDate name="expiresOn" label="Ends on" min={addDays(today as CalendarDate, 1)} />
        </DeskForm>
        {values && <IssuePreview act="court.issueConsent" input={{ ...inputOf(values), pupilId }} form="SD-45" />}
      </div>
    </Dialog>
  )
}
