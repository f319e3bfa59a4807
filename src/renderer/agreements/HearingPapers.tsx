import type { HearingRoom } from '@shared/hearings/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { LookFirst } from '../documents/LookFirst'
import { Button, ErrorNotice, Row, Section } from '../ui'

/** Papers of this hearing; the minutes are made from the record once an outcome is saved. */
export function HearingPapers({ room }: { room: HearingRoom }) {
  const hearingId = room.hearing.id
  const [documentId, setDocumentId] = useState<string | null>(null)
  const issue = useAct('agreements.issueMinutes')
  const { data } = useRoute('documents.list', { hearingId, superseded: false })
  const print = async () => setDocumentId((await issue.mutateAsync({ hearingId })).document.id)
  return (
    <Section title="Papers of this hearing">
      <ErrorNotice error={issue.error} />
      <ul>
        {data?.documents.map(({ id, title, number, issuedOn }) => (
          <li key={id}>
            <Button tone="quiet" onPress={() => setDocumentId(id)}>
              {title}, {number}
            </Button>{' '}
            {dateInWords(issuedOn)}
          </li>
        ))}
      </ul>
      <Row>
        <LookFirst
          act="agreements.issueMinutes"
          input={{ hearingId }}
          form="SD-07"
          title="The minutes as they would be issued"
          isDisabled={!room.hearing.outcome}
        >
          Look at the minutes first
        </LookFirst>
        <Button onPress={() => void print().catch(() => {})} isDisabled={!room.hearing.outcome || issue.isPending}>
          Issue the minutes
        </Button>
      </Row>
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Section>
  )
}
