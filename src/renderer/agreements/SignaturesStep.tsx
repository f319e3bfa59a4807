import type { Signature, SignerRole } from '@shared/agreements/model'
import { usualTerm } from '@shared/agreements/rules'
import type { HearingRoom } from '@shared/hearings/routes'
import { type CalendarDate, clockTimeOf, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { Button, DatePicker, ErrorNotice, Notice, Row, Section, StatusMark, TextField, Waiting } from '../ui'
import styles from './Directives.module.css'
import { SignDialog } from './SignDialog'
import { signerWords } from './words'

export interface Signer {
  role: SignerRole
  name: string
  capacity: string | null
}

const HOW: Record<Signature['state'], string> = {
  drawn: 'signed',
  typed: 'signed by typing the name',
  refused: 'will not sign',
  blank: 'signs on paper'
}

/** Everyone who was there signs, refuses or signs on paper; then the contract is printed, once. */
export function SignaturesStep({ room }: { room: HearingRoom }) {
  const hearingId = room.hearing.id
  const { data, error } = useRoute('agreements.of', { hearingId })
  const [signing, setSigning] = useState<Signer | null>(null)
  const takeBack = useAct('agreements.takeBack')
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { directives, signatures, issued } = data
  const of = ({ role, name }: Signer) => signatures.find((one) => one.role === role && one.name === name)
  const expected = signersOf(room)
  const others = signatures.filter(({ role, name }) => !expected.some((one) => one.role === role && one.name === name))
  const row = (signer: Signer) => {
    const given = of(signer)
    return (
      <li key={`${signer.role} ${signer.name}`} className={styles.signer}>
        <span>
          {signerWords[signer.role]}: {signer.name}
          {signer.capacity ? `, ${signer.capacity}` : ''}
        </span>
        {given ? (
          <span>
            <StatusMark status={given.state === 'refused' ? 'not-met' : given.state === 'blank' ? 'open' : 'done'}>
              {`${HOW[given.state]}${given.witness ? `, witness ${given.witness}` : ''}, ${timeInWords(clockTimeOf(given.signedAt))}`}
            </StatusMark>{' '}
            {!issued && (
              <Button
                tone="quiet"
                onPress={() => takeBack.mutate({ hearingId, signatureId: given.id })}
                aria-label={`Take back the signature of ${signer.name}`}
              >
                Take back
              </Button>
            )}
          </span>
        ) : (
          !issued && (
            <Button large onPress={() => setSigning(signer)} aria-label={`${signer.name} signs`}>
              Sign
            </Button>
          )
        )}
      </li>
    )
  }
  return (
    <Section title="Signatures">
      <ErrorNotice error={takeBack.error} />
      {directives.length === 0 ? (
        <Notice title="There is nothing to sign yet">Write the directives first (key D).</Notice>
      ) : (
        <>
          <ul className={styles.signers} data-part="signatures">
            {[...expected, ...others].map(row)}
          </ul>
          {!issued && <SomebodyElse onSign={setSigning} />}
          <Contract key={hearingId} room={room} issued={issued} />
        </>
      )}
      {signing && <SignDialog hearingId={hearingId} signer={signing} onClose={() => setSigning(null)} />}
    </Section>
  )
}

const SIGNS = { pupil: 'pupil', parent: 'parent', school: 'school' } as const

/** Who came, the interpreter and the chair. */
function signersOf({ presence, hearing, chair }: HearingRoom): Signer[] {
  const came = presence.flatMap(({ role, name, relation, came: how }): Signer[] =>
    how === 'in-person' && role in SIGNS ? [{ role: SIGNS[role as keyof typeof SIGNS], name, capacity: relation }] : []
  )
  const interpreter = hearing.interpreter
    ? [{ role: 'interpreter' as const, name: hearing.interpreter, capacity: hearing.interpreterLanguage }]
    : []
  return [...came, ...interpreter, ...(chair ? [{ role: 'chair' as const, name: chair, capacity: null }] : [])]
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
        onPress={() => onSign({ role: 'other', name: name.trim(), capacity: capacity.trim() || null })}
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
