import type { IssuedLetter } from '@shared/interventions/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { Button, DataTable, EmptyState, ErrorNotice, Notice, Section, Stack, StatusMark, Waiting } from '../ui'
import { DeliveryDialog } from './DeliveryDialog'

/** Issued letters whose way to the family nobody has recorded yet. */
export function Undelivered({ onProofs }: { onProofs: () => void }) {
  const { data, error } = useRoute('interventions.undelivered', {})
  const [marked, setMarked] = useState<Set<string>>(new Set())
  const [recording, setRecording] = useState<IssuedLetter[] | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const [recorded, setRecorded] = useState(0)
  const letters = data ?? []
  const chosen = letters.filter(({ documentId }) => marked.has(documentId))
  if (!data && !error) return <Waiting />
  return (
    <Stack>
      <ErrorNotice error={error} />
      {recorded > 0 && (
        <Notice
          tone="good"
          title={`${recorded === 1 ? 'One delivery was' : `${recorded} deliveries were`} recorded.`}
          actions={<Button onPress={onProofs}>Print the proof of service</Button>}
        />
      )}
      <Section
        title="Letters without a recorded delivery"
        actions={
          <Button tone="primary" isDisabled={chosen.length === 0} onPress={() => setRecording(chosen)}>
            Record the delivery of {chosen.length} {chosen.length === 1 ? 'letter' : 'letters'}
          </Button>
        }
      >
        <DataTable
          label="Letters without a recorded delivery"
          rows={letters}
          rowKey={({ documentId }) => documentId}
          marked={marked}
          onMark={setMarked}
          onOpen={({ documentId }) => setOpenId(documentId)}
          empty={
            <EmptyState title="Every letter is on its way.">
              Letters stand here from the day they are issued until somebody records how they were delivered.
            </EmptyState>
          }
          columns={[
            {
              id: 'issued',
              head: 'Issued',
              cell: ({ issuedOn }) => dateInWords(issuedOn, 'short'),
              sortBy: ({ issuedOn }) => issuedOn,
              width: 90
            },
            {
              id: 'title',
              wrap: true,
              head: 'Letter',
              cell: ({ title, returned }) =>
                returned ? (
                  <>
                    {title} <StatusMark status="late">{`came back ${dateInWords(returned.on, 'short')}`}</StatusMark>
                  </>
                ) : (
                  title
                ),
              sortBy: ({ title }) => title
            },
            { id: 'pupil', head: 'Pupil', cell: ({ pupilName }) => pupilName, sortBy: ({ pupilName }) => pupilName },
            {
              id: 'to',
              wrap: true,
              head: 'To',
              cell: ({ recipient }) => recipient,
              sortBy: ({ recipient }) => recipient,
              rowHeader: true
            },
            { id: 'address', head: 'Address', cell: ({ address }) => address || 'none: hand it over', wrap: true },
            { id: 'number', head: 'Number', cell: ({ number }) => number, sortBy: ({ number }) => number, width: 130 }
          ]}
        />
      </Section>
      {recording && (
        <DeliveryDialog
          letters={recording}
          onClose={() => setRecording(null)}
          onDone={(count) => {
            setRecording(null)
            setMarked(new Set())
            setRecorded(count)
          }}
        />
      )}
      <DocumentDialog documentId={openId} onClose={() => setOpenId(null)} />
    </Stack>
  )
}
