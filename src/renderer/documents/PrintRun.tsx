import type { DocumentRecord } from '@shared/documents/model'
import { type ReactNode, useState } from 'react'
import { useAct } from '../desk'
import { Button, ErrorNotice, Notice, Stack } from '../ui'
import { DocumentDialog } from './DocumentDialog'

/** What was just issued as one job: to look at and to send to the printer together. */
export function PrintRun({ documents, actions }: { documents: readonly DocumentRecord[]; actions?: ReactNode }) {
  const print = useAct('documents.printTogether')
  const [openId, setOpenId] = useState<string | null>(null)
  const [first] = documents
  if (!first) return null
  const pages = documents.reduce((sum, { pageCount }) => sum + pageCount, 0)
  const papers = documents.length === 1 ? first.title : `${documents.length} papers (${first.title})`
  return (
    <Stack gap="tight">
      <Notice
        tone="good"
        title={`${papers}, ${pages === 1 ? '1 page' : `${pages} pages`}, issued and kept.`}
        actions={
          <>
            <Button
              tone="primary"
              onPress={() => print.mutate({ ids: documents.map(({ id }) => id) })}
              isDisabled={print.isPending}
            >
              Send to the printer
            </Button>
            <Button onPress={() => setOpenId(first.id)}>Look at {documents.length === 1 ? 'it' : 'the first'}</Button>
            {actions}
          </>
        }
      />
      <ErrorNotice error={print.error} />
      <DocumentDialog documentId={openId} onClose={() => setOpenId(null)} />
    </Stack>
  )
}
