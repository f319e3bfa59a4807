import type { CalendarDate } from '@shared/kernel/dates'
import { z } from 'zod'
import { useAct, useRoute } from '../desk'
import { DeskForm, FormNumber, FormRow, FormSelect, FormText, FormTextArea } from '../ui'
import type { Corrected } from './CorrectionNotice'
import { useCodeOptions } from './codeOptions'

const schema = z.object({
  schoolCode: z.string('Choose the school.').min(1, 'Choose the school.'),
  code: z.string('Choose the code.').min(1, 'Choose the code.'),
  period: z.string().trim().max(40).nullable(),
  minutes: z.number().int().min(0).max(1440).nullable(),
  reason: z.string().trim().min(3, 'Say why, in a few words: it stays with the record.').max(1000)
})

interface AddRecordFormProps {
  pupilId: string
  date: CalendarDate
  onDone: (correction: Corrected) => void
  onCancel: () => void
}

/** A record on a day that has none, or one more; it is the desk's own. */
export function AddRecordForm({ pupilId, date, onDone, onCancel }: AddRecordFormProps) {
  const add = useAct('attendance.addRecord')
  const { data: pupil } = useRoute('pupils.get', { id: pupilId })
  const codes = useCodeOptions(date)
  const schools = (pupil?.enrolments ?? [])
    .filter(({ enrolledOn, leftOn }) => enrolledOn <= date && (leftOn === null || date <= leftOn))
    .map(({ schoolCode, schoolName }) => ({ value: schoolCode, label: schoolName }))
  if (!pupil) return null
  if (schools.length === 0) return <p>The pupil was not enrolled on that day, so nothing can be recorded for it.</p>
  return (
    <DeskForm
      schema={schema}
      defaultValues={{ schoolCode: schools[0]?.value, period: null, minutes: null, reason: '' }}
      act="Add the record"
      onSubmit={async (values) => onDone(await add.mutateAsync({ pupilId, date, ...values }))}
      onCancel={onCancel}
    >
      {schools.length > 1 && <FormSelect name="schoolCode" label="School" options={schools} />}
      <FormSelect name="code" label="Code" options={codes} />
      <FormRow>
        <FormText name="period" label="Period" hint="Empty: the whole day" isRequired={false} />
        <FormNumber
          name="minutes"
          label="Minutes missed"
          hint="Empty: all of it"
          min={0}
          max={1440}
          isRequired={false}
        />
      </FormRow>
      <FormTextArea name="reason" label="Why" rows={2} />
    </DeskForm>
  )
}
