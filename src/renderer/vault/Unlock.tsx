import type { DeskState } from '@shared/vault/model'
import { useState } from 'react'
import { ask } from '../desk'
import { Button, Form, Page, Row, TextField } from '../ui'

interface UnlockProps {
  desk: DeskState
  onOpen: (desk: DeskState) => void
  onSample: () => void
  onRestore: () => void
  /** From the sample back to the district's own desk. */
  onLeave: () => void
}

/** The locked desk: shows nothing but the way in. */
export function Unlock({ desk, onOpen, onSample, onRestore, onLeave }: UnlockProps) {
  const [secret, setSecret] = useState('')
  const { sample } = desk
  return (
    <Page
      title={sample ? 'The sample district is locked' : 'The desk is locked'}
      lead={
        sample
          ? `Its data is invented. Its passphrase is: ${sample.passphrase}`
          : 'Its file on this computer is encrypted.'
      }
    >
      <Form act="Unlock" onSubmit={async () => onOpen(await ask('vault.unlock', { secret }))}>
        <TextField
          label="Passphrase"
          type="password"
          value={secret}
          onChange={setSecret}
          hint={sample ? undefined : 'The printed recovery code opens it too.'}
        />
      </Form>
      <div>
        {sample ? (
          <Button tone="quiet" onPress={async () => ask('vault.leaveSample', {}).then(onLeave)}>
            Leave the sample for your own desk
          </Button>
        ) : (
          <Row>
            <Button tone="quiet" onPress={onSample}>
              Open the sample district instead
            </Button>
            <Button tone="quiet" onPress={onRestore}>
              Restore a backup
            </Button>
          </Row>
        )}
      </div>
    </Page>
  )
}
