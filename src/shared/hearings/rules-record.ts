import type { referralGround } from '@shared/documents/parts'
import type { CalendarDate } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import type { z } from 'zod'
import type { BoardVote, Came, FindingCode, FindingResult, HearingKind, PresenceRole } from './model'

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
  /** Days of this school year stand on the desk; F4 speaks of them. */
  readonly hasFigures?: boolean
}

type Ground = z.infer<typeof referralGround>

/** Why something can't be saved, in words, and the section behind it. */
export interface Refusal {
  readonly code: string
  readonly section: SectionCite | null
  readonly text: string
}

export const refusal = (code: string, section: SectionCite | null, text: string): Refusal => ({ code, section, text })

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
  if (is('F4', 'yes') && facts.hasFigures === false) {
    wrong.push(
      refusal(
        'f4-no-figures',
        null,
        'F4 says that the figures are as recorded, but no schoolday of this year is on the desk.'
      )
    )
  }
  if (is('F10', 'yes') && !vote) {
    wrong.push(refusal('f10-no-vote', null, 'F10 says that the board voted. Record the vote, or the consensus.'))
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
  const { movedBy, secondedBy, recused } = vote
  if (movedBy && movedBy === secondedBy) {
    wrong.push(refusal('seconds-own', null, 'Nobody seconds a motion of his or her own. Name another member.'))
  }
  if ([movedBy, secondedBy].some((member) => member && recused.includes(member))) {
    wrong.push(
      refusal(
        'recused-moves',
        null,
        'A member who recused himself or herself takes no part, and neither moves nor seconds.'
      )
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

export const resultsOf =
  (findings: RecordFacts['findings']) =>
  (code: FindingCode, result: FindingResult): boolean =>
    findings.some((finding) => finding.code === code && finding.result === result)
