import { useState } from 'react'
import { ask } from '../desk'
import { Button, ErrorNotice, Notice, Progress, Section } from '../ui'

type Found =
  | { state: 'unknown' | 'checking' }
  | { state: 'sound'; rows: number }
  | { state: 'unsound' }
  | { state: 'failed'; error: unknown }

/** Whether the file is sound: its pages, the owners of its records, its audit trail. */
export function FileCheck() {
  const [found, setFound] = useState<Found>({ state: 'unknown' })
  const check = async () => {
    setFound({ state: 'checking' })
    try {
      const { integrity, orphans, audit } = await ask('vault.verify', {})
      const sound = integrity === 'ok' && orphans === 0 && audit.firstBad === null
      setFound(sound ? { state: 'sound', rows: audit.rows } : { state: 'unsound' })
    } catch (error) {
      setFound({ state: 'failed', error })
    }
  }
  return (
    <Section
      title="Is it sound?"
      actions={
        <Button onPress={check} isDisabled={found.state === 'checking'}>
          Check the file
        </Button>
      }
    >
      <p>Reads every page, looks for the owner of every record and walks the whole audit trail.</p>
      {found.state === 'checking' && <Progress label="Checking the file" />}
      {found.state === 'sound' && (
        <Notice tone="good" title="The file is sound">
          Every page, every record’s owner and all {found.rows} rows of the audit trail were checked.
        </Notice>
      )}
      {found.state === 'unsound' && (
        <Notice tone="error" title="The file is not sound">
          Stop working in it and restore the newest verified backup.
        </Notice>
      )}
      {found.state === 'failed' && <ErrorNotice error={found.error} />}
    </Section>
  )
}
