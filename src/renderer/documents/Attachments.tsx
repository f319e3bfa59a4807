import {
  ATTACHMENT_BYTES,
  type Attachment,
  type AttachmentSubject,
  attachmentRefusal,
  attachmentType
} from '@shared/documents/attachments'
import { dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useAct, useRoute } from '../desk'
import { Button, ConfirmDialog, ErrorNotice, Row, Stack, TextArea } from '../ui'
import { AttachmentDialog } from './AttachmentDialog'
import styles from './Attachments.module.css'

interface AttachmentsProps {
  pupilId: string
  subject: AttachmentSubject
}

/** Files of one record: scans, answers, signed papers. They are read here and kept in the desk's own encrypted file. */
export function Attachments({ pupilId, subject }: AttachmentsProps) {
  const { data = [], error } = useRoute('documents.attachments', { subject })
  const attach = useAct('documents.attach')
  const [problem, setProblem] = useState<unknown>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const [removing, setRemoving] = useState<Attachment | null>(null)
  const take = async (file: File) => {
    setProblem(null)
    try {
      if (file.size > ATTACHMENT_BYTES)
        throw new DeskError('refused-file', 'The file is larger than 15 MB. Nothing was attached.')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const refusal = attachmentRefusal(bytes)
      if (refusal) throw new DeskError('refused-file', refusal)
      await attach.mutateAsync({ pupilId, subject, name: file.name, bytes })
    } catch (wrong) {
      setProblem(wrong)
    }
  }
  const shown = data.filter(({ removed }) => !removed)
  return (
    <Stack gap="tight">
      <ErrorNotice error={error ?? problem} />
      {shown.length > 0 && (
        <ul className={styles.files} aria-label="Attached files">
          {shown.map((file) => (
            <li key={file.id} className={styles.file}>
              <Button tone="quiet" onPress={() => setOpenId(file.id)}>
                {file.name}
              </Button>
              <span className={styles.about}>
                {sizeInWords(file.byteLength)}, {dateInWords(file.attachedOn, 'short')}, {file.attachedBy}
              </span>
              <Button tone="quiet" aria-label={`Take off ${file.name}`} onPress={() => setRemoving(file)}>
                Take off
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Row>
        <FileTrigger
          acceptedFileTypes={attachmentType.options}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void take(file)
          }}
        >
          <Button isDisabled={attach.isPending}>Attach a file</Button>
        </FileTrigger>
        <span className={styles.about}>PDF, PNG or JPEG, at most 15 MB.</span>
      </Row>
      <AttachmentDialog attachmentId={openId} onClose={() => setOpenId(null)} />
      {removing && <TakeOff file={removing} onClose={() => setRemoving(null)} />}
    </Stack>
  )
}

const sizeInWords = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

function TakeOff({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const detach = useAct('documents.detach')
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      question="Take this file off the record? It stays in the desk’s file, with your reason."
      act="Take the file off"
      onConfirm={() => detach.mutateAsync({ id: file.id, reason })}
    >
      <TextArea label="Why" value={reason} onChange={setReason} isRequired maxLength={400} autoFocus />
    </ConfirmDialog>
  )
}
