import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { Checkbox, CheckboxGroup, type Option, RadioGroup, Switch } from './Choice'
import { DatePicker } from './DatePicker'
import type { FieldProps } from './Field'
import styles from './Form.module.css'
import { NumberField } from './NumberField'
import { problemWords } from './problemWords'
import { ComboBox, Select } from './Select'
import { TextArea, TextField } from './TextField'
import { TimeField } from './TimeField'

type Named = Omit<FieldProps, 'error'> & {
  /** Path in the form's values: `lastName`, `contacts.0.email`. */
  name: string
}

/** The field's value, how to change it, and what is wrong with it. */
function useField(name: string) {
  const { field, fieldState } = useController({ name })
  return {
    value: field.value,
    onChange: field.onChange as (value: unknown) => void,
    onBlur: field.onBlur,
    error: fieldState.error?.message && problemWords(fieldState.error.message)
  }
}

/** The place the list of wrong fields leads to. */
const Place = ({ name, children }: { name: string; children: ReactNode }) => (
  <div data-field={name} className={styles.field}>
    {children}
  </div>
)

interface TextProps extends Named {
  type?: 'text' | 'password' | 'email' | 'tel'
  maxLength?: number
  autoFocus?: boolean
  autoComplete?: string
}

export function FormText({ name, ...props }: TextProps) {
  const field = useField(name)
  return (
    <Place name={name}>
      <TextField {...props} {...field} value={field.value ?? ''} />
    </Place>
  )
}

export function FormTextArea({ name, ...props }: Named & { rows?: number; maxLength?: number }) {
  const field = useField(name)
  return (
    <Place name={name}>
      <TextArea {...props} {...field} value={field.value ?? ''} />
    </Place>
  )
}

export function FormNumber({ name, ...props }: Named & { min?: number; max?: number; step?: number }) {
  const field = useField(name)
  return (
    <Place name={name}>
      <NumberField {...props} {...field} value={field.value ?? null} />
    </Place>
  )
}

/** A calendar day as `YYYY-MM-DD`; empty is null. */
export function FormDate({ name, ...props }: Named & { min?: string; max?: string }) {
  const field = useField(name)
  return (
    <Place name={name}>
      <DatePicker {...props} {...field} value={field.value ?? null} />
    </Place>
  )
}

/** A time of day as `HH:MM`; empty is null. */
export function FormTime({ name, ...props }: Named) {
  const field = useField(name)
  return (
    <Place name={name}>
      <TimeField {...props} {...field} value={field.value ?? null} />
    </Place>
  )
}

export function FormSelect({ name, ...props }: Named & { options: readonly Option[]; placeholder?: string }) {
  const field = useField(name)
  return (
    <Place name={name}>
      <Select {...props} {...field} value={field.value ?? null} />
    </Place>
  )
}

export function FormComboBox({ name, ...props }: Named & { options: readonly Option[]; placeholder?: string }) {
  const field = useField(name)
  return (
    <Place name={name}>
      <ComboBox {...props} {...field} value={field.value ?? null} />
    </Place>
  )
}

export function FormRadio({ name, ...props }: Named & { options: readonly Option[]; inline?: boolean }) {
  const field = useField(name)
  return (
    <Place name={name}>
      <RadioGroup {...props} {...field} value={field.value ?? null} />
    </Place>
  )
}

export function FormCheckboxGroup({ name, ...props }: Named & { options: readonly Option[]; inline?: boolean }) {
  const field = useField(name)
  return (
    <Place name={name}>
      <CheckboxGroup {...props} {...field} value={field.value ?? []} />
    </Place>
  )
}

export function FormCheckbox({ name, label }: { name: string; label: string }) {
  const { value, onChange, error } = useField(name)
  return (
    <Place name={name}>
      <Checkbox isSelected={value ?? false} onChange={onChange} error={error}>
        {label}
      </Checkbox>
    </Place>
  )
}

export function FormSwitch({ name, label }: { name: string; label: string }) {
  const { value, onChange } = useField(name)
  return (
    <Place name={name}>
      <Switch isSelected={value ?? false} onChange={onChange}>
        {label}
      </Switch>
    </Place>
  )
}

/** Fields side by side where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>
}
