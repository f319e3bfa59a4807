import { PANEL_QUESTIONS } from '@shared/hearings/agenda'
import styles from './TheRoom.module.css'

const HEADS = { pupil: 'To the pupil', parent: 'To the parent or guardian', school: 'To the school' } as const

/** Questions at hand; nothing is ticked off. */
export function PanelQuestions({ name }: { name: string }) {
  return (
    <div className={styles.questions}>
      {(Object.keys(HEADS) as (keyof typeof HEADS)[]).map((to) => (
        <section key={to} aria-label={HEADS[to]}>
          <h3>{HEADS[to]}</h3>
          <ul>
            {PANEL_QUESTIONS[to].map((question) => (
              <li key={question}>{question.replace('{pupil}', name)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
