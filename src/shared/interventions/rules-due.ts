import type { AttendanceSettings } from '@shared/attendance/model'
import { addDays, type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { z } from 'zod'
import { isContactAttempt, type LoggedStep } from './rules-kinds'
import type { Deadlines } from './settings'

/** A step of the ladder that somebody has to take. */
export const dueStep = z.enum([
  'notice',
  'delivery',
  'returned-mail',
  'contact',
  'counselor',
  'conference-attempt',
  'meeting',
  'home-visit',
  'next-step',
  'agency-answer',
  'invitation',
  'meeting-result',
  'agreement',
  'referral'
])
export type DueStep = z.infer<typeof dueStep>

export const dueStepWords: Record<DueStep, string> = {
  notice: 'Print the notification',
  delivery: 'Record the delivery',
  'returned-mail': 'Send returned mail again',
  contact: 'Call or write to the family',
  counselor: 'Counselor meeting',
  'conference-attempt': 'Try to hold a conference',
  meeting: 'Hold an HTC, PACT or SST',
  'home-visit': 'Visit the home',
  'next-step': 'Next step',
  'agency-answer': 'Ask the agency',
  invitation: 'Invite the family',
  'meeting-result': 'Write down the result of the meeting',
  agreement: 'Check what was agreed',
  referral: 'Consider a referral to the board'
}

export interface DueTask {
  step: DueStep
  /** Last day on which it is in time. */
  dueOn: CalendarDate
  /** The day it counts from. */
  since: CalendarDate
  /** What exactly, in words. */
  detail: string
  /** Whoever the record names; null where the worker of the school does it. */
  worker: string | null
  recordId: string | null
}

/** Before its day, on it, after it. */
export const dueState = z.enum(['later', 'today', 'late'])
export type DueState = z.infer<typeof dueState>

export const stateOfDue = (dueOn: CalendarDate, today: CalendarDate): DueState =>
  dueOn < today ? 'late' : dueOn === today ? 'today' : 'later'

export interface LadderFacts {
  today: CalendarDate
  deadlines: Deadlines
  /** Days of this school year's truancy reports, rising. */
  reports: readonly CalendarDate[]
  /** The log, of any year, rising by day. */
  steps: readonly LoggedStep[]
  /** Notifications of this school year, rising. */
  notices: readonly { id: string; number: number; date: CalendarDate }[]
  noticeDue: { number: number; since: CalendarDate } | null
  /** Somebody decided that the family gets no notification; the other steps go on. */
  held: boolean
  /** A meeting is set for today or later. */
  meetingAhead: boolean
  /** The pupil has a case before the board: the ladder is climbed. */
  referred: boolean
  /** As the district decided for EC 48262; an attempt on the day of the report itself counts where nothing is said. */
  conferenceOnReportDay?: AttendanceSettings['conferenceOnReportDay']
}

const MEETINGS = ['htc', 'pact', 'sst']

/**
 * What the ladder asks for next, with the day by which it is late. A step that was done since its report is not asked
 * for again in the school year; a contact is asked for after each notification.
 */
export function ladderTasks(facts: LadderFacts): DueTask[] {
  const { today, deadlines, reports, steps, notices, noticeDue, referred } = facts
  const firstDay = firstDayOf(schoolYearOf(today))
  const ofYear = steps.filter(({ date }) => firstDay <= date && date <= today)
  const since = (day: CalendarDate, fits: (step: LoggedStep) => boolean) =>
    ofYear.some((step) => step.date >= day && fits(step))
  const tasks: DueTask[] = []
  const add = (step: DueStep, from: CalendarDate, days: number, detail: string, recordId: string | null = null) =>
    tasks.push({ step, since: from, dueOn: addDays(from, days), detail, worker: null, recordId })

  if (noticeDue && !facts.held) {
    add('notice', noticeDue.since, deadlines.notice, `Notification ${noticeDue.number} of truancy`)
  }
  if (referred) return tasks
  const last = notices.at(-1)
  if (last && !since(last.date, isContactAttempt)) {
    add('contact', last.date, deadlines.contact, `After notification ${last.number}`, last.id)
  }
  const [first, second, third] = reports
  const attemptFrom = first && facts.conferenceOnReportDay === 'day_after' ? addDays(first, 1) : first
  const tried = attemptFrom !== undefined && since(attemptFrom, ({ conferenceAttempt }) => conferenceAttempt)
  if (first && !since(first, ({ kind }) => kind === 'counselor-meeting' || MEETINGS.includes(kind))) {
    add('counselor', first, deadlines.counselor, 'After report 1 (EC 48264.5(a))')
  }
  if (first && !tried) {
    add('conference-attempt', first, deadlines.conferenceAttempt, 'After report 1 (EC 48262)')
  }
  if (second && !facts.meetingAhead && !since(second, ({ kind }) => MEETINGS.includes(kind))) {
    add('meeting', second, deadlines.meeting, 'After report 2')
  }
  if (third && !since(third, ({ kind }) => kind === 'home-visit')) {
    add('home-visit', third, deadlines.homeVisit, 'After report 3')
  }
  // Attendance is as of the last import; what people did since then counts up to today.
  if (third && tried) add('referral', third, deadlines.referral, 'Habitual truant (EC 48262, 48263)')
  return tasks
}
