import { type HearingDay, hearingDayInput } from '@shared/hearings/model'
import { useAct, useRoute } from '../desk'
import {
  DeskForm,
  Dialog,
  ErrorNotice,
  FormCheckboxGroup,
  FormDate,
  FormNumber,
  FormRow,
  FormSelect,
  FormTime,
  Notice,
  Waiting
} from '../ui'

interface DayDialogProps {
  /** Null makes a new day. */
  day: HearingDay | null
  onClose: () => void
  onSaved: (id: string) => void
}

/** Day, room, first time, length of a slot, chair and panel. */
export function DayDialog({ day, onClose, onSaved }: DayDialogProps) {
  const rooms = useRoute('district.rooms', {})
  const members = useRoute('district.members', {})
  const save = useAct('hearings.saveDay')
  const ready = rooms.data && members.data
  const active = members.data?.filter(({ active }) => active) ?? []
  return (
    <Dialog isOpen onClose={onClose} title={day ? 'Change the hearing day' : 'New hearing day'} size="wide">
      <ErrorNotice error={rooms.error ?? members.error} />
      {!ready && <Waiting />}
      {ready && rooms.data.length === 0 && (
        <Notice tone="warn" title="There is no hearing room yet">
          Add a room with its address under District first; the notice of hearing prints it.
        </Notice>
      )}
      {ready && rooms.data.length > 0 && (
        <DeskForm
          schema={hearingDayInput}
          defaultValues={{
            ...(day ? { id: day.id } : {}),
            date: day?.date ?? (null as never),
            roomId: day?.roomId ?? (rooms.data.length === 1 ? rooms.data[0]?.id : (null as never)),
            firstTime: day?.firstTime ?? ('09:00' as never),
            slotMinutes: day?.slotMinutes ?? 30,
            chairId: day ? day.chairId : (active.find(({ role }) => role === 'chair')?.id ?? null),
            memberIds: day ? day.members.map(({ id }) => id) : []
          }}
          act={day ? 'Save the hearing day' : 'Make the hearing day'}
          onSubmit={async (values) => {
            const { id } = await save.mutateAsync(values)
            onClose()
            onSaved(id)
          }}
          onCancel={onClose}
        >
          <FormRow>
            <FormDate name="date" label="Day" isRequired />
            <FormTime name="firstTime" label="First time" isRequired />
            <FormNumber name="slotMinutes" label="Minutes a case" min={5} max={240} isRequired />
          </FormRow>
          <FormSelect
            name="roomId"
            label="Room"
            isRequired
            options={rooms.data.map(({ id, name, address }) => ({ value: id, label: name, hint: address }))}
          />
          <FormSelect
            name="chairId"
            label="Chair"
            options={active.map(({ id, name, agency }) => ({ value: id, label: name, hint: agency }))}
          />
          <FormCheckboxGroup
            name="memberIds"
            label="Panel"
            hint="Who sits today; who comes is said on the day."
            options={active.map(({ id, name, agency, category }) => ({
              value: id,
              label: name,
              hint: `${agency} (${category})`
            }))}
          />
        </DeskForm>
      )}
    </Dialog>
  )
}
