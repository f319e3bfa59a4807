import type { ReactNode } from 'react'
import { type Status, StatusMark } from './StatusMark'
import styles from './Timeline.module.css'

export interface TimelineEntry {
  id: string
  /** The day in words: "Oct 9". */
  when: string
  /** The day for machines, `YYYY-MM-DD`. */
  date?: string
  title: ReactNode
  detail?: ReactNode
  status?: Status
  /** Links or buttons, such as "Open the notice". */
  actions?: ReactNode
}

/** What happened, in order. */
export function Timeline({
  label,
  entries,
  empty
}: {
  label: string
  entries: readonly TimelineEntry[]
  empty?: ReactNode
}) {
  if (entries.length === 0) return <>{empty}</>
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map(({ id, when, date, title, detail, status, actions }) => (
        <li key={id} className={styles.entry}>
          <time dateTime={date} className={styles.when}>
            {when}
          </time>
          <div className={styles.what}>
            <p className={styles.title}>
              {title}
              {status && <StatusMark status={status} />}
            </p>
            {detail && <div className={styles.detail}>{detail}</div>}
            {actions && <div className={styles.actions}>{actions}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
