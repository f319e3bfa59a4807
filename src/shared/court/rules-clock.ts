import { addDays, type CalendarDate } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import { addBusinessDays, addCourtDays, type CourtDays } from './court-calendar'

/** Lengths of the terms a route runs under; the 24 hours of EC 49076(a)(1)(J) stand with the authority. */
export const TERMS = {
  /** Days before a mediation meeting by which its notice is served (WIC 601.3(c)). */
  meetingNotice: 5,
  /** Court days in which probation decides on an affidavit (WIC 653.7). */
  decision: 21,
  /** Court days in which the applicant may ask for review (WIC 655(b)). */
  review: 10,
  /** Business days in which a parent gets to see the record (EC 49069.7). */
  access: 5
} as const

/** A term with its last day. */
export interface Clock {
  key: string
  title: string
  section: SectionCite | null
  /** Whose act it waits for. */
  who: 'the board' | 'the office' | 'the district'
  due: CalendarDate
  /** `late` only once the last day is over; `over`: a right that was not used. */
  status: 'running' | 'late' | 'kept' | 'kept-late' | 'over'
  doneOn: CalendarDate | null
}

/** Status of a term on a day: it is kept on its last day, and late from the day after. */
export function clock(
  of: Pick<Clock, 'key' | 'title' | 'section' | 'who' | 'due'>,
  doneOn: CalendarDate | null,
  today: CalendarDate
): Clock {
  const status = doneOn ? (doneOn <= of.due ? 'kept' : 'kept-late') : today <= of.due ? 'running' : 'late'
  return { ...of, doneOn, status }
}

/** The last day on which the notice of a mediation meeting can be served. */
export const meetingNoticeBy = (meetingOn: CalendarDate): CalendarDate => addDays(meetingOn, -TERMS.meetingNotice)

/** The last of 21 court days after an affidavit reached probation. */
export const decisionBy = (receivedOn: CalendarDate, days: CourtDays): CalendarDate =>
  addCourtDays(receivedOn, TERMS.decision, days)

/** The last of 10 court days after the notice of probation's decision. */
export const reviewBy = (noticeOn: CalendarDate, days: CourtDays): CalendarDate =>
  addCourtDays(noticeOn, TERMS.review, days)

/** The last of 5 business days after a parent asked to see the record. */
export const accessBy = (askedOn: CalendarDate): CalendarDate => addBusinessDays(askedOn, TERMS.access)
