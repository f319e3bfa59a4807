import { type Ref, useId } from 'react'
import styles from './Notes.module.css'

interface NoteFieldProps {
  ref: Ref<HTMLTextAreaElement>
  label: string
  value: string
  onChange: (text: string) => void
  onFocus?: () => void
  onBlur: () => void
  /** Ctrl or Cmd with Enter. */
  onNext: () => void
}

/** A field that grows with what is written. Escape gives the keys back to the screen. */
export function NoteField({ ref, label, value, onChange, onFocus, onBlur, onNext }: NoteFieldProps) {
  const id = useId()
  return (
    <div className={styles.grow} data-text={`${value} `}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={ref}
        className={styles.field}
        value={value}
        rows={2}
        maxLength={10_000}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            event.currentTarget.blur()
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            onNext()
          }
        }}
      />
    </div>
  )
}
