import { parseTime, type Time } from '@internationalized/date'
import { type KeyboardEvent, useRef, useState } from 'react'
import { TimeField as AriaTimeField, DateInput } from 'react-aria-components'
import { segment } from './DatePicker'
import styles from './DatePicker.module.css'
import { FieldFrame, type FieldProps, fieldState } from './Field'
import field from './Field.module.css'

interface TimeFieldProps extends FieldProps {
  /** `HH:MM`, 24 hours, or null while empty. Shown as the staff writes it: 9:20 AM. */
  value: string | null
  onChange: (value: string | null) => void
  onBlur?: () => void
}

/** A time of day. `102p` may mean 1:02 or 10:2-: it is asked for again, not guessed. */
export function TimeField({ value, onChange, onBlur, ...given }: TimeFieldProps) {
  const { half, onKey } = useHalfMinute()
  const props = half ? { ...given, error: 'Type the minutes with two digits: 1:02 or 10:02.' } : given
  return (
    <AriaTimeField
      {...fieldState(props)}
      className={field.field}
      value={value ? parseTime(value) : null}
      onChange={(next: Time | null) => onChange(next ? next.toString().slice(0, 5) : null)}
      onBlur={onBlur}
      granularity="minute"
    >
      <FieldFrame {...props}>
        <div className={styles.keys} onKeyDownCapture={onKey}>
          <DateInput className={`${field.control} ${styles.input}`}>{segment}</DateInput>
        </div>
      </FieldFrame>
    </AriaTimeField>
  )
}

/** Whether AM or PM was typed after one digit of the minutes; the key is then kept from the field. */
function useHalfMinute() {
  const digits = useRef(0)
  const [half, setHalf] = useState(false)
  const onKey = (event: KeyboardEvent) => {
    const inMinutes = (event.target as HTMLElement).getAttribute('data-type') === 'minute'
    const isDigit = /^\d$/.test(event.key)
    if (inMinutes && digits.current === 1 && /^[ap]$/i.test(event.key)) {
      event.preventDefault()
      event.stopPropagation()
      setHalf(true)
      return
    }
    digits.current = inMinutes && isDigit ? digits.current + 1 : 0
    if (isDigit) setHalf(false)
  }
  return { half, onKey }
}
