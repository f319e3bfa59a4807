import { paperLanguage } from '@shared/documents/languages'
import type { HearingRoom } from '@shared/hearings/routes'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { Unreviewed } from '../documents/TranslationNotice'
import { Button, ErrorNotice, Row, Section } from '../ui'
import { SignDialog } from './SignDialog'
import { SignerRows } from './SignerRows'
import type { Signer } from './words'

/** The sheet of those who are here: signed first, and an agreement to nothing. */
export function ParticipationPart({ room }: { room: HearingRoom }) {
  const hearingId = room.hearing.id
  const { data } = useRoute('agreements.of', { hearingId })
  const [signing, setSigning] = useState<Signer | null>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  const issue = useAct('agreements.issueParticipation')
  const here = room.presence.filter(({ came }) => came === 'in-person')
  if (!data || here.length === 0) return null
  const signers = here.map(
    ({ role, name, relation }): Signer => ({
      purpose: 'presence',
      role: role === 'pupil' || role === 'parent' || role === 'school' || role === 'interpreter' ? role : 'other',
      name,
      capacity: relation
    })
  )
  const unreviewed = room.words.filter(({ language, reviewed }) => language !== 'en' && !reviewed)
  return (
    <Section title="Participation sheet">
      <p>Signed at the beginning by everyone who is here. It is not an agreement to anything.</p>
      <SignerRows hearingId={hearingId} signers={signers} given={data.participation} open onSign={setSigning} />
      {unreviewed.length > 0 && (
        <Unreviewed languages={unreviewed.map(({ language }) => paperLanguage(language))}>
          The sheet holds one sentence in it, and says in both languages that the English text governs.
        </Unreviewed>
      )}
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
          Issue the sheet
        </Button>
      </Row>
      {signing && <SignDialog hearingId={hearingId} signer={signing} onClose={() => setSigning(null)} />}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Section>
  )
}
