import { TextArea as AriaTextArea, TextField as AriaTextField, Input } from 'react-aria-components'
import { FieldFrame, type FieldProps, fieldState } from './Field'
import styles from './Field.module.css'

export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  type?: 'text' | 'password' | 'email' | 'tel'
  autoComplete?: string
  autoFocus?: boolean
  placeholder?: string
  maxLength?: number
}

/** One line of text. */
export function TextField({ value, onChange, onBlur, type = 'text', autoComplete = 'off', ...props }: TextFieldProps) {
  return (
    <AriaTextField
      {...fieldState(props)}
      className={styles.field}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      type={type}
      autoComplete={autoComplete}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
    >
      <FieldFrame {...props}>
        <Input className={styles.control} placeholder={props.placeholder} />
      </FieldFrame>
    </AriaTextField>
  )
}

/** Several lines of text; `rows` is its height at first, the user may pull it. */
export function TextArea({
  rows = 4,
  value,
  onChange,
  onBlur,
  ...props
}: Omit<TextFieldProps, 'type'> & { rows?: number }) {
  return (
    <AriaTextField
      {...fieldState(props)}
      className={styles.field}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
    >
      <FieldFrame {...props}>
        <AriaTextArea className={styles.control} rows={rows} placeholder={props.placeholder} />
      </FieldFrame>
    </AriaTextField>
  )
}
