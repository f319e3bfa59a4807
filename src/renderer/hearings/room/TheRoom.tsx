import { STEP_IDS, type StepId, stepBeside, stepOf } from '@shared/hearings/agenda'
import type { HearingRoom } from '@shared/hearings/routes'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useAct, useGo, useRoute, useScreenParams } from '../../desk'
import { BlankScreen, Button, ErrorNotice, Notice, useKeys, Waiting } from '../../ui'
import { AtHand } from './AtHand'
import { ChairWords } from './ChairWords'
import { Docket, focusNextCase } from './Docket'
import { DraftsContext, useDraftsOf } from './drafts'
import { KeyLine } from './KeyLine'
import { NobodyHere } from './NobodyHere'
import { Notes } from './Notes'
import type { OutcomeDraft } from './OutcomePart'
import { RoomHead } from './RoomHead'
import { SkipStep } from './SkipStep'
import { StepParts } from './StepParts'
import parts from './StepParts.module.css'
import { Steps } from './Steps'
import styles from './TheRoom.module.css'
import { useStepClock } from './wall'

/** The hearing screen: docket, the step with the chair's words, what matters. Everything by keyboard. */
export function TheRoom() {
  const { id = '' } = useScreenParams()
  const { data: room, error } = useRoute('hearings.room', { id })
  if (error) return <ErrorNotice error={error} />
  return room ? <Hearing key={room.hearing.id} room={room} /> : <Waiting />
}

/** Steps that a key leads to, with the part of the step that takes the focus there. */
const PLACES: Record<'p' | 'f' | 'd' | 'o' | 's', { step: StepId; part: string; label: string }> = {
  p: { step: 'called-in', part: 'presence', label: 'Who is present' },
  f: { step: 'findings', part: 'findings', label: 'Findings' },
  d: { step: 'directives', part: 'directives', label: 'Directives' },
  o: { step: 'review-date', part: 'outcome', label: 'Outcome and review date' },
  s: { step: 'signatures', part: 'signatures', label: 'Signatures' }
}

const FIELD = 'input:not([aria-expanded="true"]), select, textarea, [role="spinbutton"], [aria-haspopup="listbox"]'

