import { calendarDate, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { z } from 'zod'

/** What comes back of a referral, or is asked of the office. */
export const answerKind = z.enum([
  'number',
  'meeting',
  'served',
  'answer',
  'filed',
  'declined',
  'review',
  'terms',
  'outcome',
  'asked'
])
export type AnswerKind = z.infer<typeof answerKind>

export const answerWords: Readonly<Record<AnswerKind, { title: string; said: string; hint: string }>> = {
  number: { title: 'Case number of the office', said: 'Number', hint: 'As the office writes it.' },
  meeting: {
    title: 'Meeting set by the office (WIC 601.3)',
    said: 'Place, and who is called',
    hint: 'The office serves its notice at least five days before, personally or by certified mail.'
  },
  served: { title: 'Notice of the meeting was served', said: 'How, and on whom', hint: 'As the office told it.' },
  answer: { title: 'Answer', said: 'What it says', hint: 'In the words of the office.' },
  filed: {
    title: 'Petition or complaint filed, or services begun',
    said: 'What was filed or begun',
    hint: 'Court and number, or the services.'
  },
  declined: {
    title: 'Declined',
    said: 'Reasons',
    hint: 'A prosecutor who does not prosecute gives the board the reasons in writing (EC 48291).'
  },
  review: {
    title: 'Review asked of the juvenile court (WIC 655(b))',
    said: 'What was asked',
    hint: 'Within ten court days of the notice of probation’s decision.'
  },
  terms: { title: 'Terms imposed', said: 'Terms', hint: 'Fine, program, community service, with their dates.' },
  outcome: {
    title: 'Outcome',
    said: 'Outcome',
    hint: 'What became of the referral in the end. Who mediates or prosecutes has to tell it (EC 48297).'
  },
  asked: { title: 'We asked for the outcome', said: 'Whom, and how', hint: 'The reminder begins anew from this day.' }
}

export const answerInput = z.strictObject({
  kind: answerKind,
  happenedOn: calendarDate,
  said: z.string().trim().min(1, 'Say it in words.').max(3000),
  /** Only of a meeting. */
  meetingOn: calendarDate.nullable(),
  /** Only of a decline: the reasons came in writing. */
  inWriting: z.boolean()
})
export type AnswerInput = z.infer<typeof answerInput>

export const answer = answerInput.extend({
  id,
  referralId: id,
  recordedAt: instant,
  recordedBy: z.string()
})
export type Answer = z.infer<typeof answer>

/** A parent asked to see the record (EC 49069.7). */
export const recordRequest = z.object({
  id,
  caseId: id,
  askedOn: calendarDate,
  askedBy: z.string(),
  dueOn: calendarDate,
  givenOn: calendarDate.nullable(),
  how: z.string().nullable(),
  recordedAt: instant,
  recordedBy: z.string()
})
export type RecordRequest = z.infer<typeof recordRequest>
