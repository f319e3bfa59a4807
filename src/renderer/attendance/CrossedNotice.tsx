import type { Crossed } from '@shared/attendance/rules-view'
import { Notice } from '../ui'
import { CrossedPupils, CrossedSummary } from './CrossedPupils'

export type { Crossed }

/** What a changed rule or code did to the district, at once. */
export function CrossedNotice({ crossed }: { crossed: Crossed }) {
  return (
    <Notice tone="good" reveal title="Changed; the history is kept and every pupil was judged anew">
      {crossed.pupils === 0 ? (
        <p>Nobody crossed a line by it.</p>
      ) : (
        <>
          <p>
            <CrossedSummary crossed={crossed} verb="crossed a line" /> What was issued before is shown with its pupil
            where it has lost its ground.
          </p>
          <CrossedPupils crossed={crossed} />
        </>
      )}
    </Notice>
  )
}
