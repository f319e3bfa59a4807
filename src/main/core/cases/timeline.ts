import { eventWords } from '@shared/cases/rules-states'
import type { CalendarDate } from '@shared/kernel/dates'
import type { TimelineEntry, TimelineSubject } from '@shared/kernel/timeline'
import type { Connection } from '../store/open'
import { casesOf, findCase, stepsOf } from './queries'

/** What a room tells of a pupil or case; each room's is put into the registry of src/main/core/handlers.ts. */
export type TimelineSource = (db: Connection, subject: TimelineSubject, today: CalendarDate) => TimelineEntry[]

/** The steps of the case, or of all the pupil's cases. */
export const caseTimeline: TimelineSource = (db, { pupilId, caseId }) => {
  const chosen = caseId ? [findCase(db, caseId)] : casesOf(db, pupilId)
  return chosen.flatMap((found) =>
    found
      ? stepsOf(db, found.id).map(
          ({ id, date, event, note }): TimelineEntry => ({
            key: `case:${id}`,
            date,
            time: null,
            kind: 'case',
            title: `${eventWords[event]} (${found.number})`,
            detail: note,
            documentId: null
          })
        )
      : []
  )
}
