import { closingReason } from '@shared/documents/forms/records'
import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../desk'
import { closingWords } from '../documents/records/closingWords'
import { ConfirmDialog, DeskForm, Dialog, FormRadio, FormTextArea, TextArea } from '../ui'

const schema = z.object({
  ground: closingReason,
  reason: z.string().trim().min(1, 'Say why the case is closed.').max(1000)
})
type Values = z.input<typeof schema>

interface CloseDialogProps {
  id: string
  number: string
  /** What speaks for closing, where somebody pressed for that; they still read and save it. */
  because?: Values
  onClose: () => void
}

/** Closes a case on purpose, with its ground and with words that stay with it; the letter to the family comes after. */
export function CloseDialog({ id, number, because, onClose }: CloseDialogProps) {
  const close = useAct('cases.close')
  return (
    <Dialog isOpen onClose={onClose} title={`Close case ${number}?`}>
      <DeskForm
        schema={schema}
        defaultValues={because ?? { ground: undefined, reason: '' }}
        act="Close the case"
        onSubmit={async (values) => {
          await close.mutateAsync({ id, ...values })
          onClose()
        }}
        onCancel={onClose}
      >
        <FormRadio
          name="ground"
          label="Ground"
          options={closingReason.options.map((value) => ({ value, label: closingWords[value] }))}
        />
        <FormTextArea
          name="reason"
          label="Why, in words"
          hint="Stays with the case. The closing letter to the family is printed once it is closed."
          maxLength={1000}
        />
      </DeskForm>
    </Dialog>
  )
}

/** Opens a case again, where it stood, with a reason that stays with it. */
export function ReopenDialog({ id, number, onClose }: Omit<CloseDialogProps, 'because'>) {
  const reopen = useAct('cases.reopen')
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      question={`Open case ${number} again, where it stood?`}
      act="Open it again"
      onConfirm={() => reopen.mutateAsync({ id, reason })}
    >
      <TextArea label="Why" value={reason} onChange={setReason} isRequired maxLength={1000} />
    </ConfirmDialog>
  )
}
