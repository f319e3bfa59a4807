import { type MeetingDay, meetingDayInput, meetingKind, meetingWords } from '@shared/interventions/meetings'
import { z } from 'zod'
import { useAct, useRoute } from '../../desk'
import { DeskForm, Dialog, FormDate, FormNumber, FormRow, FormSelect, FormText, FormTextArea, FormTime } from '../../ui'

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const { kind, date, place, address, schoolCode, firstTime, slotMinutes, slots } = meetingDayInput.shape
const form = z.object({
  kind: kind.nullable().refine((one) => one !== null, 'Choose the kind of meeting.'),
  date: date.nullable().refine((day) => day !== null, 'Give the day.'),
  place,
  address,
  schoolCode,
  firstTime: firstTime.nullable().refine((time) => time !== null, 'Give the first time.'),
  slotMinutes,
  slots,
  staff: z.string().refine((text) => lines(text).length > 0, 'Name at least one person who holds it.')
})

interface MeetingDayDialogProps {
  day: MeetingDay | null
  onClose: () => void
  onSaved: (id: string) => void
}

/** Kind, day, place, slots and staff of a block. */
export function MeetingDayDialog({ day, onClose, onSaved }: MeetingDayDialogProps) {
  const schools = useRoute('district.schools', {}).data ?? []
  const save = useAct('interventions.saveMeetingDay')
  return (
    <Dialog isOpen onClose={onClose} title={day ? 'Change the block' : 'New block of meetings'} size="wide">
      <DeskForm
        schema={form}
        defaultValues={{
          kind: day?.kind ?? null,
          date: day?.date ?? null,
          place: day?.place ?? '',
          address: day?.address ?? '',
          schoolCode: day?.schoolCode ?? null,
          firstTime: day?.firstTime ?? null,
          slotMinutes: day?.slotMinutes ?? 30,
          slots: day?.slots ?? 6,
          staff: day?.staff.join('\n') ?? ''
        }}
        act={day ? 'Save the block' : 'Make the block'}
        onSubmit={async ({ staff, ...values }) => {
          const { kind: which, date: on, firstTime: from } = values
          if (!which || !on || !from) return
          const { id } = await save.mutateAsync({
            ...values,
            id: day?.id ?? null,
            kind: which,
            date: on,
            firstTime: from,
            staff: lines(staff)
          })
          onClose()
          onSaved(id)
        }}
        onCancel={onClose}
      >
        <FormRow>
          <FormSelect
            name="kind"
            label="Kind"
            options={meetingKind.options.map((value) => ({ value, label: meetingWords[value] }))}
          />
          <FormSelect
            name="schoolCode"
            label="School"
            isRequired={false}
            options={schools.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </FormRow>
        <FormRow>
          <FormDate name="date" label="Day" />
          <FormTime name="firstTime" label="First time" />
          <FormNumber name="slotMinutes" label="Minutes a family" min={5} max={240} />
          <FormNumber name="slots" label="Slots" min={1} max={60} />
        </FormRow>
        <FormRow>
          <FormText name="place" label="Room" maxLength={200} />
          <FormText name="address" label="Address" maxLength={200} hint="The invitation prints it." />
        </FormRow>
        <FormTextArea name="staff" label="Held by" rows={3} hint="One name a line; the first leads." />
      </DeskForm>
    </Dialog>
  )
}
