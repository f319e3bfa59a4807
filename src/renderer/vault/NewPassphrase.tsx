import { useWatch } from 'react-hook-form'
import { FormText } from '../ui'
import { strengthHint } from './strength'

/** A passphrase with a word on its strength while it is typed; a field named `passphrase` of the form around it. */
export function NewPassphrase({ label }: { label: string }) {
  const typed = useWatch({ name: 'passphrase' }) as string
  return <FormText name="passphrase" label={label} type="password" hint={strengthHint(typed)} />
}
