import { DeskError } from '@shared/kernel/errors'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  tone?: 'info' | 'good' | 'warn' | 'error'
  /** What happened, as a sentence. */
  title?: string
  /** What was kept and what to do next. */
  children?: ReactNode
  /** One or two buttons. */
  actions?: ReactNode
  /** What an act further down brought about: the page shows it, as little as it has to move. */
  reveal?: boolean
}

const WORD = { info: 'Note', good: 'Done', warn: 'Take care', error: 'Problem' } as const

/** A sentence above the work it concerns. Errors are read out at once, the others when the reader gets there. */
export function Notice({ tone = 'info', title, children, actions, reveal = false }: NoticeProps) {
  const self = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (reveal) self.current?.scrollIntoView({ block: 'nearest' })
  }, [reveal])
  return (
    <div ref={self} className={`${styles.notice} ${styles[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      <span className={styles.shape} role="img" aria-label={WORD[tone]} />
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** Codes whose message is better understood with a sentence before it. */
const TITLES: Partial<Record<string, string>> = {
  'not-allowed': 'This is not allowed',
  conflict: 'It has changed meanwhile',
  'not-found': 'It is not there any more',
  'refused-file': 'The file was refused; nothing was changed',
  'file-problem': 'The drive did not go along',
  'print-problem': 'Printing did not work',
  damaged: 'The file of the desk is damaged',
  internal: 'Something went wrong in SARB Desk itself'
}

/** Any error, in the words of the work. Shows nothing without one, and nothing for what the user cancelled. */
export function ErrorNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  if (!error || (error instanceof DeskError && error.code === 'cancelled')) return null
  if (!(error instanceof DeskError)) {
    return (
      <Notice tone="error" title={TITLES.internal} actions={actions}>
        What you typed is still here. Please try again.
      </Notice>
    )
  }
  return (
    <Notice tone="error" title={TITLES[error.code]} actions={actions}>
      {error.message}
    </Notice>
  )
}
