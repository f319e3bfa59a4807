import { type ReactNode, useState } from 'react'
import { Button } from './Button'
import styles from './Form.module.css'
import { ErrorNotice } from './Notice'

interface FormProps {
  /** Text of the one act below the fields. */
  act: string
  /** False while nothing was changed: the act waits. */
  canSubmit?: boolean
  /** Throws a DeskError when the core says no; its words are shown and everything typed is kept. */
  onSubmit: () => Promise<unknown>
  children: ReactNode
}

/** A few fields held by the caller and the one act below them. Larger forms take DeskForm. */
export function Form({ act, canSubmit = true, onSubmit, children }: FormProps) {
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await onSubmit()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      <ErrorNotice error={problem} />
      <div className={styles.acts}>
        <Button type="submit" tone="primary" isDisabled={busy || !canSubmit}>
          {act}
        </Button>
      </div>
    </form>
  )
}
