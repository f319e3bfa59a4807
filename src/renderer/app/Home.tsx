import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import type { DeskState } from '@shared/vault/model'
import { useState } from 'react'
import { ask } from '../desk'
import { Button } from '../ui/Button'
import { Page } from '../ui/Page'

/** The open desk: whose it is, what day it is, and whether the file is sound. */
export function Home({ desk }: { desk: DeskState }) {
  const [checked, setChecked] = useState<string | null>(null)
  const check = async () => {
    const { integrity, orphans, audit } = await ask('vault.verify', {})
    const sound = integrity === 'ok' && orphans === 0 && audit.firstBad === null
    setChecked(
      sound
        ? `The file is sound: every page, every record’s owner and all ${audit.rows} rows of the audit trail were checked.`
        : 'The file is not sound. Stop working in it and restore the newest verified backup.'
    )
  }
  return (
    <Page title={desk.district ?? 'SARB Desk'} lead={dateInWords(desk.today as CalendarDate, 'long')}>
      <p>
        The desk is open. Its file is encrypted on this computer, and nothing leaves the computer: SARB Desk makes no
        network request.
      </p>
      <div>
        <Button onPress={check}>Check the file</Button>
        <Button tone="plain" onPress={() => ask('vault.lock', {})}>
          Lock the desk
        </Button>
      </div>
      <p role="status">{checked}</p>
    </Page>
  )
}
