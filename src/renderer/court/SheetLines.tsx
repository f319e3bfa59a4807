import type { CourtLine } from '@shared/court/model'
import { StatusMark } from '../ui'
import styles from './Court.module.css'

/** What the law asks for on a route, each with what is on record; what is not met comes first. */
export function SheetLines({ lines }: { lines: readonly CourtLine[] }) {
  const rank = ({ met, weight }: CourtLine) => (met ? 2 : weight === 'stops' ? 0 : 1)
  const sorted = [...lines].sort((a, b) => rank(a) - rank(b))
  return (
    <ul className={styles.lines} aria-label="What the route asks for">
      {sorted.map(({ key, title, section, weight, met, detail }) => (
        <li key={key} className={styles.line}>
          <StatusMark status={met ? 'met' : weight === 'stops' ? 'missing' : 'due'}>
            {met ? 'there' : weight === 'stops' ? 'stops it' : 'look again'}
          </StatusMark>
          <div>
            <p className={styles.title}>
              {title} <span className={styles.section}>{section}</span>
            </p>
            <p className={styles.soft}>{detail}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
