import { AGENDA, type StepId } from '@shared/hearings/agenda'
import type { HearingNote } from '@shared/hearings/model'
import styles from './TheRoom.module.css'

interface StepsProps {
  current: StepId
  notes: readonly HearingNote[]
  onGo: (step: StepId) => void
}

/** Every step of the agenda, to jump to; a dot says that something is written there. */
export function Steps({ current, notes, onGo }: StepsProps) {
  return (
    <nav aria-label="Steps of the hearing" className={styles.steps}>
      <ol>
        {AGENDA.map(({ id, title }, index) => {
          const written = notes.some(({ step }) => step === id)
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.step}
                title={title}
                aria-label={`${index + 1}: ${title}${written ? ', notes' : ''}`}
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
