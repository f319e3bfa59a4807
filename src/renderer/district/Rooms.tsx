import { type HearingRoom, hearingRoom } from '@shared/district/model'
import { useAct, useRoute } from '../desk'
import { DeskForm, FormText } from '../ui'
import { Records } from './Records'

const newRoom = hearingRoom.partial({ id: true })

/** Where the board meets. */
export function Rooms() {
  const { data, error } = useRoute('district.rooms', {})
  return (
    <Records
      title="Hearing rooms"
      rows={data}
      error={error}
      rowKey={({ id }) => id}
      name={({ name }) => name}
      add="Add a room"
      empty="The rooms in which the board meets will stand here."
      form={(room, onDone) => <RoomForm room={room} onDone={onDone} />}
      columns={[
        { id: 'name', head: 'Room', cell: ({ name }) => name, sortBy: ({ name }) => name, rowHeader: true },
        { id: 'address', head: 'Address', cell: ({ address }) => address }
      ]}
    />
  )
}

function RoomForm({ room, onDone }: { room: HearingRoom | null; onDone: () => void }) {
  const save = useAct('district.saveRoom')
  return (
    <DeskForm
      schema={newRoom}
      defaultValues={room ?? {}}
      act="Save the room"
      onSubmit={async (next) => {
        await save.mutateAsync(next)
        onDone()
      }}
      onCancel={onDone}
    >
      <FormText name="name" label="Room" maxLength={120} />
      <FormText
        name="address"
        label="Address"
        hint="As a notice of hearing prints it, with entrance and floor"
        maxLength={200}
      />
    </DeskForm>
  )
}
