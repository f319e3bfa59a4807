import { type CallResult, callResult } from '@shared/hearings/room'
import type { HearingRoom } from '@shared/hearings/routes'
import { minutesSince } from '@shared/hearings/rules-slots'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { Button, ErrorNotice, Row, Section, Select, StatusMark, TextField } from '../../ui'
import styles from './StepParts.module.css'
import { shortTime, useWall } from './wall'

const RESULTS: Record<CallResult, string> = {
  reached: 'reached',
  message: 'left a message',
  'no-answer': 'no answer',
  'wrong-number': 'wrong number'
}

interface NobodyHereProps {
  room: HearingRoom
  /** Goes to where the outcome is recorded, with this one chosen; it is saved there, on purpose. */
  onEnding: (outcome: 'no-show-rescheduled' | 'no-show-directives-mailed') => void
}

/** Nobody has come: wait, call, look at the proof of the notice; only then the outcome. */
export function NobodyHere({ room, onEnding }: NobodyHereProps) {
  const { hearing, waiting } = room
  const wait = useAct('hearings.wait')
  const wall = useWall(room.now)
  if (waiting.since === null && waiting.calls.length === 0) {
    return (
      <div className={styles.act}>
        <Button onPress={() => wait.mutate({ id: hearing.id })}>Nobody is here yet</Button>
        <span>Begins the wait of {waiting.minutes} minutes.</span>
        <ErrorNotice error={wait.error} />
      </div>
    )
  }
  const minutes = waiting.since ? minutesSince(waiting.since, wall) : 0
  const enough = minutes >= waiting.minutes
  const first = waiting.earlierNoShows === 0
  return (
    <Section title="Nobody has come yet">
      <ol className={styles.noShow}>
        <li>
          <StatusMark status={enough ? 'done' : 'open'}>
            {waiting.since
              ? `waiting since ${shortTime(waiting.since)}: ${minutes} of ${waiting.minutes} min`
              : 'not waiting yet'}
          </StatusMark>
        </li>
        <li>
          <StatusMark status={waiting.calls.length > 0 ? 'done' : 'open'}>
            {waiting.calls.length > 0 ? 'called' : 'no call yet'}
          </StatusMark>
          <ul>
            {waiting.calls.map((call) => (
              <li key={call.id}>
                {shortTime(call.calledAt)} {call.whom}: {RESULTS[call.result]}
                {call.note ? `, ${call.note}` : ''}
              </li>
            ))}
          </ul>
          <Call room={room} />
        </li>
        <li>
          {hearing.notices.length === 0 && <StatusMark status="missing">no notice of this hearing</StatusMark>}
          {hearing.notices.map(({ documentId, addressee, servedOn, method }) => (
            <p key={documentId}>
              <StatusMark status={servedOn ? 'served' : 'missing'}>
                {servedOn ? `notice served ${dateInWords(servedOn, 'short')}, ${method}` : 'no proof of service'}
              </StatusMark>{' '}
              {addressee}
            </p>
          ))}
        </li>
        <li>
          {first
            ? 'The first time: mark everyone absent (P), then set a new day once, with stronger service.'
            : `Nobody came ${waiting.earlierNoShows === 1 ? 'once' : `${waiting.earlierNoShows} times`} before: the board can hear the case in absence, and serve its directives.`}
          <Row>
            <Button tone={first ? 'plain' : 'quiet'} onPress={() => onEnding('no-show-rescheduled')}>
              Set a new day …
            </Button>
            <Button tone={first ? 'quiet' : 'plain'} onPress={() => onEnding('no-show-directives-mailed')}>
              Hear it in absence …
            </Button>
          </Row>
        </li>
      </ol>
    </Section>
  )
}

function Call({ room }: { room: HearingRoom }) {
  const record = useAct('hearings.recordCall')
  const people = useRoute('hearings.reminders', { dayId: room.dayId }).data ?? []
  const numbers = people.filter(({ hearingId }) => hearingId === room.hearing.id)
  const [whom, setWhom] = useState(room.presence.find(({ role }) => role === 'parent')?.name ?? '')
  const [result, setResult] = useState<CallResult | null>(null)
  const [note, setNote] = useState('')
  const keep = async () => {
    if (!result) return
    await record.mutateAsync({ hearingId: room.hearing.id, whom, result, note })
    setResult(null)
    setNote('')
  }
  return (
    <>
      {numbers.map(({ contactId, name, phone, language }) => (
        <p key={contactId}>
          <strong>{phone ?? 'no number on record'}</strong> {name}, {language}
        </p>
      ))}
      <Row>
        <TextField label="Called" value={whom} onChange={setWhom} maxLength={200} />
        <Select
          label="Result"
          placeholder="Choose"
          options={callResult.options.map((value) => ({ value, label: RESULTS[value] }))}
          value={result}
          onChange={setResult}
        />
        <TextField label="Note" value={note} onChange={setNote} isRequired={false} maxLength={400} />
        <Button onPress={() => void keep().catch(() => {})} isDisabled={!result || whom.trim() === ''}>
          Record the call
        </Button>
      </Row>
      <ErrorNotice error={record.error} />
    </>
  )
}
