import type { DeskState } from '@shared/vault/model'
import { useState } from 'react'
import { ask } from '../desk'
import { Form } from '../ui/Form'
import { Page } from '../ui/Page'
import { TextField } from '../ui/TextField'

/** The locked desk: shows nothing but the way in. */
export function Unlock({ onOpen }: { onOpen: (desk: DeskState) => void }) {
  const [secret, setSecret] = useState('')
  return (
    <Page title="The desk is locked" lead="Its file on this computer is encrypted.">
      <Form act="Unlock" onSubmit={async () => onOpen(await ask('vault.unlock', { secret }))}>
        <TextField
          label="Passphrase"
          type="password"
          value={secret}
          onChange={setSecret}
          hint="The printed recovery code opens it too."
        />
      </Form>
    </Page>
  )
}
