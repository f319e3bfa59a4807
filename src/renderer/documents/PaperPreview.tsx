import type { DocumentLanguage, FormId } from '@shared/documents/model'
import type { WordingChanges } from '@shared/documents/wording'
import { useEffect, useState } from 'react'
import { useRoute } from '../desk'
import { ErrorNotice, PdfPreview } from '../ui'
import { LackingList } from './LackingList'
import styles from './PaperPreview.module.css'
import { useRested } from './useRested'

interface PaperPreviewProps {
  form: FormId
  language: DocumentLanguage
  /** Paragraphs as they are being worded. */
  changes?: WordingChanges
  /** Fields of the form as they are being filled in. */
  facts?: Record<string, unknown>
}

/**
 * A paper as it would be printed now, beside its fields. What a statutory item lacks is listed above it; each line leads
 * to its field (`data-field`, as form fields have it).
 */
export function PaperPreview({ form, language, changes = {}, facts = {} }: PaperPreviewProps) {
  const now = { form, language, changes, facts }
  const input = useRested(now)
  const asked = { keepPrevious: true, enabled: input !== null }
  const { data, error } = useRoute('documents.previewPaper', input ?? now, asked)
  const [last, setLast] = useState<Uint8Array | null>(null)
  useEffect(() => {
    if (data?.bytes) setLast(data.bytes)
  }, [data])
  return (
    <section className={styles.beside} aria-label="The paper as it would be printed">
      <ErrorNotice error={error} />
      {data && data.lacking.length > 0 && (
        <LackingList lacking={data.lacking} title="Something is missing. Below is the paper of before." />
      )}
      <PdfPreview label="Preview" data={last} />
    </section>
  )
}
