import { useState } from 'react'
import { ask } from '../desk'
import { Button, ErrorNotice, Notice, Page, Row } from '../ui'
import styles from './FirstRun.module.css'

interface RecoveryCodeProps {
  code: string
  /** Printed beside it, so that a sealed envelope says which desk it opens. */
  deskName: string
  onDone: () => void
}

/** The code that opens the desk when the passphrase is forgotten. Shown once; printed without touching the drive. */
export function RecoveryCode({ code, deskName, onDone }: RecoveryCodeProps) {
  const [printed, setPrinted] = useState<boolean | null>(null)
  const [error, setError] = useState<unknown>(null)
  const print = () =>
    ask('vault.printRecoveryCode', { code, deskName }).then((answer) => setPrinted(answer.printed), setError)
  return (
    <Page title="Keep the recovery code" lead="It opens the desk when the passphrase is forgotten.">
      <p className={styles.code}>{code}</p>
      <p>
        It is shown this once. Print it or write it down, seal it, and keep it where the district keeps its keys.
        Without the passphrase and without this code nobody can open the file, not even its makers.
      </p>
      {printed === false && (
        <Notice tone="warn" title="It was not printed">
          Printing was cancelled, or no printer is connected. Write the code down before you go on.
        </Notice>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <Row align="start">
        <Button tone={printed ? 'plain' : 'primary'} onPress={print}>
          Print the recovery code
        </Button>
        <Button tone={printed ? 'primary' : 'plain'} onPress={onDone}>
          It is kept safe
        </Button>
      </Row>
    </Page>
  )
}
