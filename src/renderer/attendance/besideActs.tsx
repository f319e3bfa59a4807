import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'
import { useAct } from '../desk'
import { DeskForm, FormDate, FormTextArea, Section } from '../ui'
import type { BesideEntry } from './BesideTables'
import type { BesideFormProps } from './besideForms'

const why = z.string().trim().min(3, 'Say why, in a few words: it stays with the record.').max(1000)
const ending = z.object({ to: calendarDate, reason: why })
const withdrawing = z.object({ reason: why })

export function EndSpanForm({ id, onDone, onCancel }: BesideFormProps & { id: string }) {
  const end = useAct('attendance.endSpan')
  return (
    <Section title="It has ended">
      <DeskForm
        schema={ending}
        defaultValues={{ reason: '' }}
        act="Save the last day"
        onSubmit={async (values) => onDone(await end.mutateAsync({ id, ...values }))}
        onCancel={onCancel}
      >
        <FormDate name="to" label="Last day" />
        <FormTextArea name="reason" label="Why" rows={2} />
      </DeskForm>
    </Section>
  )
}

/** The entry stays on file, with who took it back and why. */
export function WithdrawForm({ entry, onDone, onCancel }: BesideFormProps & { entry: BesideEntry }) {
  const withdraw = useAct('attendance.withdraw')
  return (
    <Section title="It was entered in error">
      <DeskForm
        schema={withdrawing}
        defaultValues={{ reason: '' }}
        act="Take it back"
        onSubmit={async ({ reason }) => onDone(await withdraw.mutateAsync({ kind: entry.kind, id: entry.id, reason }))}
        onCancel={onCancel}
      >
        <FormTextArea name="reason" label="Why it is taken back" rows={2} />
      </DeskForm>
    </Section>
  )
}
