import { isContactAttempt, kindFacts, type LoggedStep } from '@shared/interventions/rules-kinds'

/**
 * What good practice asks for before a referral, beside the law (law and practice 2.5, after one board's list). None of
 * it is in a section: a missing line warns, and a reason for going on without it is kept with the case.
 */
export const LOCAL_LINES = [
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

export const localLineWords: Record<LocalLineKey, string> = {
  contacts: 'At least 3 attempts to reach the family',
  conference: 'At least one conference with the pupil',
  home_visit: 'At least one home visit, or an attempt',
  meeting: 'A meeting of school and family (HTC, PACT or SST) held',
  agreement: 'An attendance agreement was offered to the family',
  support: 'At least one support tried (agency, health, study program or help at school)',
  first_notice: 'First notification of truancy issued',
  first_notice_served: 'Delivery of the first notification recorded',
  later_notices: 'Second and third notification of truancy issued'
}

export const CONTACT_ATTEMPTS = 3

export interface LocalInput {
  steps: readonly LoggedStep[]
  /** The first notification of this school year with its deliveries; null when none was issued. */
  firstNotice: { id: string; deliveries: readonly string[] } | null
  /** The pupil is truant: only then is a first notification due. */
  truant: boolean
  /** Truancy reports of the school year; a third notification is asked for after the third. */
  reports: number
  /** Second and further notifications of the school year. */
  laterNotices: readonly { id: string }[]
  /** Papers of agreements that meetings printed. */
  agreements: readonly { id: string }[]
}

export interface LocalLine {
  key: LocalLineKey
  met: boolean
  recordIds: string[]
}

/** The local lines in their order; those on the notification only where one is due. */
export function localReadiness({
  steps,
  firstNotice,
  truant,
  reports,
  laterNotices,
  agreements
}: LocalInput): LocalLine[] {
  const line = (key: LocalLineKey, found: readonly { id: string }[], needed = 1): LocalLine => ({
    key,
    met: found.length >= needed,
    recordIds: found.map(({ id }) => id)
  })
  const held = steps.filter(({ result }) => result === 'held' || result === 'done')
  const lines = [
    line('contacts', steps.filter(isContactAttempt), CONTACT_ATTEMPTS),
    line(
      'conference',
      held.filter(
        ({ kind }) => kind === 'conference' || kind === 'counselor-meeting' || kind === 'htc' || kind === 'pact'
      )
    ),
    line(
      'home_visit',
      steps.filter(({ kind }) => kind === 'home-visit')
    ),
    line(
      'meeting',
      held.filter(({ kind }) => kind === 'htc' || kind === 'pact' || kind === 'sst')
    ),
    line('agreement', agreements),
    line(
      'support',
      steps.filter(({ kind }) => kindFacts[kind].group === 'support')
    )
  ]
  if (!truant && firstNotice === null) return lines
  return [
    ...lines,
    line('first_notice', firstNotice ? [firstNotice] : []),
    line(
      'first_notice_served',
      (firstNotice?.deliveries ?? []).map((id) => ({ id }))
    ),
    ...(reports >= 3 ? [line('later_notices', laterNotices, 2)] : [])
  ]
}

export { TRANSLATION_SHARE_PERCENT, translationRequired } from '@shared/interventions/rules-translation'
