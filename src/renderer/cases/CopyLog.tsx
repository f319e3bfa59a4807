import { type CopyRecipient, copyRecipient, copyRecipientWords } from '@shared/cases/model'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { useState } from 'react'
import { useAct, useDesk, useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import {
  Button,
  DataTable,
  DatePicker,
  Dialog,
  EmptyState,
  ErrorNotice,
  Form,
  Notice,
  Row,
  Section,
  Select,
  TextField
} from '../ui'

/** Who was given the documentation of the interventions: pupil, parents and board (EC 48263(a)). */
export function CopyLog({ caseId }: { caseId: string }) {
  const { data, error } = useRoute('cases.copies', { caseId })
  const [writing, setWriting] = useState(false)
  const [documentId, setDocumentId] = useState<string | null>(null)
  return (
    <Section
      title="Copies of the documentation (EC 48263(a))"
      actions={<Button onPress={() => setWriting(true)}>Record a copy</Button>}
    >
      <ErrorNotice error={error} />
      {data && data.missing.length > 0 && (
        <Notice tone="warn" title="The documentation goes to pupil, parents and board.">
          Not on record yet: {data.missing.map((one) => copyRecipientWords[one].toLowerCase()).join(', ')}.
        </Notice>
      )}
      <DataTable
        label="Copies of the documentation"
        rows={data?.copies ?? []}
        rowKey={({ id }) => id}
        onOpen={({ documentId: paper }) => paper && setDocumentId(paper)}
        empty={
          <EmptyState title="No copy is on record.">A delivered notice of referral stands here by itself.</EmptyState>
        }
        columns={[
          { id: 'on', head: 'Given', cell: ({ givenOn }) => dateInWords(givenOn, 'short'), width: 90 },
          {
            id: 'to',
            head: 'To',
            cell: ({ recipient, name }) => `${name} (${copyRecipientWords[recipient].toLowerCase()})`,
            rowHeader: true
          },
          { id: 'how', head: 'How', cell: ({ how }) => how },
          { id: 'by', head: 'By', cell: ({ givenBy }) => givenBy },
          { id: 'papers', head: 'Papers', cell: ({ papers }) => papers, wrap: true, width: '2fr' }
        ]}
      />
      {writing && <CopyDialog caseId={caseId} onClose={() => setWriting(false)} />}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Section>
  )
}

function CopyDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { today } = useDesk()
  const record = useAct('cases.recordCopy')
  const [recipient, setRecipient] = useState<CopyRecipient | null>(null)
  const [name, setName] = useState('')
  const [givenOn, setGivenOn] = useState<string | null>(today)
  const [how, setHow] = useState('')
  const [givenBy, setGivenBy] = useState('')
  const [papers, setPapers] = useState('Notice of referral with the table of interventions and its enclosures')
  const save = async () => {
    if (!recipient || !givenOn) {
      throw new DeskError('invalid', 'Choose to whom the copy went, and the day. Nothing was recorded.')
    }
    await record.mutateAsync({ caseId, recipient, name, givenOn: givenOn as CalendarDate, how, givenBy, papers })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title="A copy was given" size="wide">
      <Form act="Record the copy" onSubmit={save}>
        <Row align="start">
          <Select
            label="To"
            options={copyRecipient.options.map((value) => ({ value, label: copyRecipientWords[value] }))}
            value={recipient}
            onChange={setRecipient}
            isRequired
          />
          <TextField label="Name" value={name} onChange={setName} isRequired />
          <DatePicker label="Day" value={givenOn} onChange={setGivenOn} max={today} isRequired />
        </Row>
        <Row align="start">
          <TextField label="How" value={how} onChange={setHow} isRequired hint="For instance: handed over, by mail" />
          <TextField label="Given by" value={givenBy} onChange={setGivenBy} isRequired />
        </Row>
        <TextField label="Which papers" value={papers} onChange={setPapers} isRequired />
      </Form>
    </Dialog>
  )
}
