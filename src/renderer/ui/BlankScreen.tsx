import { useEffect, useRef } from 'react'
import styles from './BlankScreen.module.css'

/** Covers everything at one key, for when somebody walks in. Any key or a click brings the work back. */
export function BlankScreen({ isOn, onEnd }: { isOn: boolean; onEnd: () => void }) {
  const cover = useRef<HTMLButtonElement>(null)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    if (!isOn) return
    cameFrom.current = document.activeElement
    cover.current?.focus()
    return () => {
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    }
  }, [isOn])
  if (!isOn) return null
  return (
    <button
      ref={cover}
      type="button"
      className={styles.cover}
      onClick={onEnd}
      onKeyDown={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onEnd()
      }}
    >
      The screen is covered. Press any key.
    </button>
  )
}
