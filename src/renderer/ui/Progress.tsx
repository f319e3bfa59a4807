import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import styles from './Progress.module.css'

interface ProgressProps {
  label: string
  /** Without both, it only says that something is under way. */
  done?: number
  total?: number
}

/** True once `isWaiting` has lasted 300 ms: what is quicker needs no sign. */
export function useSlow(isWaiting: boolean, after = 300): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), after)
    return () => clearTimeout(timer)
  }, [isWaiting, after])
  return isWaiting && slow
}

/** How far something is. Shows nothing in its first 300 ms. */
export function Progress({ label, done, total }: ProgressProps) {
  const slow = useSlow(true)
  if (!slow) return null
  const known = done !== undefined && total !== undefined && total > 0
  return (
    <ProgressBar
      aria-label={label}
      value={known ? done : undefined}
      maxValue={known ? total : undefined}
      isIndeterminate={!known}
      valueLabel={known ? `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}` : undefined}
      className={styles.progress}
    >
      {({ valueText, isIndeterminate }) => (
        <>
          <span className={styles.text}>
            <span>{label}</span>
            {!isIndeterminate && <span>{valueText}</span>}
          </span>
          <progress
            className={styles.bar}
            aria-hidden="true"
            max={known ? total : undefined}
            value={known ? done : undefined}
          />
        </>
      )}
    </ProgressBar>
  )
}

/** Stands where an answer is still on its way; says so only when it takes longer than one notices. */
export function Waiting({ children = 'One moment …' }: { children?: string }) {
  const slow = useSlow(true)
  return (
    <p role="status" className={styles.waiting}>
      {slow ? children : ''}
    </p>
  )
}
