import { type ReactNode, useState } from 'react'
import { Button, Dialog, DialogActions, ErrorNotice } from '../../ui'

interface DecisionDialogProps {
  /** Asks for the result: "Record the outcome: directives issued, review on January 12?" */
  question: string
  /** Says the act: "Record the outcome". */
  act: string
  children?: ReactNode
  onClose: () => void
  onDecide: () => Promise<unknown>
}

/** A decision is saved on purpose: the way back has the focus, so that Enter alone never decides a case. */
export function DecisionDialog({ question, act, children, onClose, onDecide }: DecisionDialogProps) {
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const decide = async () => {
    setBusy(true)
    try {
      await onDecide()
      onClose()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <Dialog isOpen onClose={onClose} title={question} role="alertdialog">
      {children}
      <ErrorNotice error={problem} />
      <DialogActions>
        <Button onPress={onClose} autoFocus>
          Back
        </Button>
        <Button tone="primary" onPress={() => void decide()} isDisabled={busy}>
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
