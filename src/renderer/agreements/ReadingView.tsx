import type { Directive } from '@shared/agreements/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { dateInWords } from '@shared/kernel/dates'
import { useEffect, useRef, useState } from 'react'
import { ask, useRoute } from '../desk'
import { Button, Dialog, DialogActions } from '../ui'
import styles from './Directives.module.css'
import { addresseeWords } from './words'

interface ReadingViewProps {
  room: HearingRoom
  directives: readonly Directive[]
  onClose: () => void
}

/** One directive at a time, large, in the family's language and in English: to be read aloud and pointed at. */
export function ReadingView({ room, directives, onClose }: ReadingViewProps) {
  const [at, setAt] = useState(0)
  const directive = directives[Math.min(at, directives.length - 1)]
  const family = room.words[1]
  const frame = useRef<HTMLDivElement>(null)
  const go = (by: number) => setAt((last) => Math.min(Math.max(last + by, 0), directives.length - 1))
  useEffect(() => frame.current?.focus(), [])
  const { data } = useRoute('agreements.of', { hearingId: room.hearing.id })
  const { data: turned } = useRoute('agreements.turned', {})
  const shown = turned?.hearingId === room.hearing.id
  const number = directive?.number ?? null
  // What is read aloud stands on the family's screen too, and all of them again when the reading is over.
  useEffect(() => {
    if (shown) void ask('agreements.showDirective', { number }).catch(() => {})
  }, [shown, number])
  useEffect(() => {
    if (!shown) return
    return () => void ask('agreements.showDirective', { number: null }).catch(() => {})
  }, [shown])
  if (!directive) return null
  const due = directive.dueOn ? `by ${dateInWords(directive.dueOn)}` : 'for the whole term'
  const own = data?.translated[directive.id] ?? null
  return (
    <Dialog isOpen onClose={onClose} title={`Directive ${directive.number} of ${directives.length}`} size="wide">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys turn the pages of what is read */}
      <div
        ref={frame}
        tabIndex={-1}
        className={styles.reading}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') go(1)
          if (event.key === 'ArrowLeft') go(-1)
        }}
      >
        <p className={styles.to}>
          {addresseeWords[directive.addressee]}: {directive.addresseeName}
        </p>
        {family && own && (
          <p className={styles.large} lang={family.locale} dir={family.direction}>
            {own}
          </p>
        )}
        <p className={own ? styles.second : styles.large} aria-live="polite">
          {directive.text}
        </p>
        <p className={styles.second}>{due}</p>
        {family && !own && <p>No words in {family.name}: the interpreter reads this one to the family.</p>}
      </div>
      <DialogActions>
        <Button onPress={() => go(-1)} isDisabled={at === 0}>
          Before
        </Button>
        <Button onPress={() => go(1)} isDisabled={at >= directives.length - 1}>
          Next
        </Button>
        <Button tone="primary" onPress={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  )
}
