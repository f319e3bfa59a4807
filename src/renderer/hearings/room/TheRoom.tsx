import { EXPECTED_MINUTES, STEP_IDS, type StepId, spoken, stepBeside, stepOf } from '@shared/hearings/agenda'
import type { HearingRoom } from '@shared/hearings/routes'
import { minutesSince } from '@shared/hearings/rules-slots'
import { useEffect, useRef, useState } from 'react'
import { useAct, useGo, useRoute, useScreenParams } from '../../desk'
import { BlankScreen, Button, ErrorNotice, Keys, Notice, StatusMark, useKeys, Waiting } from '../../ui'
import { markOf } from '../states'
import { AtHand } from './AtHand'
import { ClosePart } from './ClosePart'
import { Docket } from './Docket'
import { FindingsPart } from './FindingsPart'
import { draftOf } from './findingsDraft'
import { Notes } from './Notes'
import { OutcomePart } from './OutcomePart'
import { PanelPart } from './PanelPart'
import { PanelQuestions } from './PanelQuestions'
import { PresencePart } from './PresencePart'
import { useRoomParts } from './roomParts'
import { Steps } from './Steps'
import styles from './TheRoom.module.css'
import { shortClock, shortTime, useWall } from './wall'

/** The hearing screen: docket, the step with the chair's words, what matters. Everything by keyboard. */
export function TheRoom() {
  const { id = '' } = useScreenParams()
  const { data: room, error } = useRoute('hearings.room', { id })
  if (error) return <ErrorNotice error={error} />
  return room ? <Hearing key={room.hearing.id} room={room} /> : <Waiting />
}

/** Steps that a key leads to, with the part of the step that takes the focus there. */
const PLACES: Record<'p' | 'f' | 'd' | 'o', { step: StepId; part: string; label: string }> = {
  p: { step: 'called-in', part: 'presence', label: 'Who is present' },
  f: { step: 'findings', part: 'findings', label: 'Findings' },
  d: { step: 'directives', part: 'directives', label: 'Directives' },
  o: { step: 'review-date', part: 'outcome', label: 'Outcome and review date' }
}

