import type { DocumentLanguage, FormId } from '@shared/documents/model'
import type { WordingChanges } from '@shared/documents/wording'
import { useEffect, useState } from 'react'
import { useRoute } from '../desk'
import { Button, ErrorNotice, Notice, PdfPreview } from '../ui'
import styles from './PaperPreview.module.css'

interface PaperPreviewProps {
  form: FormId
  language: DocumentLanguage
  /** Paragraphs as they are being worded. */
  changes?: WordingChanges
  /** Fields of the form as they are being filled in. */
  facts?: Record<string, unknown>
}

/** Waits until a value has rested for a moment, so that not every keystroke is printed. */
function useRested<V>(value: V, milliseconds = 600): V {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}

/**
 * A paper as it would be printed now, beside its fields. What a statutory item lacks is listed above it; each line leads
 * to its field (`data-field`, as form fields have it).
 */
export function PaperPreview({ form, language, changes = {}, facts = {} }: PaperPreviewProps) {
  const input = useRested({ form, language, changes, facts })
  const { data, error } = useRoute('documents.previewPaper', input, { keepPrevious: true })
  const [last, setLast] = useState<Uint8Array | null>(null)
  useEffect(() => {
    if (data?.bytes) setLast(data.bytes)
  }, [data])
  return (
    <section className={styles.beside} aria-label="The paper as it would be printed">
      <ErrorNotice error={error} />
      {data && data.lacking.length > 0 && (
        <Notice tone="warn" title="Something is missing. Below is the paper of before.">
          <ul className={styles.lacking}>
            {data.lacking.map(({ field, problem, section }) => (
              <li key={`${field} ${problem}`}>
                <Button tone="quiet" onPress={() => goTo(field)}>
                  {section ? `${section}: ` : ''}
                  {wordsOf(field)}
                </Button>{' '}
                {problem}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <PdfPreview label="Preview" data={last} />
    </section>
  )
}

const wordsOf = (field: string): string => (field.split('.')[0] ?? field).replaceAll(/([A-Z])/g, ' $1').toLowerCase()

/** To the field of that path, or of the longest part of it that has one. */
function goTo(path: string): void {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('.')
    const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`)
    const target = field?.querySelector<HTMLElement>('input, textarea, button, [role="spinbutton"]')
    if (!target) continue
    target.focus()
    field?.scrollIntoView({ block: 'center' })
    return
  }
}
