import type { DocumentRecord } from '@shared/documents/model'
import type { HearingDay } from '@shared/hearings/model'
import { z } from 'zod'
import { useAct } from '../../desk'
import { DeskForm, Dialog, FormCheckboxGroup, FormText } from '../../ui'

const schema = z.object({
  members: z.array(z.string()),
  others: z.string().trim().max(400)
})

/** To whom the numbered copies go; the log keeps each until it is back. */
export function CopiesDialog({
  day,
  packet,
  onClose
}: {
  day: HearingDay
  packet: DocumentRecord
  onClose: () => void
}) {
  const print = useAct('hearings.printCopies')
  return (
    <Dialog isOpen onClose={onClose} title={`Numbered copies of ${packet.number}`}>
      <DeskForm
        schema={schema}
        defaultValues={{ members: day.members.map(({ id }) => id), others: '' }}
        act="Print the copies"
        onSubmit={async ({ members, others }) => {
          const names = others.split(',').map((name) => name.trim())
          const holders = [
            ...day.members
              .filter(({ id }) => members.includes(id))
              .map(({ id, name }) => ({ memberId: id as string | null, name })),
            ...names.filter(Boolean).map((name) => ({ memberId: null, name }))
          ]
          if (holders.length === 0) return
          await print.mutateAsync({ documentId: packet.id, holders })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormCheckboxGroup
          name="members"
          label="A copy for"
          options={day.members.map(({ id, name, agency }) => ({ value: id, label: name, hint: agency }))}
        />
        <FormText name="others" label="And for" hint="Names with a comma between them" isRequired={false} />
      </DeskForm>
    </Dialog>
  )
}
