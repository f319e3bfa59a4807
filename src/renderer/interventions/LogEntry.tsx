import type { InterventionRecord } from '@shared/interventions/model'
import { type AnswerKind, answerKind, answerWords, awaitsAnswer } from '@shared/interventions/rules-answers'
import { factsInWords, warningKeptUntil } from '@shared/interventions/rules-fields'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { type CalendarDate, dateInWords, dayOfMoment, timeInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { languageName } from '@shared/pupils/names'
import { useState } from 'react'
import { useAct, useDesk } from '../desk'
import { Attachments } from '../documents/Attachments'
import {
  Button,
  DatePicker,
  ErrorNotice,
  Facts,
  Form,
  Notice,
  Select,
  SidePanel,
  Stack,
  StatusMark,
  TextArea,
  TextField
} from '../ui'
import { InterventionForm } from './InterventionForm'
import { CorrectOrWithdraw, LogVersions } from './LogVersions'

export const withWhom = ({ withWhom: name, relation }: InterventionRecord) =>
  [name, relation].filter(Boolean).join(', ')

export const titleOf = ({ kind, date, time }: InterventionRecord) =>
  `${kindFacts[kind].label}, ${dateInWords(date)}${time ? `, ${timeInWords(time)}` : ''}`

/** An entry of the log, opened: everything that was written, what came back later, and its files. */
export function LogEntry({ entry, onClose }: { entry: InterventionRecord; onClose: () => void }) {
  const [correcting, setCorrecting] = useState(false)
  if (correcting) {
    return (
      <SidePanel title={`Correct: ${titleOf(entry)}`} onClose={() => setCorrecting(false)}>
        <InterventionForm pupilId={entry.pupilId} corrects={entry} onDone={() => setCorrecting(false)} />
      </SidePanel>
    )
  }
  return (
    <SidePanel title={titleOf(entry)} onClose={onClose}>
      {entry.withdrawn && (
        <Notice tone="warn" title="Withdrawn; it counts for nothing">
          <p>
            {entry.withdrawn.reason} ({entry.withdrawn.by}, {dateInWords(dayOfMoment(entry.withdrawn.at))})
          </p>
        </Notice>
      )}
      <LogFacts entry={entry} />
      {!entry.withdrawn && <CorrectOrWithdraw entry={entry} onCorrect={() => setCorrecting(true)} />}
      <LogVersions entry={entry} />
      <NextStep entry={entry} />
      <Answers entry={entry} />
      <h3>Files</h3>
      <Attachments pupilId={entry.pupilId} subject={{ type: 'intervention', id: entry.id }} />
    </SidePanel>
  )
}

export function LogFacts({ entry }: { entry: InterventionRecord }) {
  const { kind, date, result, staffName, language, interpreter, summary, conferenceAttempt } = entry
  const facts = [
    { label: 'Result', value: resultWords[result] },
    { label: 'With', value: withWhom(entry) },
    { label: 'By', value: staffName },
    { label: 'Language', value: language ? languageName(language) : '' },
    { label: 'Interpreter', value: interpreter ?? '' },
    ...factsInWords(kind, entry.facts),
    { label: 'What was said or done', value: summary },
    { label: 'Attempt at a conference', value: conferenceAttempt ? 'Yes (EC 48262)' : '' },
    {
      label: 'Kept at the school',
      value:
        kind === 'officer-warning'
          ? `until ${dateInWords(warningKeptUntil(date))} at least, or until the pupil graduates or moves (EC 48264.5(b))`
          : ''
    },
    { label: 'Recorded by', value: entry.recordedBy }
  ]
  return <Facts layout="list" facts={facts.filter(({ value }) => value !== '')} />
}

function NextStep({ entry }: { entry: InterventionRecord }) {
  const done = useAct('interventions.nextStepDone')
  const { today } = useDesk()
  const { id, nextStep, nextStepOn, nextStepDoneOn, nextStepDoneBy } = entry
  if (!nextStep || entry.withdrawn) return null
  return (
    <Stack gap="tight">
      <h3>Next step</h3>
      <p>
        {nextStep}
        {nextStepOn && `, by ${dateInWords(nextStepOn)}`}{' '}
        {nextStepDoneOn ? (
          <StatusMark status="done">{`done ${dateInWords(nextStepDoneOn, 'short')}, ${nextStepDoneBy}`}</StatusMark>
        ) : (
          nextStepOn && nextStepOn < today && <StatusMark status="late" />
        )}
      </p>
      <ErrorNotice error={done.error} />
      {!nextStepDoneOn && (
        <div>
          <Button isDisabled={done.isPending} onPress={() => done.mutate({ id })}>
            It is done
          </Button>
        </div>
      )}
    </Stack>
  )
}

const ANSWERS = answerKind.options.map((value) => ({ value, label: answerWords[value] }))

/** What the agency or the program answered, and the form for the next answer. */
function Answers({ entry }: { entry: InterventionRecord }) {
  const { today } = useDesk()
  const record = useAct('interventions.recordAnswer')
  const [writing, setWriting] = useState(false)
  const [answer, setAnswer] = useState<AnswerKind | null>(null)
  const [answeredOn, setAnsweredOn] = useState<string | null>(today)
  const [answeredBy, setAnsweredBy] = useState('')
  const [note, setNote] = useState('')
  const waits = awaitsAnswer(entry.kind) && !entry.withdrawn
  if (!waits && entry.answers.length === 0) return null
  const save = async () => {
    if (!answer || !answeredOn) throw new DeskError('invalid', 'Choose the answer and its day. Nothing was saved.')
    const day = answeredOn as CalendarDate
    await record.mutateAsync({ interventionId: entry.id, answeredOn: day, answer, answeredBy, note })
    setWriting(false)
    setAnswer(null)
    setNote('')
  }
  return (
    <Stack gap="tight">
      <h3>Answer and result</h3>
      {entry.answers.length === 0 && <p>Nobody has answered yet.</p>}
      {entry.answers.map((one) => (
        <p key={one.id}>
          {dateInWords(one.answeredOn)}: {answerWords[one.answer]}
          {one.answeredBy && `, ${one.answeredBy}`}
          {one.note && `. ${one.note}`}
        </p>
      ))}
      {!writing && (
        <div>
          <Button onPress={() => setWriting(true)}>Record an answer</Button>
        </div>
      )}
      {writing && (
        <Form act="Save the answer" onSubmit={save}>
          <Select label="Answer" options={ANSWERS} value={answer} onChange={setAnswer} isRequired />
          <DatePicker label="Day of the answer" value={answeredOn} onChange={setAnsweredOn} max={today} isRequired />
          <TextField label="Who answered" value={answeredBy} onChange={setAnsweredBy} isRequired={false} />
          <TextArea label="What came of it" value={note} onChange={setNote} isRequired={false} maxLength={2000} />
          {!answer && <Notice>Choose what was answered; nothing is assumed.</Notice>}
        </Form>
      )}
    </Stack>
  )
}
