import { Keys } from '../../ui'
import styles from './TheRoom.module.css'

const KEY_LINE: readonly (readonly [keys: string, label: string])[] = [
  ['ArrowLeft', 'back'],
  ['ArrowRight', 'next'],
  ['n', 'note'],
  ['m', 'private'],
  ['p', 'present'],
  ['f', 'finding'],
  ['d', 'directive'],
  ['o', 'outcome'],
  ['s', 'sign'],
  ['c', 'case'],
  ['t', 'family'],
  ['b', 'blank'],
  ['?', 'all keys']
]

export function KeyLine() {
  return (
    <section className={styles.keys} aria-label="Keys">
      {KEY_LINE.map(([keys, label]) => (
        <span key={keys}>
          <Keys keys={keys} /> {label}
        </span>
      ))}
    </section>
  )
}
