import { type DocketEntry, type HearingState, takesSlot } from '@shared/hearings/model'
import { stateWords } from '@shared/hearings/words'
import { type KeyboardEvent, useEffect } from 'react'
import { asked, useAct, useGo, useRoute } from '../../desk'
import { memory } from '../../desk/memory'
import { Button, ErrorNotice, StatusMark } from '../../ui'
import { markOf } from '../states'
import styles from './Docket.module.css'
import { answered, shortClock } from './wall'

/** Days whose cases were read once since the page was opened. */
const readOnce = new Set<string>()

const isOver = (state: HearingState) => state === 'heard' || state === 'no-show'

const slotsOf = (docket: Element | null) => [...(docket?.querySelectorAll<HTMLElement>('[data-slot]') ?? [])]

/** The next of the day that is still to be heard, or the first one that is. */
function nextCase(docket: readonly DocketEntry[], hearingId: string): DocketEntry | undefined {
  const at = docket.findIndex(({ id }) => id === hearingId)
  const round = [...docket.slice(at + 1), ...docket.slice(0, Math.max(at, 0))]
  return round.find(({ state }) => takesSlot(state) && !isOver(state))
}

/** To the next case that is still to be heard, or the first of the day; Enter takes it. */
export function focusNextCase(): void {
  const slots = slotsOf(document.querySelector('[data-region="docket"]'))
  const at = slots.findIndex((slot) => slot.getAttribute('aria-current') !== null)
  const round = [...slots.slice(at + 1), ...slots.slice(0, at)]
  const next = round.find(({ dataset }) => dataset.slot === 'open') ?? round[0]
  next?.focus()
}

function beside({ key, currentTarget, target }: KeyboardEvent<HTMLElement>): void {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const slots = slotsOf(currentTarget)
  const at = slots.indexOf(target as HTMLElement)
  if (by !== 0 && at !== -1) slots[at + by]?.focus()
}

/** The day at the left: times, initials and states. Cases can be taken in any order. */
export function Docket({ dayId, hearingId }: { dayId: string; hearingId: string }) {
  const go = useGo()
  const { data: day, error } = useRoute('hearings.day', { id: dayId })
  const arrive = useAct('hearings.arrive')
  // What most likely comes next is asked while nothing else is done, so that it stands there when it is taken.
  useEffect(() => {
    const next = day && nextCase(day.docket, hearingId)
    if (!day || !next) return
    // Once for a day all of its cases, since the first reading of a case is the slowest.
    const first = !readOnce.has(day.id)
    readOnce.add(day.id)
    const others = first ? day.docket.filter(({ id, state }) => takesSlot(state) && id !== next.id) : []
    const ahead = [...others, next].filter(({ id }) => id !== hearingId)
    let idle = 0
    const askOne = () => {
      const one = ahead.shift()
      if (!one) return
      idle = requestIdleCallback(() => {
        void memory
          .fetchQuery(asked('hearings.room', { id: one.id }))
          .then(({ now }) => {
            answered(now)
            askOne()
          })
          .catch(() => {})
      })
    }
    askOne()
    return () => {
      ahead.length = 0
      cancelIdleCallback(idle)
    }
  }, [day, hearingId])
  if (!day) return <ErrorNotice error={error} />
  const live = day.docket.filter(({ state }) => takesSlot(state))
  const off = day.docket.length - live.length
  return (
    <nav className={styles.docket} aria-label="Docket" data-region="docket">
      <ol onKeyDown={beside}>
        {live.map(({ id, time, initials, state, addedOn }) => (
          <li key={id} className={id === hearingId ? styles.current : undefined}>
            <button
              type="button"
              className={styles.slot}
              data-slot={isOver(state) ? 'over' : 'open'}
              aria-current={id === hearingId ? 'step' : undefined}
              onClick={() => go(`/hearings/room/${id}`)}
            >
              <span className={styles.slotTime}>{shortClock(time)}</span>
              <span>
                {initials}
                {addedOn && <abbr title="added on"> A+</abbr>}
              </span>
              <StatusMark status={markOf(state)}>{stateWords[state]}</StatusMark>
            </button>
            {(state === 'scheduled' || state === 'arrived') && (
              <Button
                tone="quiet"
                aria-label={state === 'arrived' ? `${initials} has not arrived after all` : `${initials} has arrived`}
                onPress={() => arrive.mutate({ id, arrived: state === 'scheduled' })}
              >
                {state === 'arrived' ? 'Not yet' : 'Arrived'}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <ErrorNotice error={arrive.error} />
      {off > 0 && <p className={styles.off}>moved or cancelled: {off}</p>}
    </nav>
  )
}
