import { Page, PageHeader } from '../ui'
import { Backups } from './Backups'
import { ChangePassphrase } from './ChangePassphrase'
import { FileCheck } from './FileCheck'
import { LockAfter } from './LockAfter'
import { Trail } from './Trail'

/** The one encrypted file: its backups, its locks, whether it is sound. */
export function TheFile() {
  return (
    <Page>
      <PageHeader
        title="The file of this desk"
        detail="One encrypted file on this computer. Nothing leaves the computer: SARB Desk makes no network request."
      />
      <Backups />
      <LockAfter />
      <ChangePassphrase />
      <FileCheck />
      <Trail />
    </Page>
  )
}
