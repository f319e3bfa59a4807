import { effectInWords } from '@shared/attendance/rules-ground'
import { findingWords, spanWords } from '@shared/attendance/words'
import { type CalendarDate, clockTimeOf, dateInWords, dayOfMoment, type Instant } from '@shared/kernel/dates'
import type { TimelineEntry } from '@shared/kernel/timeline'
import type { Connection } from '../store/open'
import { changesOf, spansOf } from './queries-record'

/** Corrections made at the desk, with what they did, and spans in which the regular schoolday did not hold. */
export function attendanceTimeline(db: Connection, { pupilId }: { pupilId: string }): TimelineEntry[] {
  const changes = changesOf(db, pupilId)
    .filter(({ reason }) => reason !== null)
    .map(({ id, date, at, actor, before, after, reason, effect }): TimelineEntry => {
      const what = `${before?.code ?? 'there'} → ${after?.code ?? 'there'}`
      return {
        key: `attendance:${id}`,
        date: dayOfMoment(at as Instant),
        time: clockTimeOf(at as Instant),
        kind: 'correction',
        title: `Attendance of ${dateInWords(date as CalendarDate, 'short')} corrected: ${what}`,
        detail: [reason, effect && effectInWords(effect, findingWords), `by ${actor}`].filter(Boolean).join(' · '),
        documentId: null
      }
    })
  const spans = spansOf(db, pupilId)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(
      ({ id, kind, from, to, reason }): TimelineEntry => ({
        key: `span:${id}`,
        date: from as CalendarDate,
        time: null,
        kind: 'span',
        title: `${spanWords[kind]}${to ? ` until ${dateInWords(to as CalendarDate, 'short')}` : ', still open'}`,
        detail: reason,
        documentId: null
      })
    )
  return [...changes, ...spans]
}
