import { Dialog } from '../Dialog'
import styles from './KeysHelp.module.css'
import { keyNames } from './press'
import { type KeyCommand, useActiveCommands } from './registry'

/** A key as it stands on the keyboard. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(keys).map((name) => (
        <kbd key={name} className={styles.key}>
          {name}
        </kbd>
      ))}
    </span>
  )
}

const EVERYWHERE: readonly Omit<KeyCommand, 'run'>[] = [
  { keys: 'Tab', label: 'Next field or button', group: 'In lists and forms' },
  { keys: 'ArrowDown', label: 'Next row or choice', group: 'In lists and forms' },
  { keys: 'Enter', label: 'Open the row, press the button', group: 'In lists and forms' },
  { keys: '$mod+Enter', label: 'Save the form, from any of its fields', group: 'In lists and forms' }
]

/** Every key that works on this screen. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const commands = [...useActiveCommands(), ...EVERYWHERE]
  const groups = [...new Set(commands.map(({ group }) => group))]
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="All keys" size="wide">
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl className={styles.list}>
              {commands
                .filter((command) => command.group === group)
                .map(({ keys, label }) => (
                  <div key={keys} className={styles.line}>
                    <dt>
                      <Keys keys={keys} />
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
