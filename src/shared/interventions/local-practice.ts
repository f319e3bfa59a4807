import { z } from 'zod'

/**
 * What a district asks for before a referral, beside the law (law and practice 1.21, 2.5 and 3.4). None of it is in a
 * section: a missing line warns, and a reason for going on without it is kept with the case.
 */
export const LOCAL_LINES = [
  'plan_review',
  'contacts',
  'conference',
  'home_visit',
  'meeting',
  'agreement',
  'support',
  'first_notice',
  'first_notice_served',
  'later_notices'
] as const
export type LocalLineKey = (typeof LOCAL_LINES)[number]

export const localPractice = z.object({
  /** Attempts to reach the family that are asked for. */
  contactAttempts: z.number().int().min(1).max(20).default(3),
  /** The lines a referral is asked for; a line that is left out is not shown at all. */
  lines: z.array(z.enum(LOCAL_LINES)).default([...LOCAL_LINES])
})
export type LocalPractice = z.infer<typeof localPractice>
export const usualLocalPractice: LocalPractice = localPractice.parse({})

/** A line as the gate names it, and why the desk begins with it. */
export const localLineCatalogue: Record<LocalLineKey, { label: string; reason: string }> = {
  plan_review: {
    label: 'The IEP or 504 plan was reviewed',
    reason:
      'Practice, where the pupil has a plan: its team asks first whether the absences have to do with the disability or with services that are missing. No section asks for a review before a referral.'
  },
  contacts: {
    label: 'Attempts to reach the family',
    reason: 'Readiness lists of other boards ask for three. The law asks for documentation of what was tried.'
  },
  conference: {
    label: 'At least one conference with the pupil',
    reason: 'Readiness lists of other boards. EC 48262 asks only for an attempt with parent and pupil.'
  },
  home_visit: {
    label: 'At least one home visit, or an attempt',
    reason: 'Readiness lists of other boards; a visit often finds what letters do not.'
  },
  meeting: {
    label: 'A meeting of school and family (HTC, PACT or SST) held',
    reason: 'Many districts make it a condition of a referral. No section does.'
  },
  agreement: {
    label: 'An attendance agreement was offered to the family',
    reason: 'Readiness lists of other boards; the board asks first what was agreed before.'
  },
  support: {
    label: 'At least one support tried (agency, health, study program or help at school)',
    reason: 'EC 48263 asks for interventions at the school; which kind is left to the district.'
  },
  first_notice: {
    label: 'First notification of truancy issued',
    reason:
      'EC 48260.5 asks for it of a truant; a referral does not hang on it, but EC 48263.6 and a court ask for it later.'
  },
  first_notice_served: {
    label: 'Delivery of the first notification recorded',
    reason: 'A letter nobody can prove does not count with a court.'
  },
  later_notices: {
    label: 'Second and third notification of truancy issued',
    reason: 'Practice after the third report: letters 1, 2 and 3 sent and logged.'
  }
}

/** The line as the gate shows it, with the district's own number in it. */
export const localLineTitle = (key: LocalLineKey, { contactAttempts }: LocalPractice): string =>
  key === 'contacts'
    ? `At least ${contactAttempts === 1 ? '1 attempt' : `${contactAttempts} attempts`} to reach the family`
    : localLineCatalogue[key].label
