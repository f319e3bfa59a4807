import { useState } from 'react'
import { useAct } from '../desk'
import { ConfirmDialog, TextArea } from '../ui'

export type CloseAct = 'close' | 'reopen'

/** Closes a case, or opens it again, with a reason that stays with it. */
export function CloseDialog({
  id,
  act,
  number,
  onClose
}: {
  id: string
  act: CloseAct
  number: string
  onClose: () => void
}) {
  const close = useAct('cases.close')
  const reopen = useAct('cases.reopen')
  const [reason, setReason] = useState('')
  const closes = act === 'close'
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      question={closes ? `Close case ${number}?` : `Open case ${number} again, where it stood?`}
      act={closes ? 'Close the case' : 'Open it again'}
      onConfirm={() => (closes ? close : reopen).mutateAsync({ id, reason })}
    >
      <TextArea label="Why" value={reason} onChange={setReason} isRequired maxLength={1000} autoFocus />
    </ConfirmDialog>
  )
}
