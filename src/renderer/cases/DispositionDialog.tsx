import { type Disposition, disposition, dispositionWords, type KnownDisposition } from '@shared/cases/dispositions'
import { calendarDate } from '@shared/kernel/dates'
import { z } from 'zod'
import { useAct, useDesk } from '../desk'
import { DeskForm, Dialog, FormDate, FormSelect, FormTextArea } from '../ui'

const form = z.object({
  kind: disposition.nullable().refine((kind) => kind !== null, 'Say where the pupil is.'),
  knownOn: calendarDate,
  note: z.string().trim().max(1000)
})

interface DispositionDialogProps {
  caseId: string
  known: KnownDisposition | null
  onClose: () => void
}

/** Where the pupil of a case is now, for the board's year; what was known before stays in the timeline. */
export function DispositionDialog({ caseId, known, onClose }: DispositionDialogProps) {
  const { today } = useDesk()
  const record = useAct('cases.recordDisposition')
  return (
    <Dialog isOpen onClose={onClose} title="Where the pupil is now">
      <p>Counted in the year’s numbers. An earlier record stays in the timeline of the case.</p>
      <DeskForm
        schema={form}
        act="Record it"
        defaultValues={{ kind: known?.kind ?? null, knownOn: today as never, note: '' }}
        onCancel={onClose}
        onSubmit={async ({ kind, knownOn, note }) => {
          await record.mutateAsync({ caseId, kind: kind as Disposition, knownOn, note })
          onClose()
        }}
      >
        <FormSelect
          name="kind"
          label="The pupil is"
          options={disposition.options.map((value) => ({ value, label: dispositionWords[value] }))}
        />
        <FormDate name="knownOn" label="Known on" max={today} />
        <FormTextArea
          name="note"
          label="How it is known"
          hint="For instance: the school’s withdrawal form, a call with the new school."
          isRequired={false}
          maxLength={1000}
        />
      </DeskForm>
    </Dialog>
  )
}
