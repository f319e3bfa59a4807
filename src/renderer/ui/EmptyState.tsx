import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** An empty place: what will stand here, and how to begin. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <p>{children}</p>}
      {action && <div>{action}</div>}
    </div>
  )
}
