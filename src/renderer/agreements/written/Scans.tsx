import { attachmentRefusal } from '@shared/documents/attachments'
import { dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { useId, useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { Button, ErrorNotice, Section } from '../../ui'
import styles from './Scans.module.css'

/** The written sheets as scans or photographs, kept with the hearing. */
export function Scans({ hearingId, pupilId }: { hearingId: string; pupilId: string }) {
  const subject = { type: 'hearing' as const, id: hearingId }
  const { data: attached = [] } = useRoute('documents.attachments', { subject })
  const attach = useAct('documents.attach')
  const keep = useAct('documents.saveAttachment')
  const [problem, setProblem] = useState<unknown>(null)
  const field = useId()
  const take = async (files: FileList | null) => {
    setProblem(null)
    try {
      for (const file of files ?? []) {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const refusal = attachmentRefusal(bytes)
        if (refusal) throw new DeskError('refused-file', refusal)
        await attach.mutateAsync({ pupilId, subject, name: file.name, bytes })
      }
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Section title="Scan or photograph of the sheets">
      <ErrorNotice error={problem ?? keep.error} />
      <ul>
        {attached
          .filter(({ removed }) => removed === null)
          .map(({ id, name, attachedOn, attachedBy }) => (
            <li key={id}>
              {name}, {dateInWords(attachedOn)}, {attachedBy}{' '}
              <Button tone="quiet" onPress={() => keep.mutate({ id })}>
                {`Keep a copy of ${name}`}
              </Button>
            </li>
          ))}
      </ul>
      <p>
        <label htmlFor={field}>Attach a PDF, PNG or JPEG of at most 15 MB </label>
        <input
          id={field}
          type="file"
          className={styles.file}
          accept="application/pdf,image/png,image/jpeg"
          multiple
          onChange={(event) => {
            const { files } = event.target
            void take(files)
          }}
        />
      </p>
    </Section>
  )
}
