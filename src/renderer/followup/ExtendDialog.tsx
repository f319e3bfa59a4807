import { type CalendarDate, calendarDate, dateInWords, lastDayOf, schoolYearOf } from '@shared/kernel/dates'
import { z } from 'zod'
import { useAct } from '../desk'
import { DeskForm, Dialog, FormDate, FormTextArea } from '../ui'

const schema = z.object({
  termTo: calendarDate,
  reason: z.string().trim().min(1, 'Say why it goes on.').max(400)
})

/** Carries an agreement that is still open over the end of its term; the signed contract stays as it is. */
export function ExtendDialog({ caseId, termTo, onClose }: { caseId: string; termTo: string; onClose: () => void }) {
  const extend = useAct('followup.extendTerm')
  const end = termTo as CalendarDate
  return (
    <Dialog isOpen onClose={onClose} title="Carry the directives over">
      <p>
        They end on {dateInWords(end)}. The signed contract stays as it is; the longer term and the reason are recorded
        beside it. Tell the family.
      </p>
      <DeskForm
        schema={schema}
        defaultValues={{ termTo: lastDayOf(schoolYearOf(end) + 1), reason: '' }}
        act="Carry over"
        onSubmit={async (values) => {
          await extend.mutateAsync({ caseId, ...values })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormDate name="termTo" label="In force to" min={termTo} />
        <FormTextArea name="reason" label="Why" maxLength={400} />
      </DeskForm>
    </Dialog>
  )
}
