import type { WordingVersion } from '@shared/documents/wording'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { Button, ConfirmDialog, DataTable, EmptyState, Section } from '../../ui'

const whenOf = ({ savedAt }: WordingVersion) =>
  new Date(savedAt).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })

/** The way back: every saved wording can be taken up again, and the standard text always. */
export function Versions() {
  const { data } = useRoute('documents.wordingVersions', {})
  const restore = useAct('documents.restoreWording')
  const [asked, setAsked] = useState<number | null>(null)
  const versions = data ?? []
  const newest = versions[0]
  return (
    <Section
      title="Earlier wordings"
      actions={
        <Button onPress={() => setAsked(0)} isDisabled={!newest || newest.changed === 0}>
          Back to the standard text everywhere
        </Button>
      }
    >
      <DataTable
        label="Earlier wordings"
        rows={versions}
        rowKey={({ version }) => String(version)}
        onOpen={({ version }) => version !== newest?.version && setAsked(version)}
        current={newest && String(newest.version)}
        empty={<EmptyState title="Every paper says the standard text." />}
        columns={[
          { id: 'version', head: 'Version', cell: ({ version }) => version, width: 100 },
          { id: 'when', head: 'Saved', cell: whenOf, rowHeader: true },
          { id: 'by', head: 'By', cell: ({ savedBy }) => savedBy },
          { id: 'changed', head: 'Own paragraphs', align: 'end', cell: ({ changed }) => changed }
        ]}
      />
      <ConfirmDialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        question={asked === 0 ? 'Say the standard text on every paper?' : `Say again what version ${asked} said?`}
        act={asked === 0 ? 'Say the standard text' : `Take up version ${asked}`}
        onConfirm={() => restore.mutateAsync({ version: asked ?? 0 })}
      >
        <p>The present wording stays in the list. What was issued stays as it was.</p>
      </ConfirmDialog>
    </Section>
  )
}
