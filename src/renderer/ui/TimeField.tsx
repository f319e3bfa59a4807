import { parseTime, type Time } from '@internationalized/date'
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

/** A time of day. */
export function TimeField({ value, onChange, onBlur, ...props }: TimeFieldProps) {
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
        <DateInput className={`${field.control} ${styles.input}`}>{segment}</DateInput>
      </FieldFrame>
    </AriaTimeField>
  )
}
