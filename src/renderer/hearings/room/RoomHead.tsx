import { type AgendaStep, EXPECTED_MINUTES } from '@shared/hearings/agenda'
import type { HearingRoom } from '@shared/hearings/routes'
import { minutesSince } from '@shared/hearings/rules-slots'
import { StatusMark } from '../../ui'
import { markOf } from '../states'
import { ClockFace } from './ClockFace'
import styles from './RoomHead.module.css'
import { useRoomParts } from './roomParts'
import { shortClock, shortTime, useWall } from './wall'

interface RoomHeadProps {
  room: HearingRoom
  step: AgendaStep
  /** Whole minutes in this step. */
  inStep: number
  /** The screen was turned back to the board. */
  onBack: () => void
}

/** Whose hearing it is, and the quiet clock. */
export function RoomHead({ room, step, inStep, onBack }: RoomHeadProps) {
  const { hearing } = room
  const wall = useWall(room.now)
  const { FamilyTurn } = useRoomParts()
  const parts = [
    `grade ${hearing.grade}`,
    hearing.school,
    hearing.kind === 'review' ? 'review hearing' : 'first hearing',
    hearing.interpreterLanguage
      ? `${hearing.interpreterLanguage} interpreter: ${hearing.interpreter ?? 'not confirmed'}`
      : null
  ]
  const minutes = hearing.startedAt ? minutesSince(hearing.startedAt, wall) : 0
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>
        {shortClock(hearing.time)} · {hearing.initials}
      </h1>
      <p>{parts.filter(Boolean).join(' · ')}</p>
      <div className={styles.turn}>
        <FamilyTurn room={room} onBack={onBack} />
      </div>
      <p className={styles.clock}>
        {hearing.startedAt && !hearing.endedAt ? (
          <>
            <ClockFace part={minutes / EXPECTED_MINUTES} />
            <span role="timer" aria-live="off">
              started {shortTime(hearing.startedAt)} · {minutes} of {EXPECTED_MINUTES} min
            </span>
            <span>
              {' '}
              · this step {inStep} of {step.minutes}
            </span>
          </>
        ) : (
          <StatusMark status={markOf(hearing.state)}>
            {hearing.endedAt ? `ended ${shortTime(hearing.endedAt)}` : 'not begun'}
          </StatusMark>
        )}
      </p>
    </header>
  )
}
