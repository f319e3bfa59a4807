import type { DocketEntry, HearingDay } from '@shared/hearings/model'
import { stateWords } from '@shared/hearings/words'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { languageName } from '@shared/pupils/names'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { PrintRun } from '../documents/PrintRun'
import { TranslationNotice } from '../documents/TranslationNotice'
import {
  Button,
  ConfirmDialog,
  ErrorNotice,
  Facts,
  LinkButton,
  SidePanel,
  Stack,
  StatusMark,
  TextField,
  TextLink
} from '../ui'
import { MoveDialog } from './day/MoveDialog'
import { Recusals } from './day/Recusals'
import { SubpoenaDialog } from './day/SubpoenaDialog'
import { InterpreterForm } from './InterpreterForm'
import { markOf } from './states'

interface EntryPanelProps {
  day: HearingDay
  entry: DocketEntry
  onClose: () => void
  onLook: (documentId: string) => void
}

/** One line of the docket: interpreter, notices, moving and cancelling. */
export function EntryPanel({ day, entry, onClose, onLook }: EntryPanelProps) {
  const [asking, setAsking] = useState<'move' | 'cancel' | 'subpoena' | null>(null)
  const cancel = useAct('hearings.cancel')
  const [reason, setReason] = useState('')
  const { data: subpoenas = [] } = useRoute('hearings.subpoenas', { hearingId: entry.id })
  const letters = useAct('hearings.issueLetters')
  /** Whoever had a notice of it is told that it does not take place. */
  const told = entry.notices.filter(({ current }) => current).length
  const callOff = async () => {
    await cancel.mutateAsync({ id: entry.id, reason })
    if (told > 0) await letters.mutateAsync({ hearingIds: [entry.id] })
  }
  const awaited = entry.state === 'scheduled' || entry.state === 'arrived'
  return (
    <SidePanel
      title={`${timeInWords(entry.time)} · ${entry.name}`}
      onClose={onClose}
      actions={
        <>
          {entry.state !== 'moved' && entry.state !== 'cancelled' && (
            <LinkButton tone="primary" to={`/hearings/room/${entry.id}`}>
              Open in the room
            </LinkButton>
          )}
          {awaited && (
            <>
              <Button onPress={() => setAsking('move')}>Move</Button>
              <Button tone="danger" onPress={() => setAsking('cancel')}>
                Take off the docket
              </Button>
            </>
          )}
        </>
      }
    >
      <Facts
        layout="list"
        facts={[
          { label: 'State', value: <StatusMark status={markOf(entry.state)}>{stateWords[entry.state]}</StatusMark> },
          { label: 'Case', value: <TextLink to={`/cases/${entry.caseId}`}>{entry.caseNumber}</TextLink> },
          { label: 'School', value: `${entry.school}, grade ${entry.grade}` },
          { label: 'Hearing', value: entry.kind === 'review' ? 'Review' : 'First' },
          { label: 'Referred by', value: entry.referrer },
          ...(entry.homeLanguage ? [{ label: 'At home', value: languageName(entry.homeLanguage) }] : []),
          ...(entry.marks.length > 0 ? [{ label: 'To know', value: entry.marks.join(', ') }] : []),
          ...(entry.reason ? [{ label: 'Why', value: entry.reason }] : []),
          ...(entry.movedTo
            ? [{ label: 'Moved to', value: `${dateInWords(entry.movedTo.date)}, ${timeInWords(entry.movedTo.time)}` }]
            : [])
        ]}
      />
      {awaited && <InterpreterForm key={entry.id} entry={entry} />}
      {entry.state === 'cancelled' && entry.notices.length > 0 && (
        <>
          <TranslationNotice pupilIds={[entry.pupilId]} />
          <Button onPress={() => letters.mutate({ hearingIds: [entry.id] })} isDisabled={letters.isPending}>
            Print the letter that it does not take place
          </Button>
        </>
      )}
      <ErrorNotice error={letters.error} />
      {letters.data && <PrintRun documents={letters.data.documents} />}
      <h3>Notices</h3>
      {entry.notices.length === 0 && <p>No notice is printed for this hearing yet.</p>}
      <Stack gap="tight">
        {entry.notices.map(({ documentId, number, addressee, current, servedOn, method }) => (
          <p key={documentId}>
            <Button tone="quiet" onPress={() => onLook(documentId)}>
              {number}
            </Button>{' '}
            {addressee} ·{' '}
            {!current ? (
              <StatusMark status="missing">out of date</StatusMark>
            ) : servedOn ? (
              <StatusMark status="served">{`${method} ${dateInWords(servedOn, 'short')}`}</StatusMark>
            ) : (
              <StatusMark status="due">not delivered</StatusMark>
            )}
          </p>
        ))}
      </Stack>
      {subpoenas.length > 0 && <h3>Subpoenas</h3>}
      {subpoenas.map(({ documentId, number, person, servedOn }) => (
        <p key={documentId}>
          <Button tone="quiet" onPress={() => onLook(documentId)}>
            {number}
          </Button>{' '}
          {person} ·{' '}
          <StatusMark status={servedOn ? 'served' : 'due'}>
            {servedOn ? `handed over ${dateInWords(servedOn, 'short')}` : 'not handed over'}
          </StatusMark>
        </p>
      ))}
      {awaited && <Button onPress={() => setAsking('subpoena')}>Subpoena a person</Button>}
      <Recusals day={day} entry={entry} />
      {asking === 'subpoena' && (
        <SubpoenaDialog entry={entry} onClose={() => setAsking(null)} onIssued={(documentId) => onLook(documentId)} />
      )}
      {asking === 'move' && <MoveDialog day={day} entry={entry} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        isOpen={asking === 'cancel'}
        onClose={() => setAsking(null)}
        question={`Take ${entry.caseNumber} off the docket of ${dateInWords(day.date)}?`}
        act={
          told > 0
            ? `Take off the docket and print ${told === 1 ? 'the letter' : `${told} letters`}`
            : 'Take off the docket'
        }
        destructive
        onConfirm={callOff}
      >
        <p>
          It stays visible at the bottom of the day and is not counted.
          {told > 0 ? ' Whoever had a notice gets a letter that the meeting does not take place.' : ''}
        </p>
        {told > 0 && <TranslationNotice pupilIds={[entry.pupilId]} />}
        <TextField label="Why" value={reason} onChange={setReason} isRequired />
      </ConfirmDialog>
    </SidePanel>
  )
}
