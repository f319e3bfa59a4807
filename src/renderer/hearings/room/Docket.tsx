import { takesSlot } from '@shared/hearings/model'
import { stateWords } from '@shared/hearings/words'
import { useAct, useGo, useRoute } from '../../desk'
import { Button, ErrorNotice, StatusMark } from '../../ui'
import { markOf } from '../states'
import styles from './Docket.module.css'
import { shortClock } from './wall'

/** The day at the left: times, initials and states. Cases can be taken in any order. */
export function Docket({ dayId, hearingId }: { dayId: string; hearingId: string }) {
  const go = useGo()
  const { data: day, error } = useRoute('hearings.day', { id: dayId })
  const arrive = useAct('hearings.arrive')
  if (!day) return <ErrorNotice error={error} />
  const live = day.docket.filter(({ state }) => takesSlot(state))
  const off = day.docket.length - live.length
  return (
    <nav className={styles.docket} aria-label="Docket" data-region="docket">
      <ol>
        {live.map(({ id, time, initials, state, addedOn }) => (
          <li key={id} className={id === hearingId ? styles.current : undefined}>
            <button
              type="button"
              className={styles.slot}
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
