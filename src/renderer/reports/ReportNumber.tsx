import { useEffect, useRef } from 'react'
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
  const button = useRef<HTMLButtonElement>(null)
  // Back from a case, the number it was opened from is in sight again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useEffect(() => {
    if (open) button.current?.scrollIntoView({ block: 'center' })
  }, [])
  if (closed) return <span className={styles.none}>{text}</span>
  return (
    <button
      ref={button}
      type="button"
      className={styles.open}
      data-current={open || undefined}
      aria-pressed={open}
      aria-label={`${text}: ${name}`}
      onClick={onOpen}
    >
      {text}
    </button>
  )
}
