import { effectInWords } from '@shared/attendance/rules-ground'
import { findingWords } from '@shared/attendance/words'
import type { RouteOutput } from '@shared/contract'
import { dateInWords } from '@shared/kernel/dates'
import { Notice } from '../ui'

export type Corrected = RouteOutput<'attendance.recode'>

/** What a correction did, at once and where it was made. */
export function CorrectionNotice({ correction: { effect, touched } }: { correction: Corrected }) {
  const words = effectInWords(effect, findingWords)
  const lost = touched.filter(({ state }) => state === 'lost')
  return (
    <div>
      <Notice tone={lost.length > 0 ? 'warn' : 'good'} title="Corrected; the history is kept">
        <p>{words === '' ? 'No count and no finding changed.' : `${words}.`}</p>
        {touched.map(({ key, title, date, state }) => (
          <p key={key}>
            {title}, {dateInWords(date)}: {state === 'lost' ? 'has lost its ground' : 'shows other days or numbers now'}
            .
          </p>
        ))}
      </Notice>
    </div>
  )
}
