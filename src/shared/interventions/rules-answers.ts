import { z } from 'zod'
import type { InterventionKind } from './rules-kinds'

/** What an agency or program answered later; the log's entry itself stays as it was written. */
export const answerKind = z.enum([
  'accepted',
  'waiting-list',
  'declined',
  'family-declined',
  'no-answer',
  'completed',
  'not-completed',
  'other'
])
export type AnswerKind = z.infer<typeof answerKind>

export const answerWords: Record<AnswerKind, string> = {
  accepted: 'Accepted, services began',
  'waiting-list': 'On a waiting list',
  declined: 'The agency declined',
  'family-declined': 'The family declined',
  'no-answer': 'No answer',
  completed: 'Completed',
  'not-completed': 'Not completed',
  other: 'Something else'
}

/** Kinds that somebody else has to answer. */
const ANSWERED: readonly InterventionKind[] = ['agency-referral', 'health-referral', 'study-program']

export const awaitsAnswer = (kind: InterventionKind): boolean => ANSWERED.includes(kind)

/** Answers after which one goes on waiting. */
export const isOpenAnswer = (answer: AnswerKind): boolean => answer === 'waiting-list' || answer === 'no-answer'
