import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components'
import field from './Field.module.css'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  /** Read out always; shown too unless `hideLabel`. */
  label: string
  hideLabel?: boolean
  placeholder?: string
  value: string
  onChange: (value: string) => void
  onSubmit?: (value: string) => void
  autoFocus?: boolean
}

/** Looks for something; Escape empties it. */
export function SearchField({ label, hideLabel = false, placeholder, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} aria-label={hideLabel ? label : undefined} className={field.field}>
      {({ isEmpty }) => (
        <>
          {!hideLabel && <Label className={field.label}>{label}</Label>}
          <div className={`${field.control} ${field.group} ${styles.frame}`}>
            <svg className={styles.glass} viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="7" cy="7" r="4.5" />
              <path d="M10.5 10.5 14 14" />
            </svg>
            <Input placeholder={placeholder} />
            {!isEmpty && (
              <Button className={field.step} aria-label="Empty the search">
                ×
              </Button>
            )}
          </div>
        </>
      )}
    </AriaSearchField>
  )
}
