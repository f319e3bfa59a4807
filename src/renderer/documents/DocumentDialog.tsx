import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { Button, Dialog, ErrorNotice, PdfPreview } from '../ui'
import styles from './DocumentDialog.module.css'
import { DocumentUses } from './DocumentUses'

interface DocumentDialogProps {
  /** The issued document to look at; null shows nothing. */
  documentId: string | null
  onClose: () => void
}

/** An issued document as it was frozen on its day: to look at, print and keep a copy of. For every room. */
export function DocumentDialog({ documentId, onClose }: DocumentDialogProps) {
  if (!documentId) return null
  return <OpenDocument id={documentId} onClose={onClose} />
}

function OpenDocument({ id: first, onClose }: { id: string; onClose: () => void }) {
  const [id, setId] = useState(first)
  const { data, error } = useRoute('documents.get', { id })
  const print = useAct('documents.print')
  const save = useAct('documents.saveAs')
  const title = data ? `${data.document.title} · ${data.document.number}` : 'Document'
  const newer = data?.document.supersededBy
  return (
    <Dialog isOpen onClose={onClose} title={title} size="full">
      <ErrorNotice error={error ?? print.error ?? save.error} />
      {data && (
        <p className={styles.facts}>
          Issued {dateInWords(data.document.issuedOn)} by {data.document.issuedBy}; the bytes of that day. Wording{' '}
          {data.document.catalogueVersion}.
          {newer && (
            <>
              {' '}
              It was replaced.{' '}
              <Button tone="quiet" onPress={() => setId(newer)}>
                Look at the newer one
              </Button>
            </>
          )}
        </p>
      )}
      {save.data?.savedAs && <p role="status">A copy was saved as {save.data.savedAs}.</p>}
      {!error && (
        <div className={styles.split}>
          <PdfPreview
            label={title}
            data={data?.bytes ?? null}
            actions={
              <>
                <Button onPress={() => save.mutate({ id })} isDisabled={save.isPending}>
                  Save a copy
                </Button>
                <Button tone="primary" onPress={() => print.mutate({ id })} isDisabled={print.isPending}>
                  Print
                </Button>
              </>
            }
          />
          <DocumentUses id={id} />
        </div>
      )}
    </Dialog>
  )
}
