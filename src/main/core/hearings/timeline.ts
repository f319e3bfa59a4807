import { outcomeWords } from '@shared/hearings/words'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import type { TimelineEntry } from '@shared/kernel/timeline'
import { casesOf } from '../cases/queries'
import type { TimelineSource } from '../cases/timeline'
import { type HearingOnDay, hearingsWhere } from './queries/docket'

/** Hearings as they were set, moved, cancelled and heard. */
export const hearingTimeline: TimelineSource = (db, { pupilId, caseId }) =>
  casesOf(db, pupilId)
    .filter(({ id }) => caseId === null || id === caseId)
    .flatMap(({ id }) => hearingsWhere(db, { caseId: id }))
    .map(
      (hearing): TimelineEntry => ({
        key: `hearing:${hearing.id}`,
        date: hearing.date,
        time: hearing.time,
        kind: 'hearing',
        ...told(hearing),
        documentId: null
      })
    )

function told(hearing: HearingOnDay): Pick<TimelineEntry, 'title' | 'detail'> {
  const kind = hearing.kind === 'review' ? 'Review hearing' : 'Hearing'
  switch (hearing.state) {
    case 'moved': {
      const to = hearing.movedTo
      const where = to ? ` to ${dateInWords(to.date)}, ${timeInWords(to.time)}` : ''
      return { title: `${kind} moved${where}`, detail: hearing.reason }
    }
    case 'cancelled':
      return { title: `${kind} cancelled`, detail: hearing.reason }
    case 'heard':
    case 'no-show': {
      const outcome = hearing.outcome ? outcomeWords[hearing.outcome] : ''
      const review = hearing.reviewOn ? `Next: ${dateInWords(hearing.reviewOn)}` : null
      return { title: `${kind}: ${outcome}`, detail: review }
    }
    default:
      return { title: `${kind} set`, detail: null }
  }
}
