import { type HearingPractice, hearingPractice, usualPractice } from '@shared/hearings/planning'
import type { Connection } from '../store/open'
import { readPractice } from './queries/plan'

/** What the district decided about its hearing days, or the usual. */
export function practiceOf(db: Connection): HearingPractice {
  const saved = hearingPractice.safeParse(readPractice(db))
  return saved.success ? saved.data : usualPractice
}
