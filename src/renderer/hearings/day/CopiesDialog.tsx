import type { DocumentRecord } from '@shared/documents/model'
import type { HearingDay } from '@shared/hearings/model'
import type { DayPlan } from '@shared/hearings/planning'
import { z } from 'zod'
import { useAct, useRoute } from '../../desk'
import { DeskForm, Dialog, ErrorNotice, FormCheckboxGroup, FormText, Waiting } from '../../ui'

const schema = z.object({
  members: z.array(z.string()),
  others: z.string().trim().max(400)
})

type Seat = DayPlan['panel'][number]

/** What speaks against giving this member the packet. */
const reasons = ({ problems, recusedFrom }: Seat): string[] =>
  recusedFrom.length === 0 ? problems : [...problems, `takes no part in ${recusedFrom.join(', ')}`]

/**
 * To whom the numbered copies go; the log keeps each until it is back. Who may not sit, or keeps out of a case, gets one
 * only when somebody ticks it.
 */
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
  const { data: plan, error } = useRoute('hearings.plan', { dayId: day.id })
  const title = `Numbered copies of ${packet.number}`
  if (!plan) {
    return (
      <Dialog isOpen onClose={onClose} title={title}>
        {error ? <ErrorNotice error={error} /> : <Waiting />}
      </Dialog>
    )
  }
  const may = plan.panel.filter((seat) => reasons(seat).length === 0)
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <DeskForm
        schema={schema}
        defaultValues={{ members: may.map(({ id }) => id), others: '' }}
        act="Print the copies"
        onSubmit={async ({ members, others }) => {
          const names = others.split(',').map((name) => name.trim())
          const holders = [
            ...plan.panel
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
          options={plan.panel.map((seat) => ({
            value: seat.id,
            label: seat.name,
            hint: [seat.agency, ...reasons(seat)].join(' · ')
          }))}
        />
        <FormText name="others" label="And for" hint="Names with a comma between them" isRequired={false} />
      </DeskForm>
    </Dialog>
  )
}
