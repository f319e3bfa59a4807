import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Page.module.css'

/** One calm column with a heading that takes the focus when the page opens, so that a reader hears where they are. */
export function Page({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new page
  useEffect(() => heading.current?.focus(), [title])
  return (
    <main className={styles.page}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </main>
  )
}
