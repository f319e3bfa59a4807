import type { HearingAgreement } from '@shared/agreements/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { useState } from 'react'
import { useAct } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { Button, ErrorNotice, Row, Section } from '../ui'
import { SignDialog } from './SignDialog'
import { SignerRows } from './SignerRows'
import type { Signer } from './words'

interface InterpreterPartProps {
  room: HearingRoom
  given: HearingAgreement['interpreting']
}

/** The interpreter's statement: signed by whoever interpreted, a paper of its own. */
export function InterpreterPart({ room, given }: InterpreterPartProps) {
  const { id: hearingId, interpreter, interpreterLanguage } = room.hearing
  const [signing, setSigning] = useState<Signer | null>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  const issue = useAct('agreements.issueInterpreting')
  if (!interpreter || !interpreterLanguage) return null
  const signer: Signer = {
    purpose: 'interpreting',
    role: 'interpreter',
    name: interpreter,
    capacity: interpreterLanguage
  }
  return (
    <Section title="Interpreter’s statement">
      <p>
        {interpreter} interpreted between English and {interpreterLanguage}, faithfully and completely, and read the
        directives to the family.
      </p>
      <SignerRows hearingId={hearingId} signers={[signer]} given={given ? [given] : []} open onSign={setSigning} />
      <ErrorNotice error={issue.error} />
      <Row>
        <Button
          onPress={() =>
            void issue.mutateAsync({ hearingId }).then(
              ({ document }) => setDocumentId(document.id),
              () => {}
            )
          }
          isDisabled={issue.isPending}
        >
          Issue the statement
        </Button>
      </Row>
      {signing && <SignDialog hearingId={hearingId} signer={signing} onClose={() => setSigning(null)} />}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Section>
  )
}
