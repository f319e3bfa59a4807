import { type LocalLineKey, type LocalPractice, usualLocalPractice } from '@shared/interventions/local-practice'
import { isContactAttempt, kindFacts, type LoggedStep } from '@shared/interventions/rules-kinds'

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
  /** What the district asks for; the usual where it has decided nothing. */
  practice?: LocalPractice
}

export interface LocalLine {
  /** `plan_review` stands with the lines of the law, since it hangs on the pupil's plan. */
  key: Exclude<LocalLineKey, 'plan_review'>
  met: boolean
  recordIds: string[]
}

/** The local lines the district asks for, in their order; those on the notification only where one is due. */
export function localReadiness({
  steps,
  firstNotice,
  truant,
  reports,
  laterNotices,
  agreements,
  practice = usualLocalPractice
}: LocalInput): LocalLine[] {
  const asked = ({ key }: LocalLine) => practice.lines.includes(key)
  const line = (key: LocalLine['key'], found: readonly { id: string }[], needed = 1): LocalLine => ({
    key,
    met: found.length >= needed,
    recordIds: found.map(({ id }) => id)
  })
  const held = steps.filter(({ result }) => result === 'held' || result === 'done')
  const lines = [
    line('contacts', steps.filter(isContactAttempt), practice.contactAttempts),
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
  if (!truant && firstNotice === null) return lines.filter(asked)
  return [
    ...lines,
    line('first_notice', firstNotice ? [firstNotice] : []),
    line(
      'first_notice_served',
      (firstNotice?.deliveries ?? []).map((id) => ({ id }))
    ),
    ...(reports >= 3 ? [line('later_notices', laterNotices, 2)] : [])
  ].filter(asked)
}

export { TRANSLATION_SHARE_PERCENT, translationRequired } from '@shared/interventions/rules-translation'
