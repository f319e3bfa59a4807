import type { ReactNode } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import styles from './Facts.module.css'

export interface Fact {
  /** "unexcused", "schooldays enrolled" */
  label: string
  value: ReactNode
  /** A number that passed a line of the law. */
  tone?: 'plain' | 'due' | 'late'
  /** Opens the days behind the number. */
  onOpen?: () => void
}

interface FactsProps {
  facts: readonly Fact[]
  /** "as of December 2": a number always says as of when. */
  asOf?: string
  /** `row`: big numbers side by side. `list`: label and value, one below the other. */
  layout?: 'row' | 'list'
}

/** Facts with their names: "14 unexcused". */
export function Facts({ facts, asOf, layout = 'row' }: FactsProps) {
  return (
    <div className={styles.frame}>
      <dl className={styles[layout]}>
        {facts.map(({ label, value, tone = 'plain', onOpen }) => (
          <div key={label} className={`${styles.fact} ${styles[tone]}`}>
            <dt>{label}</dt>
            <dd>
              {onOpen ? (
                <button type="button" className={styles.open} onClick={onOpen}>
                  {value}
                  <VisuallyHidden> {label}: show the days behind it</VisuallyHidden>
                </button>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      {asOf && <p className={styles.asOf}>{asOf}</p>}
    </div>
  )
}
