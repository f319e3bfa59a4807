import { DeskError } from '@shared/kernel/errors'
import { districtSetUp, passphrase } from '@shared/vault/model'
import { useState } from 'react'
import { z } from 'zod'
import { ask } from '../desk'
import { Button, DeskForm, FormRow, FormText, Page, Row } from '../ui'
import { NewPassphrase } from './NewPassphrase'
import { RecoveryCode } from './RecoveryCode'

const setUp = z.object({ ...districtSetUp.shape, passphrase, again: z.string() })
const EMPTY = {
  name: '',
  county: '',
  boardName: '',
  addressLine: '',
  city: '',
  postalCode: '',
  passphrase: '',
  again: ''
}

interface FirstRunProps {
  onDone: () => void
  onSample: () => void
  onRestore: () => void
}

/** First start: the district and a passphrase, then the recovery code, once; or the sample district. */
export function FirstRun({ onDone, onSample, onRestore }: FirstRunProps) {
  const [recoveryCode, setRecoveryCode] = useState<{ code: string; deskName: string } | null>(null)
  if (recoveryCode) return <RecoveryCode {...recoveryCode} onDone={onDone} />
  const make = async ({ passphrase, again, ...district }: z.output<typeof setUp>) => {
    if (again !== passphrase) {
      const message = 'The two passphrases differ. Type the same one twice.'
      throw new DeskError('invalid', message, { issues: [{ path: ['again'], message }] })
    }
    const made = await ask('vault.setUp', { passphrase, district })
    setRecoveryCode({ code: made.recoveryCode, deskName: district.name })
  }
  return (
    <Page title="Set up the desk" lead="Everything stays on this computer, in one encrypted file.">
      <div>
        <Row>
          <Button tone="plain" onPress={onSample}>
            Look at the sample district first
          </Button>
          <Button tone="quiet" onPress={onRestore}>
            Restore a backup
          </Button>
        </Row>
      </div>
      <DeskForm schema={setUp} defaultValues={EMPTY} act="Make the desk" onSubmit={make}>
        <h2>The district and its board</h2>
        <FormText name="name" label="District" />
        <FormText name="county" label="County" />
        <FormText name="boardName" label="Board’s name" hint="As notices print it (EC 48263)." />
        <FormText name="addressLine" label="Board’s street address" />
        <FormRow>
          <FormText name="city" label="City" />
          <FormText name="postalCode" label="ZIP code" />
        </FormRow>
        <h2>The passphrase</h2>
        <NewPassphrase label="Passphrase" />
        <FormText name="again" label="Passphrase again" type="password" />
      </DeskForm>
    </Page>
  )
}
