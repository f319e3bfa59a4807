import { DeskError } from '@shared/kernel/errors'
import { passphrase } from '@shared/vault/model'
import { useState } from 'react'
import { z } from 'zod'
import { useAct } from '../desk'
import { Button, DeskForm, Dialog, FormText, Notice, Section } from '../ui'
import { NewPassphrase } from './NewPassphrase'

const change = z.object({ secret: z.string().min(1, 'Type the passphrase of now.'), passphrase, again: z.string() })

/** A new passphrase for the same file; the recovery code stays as it was printed. */
export function ChangePassphrase() {
  const [asking, setAsking] = useState(false)
  const [changed, setChanged] = useState(false)
  const save = useAct('vault.changePassphrase')
  const submit = async ({ secret, passphrase, again }: z.output<typeof change>) => {
    if (again !== passphrase) {
      const message = 'The two passphrases differ. Type the same one twice.'
      throw new DeskError('invalid', message, { issues: [{ path: ['again'], message }] })
    }
    await save.mutateAsync({ secret, passphrase })
    setAsking(false)
    setChanged(true)
  }
  return (
    <Section title="Passphrase" actions={<Button onPress={() => setAsking(true)}>Change the passphrase</Button>}>
      <p>It opens the file, together with nothing else. The printed recovery code goes on opening it too.</p>
      {changed && (
        <Notice tone="good" title="The passphrase was changed">
          Backups made before today open with the earlier one.
        </Notice>
      )}
      <Dialog isOpen={asking} onClose={() => setAsking(false)} title="Change the passphrase">
        <DeskForm
          schema={change}
          defaultValues={{ secret: '', passphrase: '', again: '' }}
          act="Change it"
          onSubmit={submit}
          onCancel={() => setAsking(false)}
        >
          <FormText name="secret" label="Passphrase of now, or the recovery code" type="password" />
          <NewPassphrase label="New passphrase" />
          <FormText name="again" label="New passphrase again" type="password" />
        </DeskForm>
      </Dialog>
    </Section>
  )
}
