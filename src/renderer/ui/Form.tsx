import { DeskError } from '@shared/kernel/errors'
import { type ReactNode, useState } from 'react'
import { Button } from './Button'
import styles from './Form.module.css'

interface FormProps {
  act: string
  /** Throws a DeskError when the core says no; its words are shown and everything typed is kept. */
  onSubmit: () => Promise<unknown>
  children: ReactNode
}

/** Fields and the one act below them. */
export function Form({ act, onSubmit, children }: FormProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await onSubmit()
    } catch (error) {
      setProblem(error instanceof DeskError ? error.message : 'That did not work. What you typed is still here.')
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
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div>
        <Button type="submit" disabled={busy}>
          {act}
        </Button>
      </div>
    </form>
  )
}
