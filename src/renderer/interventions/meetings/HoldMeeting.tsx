import { type MeetingRecord, meetingWords } from '@shared/interventions/meetings'
import { type CalendarDate, dateInWords, timeInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { languageOptions } from '@shared/pupils/languages'
import { useState } from 'react'
import { useAct, useDesk, useRoute, useScreenParams } from '../../desk'
import { Attachments } from '../../documents/Attachments'
import { DocumentDialog } from '../../documents/DocumentDialog'
import {
  Button,
  ComboBox,
  ConfirmDialog,
  ErrorNotice,
  Notice,
  Page,
  PageHeader,
  Row,
  Section,
  Select,
  Stack,
  TextArea,
  TextField,
  TextLink,
  Waiting
} from '../../ui'
import { Duties } from './Duties'
import { MeetingMark } from './MeetingDay'
import { MeetingNotes } from './MeetingNotes'
import { MeetingPresencePart } from './MeetingPresencePart'
import { MeetingResult } from './MeetingResult'
import { MeetingSignatures } from './MeetingSignatures'

/** One meeting from the door to the signed agreement and its result. */
export function HoldMeeting() {
  const { id = '' } = useScreenParams()
  const { today } = useDesk()
  const { data: meeting, error } = useRoute('interventions.meeting', { id })
  const [moving, setMoving] = useState(false)
  const [documentId, setDocumentId] = useState<string | null>(null)
  if (!meeting) return <Page>{error ? <ErrorNotice error={error} /> : <Waiting />}</Page>
  const { kind, date, time, place, staff, pupilName, grade, schoolName, state, pupilId, dayId, invitationIds } = meeting
  const open = state === 'scheduled'
  const begun = date <= today
  return (
    <Page>
      <PageHeader
        title={`${meetingWords[kind]}: ${pupilName}`}
        detail={[
          grade && `grade ${grade}`,
          schoolName,
          `${dateInWords(date as CalendarDate, 'long')}, ${timeInWords(time)}`,
          place,
          staff.join(', ')
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={open && <Button onPress={() => setMoving(true)}>Move or cancel</Button>}
      />
      <p>
        <MeetingMark meeting={meeting} today={today} /> <TextLink to={`/pupils/${pupilId}`}>the pupil’s page</TextLink>{' '}
        <TextLink to={`/meetings/${dayId}`}>the whole block</TextLink>{' '}
        {invitationIds.map((invitation, at) => (
          <Button key={invitation} tone="quiet" onPress={() => setDocumentId(invitation)}>
            {`Open invitation ${at + 1}`}
          </Button>
        ))}
      </p>
      {meeting.reason && <Notice title="Moved or cancelled">{meeting.reason}</Notice>}
      {open && !begun && (
        <Notice title="This meeting is still to come.">
          Who came, notes and result are written on the day. The interpreter can be arranged now.
        </Notice>
      )}
      <InterpreterPart key={id} meeting={meeting} />
      {(begun || !open) && (
        <Stack gap="wide">
          <MeetingPresencePart meeting={meeting} />
          <MeetingNotes key={id} meeting={meeting} />
          <Duties meeting={meeting} />
          <MeetingSignatures meeting={meeting} />
          <MeetingResult meeting={meeting} />
        </Stack>
      )}
      <Section title="Files">
        <Attachments pupilId={pupilId} subject={{ type: 'meeting', id }} />
      </Section>
      {moving && <MoveDialog meeting={meeting} onClose={() => setMoving(false)} />}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Page>
  )
}

/** The interpreter's language and name; the invitation says that one will be there. */
function InterpreterPart({ meeting }: { meeting: MeetingRecord }) {
  const save = useAct('interventions.arrangeInterpreter')
  const [language, setLanguage] = useState<string | null>(meeting.interpreterLanguage)
  const [name, setName] = useState(meeting.interpreter ?? '')
  if (meeting.state !== 'scheduled') {
    return meeting.interpreter ? <p>Interpreter: {meeting.interpreter}</p> : null
  }
  return (
    <Section title="Interpreter">
      <ErrorNotice error={save.error} />
      <Row align="start">
        <ComboBox
          label="Language"
          options={languageOptions(meeting.interpreterLanguage)}
          value={language}
          onChange={setLanguage}
          isRequired={false}
        />
        <TextField label="Interpreter" value={name} onChange={setName} isRequired={false} />
        <Button isDisabled={save.isPending} onPress={() => save.mutate({ meetingId: meeting.id, name, language })}>
          Save the interpreter
        </Button>
      </Row>
    </Section>
  )
}

const CANCEL = 'cancel'

function MoveDialog({ meeting, onClose }: { meeting: MeetingRecord; onClose: () => void }) {
  const { today } = useDesk()
  const days = useRoute('interventions.meetingDays', {}).data ?? []
  const move = useAct('interventions.moveMeeting')
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const options = days
    .filter(({ id, date, taken, slots }) => id !== meeting.dayId && date >= today && taken < slots)
    .map((day) => ({
      value: day.id,
      label: `${dateInWords(day.date, 'weekday')}, ${meetingWords[day.kind]}`,
      hint: `${day.place}, ${day.slots - day.taken} free`
    }))
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      question="Move this meeting to another block, or cancel it?"
      act={to === CANCEL ? 'Cancel the meeting' : 'Move the meeting'}
      onConfirm={() => {
        if (!to) throw new DeskError('invalid', 'Choose the block, or that it is cancelled. Nothing was changed.')
        return move.mutateAsync({ meetingId: meeting.id, dayId: to === CANCEL ? null : to, reason })
      }}
    >
      <Select
        label="To"
        options={[...options, { value: CANCEL, label: 'Nowhere: cancel it' }]}
        value={to}
        onChange={setTo}
        isRequired
      />
      <TextArea label="Why" value={reason} onChange={setReason} isRequired maxLength={400} />
      <p>The family is told by a new invitation, printed from the new block.</p>
    </ConfirmDialog>
  )
}
