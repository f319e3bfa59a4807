import type { RoomWords } from '@shared/hearings/room'
import hand from './AtHand.module.css'
import styles from './StepParts.module.css'

const HEADS = { pupil: 'To the pupil', parent: 'To the parent or guardian', school: 'To the school' } as const

interface PanelQuestionsProps {
  words: readonly RoomWords[]
  ask: readonly (keyof typeof HEADS)[]
}

/** Questions at hand; nothing is ticked off. */
export function PanelQuestions({ words, ask }: PanelQuestionsProps) {
  const [english, family] = words
  return (
    <details className={hand.fold} open={ask.length > 1}>
      <summary>Questions at hand</summary>
      <div className={styles.questions}>
        {ask.map((to) => (
          <section key={to} aria-label={HEADS[to]}>
            <h3>{HEADS[to]}</h3>
            <ul>
              {english?.questions[to].map((question, at) => (
                <li key={question}>
                  {question}
                  {family?.questions[to][at] && to !== 'school' && (
                    <span className={styles.alike} lang={family.locale} dir={family.direction}>
                      {family.questions[to][at]}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}
