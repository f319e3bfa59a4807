import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { AttachmentDialog } from '../documents/AttachmentDialog'
import { DocumentDialog } from '../documents/DocumentDialog'
import { Button, EmptyState, ErrorNotice, Timeline, Waiting } from '../ui'

/** A pupil's whole record, from every room. */
export const PupilTimeline = ({ id }: { id: string }) => <RecordTimeline pupilId={id} caseId={null} />

/** What happened, newest first; a paper opens as it was issued. */
export function RecordTimeline({ pupilId, caseId }: { pupilId: string; caseId: string | null }) {
  const { data, error } = useRoute('cases.timeline', { pupilId, caseId })
  const [openId, setOpenId] = useState<string | null>(null)
  const [fileId, setFileId] = useState<string | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  return (
    <>
      <Timeline
        label="Timeline"
        entries={data.map(({ key, date, time, title, detail, documentId, attachmentId }) => ({
          id: key,
          date,
          when: time ? `${dateInWords(date, 'short')}, ${timeInWords(time)}` : dateInWords(date, 'short'),
          title,
          detail,
          actions: documentId ? (
            <Button tone="quiet" onPress={() => setOpenId(documentId)}>
              Open the paper
            </Button>
          ) : (
            attachmentId && (
              <Button tone="quiet" onPress={() => setFileId(attachmentId)}>
                Open the file
              </Button>
            )
          )
        }))}
        empty={
          <EmptyState title="Nothing has happened yet.">Reports, interventions and papers will stand here.</EmptyState>
        }
      />
      <DocumentDialog documentId={openId} onClose={() => setOpenId(null)} />
      <AttachmentDialog attachmentId={fileId} onClose={() => setFileId(null)} />
    </>
  )
}
