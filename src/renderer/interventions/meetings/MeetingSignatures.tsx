import { type Signature, signerWords } from '@shared/documents/duties/model'
import type { MeetingRecord } from '@shared/interventions/meetings'
import { useState } from 'react'
import { useAct } from '../../desk'
import { DocumentDialog } from '../../documents/DocumentDialog'
import { SignatureDialog, type Signer } from '../../documents/duties/SignatureDialog'
import { LookFirst } from '../../documents/LookFirst'
import { TranslationNotice } from '../../documents/TranslationNotice'
import { Button, ErrorNotice, Notice, Row, Section, StatusMark } from '../../ui'
import styles from './Meetings.module.css'

const HOW: Record<Signature['state'], string> = {
  drawn: 'signed',
  typed: 'signed by typing the name',
  refused: 'will not sign',
  blank: 'signs on paper'
}
const SIGNS = { pupil: 'pupil', parent: 'parent', school: 'school', interpreter: 'interpreter' } as const

/** Everyone who was there signs, refuses or signs on paper; then the agreement is printed, once. */
export function MeetingSignatures({ meeting }: { meeting: MeetingRecord }) {
  const { id: meetingId, duties, signatures, agreementDocumentId, presence, interpreter } = meeting
  const sign = useAct('interventions.sign')
  const takeBack = useAct('interventions.takeBackSignature')
  const issue = useAct('interventions.issueAgreement')
  const [signing, setSigning] = useState<Signer | null>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  if (duties.length === 0) return null
  const signers: Signer[] = [
    ...presence.flatMap(({ role, name, relation, came }): Signer[] =>
      came === 'in-person' && role in SIGNS
        ? [{ role: SIGNS[role as keyof typeof SIGNS], name, capacity: relation }]
        : []
    ),
    ...(interpreter && !presence.some(({ role, name }) => role === 'interpreter' && name === interpreter)
      ? [{ role: 'interpreter' as const, name: interpreter, capacity: null }]
      : [])
  ]
  const of = ({ role, name }: Signer) => signatures.find((one) => one.role === role && one.name === name)
  const print = async () => {
    const { document } = await issue.mutateAsync({ meetingId })
    setDocumentId(document.id)
  }
  return (
    <Section title="Signatures and copy">
      <ErrorNotice error={takeBack.error ?? issue.error} />
      {signers.length === 0 && <p>Say first who is here; they sign.</p>}
      <ul className={styles.signers} aria-label="Signatures">
        {signers.map((signer) => {
          const given = of(signer)
          return (
            <li key={`${signer.role} ${signer.name}`}>
              <span>
                {signerWords[signer.role]}: {signer.name}
                {signer.capacity ? `, ${signer.capacity}` : ''}
              </span>
              {given ? (
                <span>
                  <StatusMark
                    status={given.state === 'refused' ? 'not-met' : given.state === 'blank' ? 'open' : 'done'}
                  >
                    {`${HOW[given.state]}${given.witness ? `, witness ${given.witness}` : ''}`}
                  </StatusMark>{' '}
                  {!agreementDocumentId && (
                    <Button
                      tone="quiet"
                      aria-label={`Take back the signature of ${signer.name}`}
                      onPress={() => takeBack.mutate({ meetingId, signatureId: given.id })}
                    >
                      Take back
                    </Button>
                  )}
                </span>
              ) : (
                !agreementDocumentId && (
                  <Button aria-label={`${signer.name} signs`} onPress={() => setSigning(signer)}>
                    Sign
                  </Button>
                )
              )}
            </li>
          )
        })}
      </ul>
      {!agreementDocumentId && <TranslationNotice pupilIds={[meeting.pupilId]} />}
      {agreementDocumentId ? (
        <Notice
          tone="good"
          title="The agreement is printed and kept."
          actions={<Button onPress={() => setDocumentId(agreementDocumentId)}>Look at it and print</Button>}
        >
          The family takes a copy along.
        </Notice>
      ) : (
        <Row>
          <LookFirst
            act="interventions.issueAgreement"
            input={{ meetingId }}
            form="SD-23"
            title="The agreement as it would be printed"
          />
          <Button tone="primary" isDisabled={issue.isPending} onPress={() => void print().catch(() => undefined)}>
            {issue.isPending ? 'Printing …' : 'Print the agreement'}
          </Button>
        </Row>
      )}
      {signing && (
        <SignatureDialog
          signer={signing}
          confirms="By signing, I confirm that this agreement was read to me, that I will do my part, and that I received a copy."
          onSign={(given) => sign.mutateAsync({ meetingId, signing: given })}
          onClose={() => setSigning(null)}
        />
      )}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Section>
  )
}
