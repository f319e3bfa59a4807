import { type CalendarDate, dateInWords, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { ask, useDesk } from '../desk'
import { Button } from '../ui'
import { WhoIsHere } from '../vault/WhoIsHere'
import { openOverlay } from './overlayState'
import styles from './StatusBar.module.css'

/** Whose desk this is, which school year and day, and the way to lock it. */
export function StatusBar() {
  const { district, today, sample } = useDesk()
  const day = today as CalendarDate
  return (
    <header className={styles.header} data-region="status">
      {sample && <p className={styles.sample}>Sample district · invented data · today is {dateInWords(day, 'long')}</p>}
      <div className={styles.bar}>
        <p className={styles.district}>{district}</p>
        <p className={styles.year}>
          {schoolYearLabel(schoolYearOf(day))} · <time dateTime={today}>{dateInWords(day, 'weekday')}</time>
        </p>
        <div className={styles.acts}>
          <WhoIsHere />
          <Button tone="quiet" onPress={() => openOverlay('palette')}>
            Go to …
          </Button>
          <Button tone="quiet" onPress={() => openOverlay('keys')}>
            Keys
          </Button>
          <Button tone="quiet" onPress={() => void ask('vault.lock', {})}>
            Lock the desk
          </Button>
        </div>
      </div>
    </header>
  )
}
