import { dateInWords } from '@shared/kernel/dates'
import { useEffect, useState } from 'react'
import { useAct, useRoute } from '../desk'
import { Button, Dialog, DialogActions, ErrorNotice, PdfPreview, Waiting } from '../ui'
import styles from './Attachments.module.css'

/** An attached file as it was attached: to look at, and to keep a copy of. For every room. */
export function AttachmentDialog({ attachmentId, onClose }: { attachmentId: string | null; onClose: () => void }) {
  return attachmentId ? <OpenAttachment id={attachmentId} onClose={onClose} /> : null
}

function OpenAttachment({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useRoute('documents.attachment', { id })
  const save = useAct('documents.saveAttachment')
  const keep = (
    <Button onPress={() => save.mutate({ id })} isDisabled={save.isPending}>
      Save a copy
    </Button>
  )
  return (
    <Dialog isOpen onClose={onClose} title="Attached file" size="full">
      <ErrorNotice error={error ?? save.error} />
      {!data && !error && <Waiting />}
      {data && (
        <p>
          {data.attachment.name}, attached {dateInWords(data.attachment.attachedOn)} by {data.attachment.attachedBy}.
        </p>
      )}
      {save.data?.savedAs && <p role="status">A copy was saved as {save.data.savedAs}.</p>}
      {data?.attachment.mediaType === 'application/pdf' && (
        <PdfPreview label="Attached file" data={data.bytes} actions={keep} />
      )}
      {data && data.attachment.mediaType !== 'application/pdf' && (
        <>
          <Picture bytes={data.bytes} type={data.attachment.mediaType} name={data.attachment.name} />
          <DialogActions>{keep}</DialogActions>
        </>
      )}
    </Dialog>
  )
}

function Picture({ bytes, type, name }: { bytes: Uint8Array; type: string; name: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  return url ? <img className={styles.picture} src={url} alt={name} /> : null
}
