import { statusWords } from '@shared/attendance/standing'
import type { RouteOutput } from '@shared/contract'
import { Notice } from '../ui'

export type Crossed = RouteOutput<'attendance.changeRule'>

/** What a changed rule or code did to the district, at once. */
export function CrossedNotice({ crossed: { pupils, lines } }: { crossed: Crossed }) {
  const moved = lines.filter(({ gained, lost }) => gained + lost > 0)
  return (
    <Notice tone="good" title="Changed; the history is kept and every pupil was judged anew">
      {pupils === 0 ? (
        <p>Nobody crossed a line by it.</p>
      ) : (
        <p>
          {pupils === 1 ? '1 pupil' : `${pupils.toLocaleString('en-US')} pupils`} crossed a line:{' '}
          {moved
            .map(({ status, gained, lost }) =>
              [
                gained > 0 && `${gained} now ${statusWords[status].toLowerCase()}`,
                lost > 0 && `${lost} no longer ${statusWords[status].toLowerCase()}`
              ]
                .filter(Boolean)
                .join(', ')
            )
            .join('; ')}
          . What was issued before is shown with its pupil where it has lost its ground.
        </p>
      )}
    </Notice>
  )
}
