import { useState } from 'react'
import { useAct } from '../desk'
import { ConfirmDialog, TextArea } from '../ui'

/** A person decides that a family gets no notification for now, or that it goes on; the reason stays. */
export function HoldDialog({ pupilId, act, onClose }: { pupilId: string; act: 'hold' | 'lift'; onClose: () => void }) {
  const hold = useAct('interventions.holdNotices')
  const lift = useAct('interventions.liftHold')
  const [reason, setReason] = useState('')
  const holds = act === 'hold'
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      question={
        holds ? 'Send no notification of truancy to this family for now?' : 'Send notifications to this family again?'
      }
      act={holds ? 'Do not send' : 'Send again'}
      onConfirm={() => (holds ? hold : lift).mutateAsync({ pupilId, reason })}
    >
      <TextArea
        label="Why"
        value={reason}
        onChange={setReason}
        isRequired
        maxLength={1000}
        autoFocus
        hint={holds ? 'The law asks for the first notification; the reason stays on record.' : undefined}
      />
    </ConfirmDialog>
  )
}
