import { clockTimeOf, dateInWords, dayOfMoment, timeInWords } from '@shared/kernel/dates'
import type { Restorable } from '@shared/vault/model'
import { useState } from 'react'
import { ask } from '../desk'
import { Button, ErrorNotice, Facts, Form, Notice, Page, Row, TextField } from '../ui'

interface RestoreBackupProps {
  /** A desk stands here; it is set aside. */
  replaces: boolean
  onBack: () => void
  onDone: () => void
}

/** A backup, chosen, looked at and put in the desk's place: nothing happens before the last step. */
export function RestoreBackup({ replaces, onBack, onDone }: RestoreBackupProps) {
  const [folder, setFolder] = useState<{ handle: string; name: string } | null>(null)
  const [secret, setSecret] = useState('')
  const [found, setFound] = useState<Restorable | null>(null)
  const [error, setError] = useState<unknown>(null)
  const choose = () =>
    ask('vault.chooseBackup', {}).then((chosen) => {
      if (!chosen) return
      setFolder(chosen)
      setFound(null)
      setError(null)
    }, setError)
  const restore = () => ask('vault.restore', {}).then(onDone, setError)
  return (
    <Page
      title="Restore a backup"
      lead={
        replaces
          ? 'The desk as it is now is set aside in a folder beside it. It is not deleted.'
          : 'The backup becomes the desk of this computer.'
      }
    >
      <Row align="center">
        <Button tone={folder ? 'plain' : 'primary'} onPress={choose}>
          {folder ? 'Choose another' : 'Choose the folder of the backup'}
        </Button>
        {folder && <span>{folder.name}</span>}
      </Row>
      {folder && !found && (
        <Form
          act="Look at it"
          onSubmit={async () => {
            setError(null)
            setFound(await ask('vault.lookAtBackup', { handle: folder.handle, secret }))
          }}
        >
          <TextField
            label="Passphrase of the backup"
            type="password"
            value={secret}
            onChange={setSecret}
            hint="The one the desk had when the backup was made, or the printed recovery code."
          />
        </Form>
      )}
      {found && (
        <>
          <Notice tone="good" title={`A sound backup of ${found.district}`}>
            Made on {dateInWords(dayOfMoment(found.madeAt), 'long')} at {timeInWords(clockTimeOf(found.madeAt))}.
          </Notice>
          <Facts
            facts={[
              { label: 'pupils', value: found.pupils },
              { label: 'cases', value: found.cases },
              { label: 'documents', value: found.documents }
            ]}
          />
          <div>
            <Button tone="primary" onPress={restore}>
              {replaces ? 'Put it in the place of the desk' : 'Make it the desk'}
            </Button>
          </div>
        </>
      )}
      <ErrorNotice error={error} />
      <div>
        <Button tone="quiet" onPress={onBack}>
          Back
        </Button>
      </div>
    </Page>
  )
}
