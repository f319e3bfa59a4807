import { FORMS, type FormId, formId } from '@shared/documents/model'
import { useState } from 'react'
import { useRoute } from '../desk'
import { ErrorNotice, Page, PageHeader, Row, SearchField, Select, Waiting } from '../ui'
import { DocumentTable } from './DocumentTable'

const SHOWN = 200

const forms: { value: FormId | 'all'; label: string }[] = [
  { value: 'all', label: 'All forms' },
  ...formId.options.map((form) => ({ value: form, label: `${form} ${FORMS[form].title}` }))
]

/** Everything that was issued, the newest first. */
export function Archive() {
  const [number, setNumber] = useState('')
  const [form, setForm] = useState<FormId | 'all' | null>('all')
  const { data, error, isPending } = useRoute(
    'documents.list',
    { number: number.trim() || undefined, forms: form && form !== 'all' ? [form] : undefined, limit: SHOWN },
    { keepPrevious: true }
  )
  return (
    <Page>
      <PageHeader title="Documents" detail="Issued papers, frozen as they were on their day" />
      <Row>
        <SearchField label="Document or case number" value={number} onChange={setNumber} />
        <Select label="Form" value={form} onChange={setForm} options={forms} />
      </Row>
      <ErrorNotice error={error} />
      {isPending && <Waiting />}
      {data && (
        <>
          <DocumentTable
            documents={data.documents}
            empty="Notices, proofs of service, dockets, directives, minutes and packets stand here once they are issued."
          />
          <p role="status">{inWords(data.documents.length, data.total)}</p>
        </>
      )}
    </Page>
  )
}

const inWords = (shown: number, total: number) =>
  shown < total
    ? `The newest ${shown} of ${total.toLocaleString('en-US')} documents. Search to see others.`
    : `${total.toLocaleString('en-US')} ${total === 1 ? 'document' : 'documents'}`
