import type { DocketEntry, HearingDay } from '@shared/hearings/model'
import { stateWords } from '@shared/hearings/words'
import { clockTime, dateInWords, timeInWords } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useRoute } from '../desk'
import {
  Button,
  ConfirmDialog,
  DeskForm,
  Dialog,
  Facts,
  FormSelect,
  FormText,
  LinkButton,
  SidePanel,
  Stack,
  StatusMark,
  TextField,
  TextLink
} from '../ui'
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
  const [asking, setAsking] = useState<'move' | 'cancel' | null>(null)
  const cancel = useAct('hearings.cancel')
  const [reason, setReason] = useState('')
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
          { label: 'Hearing', value: entry.kind === 'review' ? 'Review' : 'First' },
          { label: 'Referred by', value: entry.referrer },
          ...(entry.marks.length > 0 ? [{ label: 'To know', value: entry.marks.join(', ') }] : []),
          ...(entry.reason ? [{ label: 'Why', value: entry.reason }] : []),
          ...(entry.movedTo
            ? [{ label: 'Moved to', value: `${dateInWords(entry.movedTo.date)}, ${timeInWords(entry.movedTo.time)}` }]
            : [])
        ]}
      />
      {awaited && <InterpreterForm key={entry.id} entry={entry} />}
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
      {asking === 'move' && <MoveDialog day={day} entry={entry} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        isOpen={asking === 'cancel'}
        onClose={() => setAsking(null)}
        question={`Take ${entry.caseNumber} off the docket of ${dateInWords(day.date)}?`}
        act="Take off the docket"
        destructive
        onConfirm={() => cancel.mutateAsync({ id: entry.id, reason })}
      >
        <p>It stays visible at the bottom of the day and is not counted.</p>
        <TextField label="Why" value={reason} onChange={setReason} isRequired />
      </ConfirmDialog>
    </SidePanel>
  )
}

const moving = z.object({ dayId: id, time: clockTime, reason: z.string().trim().max(400) })

function MoveDialog({ day, entry, onClose }: { day: HearingDay; entry: DocketEntry; onClose: () => void }) {
  const move = useAct('hearings.move')
  const [dayId, setDayId] = useState(day.id)
  const days = useRoute('hearings.days', {})
  const target = useRoute('hearings.day', { id: dayId })
  const future = (days.data ?? []).filter(({ date }) => date >= day.date)
  return (
    <Dialog isOpen onClose={onClose} title={`Move ${entry.caseNumber}`}>
      <DeskForm
        key={dayId}
        schema={moving}
        defaultValues={{ dayId, time: null as never, reason: '' }}
        act="Move the hearing"
        onSubmit={async ({ time, reason }) => {
          await move.mutateAsync({ id: entry.id, dayId, time, reason: reason || null })
          onClose()
        }}
        onCancel={onClose}
      >
        <Stack gap="tight">
          {future.map((one) => (
            <Button key={one.id} tone={one.id === dayId ? 'primary' : 'plain'} onPress={() => setDayId(one.id)}>
              {`${dateInWords(one.date, 'weekday')} · ${one.room}`}
            </Button>
          ))}
        </Stack>
        <FormSelect
          name="time"
          label="Free slot"
          isRequired
          options={(target.data?.freeTimes ?? []).map((time) => ({ value: time, label: timeInWords(time) }))}
        />
        <FormText name="reason" label="Why" isRequired={false} />
        <p>Print the notices of that day afterwards; the old ones are then marked as superseded.</p>
      </DeskForm>
    </Dialog>
  )
}
