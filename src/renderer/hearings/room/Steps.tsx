import { AGENDA, type StepId } from '@shared/hearings/agenda'
import type { HearingRoom } from '@shared/hearings/routes'
import styles from './Steps.module.css'

interface StepsProps {
  current: StepId
  room: Pick<HearingRoom, 'notes' | 'skips'>
  onGo: (step: StepId) => void
}

/** Every step of the agenda, to jump to; a dot says that something is written there, a line that it was skipped. */
export function Steps({ current, room, onGo }: StepsProps) {
  return (
    <nav aria-label="Steps of the hearing" className={styles.steps}>
      <ol>
        {AGENDA.map(({ id, title }, index) => {
          const written = room.notes.some(({ step }) => step === id)
          const skipped = room.skips.some(({ step }) => step === id)
          const state = `${written ? ', notes' : ''}${skipped ? ', skipped' : ''}`
          return (
            <li key={id}>
              <button
                type="button"
                className={`${styles.step} ${skipped ? styles.skipped : ''}`}
                title={`${title}${skipped ? ' (skipped)' : ''}`}
                aria-label={`${index + 1}: ${title}${state}`}
                aria-current={id === current ? 'step' : undefined}
                onClick={() => onGo(id)}
              >
                {index + 1}
                {written && <span aria-hidden="true" className={styles.dot} />}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
