import { useDesk, useRoute } from '../desk'
import { LinkButton, Section } from '../ui'
import { BackupLine } from './Backups'

/** Today: how old the newest backup is. Nothing for the sample, which can be made anew. */
export function VaultToday() {
  const { sample } = useDesk()
  const { data } = useRoute('vault.backups', {}, { enabled: !sample })
  if (!data) return null
  return (
    <Section title="The file" actions={<LinkButton to="/file">Backups and locks</LinkButton>}>
      <BackupLine state={data} />
    </Section>
  )
}
