import type { DocumentRecord } from '@shared/documents/model'
import type { ServiceRecord } from '@shared/interventions/model'
import { hasProof, methodWords } from '@shared/interventions/rules-service'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { PrintRun } from '../documents/PrintRun'
import { Button, DataTable, EmptyState, ErrorNotice, Row, Section, Stack, StatusMark, Waiting } from '../ui'
import { AnswerDialog, ReturnDialog } from './LetterWay'
import { ProofDialog } from './ProofDialog'

/** Deliveries on record, and the proof of service for many at once. */
export function Delivered() {
  const { data, error } = useRoute('interventions.deliveries', {})
  const [marked, setMarked] = useState<Set<string>>(new Set())
  const [proving, setProving] = useState(false)
  const [issued, setIssued] = useState<DocumentRecord[]>([])
  const [openId, setOpenId] = useState<string | null>(null)
  const [returning, setReturning] = useState<ServiceRecord | null>(null)
  const [answering, setAnswering] = useState<ServiceRecord | null>(null)
  const services = data ?? []
  const chosen = services.filter(({ id, method }) => marked.has(id) && hasProof(method))
  const one = services.find(({ id }) => marked.size === 1 && marked.has(id))
  const proofs = new Set(chosen.map(formOf)).size
  const printed = (documents: DocumentRecord[]) => {
    setProving(false)
    setIssued(documents)
    setMarked(new Set())
  }
  if (!data && !error) return <Waiting />
  return (
    <Stack>
      <ErrorNotice error={error} />
      {issued.length > 0 && <PrintRun documents={issued} />}
      <Section
        title="Deliveries on record"
        actions={
          <Row>
            <Button isDisabled={!one || one.returned !== null} onPress={() => one && setReturning(one)}>
              It came back
            </Button>
            <Button isDisabled={!one} onPress={() => one && setAnswering(one)}>
              The family answered
            </Button>
            <Button tone="primary" isDisabled={chosen.length === 0} onPress={() => setProving(true)}>
              {proofs === 0
                ? 'Proofs of service for the marked'
                : proofs === 1
                  ? 'Proof of service'
                  : `Proofs of service (${proofs})`}
            </Button>
          </Row>
        }
      >
        <DataTable
          label="Deliveries on record"
          rows={services}
          rowKey={({ id }) => id}
          marked={marked}
          onMark={setMarked}
          onOpen={({ documentId, proofDocumentId }) => setOpenId(proofDocumentId ?? documentId)}
          empty={
            <EmptyState title="No delivery is recorded yet.">
              Deliveries recorded under “To deliver” stand here.
            </EmptyState>
          }
          columns={[
            {
              id: 'served',
              head: 'Delivered',
              cell: ({ servedOn }) => dateInWords(servedOn, 'short'),
              sortBy: ({ servedOn }) => servedOn,
              width: 100
            },
            {
              id: 'title',
              head: 'Letter',
              cell: ({ documentTitle }) => documentTitle,
              sortBy: ({ documentTitle }) => documentTitle,
              width: '1.4fr'
            },
            {
              id: 'to',
              head: 'To',
              cell: ({ recipient }) => recipient,
              sortBy: ({ recipient }) => recipient,
              rowHeader: true,
              width: '1.7fr'
            },
            { id: 'how', head: 'How', cell: ({ method }) => methodWords[method], width: 140 },
            { id: 'by', head: 'By', cell: ({ server }) => server, sortBy: ({ server }) => server, width: 140 },
            {
              id: 'proof',
              head: 'Since then',
              cell: ({ proofDocumentId, returned, answers }) =>
                returned ? (
                  <StatusMark status="late">{`came back ${dateInWords(returned.on, 'short')}`}</StatusMark>
                ) : answers > 0 ? (
                  <StatusMark status="done">answered</StatusMark>
                ) : proofDocumentId ? (
                  <StatusMark status="done">proof printed</StatusMark>
                ) : (
                  <StatusMark status="open">no proof yet</StatusMark>
                ),
              width: 140
            }
          ]}
        />
      </Section>
      {proving && <ProofDialog services={chosen} proofs={proofs} onDone={printed} onClose={() => setProving(false)} />}
      {returning && <ReturnDialog service={returning} onClose={() => setReturning(null)} />}
      {answering && <AnswerDialog service={answering} onClose={() => setAnswering(null)} />}
      <DocumentDialog documentId={openId} onClose={() => setOpenId(null)} />
    </Stack>
  )
}

/** One form holds the letters of one pupil and case that went out on one day in one way by one server. */
const formOf = ({ pupilId, caseId, servedOn, method, server }: ServiceRecord) =>
  JSON.stringify([pupilId, caseId, servedOn, method, server])
