import { addDays, ageOn, type CalendarDate, daysBetween } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import type { Outcome } from './model'
import type { NextService } from './room'
import { familyCame, findingRefusals, type RecordFacts, type Refusal, refusal, resultsOf } from './rules-record'

export interface DecisionFacts extends RecordFacts {
  readonly outcome: Outcome
  readonly reviewOn: CalendarDate | null
  /** Null when the calendar of the pupil's school does not reach that day. */
  readonly reviewIsSchoolday: boolean | null
  /** Why, where the outcome asks for it. */
  readonly note: string | null
  /** How the notice of the next day is served after nobody came. */
  readonly nextService: NextService | null
}

/** Outcomes that set a day on which the board looks again. */
const NEEDS_DATE: readonly Outcome[] = ['continued', 'no-show-rescheduled']
/** Outcomes after which the board has no more to do with the pupil. */
const CLOSES: readonly Outcome[] = [
  'returned-to-school',
  'dismissed-no-ground',
  'moved-out',
  'closed-success',
  'closed-aged-out',
  'closed-graduated'
]
const NO_SHOW: readonly Outcome[] = ['no-show-rescheduled', 'no-show-directives-mailed']
const REFERS_ON: readonly Outcome[] = [
  'referred-da-48263.5',
  'referred-probation',
  'referred-child-welfare',
  'complaint-directed-48291'
]
/** Outcomes that say nothing without a reason. */
const NEEDS_NOTE: Readonly<Partial<Record<Outcome, string>>> = {
  'returned-to-school': 'Write what the school is to do before the case can come back.',
  'dismissed-no-ground': 'Write why no ground is shown.',
  'moved-out': 'Write where the family moved, and how the board knows.',
  'alternative-program-agreed': 'Write which program was agreed, and from when.'
}
/** Outcomes that order something of a minor pupil (EC 48263(a): "a minor pupil"). */
const ORDERS: readonly Outcome[] = ['directives-issued', 'no-show-directives-mailed', ...REFERS_ON]

export const needsDate = (outcome: Outcome): boolean => NEEDS_DATE.includes(outcome)
export const noteAsked = (outcome: Outcome): string | null => NEEDS_NOTE[outcome] ?? null
export const isNoShow = (outcome: Outcome): boolean => NO_SHOW.includes(outcome)
export const closesCase = (outcome: Outcome): boolean => CLOSES.includes(outcome)
export const refersOn = (outcome: Outcome): boolean => REFERS_ON.includes(outcome)

/** What speaks against the review (or continuation) day alone. */
export function reviewDateRefusals(facts: Pick<DecisionFacts, 'today' | 'reviewOn' | 'reviewIsSchoolday'>): Refusal[] {
  const { today, reviewOn, reviewIsSchoolday } = facts
  if (reviewOn === null) return []
  if (reviewOn <= today) return [refusal('review-past', null, 'The review day must lie after today.')]
  if (reviewIsSchoolday === null) {
    return [
      refusal(
        'review-no-calendar',
        null,
        'The calendar of the pupil’s school does not reach that day. Choose an earlier day, or add the calendar first.'
      )
    ]
  }
  if (!reviewIsSchoolday) {
    return [
      refusal('review-no-schoolday', null, 'That day is not a schoolday of the pupil’s school. Choose a schoolday.')
    ]
  }
  return []
}

