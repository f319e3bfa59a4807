import type { Directive } from '@shared/agreements/model'
import { dateInWords } from '@shared/kernel/dates'
import { StatusMark } from '../ui'
import styles from './Directives.module.css'
import { markOf } from './words'

/** What became of a directive: the word, when and by whom it was looked at, and what was seen. */
export function DirectiveMark({ directive, today }: { directive: Directive; today: string }) {
  const { stateOn, stateBy, stateNote } = directive
  const { status, word } = markOf(directive, today)
  const said = [stateOn && dateInWords(stateOn, 'short'), stateBy].filter(Boolean)
  return (
    <>
      <StatusMark status={status}>{[word, ...said].join(', ')}</StatusMark>
      {stateNote && <span className={styles.seen}>{stateNote}</span>}
    </>
  )
}
