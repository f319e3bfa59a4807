import styles from './SavedMark.module.css'

interface SavedMarkProps {
  state: 'idle' | 'saving' | 'saved' | 'failed'
  /** When it was saved, as shown on a clock: `9:33:12`. */
  at?: string
}

/** Says quietly, where it happened, that a note is kept: "saved 9:33:12". */
export function SavedMark({ state, at }: SavedMarkProps) {
  const text = {
    idle: '',
    saving: 'saving …',
    saved: at ? `saved ${at}` : 'saved',
    failed: 'not saved yet; your words are kept here'
  }
  return (
    <span role="status" className={`${styles.mark} ${state === 'failed' ? styles.failed : ''}`}>
      {text[state]}
    </span>
  )
}