function Hearing({ room }: { room: HearingRoom }) {
  const go = useGo()
  const { hearing } = room
  const [stepId, setStep] = useState<StepId>(room.step)
  const [focus, setFocus] = useState<{ part: string; turn: number } | null>(null)
  const [notesBegun, setNotesBegun] = useState(0)
  const [blank, setBlank] = useState(false)
  const [draft, setDraft] = useState(() => draftOf(room))
  const middle = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const goTo = useAct('hearings.goTo')
  const start = useAct('hearings.start')
  const step = stepOf(stepId)

  const jump = (to: StepId, part?: string) => {
    if (to !== stepId) {
      setStep(to)
      goTo.mutate({ id: hearing.id, step: to })
    }
    setNotesBegun(0)
    setFocus((last) => ({ part: part ?? '', turn: (last?.turn ?? 0) + 1 }))
  }
  const place = (key: keyof typeof PLACES) => () => jump(PLACES[key].step, PLACES[key].part)
  const callIn = async () => {
    await start.mutateAsync({ id: hearing.id })
    jump(stepId === 'pre-brief' ? 'called-in' : stepId)
  }
  useEffect(() => {
    if (!focus) return
    const part = focus.part && middle.current?.querySelector<HTMLElement>(`[data-part="${focus.part}"]`)
    const target = part ? part.querySelector<HTMLElement>('input, button, textarea, [tabindex="0"]') : null
    if (target) target.focus()
    else heading.current?.focus({ preventScroll: true })
    if (part) part.scrollIntoView({ block: 'nearest' })
    else middle.current?.scrollTo(0, 0)
  }, [focus])
  useKeys('The room', {
    ArrowRight: ['Next step', () => jump(stepBeside(stepId, 1))],
    ArrowLeft: ['Step before', () => jump(stepBeside(stepId, -1))],
    n: ['Write a note', () => setNotesBegun((count) => count + 1)],
    p: [PLACES.p.label, place('p')],
    f: [PLACES.f.label, place('f')],
    d: [PLACES.d.label, place('d')],
    o: [PLACES.o.label, place('o')],
    b: ['Blank the screen', () => setBlank(true)],
    Escape: ['Back to the hearing day', () => go(`/hearings/day/${room.dayId}`)]
  })

  const words = spoken(step, {
    pupil: room.callName,
    board: room.board,
    chair: room.chair ?? 'the chair',
    school: room.presence.find(({ role }) => role === 'school')?.name ?? hearing.school,
    interpreter: hearing.interpreter ? { name: hearing.interpreter, language: hearing.interpreterLanguage } : null
  })
  const off = hearing.state === 'moved' || hearing.state === 'cancelled'
  return (
    <div className={styles.room}>
      <RoomHead room={room} />
      <div className={styles.columns}>
        <Docket dayId={room.dayId} hearingId={hearing.id} />
        <section ref={middle} className={styles.middle} aria-labelledby="step-title" data-region="step">
          <Steps current={stepId} notes={room.notes} onGo={(to) => jump(to)} />
          <header className={styles.stepHead}>
            <h2 id="step-title" ref={heading} tabIndex={-1}>
              <span className={styles.number}>{STEP_IDS.indexOf(stepId) + 1}</span> {step.title}
            </h2>
            <p>
              {step.minutes} min{step.sections.length > 0 ? ` · ${step.sections.join(', ')}` : ''}
            </p>
          </header>
          {off && <Notice tone="warn" title="This hearing was taken off the docket" />}
          <ErrorNotice error={goTo.error ?? start.error} />
          {step.aside && <p className={styles.aside}>{step.aside}</p>}
          <blockquote className={styles.words}>
            {words.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </blockquote>
          {!off && hearing.startedAt === null && hearing.endedAt === null && (
            <div className={styles.act}>
              <Button tone="primary" large onPress={() => void callIn().catch(() => {})}>
                Call the family in
              </Button>
              <span>The start is stamped.</span>
            </div>
          )}
          <StepParts step={stepId} room={room} draft={draft} onDraft={setDraft} />
          {!off && <Notes key={stepId} room={room} step={step} begin={notesBegun} />}
        </section>
        <AtHand room={room} />
      </div>
      <KeyLine />
      <BlankScreen isOn={blank} onEnd={() => setBlank(false)} />
    </div>
  )
}

interface StepPartsProps {
  step: StepId
  room: HearingRoom
  draft: ReturnType<typeof draftOf>
  onDraft: (draft: ReturnType<typeof draftOf>) => void
}

function StepParts({ step, room, draft, onDraft }: StepPartsProps) {
  const { Directives, Signatures } = useRoomParts()
  return (
    <>
      {stepOf(step).parts.map((part) => {
        switch (part) {
          case 'panel':
            return <PanelPart key={part} room={room} />
          case 'presence':
            return <PresencePart key={part} room={room} />
          case 'questions':
            return <PanelQuestions key={part} name={room.callName} />
          case 'findings':
            return <FindingsPart key={part} room={room} draft={draft} onDraft={onDraft} />
          case 'directives':
            return <Directives key={part} room={room} />
          case 'outcome':
            return <OutcomePart key={part} room={room} />
          case 'signatures':
            return <Signatures key={part} room={room} />
          case 'close':
            return <ClosePart key={part} room={room} />
          default:
            return part satisfies never
        }
      })}
    </>
  )
}

function RoomHead({ room }: { room: HearingRoom }) {
  const { hearing } = room
  const wall = useWall(room.now)
  const parts = [
    `grade ${hearing.grade}`,
    hearing.kind === 'review' ? 'review hearing' : 'first hearing',
    hearing.interpreterLanguage
      ? `${hearing.interpreterLanguage} interpreter: ${hearing.interpreter ?? 'not confirmed'}`
      : null
  ]
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>
        {shortClock(hearing.time)} · {hearing.initials}
      </h1>
      <p>{parts.filter(Boolean).join(' · ')}</p>
      <p className={styles.clock}>
        {hearing.startedAt && !hearing.endedAt ? (
          <span role="timer" aria-live="off">
            started {shortTime(hearing.startedAt)} · {minutesSince(hearing.startedAt, wall)} of {EXPECTED_MINUTES} min
          </span>
        ) : (
          <StatusMark status={markOf(hearing.state)}>
            {hearing.endedAt ? `ended ${shortTime(hearing.endedAt)}` : 'not begun'}
          </StatusMark>
        )}
      </p>
    </header>
  )
}

const KEY_LINE: readonly (readonly [keys: string, label: string])[] = [
  ['ArrowLeft', 'back'],
  ['ArrowRight', 'next'],
  ['n', 'note'],
  ['p', 'present'],
  ['f', 'finding'],
  ['d', 'directive'],
  ['o', 'outcome'],
  ['b', 'blank screen'],
  ['?', 'all keys']
]

function KeyLine() {
  return (
    <section className={styles.keys} aria-label="Keys">
      {KEY_LINE.map(([keys, label]) => (
        <span key={keys}>
          <Keys keys={keys} /> {label}
        </span>
      ))}
    </section>
  )
}
