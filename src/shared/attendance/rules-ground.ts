import { addDays, type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import type { Classification, FindingName } from './rules-classify'
import { tenthsInWords } from './rules-counts'
import type { Sentence } from './rules-sentences'

/** The counts a paper or a decision was made with, as they stood then. */
export interface FrozenFigures {
  /** The first day counted; the beginning of the school year where it is not named. */
  from?: CalendarDate
  asOf: CalendarDate
  schooldaysEnrolled: number
  absent: number
  excused: number
  unexcused: number
  suspended: number
  partialOver30: number
  truancyReports: readonly CalendarDate[]
}

/** What a record claims of the pupil's attendance: the ground it stands on. */
export type Claim =
  /** `number` truancy reports by law (EC 48260, 48261) on that day; `days` are those it named. */
  | { what: 'reports'; number: number; days: readonly CalendarDate[] }
  /** `number` letters of district policy. */
  | { what: 'policy_letters'; number: number; days: readonly CalendarDate[] }
  /** Findings of the law, one of which is enough; `otherGround` where a ground besides attendance was claimed too. */
  | { what: 'findings'; findings: readonly FindingName[]; otherGround: boolean; figures: FrozenFigures | null }
  /** Counts alone. */
  | { what: 'figures'; figures: FrozenFigures }

/** A notice, report, referral or paper that rests on attendance. Rooms to the right bring theirs. */
export interface RestingRecord {
  /** `room:id`, so that a record can be told from all others. */
  key: string
  kind: 'notice' | 'report' | 'referral' | 'hearing' | 'paper'
  title: string
  /** The day it was issued or made. */
  date: CalendarDate
  /** The day up to which attendance was looked at. */
  asOf: CalendarDate
  /** The case it belongs to; null for what stands before one. */
  caseId: string | null
  documentIds: string[]
  claim: Claim
}

/** `stands`; `changed`: other days or numbers now, but enough; `lost`: today's record would not carry it. */
export type GroundState = 'stands' | 'changed' | 'lost'

export interface Ground extends Omit<RestingRecord, 'claim'> {
  state: GroundState
  /** Days it named that do not count any more. */
  daysLost: CalendarDate[]
  /** Counts that read otherwise now. */
  differences: { label: string; was: string; now: string }[]
  sentence: Sentence
}

/**
 * Judges a record by attendance as it stands today, `now` being the classification as of the record's own as-of day.
 * What was issued is never changed by it; it only says whether it could be issued again. `before` is the classification
 * as of the day before the figures begin, where they begin within the school year.
 */
export function judgeGround(record: RestingRecord, now: Classification, before: Classification | null = null): Ground {
  const { claim, ...rest } = record
  switch (claim.what) {
    case 'reports':
    case 'policy_letters': {
      const carried = claim.what === 'reports' ? now.reports.length : now.policyLetters.length
      const counting = new Set<string>(
        [...now.truancyEvents, ...now.reports.flatMap(({ restsOn }) => restsOn)].map(({ date }) => date)
      )
      const daysLost = [...new Set(claim.days.filter((date) => !counting.has(date)))].sort()
      const isLost = carried < claim.number
      const state = isLost ? 'lost' : daysLost.length > 0 ? 'changed' : 'stands'
      const label = claim.what === 'reports' ? 'truancy reports' : 'letters of district policy'
      const differences = isLost ? [{ label, was: String(claim.number), now: String(carried) }] : []
      return { ...rest, state, daysLost, differences, sentence: sentenceOf(state, record, daysLost) }
    }
    case 'findings': {
      const fallen = claim.findings.filter((name) => !now[name].value)
      const differences = claim.figures ? figuresApart(claim.figures, now, before) : []
      const isLost = claim.findings.length > 0 && fallen.length === claim.findings.length && !claim.otherGround
      const state = isLost ? 'lost' : fallen.length > 0 || differences.length > 0 ? 'changed' : 'stands'
      return { ...rest, state, daysLost: [], differences, sentence: sentenceOf(state, record, []) }
    }
    case 'figures': {
      const differences = figuresApart(claim.figures, now, before)
      const state = differences.length > 0 ? 'changed' : 'stands'
      return { ...rest, state, daysLost: [], differences, sentence: sentenceOf(state, record, []) }
    }
  }
}

function sentenceOf(state: GroundState, { date, kind }: RestingRecord, days: readonly CalendarDate[]): Sentence {
  if (state === 'stands') return { key: 'ground_now.stands', params: { on: date } }
  if (state === 'lost') return { key: 'ground_now.lost', params: { on: date, kind } }
  if (days.length > 0) return { key: 'ground_now.days', params: { on: date, dates: days, kind } }
  return { key: 'ground_now.counts', params: { on: date, kind } }
}

/** The day before the first one a claim counts, where that lies within the school year; null where it counts from July 1. */
export function dayBeforeFigures({ claim }: Pick<RestingRecord, 'claim'>): CalendarDate | null {
  const figures = claim.what === 'figures' || claim.what === 'findings' ? claim.figures : null
  if (!figures?.from || figures.from <= firstDayOf(schoolYearOf(figures.asOf))) return null
  return addDays(figures.from, -1)
}

const COUNTED = ['schooldaysEnrolled', 'absent', 'excused', 'unexcused', 'suspended', 'partialOver30'] as const
const COUNT_WORDS: Readonly<Record<(typeof COUNTED)[number], string>> = {
  schooldaysEnrolled: 'schooldays enrolled',
  absent: 'absent',
  excused: 'excused',
  unexcused: 'unexcused',
  suspended: 'suspended',
  partialOver30: 'over 30 minutes'
}

/** Counts of a frozen set that today's record, as of the same day, gives otherwise; `before` as in `judgeGround`. */
export function figuresApart(
  was: FrozenFigures,
  { counts, reports }: Classification,
  before: Classification | null = null
): Ground['differences'] {
  // An unverified absence may have become unexcused since: no count goes below nothing.
  const pairs = COUNTED.map((name): [label: string, was: number, now: number] => [
    COUNT_WORDS[name],
    was[name],
    Math.max(0, counts[name] - (before?.counts[name] ?? 0))
  ])
  const reported = reports.filter(({ date }) => was.from === undefined || date >= was.from)
  pairs.push(['truancy reports', was.truancyReports.length, reported.length])
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([label, before, after]) => ({ label, was: String(before), now: String(after) }))
}

