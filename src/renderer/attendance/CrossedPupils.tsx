import { type Crossed, crossedInWords } from '@shared/attendance/rules-view'
import { statusWords } from '@shared/attendance/standing'
import { listName } from '@shared/pupils/names'
import { TextLink } from '../ui'
import styles from './Attendance.module.css'

/** `12 pupils would cross a line: 9 now truant; 3 no longer chronic absentee`. */
export function CrossedSummary({ crossed: { pupils, lines, who }, verb }: { crossed: Crossed; verb: string }) {
  const moved = lines
    .flatMap(({ status, gained, lost }) => [
      gained > 0 && `${gained.toLocaleString('en-US')} now ${statusWords[status].toLowerCase()}`,
      lost > 0 && `${lost.toLocaleString('en-US')} no longer ${statusWords[status].toLowerCase()}`
    ])
    .filter(Boolean)
  const only = who.filter(({ gained, lost }) => gained.length + lost.length === 0).length
  if (only > 0) {
    moved.push(`${only.toLocaleString('en-US')} with another number of reports or letters, or in another band`)
  }
  return (
    <>
      {pupils === 1 ? '1 pupil' : `${pupils.toLocaleString('en-US')} pupils`} {verb}
      {moved.length > 0 && `: ${moved.join('; ')}`}.
    </>
  )
}

const SHOWN = 200

/** Who they are, closed at first: names stay inside the desk. */
export function CrossedPupils({ crossed: { who } }: { crossed: Crossed }) {
  if (who.length === 0) return null
  return (
    <details>
      <summary>Who</summary>
      <ul className={styles.crossed}>
        {who.slice(0, SHOWN).map((pupil) => (
          <li key={pupil.pupilId}>
            <TextLink to={`/pupils/${pupil.pupilId}`}>{listName(pupil)}</TextLink>: {crossedInWords(pupil)}
          </li>
        ))}
      </ul>
      {who.length > SHOWN && <p>And {(who.length - SHOWN).toLocaleString('en-US')} more.</p>}
    </details>
  )
}
