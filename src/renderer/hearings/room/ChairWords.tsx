import type { StepId } from '@shared/hearings/agenda'
import type { RoomWords } from '@shared/hearings/room'
import { Button, TextLink } from '../../ui'
import styles from './ChairWords.module.css'

interface ChairWordsProps {
  words: readonly RoomWords[]
  step: StepId
  /** The family's language stands large, and English below. */
  swapped: boolean
  onSwap: () => void
}

/** What the chair says in a step, to be read at arm's length; below, the same in the family's language. */
export function ChairWords({ words, step, swapped, onSwap }: ChairWordsProps) {
  const [large, small] = swapped && words[1] ? [words[1], words[0]] : [words[0], words[1]]
  if (!large) return null
  const text = (of: RoomWords) => (of.steps[step] ?? []).map((sentence) => <p key={sentence}>{sentence}</p>)
  return (
    <div className={styles.spoken}>
      <blockquote className={styles.words} lang={large.locale} dir={large.direction}>
        {text(large)}
      </blockquote>
      {small && (
        <>
          <blockquote className={styles.wordsBelow} lang={small.locale} dir={small.direction}>
            {text(small)}
          </blockquote>
          <p className={styles.wordsFoot}>
            <Button tone="quiet" onPress={onSwap}>
              {small.name} large (L)
            </Button>
            {!(swapped ? large : small).reviewed && (
              <span>{(swapped ? large : small).name}: not checked by a qualified translator yet.</span>
            )}
            <TextLink to="/hearings/words">Change the words</TextLink>
          </p>
        </>
      )}
    </div>
  )
}