/** What a change of the record did to a pupil's standing. */
export interface StandingEffect {
  asOf: CalendarDate
  reports: { before: number; after: number }
  unexcused: { before: number; after: number }
  /** Tenths of a percent absent for any reason. */
  absentTenths: { before: number; after: number }
  gained: FindingName[]
  lost: FindingName[]
}

const JUDGED: readonly FindingName[] = [
  'truant',
  'repeatTruant',
  'habitualTruant',
  'chronicAbsentee',
  'chronicTruant',
  'fourTruancies'
]

export function effectOf(before: Classification, after: Classification): StandingEffect {
  return {
    asOf: after.asOf,
    reports: { before: before.reports.length, after: after.reports.length },
    unexcused: { before: before.counts.unexcused, after: after.counts.unexcused },
    absentTenths: { before: before.counts.absentTenths, after: after.counts.absentTenths },
    gained: JUDGED.filter((name) => !before[name].value && after[name].value),
    lost: JUDGED.filter((name) => before[name].value && !after[name].value)
  }
}

/** `truancy reports 5 → 4, unexcused 6 → 5, no longer habitual truant`; empty when nothing changed. */
export function effectInWords(effect: StandingEffect, words: Readonly<Record<FindingName, string>>): string {
  const { reports, unexcused, absentTenths, gained, lost } = effect
  return [
    unexcused.before === unexcused.after ? '' : `unexcused ${unexcused.before} → ${unexcused.after}`,
    reports.before === reports.after ? '' : `truancy reports ${reports.before} → ${reports.after}`,
    absentTenths.before === absentTenths.after
      ? ''
      : `absent ${tenthsInWords(absentTenths.before)} → ${tenthsInWords(absentTenths.after)} %`,
    ...gained.map((name) => `now ${words[name].toLowerCase()}`),
    ...lost.map((name) => `no longer ${words[name].toLowerCase()}`)
  ]
    .filter(Boolean)
    .join(', ')
}
