import type { CalendarDate } from '@shared/kernel/dates'
import type { TimelineSource } from '../cases/timeline'
import type { Connection } from '../store/open'

/** What was directed before, and what became of it. */
export interface EarlierDirective {
  to: string
  text: string
  due: CalendarDate | null
  state: string
}

/** What stands to the right of this room and the papers of a day tell. Put in at the root. */
export interface RightOfTheDay {
  /** Directives of earlier hearings of the case, in order. */
  earlier(db: Connection, caseId: string, exceptHearingId: string): readonly EarlierDirective[]
  /** The directives as they were printed for the family, or null. */
  contract(db: Connection, hearingId: string): { documentId: string } | null
  /** What the board may direct, by addressee, as the district words it. */
  library(db: Connection): readonly { to: 'pupil' | 'parent' | 'school' | 'agency'; texts: readonly string[] }[]
  timeline: readonly TimelineSource[]
}
