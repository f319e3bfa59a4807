import type { DocumentLanguage, FormId } from '@shared/documents/model'
import type { WordingChanges } from '@shared/documents/wording'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { Button, DialogActions, ErrorNotice, Notice, Section, Waiting } from '../../ui'
import styles from './OwnPapers.module.css'
import { ParagraphField } from './ParagraphField'

/** What was typed for one paper in one language and not saved, and the sections the person was told of. */
export interface WordingDraft {
  changes: WordingChanges
  acknowledged: readonly string[]
}

interface ParagraphsProps {
  form: FormId
  language: DocumentLanguage
  draft: WordingDraft
  onDraft: (draft: WordingDraft) => void
}

/** The paragraphs of a paper in their order; free ones are changed at will, statutory ones after a warning. */
export function Paragraphs({ form, language, draft, onDraft }: ParagraphsProps) {
  const { changes, acknowledged } = draft
  const { data, error } = useRoute('documents.paragraphs', { form, language })
  const save = useAct('documents.saveWording')
  const [saved, setSaved] = useState(false)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const onChange = (next: WordingChanges) => onDraft({ changes: next, acknowledged })
  const count = Object.keys(changes).length
  const change = (key: string, text: string | null | undefined) => {
    setSaved(false)
    const { [key]: _, ...others } = changes
    onChange(text === undefined ? others : { ...others, [key]: text })
  }
  const keep = async () => {
    await save.mutateAsync({ form, language, changes, acknowledged: [...acknowledged] })
    onChange({})
    setSaved(true)
  }
  return (
    <Section title="Paragraphs">
      {saved && (
        <Notice tone="good" title="Saved. The next papers read so; what was issued stays as it was.">
          {language === 'en'
            ? 'Other languages still say the standard text. Choose a language above to change it there too.'
            : 'The English copy still says what English says.'}
        </Notice>
      )}
      <ol className={styles.paragraphs}>
        {data.map((paragraph, index) => (
          <ParagraphField
            key={paragraph.key}
            number={index + 1}
            paragraph={paragraph}
            draft={changes[paragraph.key]}
            problem={problemOf(save.error?.details, paragraph.key)}
            isAcknowledged={paragraph.law === null || acknowledged.includes(paragraph.law.section)}
            onAcknowledge={(section) => onDraft({ changes, acknowledged: [...acknowledged, section] })}
            onChange={(text) => change(paragraph.key, text)}
          />
        ))}
      </ol>
      <ErrorNotice error={save.error} />
      <DialogActions>
        <Button onPress={() => onChange({})} isDisabled={count === 0}>
          Leave it as it was
        </Button>
        <Button
          tone="primary"
          onPress={() => void keep().catch(() => undefined)}
          isDisabled={count === 0 || save.isPending}
        >
          {count === 0 ? 'Save the paragraphs' : `Save ${count === 1 ? '1 paragraph' : `${count} paragraphs`}`}
        </Button>
      </DialogActions>
    </Section>
  )
}

function problemOf(details: unknown, key: string): string | undefined {
  const issues = (details as { issues?: { path: string[]; message: string }[] } | undefined)?.issues
  return issues?.find(({ path }) => path[0] === key)?.message
}
