import styles from './ReportTable.module.css'

interface ReportNumberProps {
  text: string
  /** Nothing stands behind it, or it is hidden. */
  closed: boolean
  /** Row and column, for those who cannot see them. */
  name: string
  open: boolean
  onOpen: () => void
}

/** A number of the year; it opens what stands behind it. */
export function ReportNumber({ text, closed, name, open, onOpen }: ReportNumberProps) {
  if (closed) return <span className={styles.none}>{text}</span>
  return (
    <button type="button" className={styles.open} aria-pressed={open} aria-label={`${text}: ${name}`} onClick={onOpen}>
      {text}
    </button>
  )
}
