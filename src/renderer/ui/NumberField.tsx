import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components'
import { FieldFrame, type FieldProps, fieldState } from './Field'
import styles from './Field.module.css'

export interface NumberFieldProps extends FieldProps {
  /** null is an empty field. */
  value: number | null
  onChange: (value: number | null) => void
  onBlur?: () => void
  min?: number
  max?: number
  step?: number
}

/** A number with steps by arrow keys; an empty field is null. */
export function NumberField({ value, onChange, onBlur, min, max, step, ...props }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...fieldState(props)}
      className={styles.field}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      onBlur={onBlur}
      minValue={min}
      maxValue={max}
      step={step}
    >
      <FieldFrame {...props}>
        <Group className={`${styles.control} ${styles.group}`}>
          <Input />
          <Button slot="decrement" className={styles.step}>
            −
          </Button>
          <Button slot="increment" className={styles.step}>
            +
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
