import { type HearingDay, hearingKind, type WaitingCase } from '@shared/hearings/model'
import { clockTime, dateInWords, timeInWords } from '@shared/kernel/dates'
import { z } from 'zod'
import { useAct } from '../desk'
import { DeskForm, Dialog, FormCheckbox, FormRadio, FormSelect } from '../ui'

const schema = z.object({ time: clockTime, kind: hearingKind, addedOn: z.boolean() })

/** Puts a waiting case into a free slot of the day. */
export function PutDialog({ day, found, onClose }: { day: HearingDay; found: WaitingCase; onClose: () => void }) {
  const put = useAct('hearings.put')
  return (
    <Dialog isOpen onClose={onClose} title={`${found.name} on ${dateInWords(day.date)}`}>
      <DeskForm
        schema={schema}
        defaultValues={{ time: day.freeTimes[0], kind: found.kind, addedOn: false }}
        act="Put on the docket"
        onSubmit={async (values) => {
          await put.mutateAsync({ ...values, dayId: day.id, caseId: found.caseId })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormSelect
          name="time"
          label="Slot"
          isRequired
          options={day.freeTimes.map((time) => ({ value: time, label: timeInWords(time) }))}
        />
        <FormRadio
          name="kind"
          label="Hearing"
          inline
          options={[
            { value: 'first', label: 'First' },
            { value: 'review', label: 'Review' }
          ]}
        />
        <FormCheckbox name="addedOn" label="Added on after the docket was given out (A+)" />
      </DeskForm>
    </Dialog>
  )
}
