import { z } from 'zod'
import { calendarDate, clockTime } from './dates'

/** One thing that happened to a pupil or a case, as every room tells it. */
export const timelineEntry = z.object({
  /** `room:id`, so that an entry can be told from all others. */
  key: z.string().min(1),
  date: calendarDate,
  time: clockTime.nullable(),
  /** What sort of thing it is, for filters: `contact`, `meeting`, `notice`, `service`, `case`, `document`, … */
  kind: z.string().min(1),
  title: z.string().min(1),
  detail: z.string().nullable(),
  /** The issued document behind the entry. */
  documentId: z.string().nullable(),
  /** The attached file behind it. */
  attachmentId: z.string().nullish()
})
export type TimelineEntry = z.infer<typeof timelineEntry>

/** Whose timeline: a pupil's whole record, or what belongs to one case of that pupil. */
export interface TimelineSubject {
  pupilId: string
  caseId: string | null
}

/** Newest first; within a day the later time first, entries without a time last. */
export function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  const [left, right] = [a.time ?? '', b.time ?? '']
  if (left !== right) return left < right ? 1 : -1
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
