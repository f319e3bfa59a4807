import type { NoticeOnFile } from '@shared/interventions/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useRoute } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import {
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  Facts,
  Notice,
  Section,
  SidePanel,
  SplitView,
  Stack,
  StatusMark
} from '../ui'
import { HoldDialog } from './HoldDialog'
import { whatWords } from './whatWords'

const WAY = { 'to-deliver': 'due', delivered: 'served', returned: 'late' } as const
const WAY_WORDS = { 'to-deliver': 'to deliver', delivered: 'delivered', returned: 'came back' }

/** A pupil's notifications of truancy, each with the attendance it rested on then. */
export function PupilNotices({ pupilId }: { pupilId: string }) {
  const { data = [], error } = useRoute('interventions.notices', { pupilId })
  const due = useRoute('interventions.noticesDue', {}).data
  const held = due?.held.find((row) => row.pupilId === pupilId)
  const [openId, setOpenId] = useState<string | null>(null)
  const [asking, setAsking] = useState<'hold' | 'lift' | null>(null)
  const open = data.find(({ id }) => id === openId)
  const stopped = held?.hold === 'do_not_send'
  return (
    <Section
      title="Notifications of truancy"
      actions={
        <Button onPress={() => setAsking(stopped ? 'lift' : 'hold')}>
          {stopped ? 'Send notifications again' : 'Do not send for now'}
        </Button>
      }
    >
      <Stack gap="tight">
        <ErrorNotice error={error} />
        {stopped && (
          <Notice
            tone="warn"
            title={`No notification is sent${held.since ? ` since ${dateInWords(held.since)}` : ''}.`}
          >
            {held.reason}
          </Notice>
        )}
        <SplitView panel={open && <Frozen notice={open} onClose={() => setOpenId(null)} />}>
          <DataTable
            label="Notifications of truancy"
            rows={data}
            rowKey={({ id }) => id}
            onOpen={({ id }) => setOpenId(id)}
            current={openId}
            empty={<EmptyState title="None was issued.">They are printed from the Notices screen.</EmptyState>}
            columns={[
              { id: 'number', head: 'No.', cell: ({ number }) => number, width: 60, rowHeader: true },
              { id: 'on', head: 'Issued', cell: ({ issuedOn }) => dateInWords(issuedOn) },
              {
                id: 'days',
                head: 'Rests on',
                cell: ({ days }) => `${days.length} ${days.length === 1 ? 'day' : 'days'}`
              },
              {
                id: 'letters',
                head: 'Letters',
                cell: ({ letters }) => letters.map(({ state }) => WAY_WORDS[state]).join(', ')
              },
              { id: 'answers', head: 'Answered', cell: ({ answers }) => (answers.length > 0 ? 'yes' : '') }
            ]}
          />
        </SplitView>
      </Stack>
      {asking && <HoldDialog pupilId={pupilId} act={asking} onClose={() => setAsking(null)} />}
    </Section>
  )
}

/** The attendance frozen with a notification, and the way of each of its letters. */
function Frozen({ notice, onClose }: { notice: NoticeOnFile; onClose: () => void }) {
  const [documentId, setDocumentId] = useState<string | null>(null)
  const { number, issuedOn, asOf, section, reportedOn, days, figures, letters, answers } = notice
  return (
    <SidePanel title={`Notification ${number}, ${dateInWords(issuedOn)}`} onClose={onClose}>
      <p>
        After the report of {dateInWords(reportedOn)} ({section}), with the attendance as of {dateInWords(asOf)}, frozen
        with the notice.
      </p>
      {figures && (
        <Facts
          facts={[
            { label: 'enrolled', value: figures.schooldaysEnrolled },
            { label: 'absent', value: figures.absent },
            { label: 'unexcused', value: figures.unexcused },
            { label: 'over 30 min', value: figures.partialOver30 }
          ]}
        />
      )}
      <h3>The days behind it</h3>
      <ul>
        {days.map(({ date, what, minutes, code, meaning }) => (
          <li key={date}>
            {dateInWords(date, 'long')}: {whatWords[what]}
            {minutes ? `, ${minutes} minutes` : ''} ({code}, {meaning})
          </li>
        ))}
      </ul>
      <h3>Letters</h3>
      <ul>
        {letters.map((letter) => (
          <li key={letter.documentId}>
            {letter.recipient} <StatusMark status={WAY[letter.state]}>{WAY_WORDS[letter.state]}</StatusMark>{' '}
            {letter.detail}{' '}
            <Button tone="quiet" onPress={() => setDocumentId(letter.documentId)}>
              {`Open ${letter.number}`}
            </Button>
          </li>
        ))}
      </ul>
      {answers.length > 0 && <h3>Answers</h3>}
      {answers.map((one) => (
        <p key={`${one.answeredOn} ${one.summary}`}>
          {dateInWords(one.answeredOn)}, {one.who}, {one.how}: {one.summary}
        </p>
      ))}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </SidePanel>
  )
}
