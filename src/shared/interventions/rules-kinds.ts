import type { ComplianceEvidence, ComplianceItem, ConferenceAttempt } from '@shared/attendance/model'
import { type CalendarDate, type SchoolYear, schoolYearOf } from '@shared/kernel/dates'
import { z } from 'zod'

/** What can be done before the board (law and practice 3.3). The names are kept; a kind no longer used stays readable. */
export const interventionKind = z.enum([
  'call',
  'text',
  'e-mail',
  'letter',
  'visit',
  'conference',
  'htc',
  'pact',
  'home-visit',
  'counselor-meeting',
  'sst',
  'plan-review',
  'agency-referral',
  'health-referral',
  'school-support',
  'officer-warning',
  'study-program',
  'truancy-report',
  'adult-inquiry'
])
export type InterventionKind = z.infer<typeof interventionKind>

export const interventionResult = z.enum([
  'reached',
  'left-message',
  'no-answer',
  'wrong-number',
  'sent',
  'refused',
  'held',
  'did-not-come',
  'offered',
  'accepted',
  'done'
])
export type InterventionResult = z.infer<typeof interventionResult>

export const resultWords: Record<InterventionResult, string> = {
  reached: 'Reached',
  'left-message': 'Left a message',
  'no-answer': 'No answer',
  'wrong-number': 'Wrong number or address',
  sent: 'Sent',
  refused: 'Refused',
  held: 'Held',
  'did-not-come': 'Family did not come',
  offered: 'Offered',
  accepted: 'Accepted',
  done: 'Done'
}

/** `contact` reaches the family; `meeting` and `support` are interventions; `record` is a step of the law on file. */
export type KindGroup = 'contact' | 'meeting' | 'support' | 'record'

export interface KindFacts {
  label: string
  group: KindGroup
  /** What can come of it, in the order the form offers. */
  results: readonly InterventionResult[]
}

const contact = ['reached', 'left-message', 'no-answer', 'wrong-number', 'refused'] as const
const written = ['sent', 'reached', 'no-answer', 'wrong-number', 'refused'] as const
const meeting = ['held', 'did-not-come', 'refused'] as const
const support = ['offered', 'accepted', 'done', 'refused'] as const

export const kindFacts: Record<InterventionKind, KindFacts> = {
  call: { label: 'Call', group: 'contact', results: contact },
  text: { label: 'Text', group: 'contact', results: written },
  'e-mail': { label: 'E-mail', group: 'contact', results: written },
  letter: { label: 'Letter', group: 'contact', results: written },
  visit: { label: 'Visit at school', group: 'contact', results: ['held', 'reached', 'did-not-come', 'refused'] },
  conference: { label: 'Conference with the pupil', group: 'meeting', results: meeting },
  htc: { label: 'Habitual truancy conference (HTC)', group: 'meeting', results: meeting },
  pact: { label: 'PACT meeting', group: 'meeting', results: meeting },
  'home-visit': { label: 'Home visit', group: 'meeting', results: ['held', 'reached', 'no-answer', 'refused'] },
  'counselor-meeting': { label: 'Counselor meeting', group: 'meeting', results: meeting },
  sst: { label: 'Student success team (SST)', group: 'meeting', results: meeting },
  'plan-review': { label: 'Review of IEP or 504 plan', group: 'meeting', results: meeting },
  'agency-referral': { label: 'Referral to a partner agency', group: 'support', results: support },
  'health-referral': { label: 'Referral to health services', group: 'support', results: support },
  'school-support': { label: 'Support at school', group: 'support', results: support },
  'officer-warning': { label: 'Peace officer’s warning (EC 48264.5)', group: 'support', results: ['done', 'refused'] },
  'study-program': { label: 'Study program (EC 48264.5)', group: 'support', results: support },
  'truancy-report': { label: 'Report to the attendance supervisor', group: 'record', results: ['done'] },
  'adult-inquiry': { label: 'Inquiry about the adult (EC 48291)', group: 'record', results: ['done'] }
}

/** What the rules look at in an entry of the log. */
export interface LoggedStep {
  id: string
  kind: InterventionKind
  date: CalendarDate
  result: InterventionResult
  conferenceAttempt: boolean
}

/**
 * Documented interventions in the sense of EC 48263(a): meetings and supports, and contacts in which the family was
 * reached. An unanswered call is a contact attempt, no intervention.
 */
export function isIntervention({ kind, result }: Pick<LoggedStep, 'kind' | 'result'>): boolean {
  const { group } = kindFacts[kind]
  if (group === 'meeting' || group === 'support') return true
  return group === 'contact' && (result === 'reached' || result === 'held')
}

export function isContactAttempt({ kind }: Pick<LoggedStep, 'kind'>): boolean {
  return kindFacts[kind].group === 'contact' || kind === 'home-visit'
}

/** Attempts at a conference (EC 48262). Whether they come after the first report is judged by the classification. */
export function conferenceAttempts(steps: readonly LoggedStep[]): ConferenceAttempt[] {
  return steps.filter(({ conferenceAttempt }) => conferenceAttempt).map(({ id, date }) => ({ id, date }))
}

/** Days on which a truancy report really went to the supervisor (EC 48260, 48261; In re A.N. (2020) 9 Cal.5th 343). */
export function reportsMade(steps: readonly LoggedStep[]): CalendarDate[] {
  return steps.filter(({ kind }) => kind === 'truancy-report').map(({ date }) => date)
}

/**
 * Which of the steps of EC 48263.6 the log proves: the first report of a school year to the supervisor is EC 48260, each
 * one of a later day EC 48261; an attempt at a conference EC 48262; the inquiry about the adult EC 48291.
 */
export function complianceOfLog(steps: readonly LoggedStep[]): ComplianceEvidence[] {
  const firstReports = new Map<SchoolYear, CalendarDate>()
  const found: ComplianceEvidence[] = []
  const add = (item: ComplianceItem, { id, date }: LoggedStep) => found.push({ id, item, date })
  for (const step of [...steps].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    if (step.conferenceAttempt) add('EC 48262', step)
    if (step.kind === 'adult-inquiry') add('EC 48291', step)
    if (step.kind !== 'truancy-report') continue
    const year = schoolYearOf(step.date)
    const first = firstReports.get(year)
    if (first === undefined) {
      firstReports.set(year, step.date)
      add('EC 48260', step)
    } else if (step.date > first) add('EC 48261', step)
  }
  return found
}