/** Everything that speaks against saving an outcome; empty means it may be saved. */
export function decisionRefusals(facts: DecisionFacts): Refusal[] {
  const { outcome, kind, birthDate, today, findings, directives, reviewOn } = facts
  const is = resultsOf(findings)
  const age = birthDate ? ageOn(birthDate, today) : null
  const wrong = [...findingRefusals(facts), ...reviewDateRefusals(facts)]
  const add = (code: string, section: SectionCite | null, text: string) => wrong.push(refusal(code, section, text))

  if (NEEDS_DATE.includes(outcome) && reviewOn === null) {
    add('date-missing', null, 'Set the day on which the hearing goes on.')
  }
  const asked = NEEDS_NOTE[outcome]
  if (asked && !facts.note?.trim()) add('note-missing', null, asked)
  if (outcome === 'no-show-rescheduled' && facts.nextService === null) {
    add(
      'service-missing',
      null,
      'Say how the notice of the new day is served: by certified mail, by hand, or on a home visit. A letter was not enough.'
    )
  }
  if (outcome === 'alternative-program-agreed' && !familyCame(facts.presence)) {
    add('nobody-agreed', null, 'Nobody of the family is marked as come, so nobody could agree to a program.')
  }
  if (CLOSES.includes(outcome) && reviewOn !== null) {
    add('date-and-closed', null, 'With this outcome the case ends, so there is no review day. Clear the day.')
  }
  if (ORDERS.includes(outcome) && age !== null && age >= 18) {
    add('of-age', 'EC 48263(a)', 'The pupil is 18 or older. The board may direct and refer minor pupils only.')
  }
  if (ORDERS.includes(outcome) && !is('F3', 'yes')) {
    add('ground-not-found', 'EC 48263(a)', 'First find under F3 that a ground is shown.')
  }
  if (outcome === 'dismissed-no-ground' && !is('F3', 'no')) {
    add('ground-found', 'EC 48263(a)', 'This outcome says that no ground is shown; F3 must then be “no”.')
  }
  if (outcome === 'directives-issued' || outcome === 'no-show-directives-mailed') {
    if (directives.length === 0) add('no-directive', 'EC 48263(b)', 'Write at least one directive first.')
    if (!is('F6', 'yes')) {
      add(
        'f6-missing',
        'EC 48263(b)',
        'Directives rest on F6: available community services can resolve the problem. Find it first.'
      )
    }
  }
  if (NO_SHOW.includes(outcome) && familyCame(facts.presence)) {
    add('family-came', null, 'Somebody of the family came, so this is not a no-show.')
  }
  if (outcome === 'directives-issued' && !familyCame(facts.presence)) {
    add(
      'nobody-came',
      'EC 48263(b)',
      'Nobody of the family is marked as come. Mark who came, or choose “Nobody came: directives mailed”.'
    )
  }
  if (outcome === 'no-show-directives-mailed' && !is('F1', 'yes')) {
    add('notice-not-found', 'EC 48263', 'Directives in absence need F1: notice of the hearing was given.')
  }
  if (REFERS_ON.includes(outcome) && !is('F7', 'yes') && !is('F8', 'yes')) {
    add(
      'f7-f8-missing',
      'EC 48263(b)',
      'A referral needs F7 (services cannot resolve the problem) or F8 (directives or services were not responded to).'
    )
  }
  if (outcome === 'referred-probation') {
    if (age === null)
      add('age-unknown', 'WIC 601(b)', 'The pupil’s date of birth is missing; WIC 601 reaches ages 12 to 17 only.')
    else if (age < 12 || age > 17) {
      const routes = age < 12 ? ' Mediation, the complaint against the adult or the child-welfare route remain.' : ''
      add('age-601', 'WIC 601(b)', `The pupil is ${age}. WIC 601 reaches ages 12 to 17 only.${routes}`)
    }
  }
  if (outcome === 'referred-child-welfare' && !is('F8', 'yes')) {
    add(
      '601-2-f8',
      'WIC 601.2',
      'WIC 601.2 asks that the parent failed to respond to directives or services: find F8 first.'
    )
  }
  if (outcome === 'complaint-directed-48291' && !is('F8', 'yes')) {
    add(
      '48291-f8',
      'EC 48291',
      'EC 48291 asks that the adult continually and willfully failed to respond: find F8 first.'
    )
  }
  if (outcome === 'alternative-program-agreed' && facts.iep) {
    add(
      'iep-program',
      'EC 48240',
      'The pupil has an IEP. A program or placement is for the IEP team: direct the family to an IEP meeting instead.'
    )
  }
  if (outcome === 'closed-success' && kind === 'first') {
    add('success-first', null, 'Success is found in a review hearing. A first hearing ends otherwise.')
  }
  if (outcome === 'closed-aged-out' && age === null) {
    add('age-unknown', 'EC 48200', 'The pupil’s date of birth is missing, so nobody can say that 18 is reached.')
  }
  if (outcome === 'closed-aged-out' && age !== null && age < 18) {
    add('not-aged-out', 'EC 48200', `The pupil is ${age}; compulsory education lasts until 18.`)
  }
  return wrong
}

