import type { referralGround } from '@shared/documents/parts'
import { ageOn, type CalendarDate } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import type { z } from 'zod'
import type { BoardVote, Came, FindingCode, FindingResult, HearingKind, Outcome, PresenceRole } from './model'

/** Everything the law looks at when the board records findings, outcome and review date. */
export interface RecordFacts {
  readonly kind: HearingKind
  readonly today: CalendarDate
  readonly birthDate: CalendarDate | null
  readonly iep: boolean
  readonly section504: boolean
  readonly presence: readonly { role: PresenceRole; came: Came | null }[]
  readonly findings: readonly { code: FindingCode; result: FindingResult; grounds?: readonly Ground[] }[]
  /** One entry a directive given so far. */
  readonly directives: readonly { addressee: string }[]
  /** Members at the table today, without those who recused themselves. */
  readonly voters: number
  readonly vote: BoardVote | null
}

export interface DecisionFacts extends RecordFacts {
  readonly outcome: Outcome
  readonly reviewOn: CalendarDate | null
  /** Null when the calendar of the pupil's school does not reach that day. */
  readonly reviewIsSchoolday: boolean | null
}

type Ground = z.infer<typeof referralGround>

/** Why something can't be saved, in words, and the section behind it. */
export interface Refusal {
  readonly code: string
  readonly section: SectionCite | null
  readonly text: string
}

const refusal = (code: string, section: SectionCite | null, text: string): Refusal => ({ code, section, text })

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
/** Outcomes that order something of a minor pupil (EC 48263(a): "a minor pupil"). */
const ORDERS: readonly Outcome[] = ['directives-issued', 'no-show-directives-mailed', ...REFERS_ON]

export const isNoShow = (outcome: Outcome): boolean => NO_SHOW.includes(outcome)
export const closesCase = (outcome: Outcome): boolean => CLOSES.includes(outcome)
export const refersOn = (outcome: Outcome): boolean => REFERS_ON.includes(outcome)

export const familyCame = (presence: RecordFacts['presence']): boolean =>
  presence.some(({ role, came }) => (role === 'pupil' || role === 'parent') && came !== null && came !== 'absent')

/** What speaks against findings and vote, whatever the outcome will be. */
export function findingRefusals(facts: RecordFacts): Refusal[] {
  const { kind, presence, findings, vote, voters } = facts
  const is = resultsOf(findings)
  const wrong: Refusal[] = []
  if (is('F8', 'yes') && kind === 'first') {
    wrong.push(
      refusal(
        'f8-first-hearing',
        'EC 48263(b)',
        'F8 says that directives or services were not responded to. That can be found in a review hearing only; this is a first hearing.'
      )
    )
  }
  if (is('F6', 'yes') && is('F7', 'yes')) {
    wrong.push(
      refusal(
        'f6-and-f7',
        'EC 48263(b)',
        'F6 and F7 exclude each other: services can resolve the problem, or they cannot.'
      )
    )
  }
  if (is('F2', 'yes') && !familyCame(presence)) {
    wrong.push(
      refusal(
        'f2-nobody',
        null,
        'F2 says that pupil and parent were present, but nobody of the family is marked as come.'
      )
    )
  }
  const grounds = findings.find(({ code }) => code === 'F3')?.grounds ?? []
  if (is('F3', 'yes') && grounds.length === 0) {
    wrong.push(refusal('f3-no-ground', 'EC 48263(a)', 'F3 says that a ground is shown. Mark which one.'))
  }
  if (is('F3', 'no') && grounds.length > 0) {
    wrong.push(refusal('f3-ground', 'EC 48263(a)', 'F3 says that no ground is shown, but a ground is marked.'))
  }
  if (is('F9', 'no') && (facts.iep || facts.section504)) {
    wrong.push(
      refusal(
        'f9-plan',
        'EC 48240',
        'The pupil has an IEP or a 504 plan. Consider it before the findings are saved; F9 can’t be “no”.'
      )
    )
  }
  if (vote) wrong.push(...voteRefusals(vote, voters))
  return wrong
}

function voteRefusals(vote: BoardVote, voters: number): Refusal[] {
  const cast = vote.for + vote.against + vote.abstained
  const wrong: Refusal[] = []
  if (cast > voters) {
    const text = `${cast} votes are counted, but ${voters} members are at the table without those who recused themselves.`
    wrong.push(refusal('votes-too-many', 'EC 48321', text))
  }
  if (vote.how === 'consensus' && (vote.against > 0 || vote.abstained > 0)) {
    wrong.push(
      refusal('no-consensus', null, 'With votes against or abstentions it is no consensus. Record it as a vote.')
    )
  }
  if (vote.for === 0) wrong.push(refusal('no-vote-for', null, 'Nobody voted for it, so nothing was decided.'))
  else if (vote.for <= vote.against) {
    wrong.push(
      refusal('no-majority', null, 'The motion has no majority, so nothing was decided. Record the motion that passed.')
    )
  }
  return wrong
}

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
  if (outcome === 'closed-aged-out' && age !== null && age < 18) {
    add('not-aged-out', 'EC 48200', `The pupil is ${age}; compulsory education lasts until 18.`)
  }
  return wrong
}

/** What should be looked at once more; stops nothing. */
export function decisionCautions(facts: DecisionFacts & { earlierNoShows: number; noticeProved: boolean }): string[] {
  const cautions: string[] = []
  if (facts.outcome === 'directives-issued' && facts.reviewOn === null) {
    cautions.push('No review day is set.')
  }
  if (facts.outcome === 'no-show-directives-mailed' && facts.earlierNoShows === 0) {
    cautions.push('This is the first time nobody came. Common practice sets a new day once, with stronger service.')
  }
  if (isNoShow(facts.outcome) && !facts.noticeProved) {
    cautions.push('There is no proof of service for the notice of this hearing.')
  }
  if (facts.vote === null && !isNoShow(facts.outcome)) cautions.push('No vote is recorded (F10).')
  return cautions
}

const resultsOf =
  (findings: RecordFacts['findings']) =>
  (code: FindingCode, result: FindingResult): boolean =>
    findings.some((finding) => finding.code === code && finding.result === result)
