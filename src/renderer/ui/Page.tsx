import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Page.module.css'

interface PageProps {
  children: ReactNode
  /** Given for a page that stands alone, such as the locked desk; pages inside the desk use PageHeader. */
  title?: string
  lead?: string
}

/** The blocks of a page, one below the other, with even space between. Alone with a title it is one calm column. */
export function Page({ title, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new page
  useEffect(() => heading.current?.focus(), [title])
  if (!title) return <div className={styles.page}>{children}</div>
  return (
    <main className={styles.alone}>
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

interface SectionProps {
  title: string
  /** Stands at the right of the heading. */
  actions?: ReactNode
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** Things side by side that wrap: buttons, fields, filters. */
export function Row({ children, align = 'end' }: { children: ReactNode; align?: 'start' | 'center' | 'end' }) {
  return <div className={`${styles.row} ${styles[align]}`}>{children}</div>
}

/** Things one below the other with even space. */
export function Stack({ children, gap = 'normal' }: { children: ReactNode; gap?: 'tight' | 'normal' | 'wide' }) {
  return <div className={`${styles.stack} ${styles[gap]}`}>{children}</div>
}
