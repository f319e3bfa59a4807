import type { WindowCount } from '@shared/attendance/rules-window'
import { REVIEW_DAYS } from '@shared/attendance/rules-window'
import { addDays, ageOn, type CalendarDate, dateInWords, daysBetween } from '@shared/kernel/dates'
import type { BreachDay, FollowUpSettings, ViolationStep } from './model'

/** Attendance since a hearing, against the terms of its agreement. */
export interface SinceHearing {
  readonly hearingOn: CalendarDate
  /** Last day with data. */
  readonly asOf: CalendarDate
  readonly count: WindowCount
  /** Every unexcused day and absence of more than 30 minutes since the hearing, by date. */
  readonly days: readonly BreachDay[]
  /** Last day an earlier violation report covers; its days are not counted again. */
  readonly reportedTo: CalendarDate | null
  /** How many violations were reported before. */
  readonly reported: number
}

export interface Verdict {
  readonly state: 'too-early' | 'kept' | 'breached' | 'reported'
  /** In plain words, for the case and the family. */
  readonly sentence: string
  /** Days not covered by an earlier report that break the terms. */
  readonly days: readonly BreachDay[]
  readonly proposes: ViolationStep | null
}

const daysWords = (days: readonly BreachDay[]) => days.map(({ date }) => dateInWords(date, 'short')).join(', ')

/** Whether the terms are kept, said plainly; a breach proposes the step the district has set for it. */
export function judgeSince(
  since: SinceHearing,
  { allowed, steps }: Pick<FollowUpSettings, 'allowed' | 'steps'>
): Verdict {
  const { schooldays, absent } = since.count
  const on = dateInWords(since.hearingOn)
  if (schooldays === 0) {
    return {
      state: 'too-early',
      sentence: `No schoolday since the hearing on ${on} is known yet.`,
      days: [],
      proposes: null
    }
  }
  const missed = `Since the hearing on ${on}, ${absent} of ${schooldays} schooldays were missed`
  const fresh = since.days.filter(({ date }) => since.reportedTo === null || date > since.reportedTo)
  if (since.days.length === 0) {
    return { state: 'kept', sentence: `${missed}, none without excuse. The terms are kept.`, days: [], proposes: null }
  }
  const without = `${missed}; ${since.days.length === 1 ? '1 absence' : `${since.days.length} absences`} without excuse (${daysWords(since.days)})`
  if (since.days.length <= allowed) {
    return {
      state: 'kept',
      sentence: `${without}. The terms allow ${allowed}; they are kept.`,
      days: [],
      proposes: null
    }
  }
  if (fresh.length === 0) {
    return {
      state: 'reported',
      sentence: `${without}. The violation was reported; nothing is new since.`,
      days: [],
      proposes: null
    }
  }
  const step = steps[Math.min(since.reported, steps.length - 1)] ?? 'call'
  return { state: 'breached', sentence: `${without}. The terms are broken.`, days: fresh, proposes: step }
}

/** Days after the hearing at which attendance has to be looked at and was not, the earliest first. */
export function checksDue(
  hearingOn: CalendarDate,
  done: readonly number[],
  today: CalendarDate,
  reviewDays: readonly number[] = REVIEW_DAYS
): { days: number; on: CalendarDate }[] {
  return reviewDays
    .map((days) => ({ days, on: addDays(hearingOn, days) }))
    .filter(({ days, on }) => !done.includes(days) && on <= today)
}

/** Directives are shown as many days before they are due; no section sets it. */
export const DIRECTIVE_NOTICE_DAYS = 7

/** The looks of the district and those that warnings named, in days after the hearing, each once. */
export function looksAfter(
  hearingOn: CalendarDate,
  reviewDays: readonly number[],
  cureDays: readonly CalendarDate[]
): number[] {
  const named = cureDays.map((on) => daysBetween(hearingOn, on)).filter((days) => days > 0)
  return [...new Set([...reviewDays, ...named])].sort((a, b) => a - b)
}

export interface ClosingFacts {
  readonly birthDate: CalendarDate | null
  readonly today: CalendarDate
  /** Still on the roll of a school of the district. */
  readonly enrolled: boolean
  readonly leftOn: CalendarDate | null
  /** Directives that are neither met nor waived. */
  readonly openDirectives: number
  /** The last `successDays` schooldays since the hearing; fewer when not so many are over. */
  readonly last: WindowCount
  /** Breaches among these days. */
  readonly breaches: number
}

export type ClosingGround = 'success' | 'aged-out' | 'left'

/** Why a case may be closed; empty while it goes on. The person decides. */
export function closingGrounds(
  facts: ClosingFacts,
  settings: FollowUpSettings
): { ground: ClosingGround; text: string }[] {
  const grounds: { ground: ClosingGround; text: string }[] = []
  const { last } = facts
  const enough = last.schooldays >= settings.successDays
  const attended = 100 * (last.schooldays - last.absent) >= settings.successPercent * last.schooldays
  if (enough && attended && facts.breaches === 0 && facts.openDirectives === 0) {
    grounds.push({
      ground: 'success',
      text: `${last.schooldays - last.absent} of the last ${last.schooldays} schooldays attended, none missed without excuse, every directive met or waived.`
    })
  }
  // Compulsory education ends with the 18th birthday (EC 48200).
  if (facts.birthDate !== null && ageOn(facts.birthDate, facts.today) >= 18) {
    grounds.push({ ground: 'aged-out', text: 'The pupil is 18: compulsory education has ended (EC 48200).' })
  }
  if (!facts.enrolled && facts.leftOn !== null) {
    grounds.push({
      ground: 'left',
      text: `The pupil left the district’s rolls on ${dateInWords(facts.leftOn)}.`
    })
  }
  return grounds
}
