import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  Radio
} from 'react-aria-components'
import styles from './Choice.module.css'
import { FieldFrame, type FieldProps, fieldState } from './Field'
import field from './Field.module.css'

interface OnOffProps {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
  isReadOnly?: boolean
  isIndeterminate?: boolean
  error?: string
}

/** Yes or no, as one line. The text is the child. */
export function Checkbox({ children, error, ...props }: OnOffProps) {
  return (
    <div className={styles.single}>
      <AriaCheckbox {...props} isInvalid={Boolean(error)} className={styles.choice}>
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className={styles.box} aria-hidden="true">
              {(isSelected || isIndeterminate) && (
                <svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d={isIndeterminate ? 'M3.5 8h9' : 'M3 8.5 6.5 12 13 4.5'} />
                </svg>
              )}
            </span>
            <span>{children}</span>
          </>
        )}
      </AriaCheckbox>
      {error && <span className={field.error}>{error}</span>}
    </div>
  )
}

/** A setting that takes effect at once. */
export function Switch({ children, ...props }: Omit<OnOffProps, 'isIndeterminate' | 'error'>) {
  return (
    <AriaSwitch {...props} className={styles.choice}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob} />
      </span>
      <span>{children}</span>
    </AriaSwitch>
  )
}

export interface Option<V extends string = string> {
  value: V
  label: string
  /** A second line below the label. */
  hint?: string
  isDisabled?: boolean
}

interface RadioGroupProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  /** null: nothing is chosen yet. Nothing is ever chosen for the user. */
  value: V | null
  onChange: (value: V) => void
  onBlur?: () => void
  /** Side by side instead of one below the other. */
  inline?: boolean
}

/** One of a few. */
export function RadioGroup<V extends string>({
  options,
  value,
  onChange,
  onBlur,
  inline,
  ...props
}: RadioGroupProps<V>) {
  return (
    <AriaRadioGroup
      {...fieldState(props)}
      className={field.field}
      value={value}
      onChange={(next) => onChange(next as V)}
      onBlur={onBlur}
    >
      <FieldFrame {...props}>
        <div className={inline ? styles.inline : styles.list}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} isDisabled={option.isDisabled} className={styles.choice}>
              <span className={`${styles.box} ${styles.round}`} aria-hidden="true" />
              <OptionText option={option} />
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}

interface CheckboxGroupProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  value: readonly V[]
  onChange: (value: V[]) => void
  onBlur?: () => void
  inline?: boolean
}

/** Any of a few. */
export function CheckboxGroup<V extends string>({
  options,
  value,
  onChange,
  onBlur,
  inline,
  ...props
}: CheckboxGroupProps<V>) {
  return (
    <AriaCheckboxGroup
      {...fieldState(props)}
      className={field.field}
      value={[...value]}
      onChange={(next) => onChange(next as V[])}
      onBlur={onBlur}
    >
      <FieldFrame {...props}>
        <div className={inline ? styles.inline : styles.list}>
          {options.map((option) => (
            <AriaCheckbox
              key={option.value}
              value={option.value}
              isDisabled={option.isDisabled}
              className={styles.choice}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles.box} aria-hidden="true">
                    {isSelected && (
                      <svg viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M3 8.5 6.5 12 13 4.5" />
                      </svg>
                    )}
                  </span>
                  <OptionText option={option} />
                </>
              )}
            </AriaCheckbox>
          ))}
        </div>
      </FieldFrame>
    </AriaCheckboxGroup>
  )
}

function OptionText({ option }: { option: Option }) {
  return (
    <span>
      {option.label}
      {option.hint && <span className={styles.hint}>{option.hint}</span>}
    </span>
  )
}