/** Facts that call for a second look and stop nothing. */
export interface CautionFacts extends DecisionFacts {
  readonly earlierNoShows: number
  readonly noticeProved: boolean
  /** Minutes since the board began to wait; null when it did not. */
  readonly waited: number | null
  /** How long this district waits. */
  readonly waitMinutes: number
  readonly calls: number
  readonly interpreterMissing: boolean
  readonly chairRecused: boolean
  /** Directives of earlier hearings that are still open. */
  readonly openDirectives: number
}

/** Days after which a review is late by common practice (30, 60 or 90 days; no section sets one). */
const LATE_REVIEW_DAYS = 90

/** What should be looked at once more; stops nothing. */
export function decisionCautions(facts: CautionFacts): string[] {
  const { outcome, reviewOn, today, birthDate } = facts
  const is = resultsOf(facts.findings)
  const cautions: string[] = []
  if (outcome === 'directives-issued' && reviewOn === null) cautions.push('No review day is set.')
  if (reviewOn && daysBetween(today, reviewOn) > LATE_REVIEW_DAYS) {
    cautions.push(`The day lies more than ${LATE_REVIEW_DAYS} days ahead. Boards usually look again after 30 to 90.`)
  }
  if (isNoShow(outcome)) cautions.push(...noShowCautions(facts))
  if (is('F1', 'yes') && !facts.noticeProved && !isNoShow(outcome)) {
    cautions.push('F1 says that notice was given; there is no proof of service on the desk.')
  }
  if (facts.vote === null && !isNoShow(outcome)) cautions.push('No vote is recorded (F10).')
  if (facts.interpreterMissing) cautions.push('The family needs an interpreter, and nobody is named as one.')
  if (facts.chairRecused) cautions.push('The chair takes no part in this case. Note who presides instead.')
  if ((facts.iep || facts.section504) && ORDERS.includes(outcome) && !is('F9', 'yes')) {
    cautions.push('The pupil has an IEP or a 504 plan, and F9 does not say that it was considered.')
  }
  if (birthDate && ORDERS.includes(outcome) && ageOn(birthDate, today) < 6) {
    cautions.push('The pupil is under 6: compulsory education begins at 6 (EC 48200). Practice differs.')
  }
  if (outcome === 'referred-probation' && birthDate && ageOn(birthDate, addHalfYear(today)) >= 18) {
    cautions.push('The pupil turns 18 within half a year, and the court’s jurisdiction ends then (WIC 258(c)(2)).')
  }
  if (outcome === 'closed-success' && facts.openDirectives > 0) {
    cautions.push(`${facts.openDirectives} earlier directives are still open. Say what became of them.`)
  }
  return cautions
}

function noShowCautions({ outcome, earlierNoShows, noticeProved, waited, waitMinutes, calls }: CautionFacts): string[] {
  const cautions: string[] = []
  if (waited === null) cautions.push(`It is not recorded how long the board waited; it waits ${waitMinutes} minutes.`)
  else if (waited < waitMinutes) {
    cautions.push(`The board has waited ${waited} of ${waitMinutes} minutes.`)
  }
  if (calls === 0) cautions.push('No call to the family is recorded.')
  if (!noticeProved) cautions.push('There is no proof of service for the notice of this hearing.')
  if (outcome === 'no-show-directives-mailed' && earlierNoShows === 0) {
    cautions.push('This is the first time nobody came. Common practice sets a new day once, with stronger service.')
  }
  if (outcome === 'no-show-rescheduled' && earlierNoShows > 0) {
    cautions.push(
      'Nobody came before either. Common practice sets a new day once; then the board hears the case in absence.'
    )
  }
  return cautions
}

const addHalfYear = (date: CalendarDate): CalendarDate => addDays(date, 183)
