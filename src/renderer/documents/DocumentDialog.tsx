import { dateInWords } from '@shared/kernel/dates'
import { useAct, useRoute } from '../desk'
import { Button, Dialog, ErrorNotice, PdfPreview } from '../ui'

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

function OpenDocument({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useRoute('documents.get', { id })
  const print = useAct('documents.print')
  const save = useAct('documents.saveAs')
  const title = data ? `${data.document.title} · ${data.document.number}` : 'Document'
  return (
    <Dialog isOpen onClose={onClose} title={title} size="full">
      <ErrorNotice error={error ?? print.error ?? save.error} />
      {data && (
        <p>
          Issued {dateInWords(data.document.issuedOn)} by {data.document.issuedBy}; the bytes of that day.
        </p>
      )}
      {save.data?.savedAs && <p role="status">A copy was saved as {save.data.savedAs}.</p>}
      {!error && (
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
      )}
    </Dialog>
  )
}
