import type { Classification } from '@shared/attendance/rules-classify'
import type { Finding } from '@shared/attendance/rules-findings'
import type { Sentence } from '@shared/attendance/rules-sentences'
import type { RestsOn } from '@shared/attendance/rules-truancy'
import { ageOn, type CalendarDate } from '@shared/kernel/dates'
import { isInForce, type SectionCite } from '@shared/law/sections'

/** The three grounds of EC 48263(a), as the forms name them. */
export type ReferralGroundName = 'habitual-truant' | 'chronic-absentee' | 'insubordinate'

/** A person's finding that a pupil is habitually insubordinate or disorderly; no figure can make it. */
export interface InsubordinationFinding {
  id: string
  by: string
  date: CalendarDate
}

export interface ReferralInput {
  classification: Classification
  birthDate: CalendarDate | null
  insubordination?: InsubordinationFinding | null
  /** Documented interventions at the school. */
  interventions: readonly { id: string; date: CalendarDate }[]
  /** The documentation is prepared for pupil and parents (EC 48263(a)). */
  documentation?: boolean
  /** The written notice names board, address, reason and the duty to meet. */
  notice?: boolean
  /** `null` where EC 48985 does not call for a translation. */
  translation?: boolean | null
  /** `null` where the pupil has neither an IEP nor a 504 plan. */
  planReview?: boolean | null
}

export interface ReferralGroundState {
  ground: ReferralGroundName
  met: boolean
  section: SectionCite
  restsOn: RestsOn[]
  sentence: Sentence
}

export interface ReferralLine {
  key: 'minor' | 'ground' | 'intervention' | 'documentation' | 'notice' | 'translation' | 'plan_review'
  section: SectionCite
  /** Missing statutory lines block a referral; the others warn. */
  statutory: boolean
  met: boolean
  recordIds: string[]
}

export interface ReferralEligibility {
  /** A minor with at least one ground: the pupil may be referred. */
  eligible: Finding
  grounds: ReferralGroundState[]
  /** Everything the referral needs, met or not. */
  lines: ReferralLine[]
  /** True when nothing statutory is missing. */
  ready: boolean
  /** `under_6`: school is not compulsory yet; a referral is possible, its words must not say otherwise. */
  warnings: ('under_6' | 'small_denominator')[]
}

/**
 * Whether EC 48263(a) allows a referral, on which grounds, and what it still needs. A chronic absentee has been a ground
 * since January 1, 2021 (AB 901); an earlier as-of day is judged without it.
 */
export function referralEligibility(input: ReferralInput): ReferralEligibility {
  const { classification, birthDate, insubordination, interventions } = input
  const { asOf, habitualTruant, chronicAbsentee } = classification
  const age = birthDate === null ? null : ageOn(birthDate, asOf)
  const minor = age !== null && age < 18
  const none: Sentence = { key: 'ground.none', params: { asOf } }
  const disorderly = insubordination && insubordination.date <= asOf ? insubordination : null
  const absentee = chronicAbsentee.value && isInForce('EC 48263(a)', asOf)
  const grounds: ReferralGroundState[] = [
    {
      ground: 'habitual-truant',
      met: habitualTruant.value,
      section: 'EC 48262',
      restsOn: habitualTruant.value ? habitualTruant.restsOn : [],
      sentence: habitualTruant.value ? { key: 'ground.habitual_truant', params: {} } : none
    },
    {
      ground: 'chronic-absentee',
      met: absentee,
      section: 'EC 60901(c)(1)',
      restsOn: absentee ? chronicAbsentee.restsOn : [],
      sentence: absentee ? { key: 'ground.chronic_absentee', params: {} } : none
    },
    {
      ground: 'insubordinate',
      met: disorderly !== null,
      section: 'EC 48263',
      restsOn: disorderly ? [{ date: disorderly.date, eventIds: [], recordIds: [disorderly.id] }] : [],
      sentence: disorderly ? { key: 'ground.insubordinate', params: { who: disorderly.by, on: disorderly.date } } : none
    }
  ]
  const met = grounds.filter((ground) => ground.met)
  const missing = [...(minor ? [] : ['minor']), ...(met.length > 0 ? [] : ['ground'])]
  const eligible: Finding = {
    value: missing.length === 0,
    section: 'EC 48263',
    restsOn: missing.length === 0 ? met.flatMap(({ restsOn }) => restsOn) : [],
    missing,
    sentence: {
      key: !minor ? 'referral.no_minor' : met.length === 0 ? 'referral.no_ground' : 'referral.yes',
      params: { asOf }
    }
  }
  const tried = interventions.filter(({ date }) => date <= asOf).map(({ id }) => id)
  const line = (
    key: ReferralLine['key'],
    section: SectionCite,
    statutory: boolean,
    done: boolean,
    recordIds: string[] = []
  ): ReferralLine => ({ key, section, statutory, met: done, recordIds })
  const lines = [
    line('minor', 'EC 48263', true, minor),
    line('ground', 'EC 48263', true, met.length > 0),
    line('intervention', 'EC 48263', true, tried.length > 0, tried),
    line('documentation', 'EC 48263', true, input.documentation === true),
    line('notice', 'EC 48263', true, input.notice === true),
    ...(input.translation == null ? [] : [line('translation', 'EC 48985', true, input.translation)]),
    ...(input.planReview == null ? [] : [line('plan_review', 'EC 48240', false, input.planReview)])
  ]
  const warnings: ReferralEligibility['warnings'] = []
  if (age !== null && age < 6) warnings.push('under_6')
  if (classification.smallDenominator && absentee) warnings.push('small_denominator')
  return { eligible, grounds, lines, ready: lines.every((l) => l.met || !l.statutory), warnings }
}
