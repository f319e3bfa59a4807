import { type DocumentLanguage, FORMS, type FormId, formId } from '@shared/documents/model'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { ErrorNotice, LeaveGuard, Row, Section, Select, Stack, TextLink } from '../../ui'
import { languageName, languagesOfForm } from '../languages'
import { PaperPreview } from '../PaperPreview'
import { LetterTextsForm } from './LetterTextsForm'
import styles from './OwnPapers.module.css'
import { Paragraphs, type WordingDraft } from './Paragraphs'
import { Versions } from './Versions'

const UNTOUCHED: WordingDraft = { changes: {}, acknowledged: [] }

const families = formId.options.filter((form) => FORMS[form].readers === 'family')

/** Everything the district says in its own words, beside the paper as it would be printed now. */
export function OwnPapers() {
  const [form, setForm] = useState<FormId>('SD-01')
  const [language, setLanguage] = useState<DocumentLanguage>('en')
  /** By paper and language: whoever looks at another one in between finds what was typed again. */
  const [drafts, setDrafts] = useState<Record<string, WordingDraft>>({})
  const [facts, setFacts] = useState<Record<string, unknown>>({})
  const settings = useRoute('documents.paperSettings', {})
  const saveSettings = useAct('documents.savePaperSettings')
  const choose = (nextForm: FormId, nextLanguage: DocumentLanguage) => {
    setForm(nextForm)
    setLanguage(nextLanguage)
  }
  const key = `${form} ${language}`
  const draft = drafts[key] ?? UNTOUCHED
  const unsaved = Object.values(drafts).some(({ changes }) => Object.keys(changes).length > 0)
  return (
    <Stack>
      <LeaveGuard isUnsaved={() => unsaved} />
      <Row>
        <Select
          label="Paper"
          value={form}
          onChange={(value) => value && choose(value, language)}
          options={families.map((value) => ({ value, label: `${value} ${FORMS[value].title}` }))}
        />
        <Select
          label="Language"
          value={language}
          onChange={(value) => value && choose(form, value)}
          options={languagesOfForm(form).map((value) => ({ value, label: languageName(value) }))}
        />
        <Select
          label="Sheets"
          value={settings.data?.pageSize ?? 'letter'}
          onChange={(pageSize) => pageSize && saveSettings.mutate({ pageSize })}
          options={[
            { value: 'letter', label: 'Letter, 8.5 × 11 inches' },
            { value: 'a4', label: 'A4, 210 × 297 mm' }
          ]}
        />
      </Row>
      <ErrorNotice error={settings.error ?? saveSettings.error} />
      <div className={styles.split}>
        <div className={styles.fields}>
          <Paragraphs
            key={key}
            form={form}
            language={language}
            draft={draft}
            onDraft={(next) => setDrafts((before) => ({ ...before, [key]: next }))}
          />
          <LetterTextsForm onValues={setFacts} />
          <Section title="Letterhead">
            <p>
              Name, address, telephone and logo of the board stand under <TextLink to="/district">District</TextLink>.
            </p>
          </Section>
          <Versions />
        </div>
        <PaperPreview form={form} language={language} changes={draft.changes} facts={facts} />
      </div>
    </Stack>
  )
}
