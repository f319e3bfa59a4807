import { participationKind, spanKind } from '@shared/attendance/model'
import { participationInput, recoveryInput, spanInput } from '@shared/attendance/record'
import { participationWords, spanWords } from '@shared/attendance/words'
import { useAct, useDesk } from '../desk'
import { DeskForm, FormDate, FormNumber, FormRadio, FormRow, FormSelect, FormText, FormTextArea } from '../ui'
import type { Corrected } from './CorrectionNotice'

export interface BesideFormProps {
  pupilId: string
  onDone: (correction: Corrected) => void
  onCancel: () => void
}

const spanForm = spanInput.omit({ pupilId: true })
const evidenceForm = participationInput.omit({ pupilId: true })
const recoveryForm = recoveryInput.omit({ pupilId: true })

/** Home or hospital, independent study, suspension, exclusion, leave: from a day, to a day or still open. */
export function SpanForm({ pupilId, onDone, onCancel }: BesideFormProps) {
  const save = useAct('attendance.recordSpan')
  return (
    <DeskForm
      schema={spanForm}
      defaultValues={{ to: null, reason: '' }}
      act="Save the span"
      onSubmit={async (values) => onDone(await save.mutateAsync({ pupilId, ...values }))}
      onCancel={onCancel}
    >
      <FormSelect
        name="kind"
        label="What it is"
        options={spanKind.options.map((value) => ({ value, label: spanWords[value] }))}
      />
      <FormRow>
        <FormDate name="from" label="First day" />
        <FormDate name="to" label="Last day" hint="Empty while it lasts" isRequired={false} />
      </FormRow>
      <FormTextArea
        name="reason"
        label="Why, and on what paper"
        hint="For instance: agreement of September 8"
        rows={2}
      />
    </DeskForm>
  )
}

/** What shows that a pupil took part on a schoolday. */
export function EvidenceForm({ pupilId, onDone, onCancel }: BesideFormProps) {
  const save = useAct('attendance.recordParticipation')
  const { today } = useDesk()
  return (
    <DeskForm
      schema={evidenceForm}
      defaultValues={{ detail: '' }}
      act="Save the evidence"
      onSubmit={async (values) => onDone(await save.mutateAsync({ pupilId, ...values }))}
      onCancel={onCancel}
    >
      <FormDate name="date" label="Schoolday" max={today} />
      <FormRadio
        name="kind"
        label="What shows it"
        options={participationKind.options.map((value) => ({ value, label: participationWords[value] }))}
      />
      <FormText
        name="detail"
        label="What it was"
        hint="For instance: essay, week 3"
        isRequired={false}
        maxLength={400}
      />
    </DeskForm>
  )
}

/** One day of attendance recovery (EC 46211); no absence is taken away by it. */
export function RecoveryForm({ pupilId, onDone, onCancel }: BesideFormProps) {
  const save = useAct('attendance.recordRecovery')
  const { today } = useDesk()
  return (
    <DeskForm
      schema={recoveryForm}
      defaultValues={{ minutes: null, detail: '' }}
      act="Save the day"
      onSubmit={async (values) => onDone(await save.mutateAsync({ pupilId, ...values }))}
      onCancel={onCancel}
    >
      <FormRow>
        <FormDate name="date" label="Day" max={today} />
        <FormNumber name="minutes" label="Minutes taught" min={1} max={1440} isRequired={false} />
      </FormRow>
      <FormText
        name="detail"
        label="What it was"
        hint="For instance: Saturday session"
        isRequired={false}
        maxLength={400}
      />
    </DeskForm>
  )
}
