import type { PacketCopy } from '@shared/hearings/day-papers'
import { type HearingDay, takesSlot } from '@shared/hearings/model'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk, useRoute } from '../../desk'
import { DocumentDialog } from '../../documents/DocumentDialog'
import { PrintRun } from '../../documents/PrintRun'
import { TranslationNotice } from '../../documents/TranslationNotice'
import {
  Button,
  ConfirmDialog,
  type DataColumn,
  DataTable,
  ErrorNotice,
  Row,
  Section,
  Select,
  Stack,
  StatusMark
} from '../../ui'
import { CopiesDialog } from './CopiesDialog'

/** The whole day on paper, and what the panel reads: made, given out in numbered copies, and taken back. */
export function PaperTab({ day }: { day: HearingDay }) {
  const all = useAct('hearings.issueWorksheets')
  return (
    <Stack>
      <Section
        title="The day on paper"
        actions={
          <Button
            tone="primary"
            onPress={() => all.mutate({ dayId: day.id })}
            isDisabled={all.isPending || day.counts.cases === 0}
          >
            {all.isPending ? 'Printing …' : 'Print all for paper'}
          </Button>
        }
      >
        <p>
          Docket, sign-in sheet, the chair’s words, for each case a worksheet and a sheet of directives in the family’s
          language, and one worksheet more. What is written is typed in afterwards under “After”.
        </p>
        <TranslationNotice
          pupilIds={day.docket.filter(({ state }) => takesSlot(state)).map(({ pupilId }) => pupilId)}
        />
        <ErrorNotice error={all.error} />
        {all.data && <PrintRun documents={all.data.documents} />}
      </Section>
      <Packets day={day} />
    </Stack>
  )
}

function Packets({ day }: { day: HearingDay }) {
  const make = useAct('hearings.makePacket')
  const end = useAct('hearings.endCopies')
  const { today } = useDesk()
  const { data: copies = [], error } = useRoute('hearings.packetCopies', { dayId: day.id })
  const [which, setWhich] = useState<string | null>('day')
  const [documentId, setDocumentId] = useState<string | null>(null)
  const [giving, setGiving] = useState(false)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [ending, setEnding] = useState<'returned' | 'destroyed' | null>(null)
  const hearingId = which === 'day' ? null : which
  const { data: archive } = useRoute('documents.list', {
    hearingId: hearingId ?? day.id,
    forms: ['SD-33'],
    superseded: false
  })
  const packet = archive?.documents[0]
  const chosen = copies.filter((copy) => marked.has(keyOf(copy)) && copy.ended === null)
  const out = copies.filter(({ ended }) => ended === null).length
  const live = day.docket.filter(({ state }) => takesSlot(state))
  const build = async () => {
    const { document } = await make.mutateAsync({ dayId: day.id, hearingId })
    setDocumentId(document.id)
  }
  return (
    <Section title="Packets for the panel">
      <ErrorNotice error={error ?? make.error ?? end.error} />
      <Row>
        <Select
          label="Packet"
          value={which}
          onChange={setWhich}
          options={[
            { value: 'day', label: 'The whole day' },
            ...live.map(({ id, time, caseNumber, name }) => ({
              value: id,
              label: `${timeInWords(time)}  ${caseNumber}  ${name}`
            }))
          ]}
        />
        <Button onPress={() => void build().catch(() => {})} isDisabled={make.isPending || live.length === 0}>
          {make.isPending ? 'Putting together …' : packet ? 'Make it again' : 'Make the packet'}
        </Button>
        {packet && (
          <>
            <Button
              onPress={() => setDocumentId(packet.id)}
            >{`Look at ${packet.number}, ${packet.pageCount} pages`}</Button>
            <Button tone="primary" onPress={() => setGiving(true)}>
              Print numbered copies
            </Button>
          </>
        )}
      </Row>
      <p>
        {copies.length === 0
          ? 'No copy is given out yet.'
          : `${copies.length} copies given out, ${out === 0 ? 'all of them back or destroyed' : `${out} still out`}.`}
      </p>
      {copies.length > 0 && (
        <>
          <DataTable
            label="Copies given out"
            rows={copies}
            columns={columns}
            rowKey={keyOf}
            marked={marked}
            onMark={setMarked}
          />
          <Row>
            <Button onPress={() => setEnding('returned')} isDisabled={chosen.length === 0}>
              Returned
            </Button>
            <Button onPress={() => setEnding('destroyed')} isDisabled={chosen.length === 0}>
              Destroyed
            </Button>
          </Row>
        </>
      )}
      {giving && packet && <CopiesDialog day={day} packet={packet} onClose={() => setGiving(false)} />}
      <ConfirmDialog
        isOpen={ending !== null}
        onClose={() => setEnding(null)}
        question={`Record ${chosen.length === 1 ? 'the copy' : `${chosen.length} copies`} as ${ending ?? ''} today?`}
        act={ending === 'destroyed' ? 'Record as destroyed' : 'Record as returned'}
        onConfirm={async () => {
          const ended = chosen.map(({ documentId: of, number }) => ({ documentId: of, number }))
          await end.mutateAsync({ copies: ended, ended: ending ?? 'returned', endedOn: today as never })
          setMarked(new Set())
        }}
      />
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Section>
  )
}

const keyOf = ({ documentId, number }: PacketCopy) => `${documentId} ${number}`

const columns: readonly DataColumn<PacketCopy>[] = [
  { id: 'number', head: 'Copy', cell: ({ documentNumber, number }) => `${documentNumber}, no. ${number}` },
  { id: 'holder', head: 'Given to', cell: ({ holder }) => holder, rowHeader: true },
  { id: 'given', head: 'On', cell: ({ givenOn }) => dateInWords(givenOn) },
  {
    id: 'ended',
    head: 'State',
    cell: ({ ended, endedOn }) =>
      ended && endedOn ? (
        <StatusMark status="done">{`${ended} ${dateInWords(endedOn)}`}</StatusMark>
      ) : (
        <StatusMark status="due">still out</StatusMark>
      )
  }
]
