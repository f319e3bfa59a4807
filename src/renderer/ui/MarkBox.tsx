import { Checkbox } from 'react-aria-components'
import styles from './Choice.module.css'

/** The box that marks a row, or in the head all rows, of a table. */
export function MarkBox() {
  return (
    <Checkbox slot="selection" className={styles.choice}>
      {({ isSelected, isIndeterminate }) => (
        <span className={styles.box} aria-hidden="true">
          {(isSelected || isIndeterminate) && (
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={isIndeterminate ? 'M3.5 8h9' : 'M3 8.5 6.5 12 13 4.5'} />
            </svg>
          )}
        </span>
      )}
    </Checkbox>
  )
}
