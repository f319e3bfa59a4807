import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import styles from './Field.module.css'

/** What every field has: a visible label, perhaps a hint, and what is wrong with it in words. */
export interface FieldProps {
  label: string
  hint?: ReactNode
  /** What is wrong and how to put it right; also marks the field as wrong. */
  error?: string
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
}

/** Label above, hint and error below. Stands inside a react-aria field. */
export function FieldFrame({ label, hint, error, isRequired, children }: FieldProps & { children: ReactNode }) {
  return (
    <>
      <Label className={styles.label}>
        {label}
        {isRequired === false && <span className={styles.optional}> (optional)</span>}
      </Label>
      {children}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  )
}

/** Marks a react-aria field as wrong when there is something to say about it. */
export const fieldState = ({ error, isRequired, isDisabled, isReadOnly }: FieldProps) => ({
  isInvalid: Boolean(error),
  isRequired: isRequired === true,
  isDisabled,
  isReadOnly,
  validationBehavior: 'aria' as const
})
