import styles from './StatusMark.module.css'

/** The states the work knows, each with its word, its shape and last of all its colour. */
const STATES = {
  'on-time': { word: 'on time', shape: '○', tone: 'calm' },
  due: { word: 'due', shape: '◐', tone: 'due' },
  late: { word: 'late', shape: '▲', tone: 'late' },
  done: { word: 'done', shape: '✓', tone: 'good' },
  heard: { word: 'heard', shape: '✓', tone: 'good' },
  waiting: { word: 'waiting', shape: '○', tone: 'calm' },
  now: { word: 'now', shape: '●', tone: 'accent' },
  'no-show': { word: 'no-show', shape: '∅', tone: 'late' },
  moved: { word: 'moved', shape: '→', tone: 'calm' },
  locked: { word: 'locked', shape: '■', tone: 'calm' },
  open: { word: 'open', shape: '○', tone: 'calm' },
  draft: { word: 'draft', shape: '◌', tone: 'calm' },
  missing: { word: 'missing', shape: '▲', tone: 'late' },
  met: { word: 'met', shape: '✓', tone: 'good' },
  'not-met': { word: 'not met', shape: '×', tone: 'late' },
  partly: { word: 'partly met', shape: '◐', tone: 'due' },
  served: { word: 'served', shape: '✓', tone: 'good' },
  closed: { word: 'closed', shape: '■', tone: 'calm' },
  info: { word: 'note', shape: '•', tone: 'note' }
} as const

export type Status = keyof typeof STATES

interface StatusMarkProps {
  status: Status
  /** Takes the place of the word: "late since Nov 30". */
  children?: string
}

/** A state by word and shape first, colour second. */
export function StatusMark({ status, children }: StatusMarkProps) {
  const { word, shape, tone } = STATES[status]
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <span aria-hidden="true" className={styles.shape}>
        {shape}
      </span>
      {children ?? word}
    </span>
  )
}
