import type { DistrictSetUp } from '@shared/vault/model'
import { useState } from 'react'
import { ask } from '../desk'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Page } from '../ui/Page'
import { TextField } from '../ui/TextField'
import styles from './FirstRun.module.css'
import { strengthHint } from './strength'

const EMPTY: DistrictSetUp = { name: '', county: '', boardName: '', addressLine: '', city: '', postalCode: '' }

const FIELDS: readonly { key: keyof DistrictSetUp; label: string; hint?: string }[] = [
  { key: 'name', label: 'District' },
  { key: 'county', label: 'County' },
  { key: 'boardName', label: 'Board’s name', hint: 'As notices print it (EC 48263).' },
  { key: 'addressLine', label: 'Board’s street address' },
  { key: 'city', label: 'City' },
  { key: 'postalCode', label: 'ZIP code' }
]

/** First start: the district and a passphrase, then the recovery code, once. */
export function FirstRun({ onDone }: { onDone: () => void }) {
  const [district, setDistrict] = useState(EMPTY)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null)
  if (recoveryCode) return <RecoveryCode code={recoveryCode} onDone={onDone} />
  const differs = again.length > 0 && again !== passphrase
  return (
    <Page title="Set up the desk" lead="Everything stays on this computer, in one encrypted file.">
      <Form
        act="Make the desk"
        onSubmit={async () => {
          if (differs || again.length === 0) return setAgain(again || ' ')
          const made = await ask('vault.setUp', { passphrase, district })
          setRecoveryCode(made.recoveryCode)
        }}
      >
        <h2>The district and its board</h2>
        {FIELDS.map(({ key, label, hint }) => (
          <TextField
            key={key}
            label={label}
            hint={hint}
            value={district[key]}
            onChange={(value) => setDistrict({ ...district, [key]: value })}
          />
        ))}
        <h2>The passphrase</h2>
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="new-password"
          value={passphrase}
          onChange={setPassphrase}
          hint={strengthHint(passphrase)}
        />
        <TextField
          label="Passphrase again"
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          error={differs ? 'The two differ.' : undefined}
        />
      </Form>
    </Page>
  )
}

function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  return (
    <Page title="Write down the recovery code" lead="It opens the desk when the passphrase is forgotten.">
      <p className={styles.code}>{code}</p>
      <p>
        It is shown this once. Write it down, seal it, and keep it where the district keeps its keys. Without the
        passphrase and without this code nobody can open the file, not even its makers.
      </p>
      <div>
        <Button onPress={onDone}>It is written down</Button>
      </div>
    </Page>
  )
}
