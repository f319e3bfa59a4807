import type { DocumentRecord } from '@shared/documents/model'
import { type ReactNode, useState } from 'react'
import { Button, Notice, Stack } from '../ui'
import { DocumentDialog } from './DocumentDialog'
import { RunDialog } from './runs/RunDialog'
import { RunStatus } from './runs/RunStatus'

/** What was just issued as one job: to look at and to send to the printer together. */
export function PrintRun({ documents, actions }: { documents: readonly DocumentRecord[]; actions?: ReactNode }) {
  const [asking, setAsking] = useState(false)
  const [runId, setRunId] = useState<string | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const [first] = documents
  if (!first) return null
  const pages = documents.reduce((sum, { pageCount }) => sum + pageCount, 0)
  const titles = [...new Set(documents.map(({ title }) => title))]
  const papers = documents.length === 1 ? first.title : `${documents.length} papers (${titles.join(', ')})`
  return (
    <Stack gap="tight">
      <Notice
        tone="good"
        reveal
        title={`${papers}, ${pages === 1 ? '1 page' : `${pages} pages`}, issued and kept.`}
        actions={
          <>
            <Button tone="primary" onPress={() => setAsking(true)}>
              Send to the printer
            </Button>
            <Button onPress={() => setOpenId(first.id)}>Look at {documents.length === 1 ? 'it' : 'the first'}</Button>
            {actions}
          </>
        }
      />
      {runId && <RunStatus runId={runId} />}
      {asking && (
        <RunDialog
          documents={documents}
          onClose={() => setAsking(false)}
          onStarted={(started) => {
            setAsking(false)
            setRunId(started)
          }}
        />
      )}
      <DocumentDialog documentId={openId} onClose={() => setOpenId(null)} />
    </Stack>
  )
}