function Hearing({ room }: { room: HearingRoom }) {
  const go = useGo()
  const { hearing } = room
  const [stepId, setStep] = useState<StepId>(room.step)
  const [focus, setFocus] = useState<{ part: string; turn: number } | null>(null)
  const [notesBegun, setNotesBegun] = useState({ turn: 0, private: false })
  const [blank, setBlank] = useState(false)
  const [skipping, setSkipping] = useState(false)
  const [swapped, setSwapped] = useState(false)
  const drafts = useDraftsOf(hearing.id, room.drafts)
  const middle = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const goTo = useAct('hearings.goTo')
  const start = useAct('hearings.start')
  const step = stepOf(stepId)
  const inStep = useStepClock(stepId)

  const jump = (to: StepId, part?: string) => {
    if (to !== stepId) {
      setStep(to)
      goTo.mutate({ id: hearing.id, step: to })
    }
    setSkipping(false)
    setNotesBegun({ turn: 0, private: false })
    setFocus((last) => ({ part: part ?? '', turn: (last?.turn ?? 0) + 1 }))
  }
  const cover = useCallback(() => setBlank(true), [])
  const place = (key: keyof typeof PLACES) => () => jump(PLACES[key].step, PLACES[key].part)
  const note = (isPrivate: boolean) => () => setNotesBegun(({ turn }) => ({ turn: turn + 1, private: isPrivate }))
  const callIn = async () => {
    await start.mutateAsync({ id: hearing.id })
    jump(stepId === 'pre-brief' ? 'called-in' : stepId)
  }
  /** Heard in absence, the directives are written first; a new day is set with the outcome. */
  const endWithout = (outcome: 'no-show-rescheduled' | 'no-show-directives-mailed') => {
    drafts.write('outcome', { outcome, reviewOn: null, note: '', nextService: null } satisfies OutcomeDraft)
    if (outcome === 'no-show-directives-mailed') jump('directives', 'directives')
    else jump('review-date', 'outcome')
  }
  useEffect(() => {
    if (!focus) return
    const inPart = () => {
      const part = focus.part && middle.current?.querySelector<HTMLElement>(`[data-part="${focus.part}"]`)
      if (!part) return false
      const first = part.querySelector<HTMLElement>('input, button, textarea, [tabindex="0"]')
      // Outcomes are one choice in several groups. What is chosen has the focus: a press of the space bar must not choose
      // anew.
      const choice = focus.part === 'outcome' ? part : first?.closest('[role="radiogroup"]')
      const target = choice?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? first
      if (!target) return false
      target.focus()
      part.scrollIntoView({ block: 'nearest' })
      return true
    }
    if (inPart()) return
    heading.current?.focus({ preventScroll: true })
    middle.current?.scrollTo(0, 0)
    if (!focus.part || !middle.current) return
    // The part may still be asking the core; it gets the focus when it stands there, unless one has gone elsewhere.
    const waiting = new MutationObserver(() => {
      if (document.activeElement !== heading.current || inPart()) waiting.disconnect()
    })
    waiting.observe(middle.current, { childList: true, subtree: true })
    return () => waiting.disconnect()
  }, [focus])
  // Who enters the room is at its step, not at the top of the window.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  /** Escape in a field gives the keys back. An arrow to the side is a step also on a choice: it must not mark another. */
  const onFieldKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target) || event.defaultPrevented) return
    if (key === 'Escape' && target.matches(FIELD)) {
      event.preventDefault()
      heading.current?.focus({ preventScroll: true })
    } else if ((key === 'ArrowLeft' || key === 'ArrowRight') && target.matches('input[type="radio"]')) {
      event.preventDefault()
      event.stopPropagation()
      jump(stepBeside(stepId, key === 'ArrowRight' ? 1 : -1))
    }
  }
  const off = hearing.state === 'moved' || hearing.state === 'cancelled'
  const atTheDoor = stepId === 'pre-brief' || stepId === 'called-in'
  const open = !off && hearing.endedAt === null
  useKeys('The room', {
    ArrowRight: ['Next step', () => jump(stepBeside(stepId, 1))],
    ArrowLeft: ['Step before', () => jump(stepBeside(stepId, -1))],
    n: ['Write a note', note(false)],
    m: ['Write a private note, not part of the record', note(true)],
    p: [PLACES.p.label, place('p')],
    f: [PLACES.f.label, place('f')],
    d: [PLACES.d.label, place('d')],
    o: [PLACES.o.label, place('o')],
    s: [PLACES.s.label, place('s')],
    x: ['Skip this step, with a reason', () => open && setSkipping(true)],
    l: ['Change the language that stands large', () => setSwapped((last) => !last)],
    c: ['The next case of the day: Enter takes it, ↑ ↓ choose another', focusNextCase],
    b: ['Blank the screen', () => setBlank(true)],
    Escape: ['Back to the hearing day', () => go(`/hearings/day/${room.dayId}`)]
  })
  return (
    <div className={styles.room}>
      <RoomHead room={room} step={step} inStep={inStep} onBack={cover} />
      <div className={styles.columns}>
        <Docket dayId={room.dayId} hearingId={hearing.id} />
        <section
          ref={middle}
          className={styles.middle}
          aria-labelledby="step-title"
          data-region="step"
          onKeyDownCapture={onFieldKey}
        >
          <Steps current={stepId} room={room} onGo={(to) => jump(to)} />
          <header className={styles.stepHead}>
            <h2 id="step-title" ref={heading} tabIndex={-1}>
              <span className={styles.number}>{STEP_IDS.indexOf(stepId) + 1}</span> {step.title}
            </h2>
            <p>
              {step.minutes} min{step.sections.length > 0 ? ` · ${step.sections.join(', ')}` : ''}
              {open && !skipping && (
                <Button tone="quiet" onPress={() => setSkipping(true)}>
                  Skip …
                </Button>
              )}
            </p>
          </header>
          {off && <Notice tone="warn" title="This hearing was taken off the docket" />}
          <ErrorNotice error={goTo.error ?? start.error} />
          <SkipStep
            key={`skip ${stepId}`}
            room={room}
            step={stepId}
            asking={skipping}
            onAway={() => setSkipping(false)}
            onSkipped={() => jump(stepBeside(stepId, 1))}
          />
          {step.aside && <p className={styles.aside}>{step.aside}</p>}
          <ChairWords words={room.words} step={stepId} swapped={swapped} onSwap={() => setSwapped(!swapped)} />
          {open && hearing.startedAt === null && (
            <>
              <div className={parts.act}>
                <Button
                  tone={atTheDoor ? 'primary' : 'plain'}
                  large={atTheDoor}
                  onPress={() => void callIn().catch(() => {})}
                >
                  Call the family in
                </Button>
                <span>The start is stamped.</span>
              </div>
              {atTheDoor && <NobodyHere room={room} onEnding={endWithout} />}
            </>
          )}
          <DraftsContext value={drafts}>
            <StepParts step={stepId} room={room} />
          </DraftsContext>
          {!off && <Notes key={stepId} room={room} step={step} begin={notesBegun} />}
        </section>
        <AtHand room={room} />
      </div>
      <KeyLine />
      <BlankScreen isOn={blank} onEnd={() => setBlank(false)} />
    </div>
  )
}
