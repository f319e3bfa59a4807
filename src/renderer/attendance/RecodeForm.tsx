import type { CalendarDate } from '@shared/kernel/dates'
import { z } from 'zod'
import { useAct } from '../desk'
import { DeskForm, FormNumber, FormSelect, FormSwitch, FormTextArea } from '../ui'
import type { Corrected } from './CorrectionNotice'
import { useCodeOptions } from './codeOptions'

/** No code of a student system is a blank. */
const THERE = ' '

const schema = z.object({
  code: z.string().min(1, 'Choose what it is.'),
  minutes: z.number().int().min(0).max(1440).nullable(),
  reason: z.string().trim().min(3, 'Say why, in a few words: it stays with the record.').max(1000),
  keep: z.boolean()
})

interface RecodeFormProps {
  pupilId: string
  record: { id: string; date: CalendarDate; code: string; minutes: number | null }
  onDone: (correction: Corrected) => void
  onCancel: () => void
}

/** Excuses or corrects one record; what it was stays in its history. */
export function RecodeForm({ pupilId, record, onDone, onCancel }: RecodeFormProps) {
  const recode = useAct('attendance.recode')
  const options = [
    ...useCodeOptions(record.date),
    {
      value: THERE,
      label: 'No absence: the pupil was there',
      hint: 'The record is taken back and stays in the history'
    }
  ]
  return (
    <DeskForm
      schema={schema}
      defaultValues={{ code: record.code, minutes: record.minutes, reason: '', keep: true }}
      act="Save the correction"
      onSubmit={async ({ code, ...more }) => {
        onDone(await recode.mutateAsync({ pupilId, recordId: record.id, code: code === THERE ? null : code, ...more }))
      }}
      onCancel={onCancel}
    >
      <FormSelect name="code" label={`${record.code} becomes`} options={options} />
      <FormNumber
        name="minutes"
        label="Minutes missed"
        hint="Empty: the whole day or period. More than 30 count (EC 48260)."
        min={0}
        max={1440}
        isRequired={false}
      />
      <FormTextArea name="reason" label="Why" hint="For instance: physician’s note of October 6" rows={2} />
      <FormSwitch name="keep" label="Keep what was changed here when data is imported" />
    </DeskForm>
  )
}
