import { type DocumentLanguage, documentLanguage, FORMS, type FormId, formId } from '@shared/documents/model'
import type { CalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { Button, Checkbox, DatePicker, ErrorNotice, Row, SearchField, Select, Stack, Waiting } from '../ui'
import { DocumentTable } from './DocumentTable'
import { languageName } from './languages'
import { RunDialog } from './runs/RunDialog'

const SHOWN = 200

const forms: { value: FormId | 'all'; label: string }[] = [
  { value: 'all', label: 'All forms' },
  ...formId.options.map((form) => ({ value: form, label: `${form} ${FORMS[form].title}` }))
]
const languages: { value: DocumentLanguage | 'all'; label: string }[] = [
  { value: 'all', label: 'All languages' },
  ...documentLanguage.options.map((language) => ({ value: language, label: languageName(language) }))
]

/** Everything that was issued, the newest first; marked papers are printed together. */
export function Archive({ onRun }: { onRun: () => void }) {
  const [text, setText] = useState('')
  const [form, setForm] = useState<FormId | 'all' | null>('all')
  const [language, setLanguage] = useState<DocumentLanguage | 'all' | null>('all')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [superseded, setSuperseded] = useState(true)
  const [marked, setMarked] = useState<Set<string>>(new Set())
  const [printing, setPrinting] = useState(false)
  const { data, error, isPending } = useRoute(
    'documents.list',
    {
      text: text.trim() || undefined,
      forms: form && form !== 'all' ? [form] : undefined,
      language: language && language !== 'all' ? language : undefined,
      from: (from ?? undefined) as CalendarDate | undefined,
      to: (to ?? undefined) as CalendarDate | undefined,
      superseded,
      limit: SHOWN
    },
    { keepPrevious: true }
  )
  const chosen = (data?.documents ?? []).filter(({ id }) => marked.has(id))
  return (
    <Stack>
      <Row>
        <SearchField label="Pupil, document or case number" value={text} onChange={setText} />
        <Select label="Form" value={form} onChange={setForm} options={forms} />
        <Select label="Language" value={language} onChange={setLanguage} options={languages} />
        <DatePicker label="Issued from" value={from} onChange={setFrom} />
        <DatePicker label="to" value={to} onChange={setTo} />
      </Row>
      <Row align="center">
        <Checkbox isSelected={superseded} onChange={setSuperseded}>
          Superseded ones too
        </Checkbox>
        <Button onPress={() => setPrinting(true)} isDisabled={chosen.length === 0}>
          {printWords(chosen.length)}
        </Button>
      </Row>
      <ErrorNotice error={error} />
      {isPending && <Waiting />}
      {data && (
        <>
          <DocumentTable
            documents={data.documents}
            marked={marked}
            onMark={setMarked}
            empty="Notices, proofs of service, dockets, directives, minutes and packets stand here once they are issued."
          />
          <p role="status">{inWords(data.documents.length, data.total)}</p>
        </>
      )}
      {printing && (
        <RunDialog
          documents={chosen}
          onClose={() => setPrinting(false)}
          onStarted={() => {
            setPrinting(false)
            setMarked(new Set())
            onRun()
          }}
        />
      )}
    </Stack>
  )
}

const printWords = (count: number) =>
  count === 0 ? 'Print the marked papers' : count === 1 ? 'Print 1 marked paper' : `Print ${count} marked papers`

const inWords = (shown: number, total: number) =>
  shown < total
    ? `The newest ${shown} of ${total.toLocaleString('en-US')} documents. Search to see others.`
    : `${total.toLocaleString('en-US')} ${total === 1 ? 'document' : 'documents'}`
