import { type ReactNode, useEffect, useRef } from 'react'
import styles from './PageHeader.module.css'

interface PageHeaderProps {
  /** May hold a pupil's name: it stands on the page, never in the window's title. */
  title: ReactNode
  /** A line below: grade, school, age; or what the page is about. */
  detail?: ReactNode
  /** "as of December 2" */
  asOf?: string
  /** Buttons; the one act of the page comes first and is primary. */
  actions?: ReactNode
}

/** The page's heading. It takes the focus when the page opens, so that a screen reader says where one is. */
export function PageHeader({ title, detail, asOf, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {(detail || asOf) && (
          <p className={styles.detail}>
            {detail}
            {asOf && <span className={styles.asOf}>{asOf}</span>}
          </p>
        )}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
