import { isContactAttempt, type LoggedStep } from '@shared/interventions/rules-kinds'

/**
 * What good practice asks for before a referral, beside the law (law and practice 2.5, after one board's list). None of
 * it is in a section: a missing line warns, and a reason for going on without it is kept with the case.
 */
export const LOCAL_LINES = [
  'contacts',
  'conference',
  'home_visit',
  'meeting',
  'first_notice',
  'first_notice_served'
] as const
export type LocalLineKey = (typeof LOCAL_LINES)[number]

export const localLineWords: Record<LocalLineKey, string> = {
  contacts: 'At least 3 attempts to reach the family',
  conference: 'At least one conference with the pupil',
  home_visit: 'At least one home visit, or an attempt',
  meeting: 'A meeting of school and family (HTC, PACT or SST) held',
  first_notice: 'First notification of truancy issued',
  first_notice_served: 'Delivery of the first notification recorded'
}

export const CONTACT_ATTEMPTS = 3

export interface LocalInput {
  steps: readonly LoggedStep[]
  /** The first notification of this school year with its deliveries; null when none was issued. */
  firstNotice: { id: string; deliveries: readonly string[] } | null
  /** The pupil is truant: only then is a first notification due. */
  truant: boolean
}

export interface LocalLine {
  key: LocalLineKey
  met: boolean
  recordIds: string[]
}

/** The local lines in their order; those on the notification only where one is due. */
export function localReadiness({ steps, firstNotice, truant }: LocalInput): LocalLine[] {
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
    )
  ]
  if (!truant && firstNotice === null) return lines
  return [
    ...lines,
    line('first_notice', firstNotice ? [firstNotice] : []),
    line(
      'first_notice_served',
      (firstNotice?.deliveries ?? []).map((id) => ({ id }))
    )
  ]
}

/** EC 48985: 15 percent or more of the pupils of a school speak the language. */
export const TRANSLATION_SHARE_PERCENT = 15

/** Whether EC 48985 asks for the notice in a language, by the count of the school's pupils who speak it. */
export function translationRequired(speakers: number, pupils: number): boolean {
  return pupils > 0 && speakers * 100 >= pupils * TRANSLATION_SHARE_PERCENT
}
