import { usualTerm } from '@shared/agreements/rules'
import type { HearingRoom } from '@shared/hearings/routes'
import type { CalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { LookFirst } from '../documents/LookFirst'
import { TranslationNotice } from '../documents/TranslationNotice'
import { Button, DatePicker, ErrorNotice, Notice, Row, Section, TextField, Waiting } from '../ui'
import { InterpreterPart } from './InterpreterPart'
import { SignDialog } from './SignDialog'
import { SignerRows } from './SignerRows'
import type { Signer } from './words'

/** Everyone who was there signs, refuses or signs on paper; then the contract is printed, once. */
export function SignaturesStep({ room }: { room: HearingRoom }) {
  const hearingId = room.hearing.id
  const { data, error } = useRoute('agreements.of', { hearingId })
  const [signing, setSigning] = useState<Signer | null>(null)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { directives, signatures, issued, interpreting } = data
  return (
    <>
      <Section title="Signatures">
        {directives.length === 0 ? (
          <Notice title="There is nothing to sign yet">Write the directives first (key D).</Notice>
        ) : (
          <>
            <SignerRows
              hearingId={hearingId}
              signers={signersOf(room)}
              given={signatures}
              open={!issued}
              onSign={setSigning}
              part="signatures"
            />
            {!issued && <SomebodyElse onSign={setSigning} />}
          </>
        )}
        {signing && <SignDialog hearingId={hearingId} signer={signing} onClose={() => setSigning(null)} />}
      </Section>
      <InterpreterPart room={room} given={interpreting} />
      {directives.length > 0 && (
        <Section title="The paper the family takes along">
          <Contract key={hearingId} room={room} issued={issued} />
        </Section>
      )}
    </>
  )
}

const SIGNS = { pupil: 'pupil', parent: 'parent', school: 'school' } as const

/** Who came, and the chair; the interpreter signs a statement of his or her own. */
function signersOf({ presence, chair }: HearingRoom): Signer[] {
  const came = presence.flatMap(({ role, name, relation, came: how }): Signer[] =>
    how === 'in-person' && role in SIGNS
      ? [{ purpose: 'directives', role: SIGNS[role as keyof typeof SIGNS], name, capacity: relation }]
      : []
  )
  return [
    ...came,
    ...(chair ? [{ purpose: 'directives' as const, role: 'chair' as const, name: chair, capacity: null }] : [])
  ]
}

function SomebodyElse({ onSign }: { onSign: (signer: Signer) => void }) {
  const [name, setName] = useState('')
  const [capacity, setCapacity] = useState('')
  return (
    <Row>
      <TextField label="Somebody else signs" value={name} onChange={setName} isRequired={false} />
      <TextField label="As" value={capacity} onChange={setCapacity} isRequired={false} />
      <Button
        isDisabled={name.trim() === ''}
        onPress={() =>
          onSign({ purpose: 'directives', role: 'other', name: name.trim(), capacity: capacity.trim() || null })
        }
      >
        Sign
      </Button>
    </Row>
  )
}

interface ContractProps {
  room: HearingRoom
  issued: { documentId: string; number: string; pageCount: number } | null
}

/** The paper the family leaves with. */
function Contract({ room, issued }: ContractProps) {
  const [termTo, setTermTo] = useState<CalendarDate | null>(usualTerm(room.date).to)
  const [documentId, setDocumentId] = useState<string | null>(null)
  const issue = useAct('agreements.issueContract')
  const print = async () => {
    if (!termTo) return
    const { document } = await issue.mutateAsync({ hearingId: room.hearing.id, termTo })
    setDocumentId(document.id)
  }
  return (
    <>
      <ErrorNotice error={issue.error} />
      {!issued && room.hearing.outcome === null && (
        <Notice tone="warn" title="The outcome is not recorded yet">
          Record it first (key O): the paper tells the family the day on which the board looks at it again.
        </Notice>
      )}
      {!issued && <TranslationNotice pupilIds={[room.hearing.pupilId]} />}
      {issued ? (
        <Notice
          tone="good"
          title={`The directives are issued: ${issued.number}, ${issued.pageCount} ${issued.pageCount === 1 ? 'page' : 'pages'}`}
          actions={<Button onPress={() => setDocumentId(issued.documentId)}>Look at them and print</Button>}
        >
          The family takes a copy along.
        </Notice>
      ) : (
        <Row>
          <DatePicker
            label="The directives last until"
            min={room.date}
            value={termTo}
            onChange={(day) => setTermTo(day as CalendarDate | null)}
          />
          {termTo && (
            <LookFirst
              act="agreements.issueContract"
              input={{ hearingId: room.hearing.id, termTo }}
              form="SD-06"
              title="The directives as they would be issued"
            />
          )}
          <Button
            tone="primary"
            large
            onPress={() => void print().catch(() => {})}
            isDisabled={!termTo || issue.isPending}
          >
            {issue.isPending ? 'Issuing …' : 'Issue the directives'}
          </Button>
        </Row>
      )}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </>
  )
}
