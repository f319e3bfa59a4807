import type { PolicyLetter, RestsOn, TruancyReport } from '@shared/attendance/rules-truancy'
import { type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import type { SectionCite } from '@shared/law/sections'
import { z } from 'zod'

/** Points of the notice series that no statute settles. */
export const noticeSettings = z.object({
  /** Which count calls for a notification: each truancy report of the statute, or the letters of district policy. */
  series: z.enum(['statutory', 'policy']).default('statutory'),
  /** A further notification waits for an intervention since the last one. */
  interventionBetween: z.boolean().default(true)
})
export type NoticeSettings = z.infer<typeof noticeSettings>
export const defaultNoticeSettings: NoticeSettings = noticeSettings.parse({})

/** As `settingsCatalogue` of attendance: key, label, why, and the section it touches. */
export const noticeSettingsCatalogue: readonly {
  key: keyof NoticeSettings
  label: string
  reason: string
  section: SectionCite
  default: NoticeSettings[keyof NoticeSettings]
}[] = [
  {
    key: 'series',
    label: 'What calls for a notification',
    reason: 'The statute asks for a report with each further event; most districts write at 3, 6 and 9.',
    section: 'EC 48260.5',
    default: defaultNoticeSettings.series
  },
  {
    key: 'interventionBetween',
    label: 'An intervention between two notifications',
    reason: 'Practice: letters back to back change nothing. No section asks for it.',
    section: 'EC 48261',
    default: defaultNoticeSettings.interventionBetween
  }
]

/** A notification already issued in this school year. */
export interface IssuedNotice {
  /** 1, 2, 3 and on. */
  number: number
  date: CalendarDate
  /** The day up to which attendance was looked at: its letter tells of no absence after it. */
  asOf: CalendarDate
}

export interface NoticeInput {
  /** Every absence without a valid excuse that counts by law, this school year. */
  truancyEvents: readonly RestsOn[]
  reports: readonly TruancyReport[]
  policyLetters: readonly PolicyLetter[]
  /** Of any school year; only those of the year of `today` count. */
  issued: readonly IssuedNotice[]
  /** Days of interventions with pupil or family, reached or not. */
  interventions: readonly CalendarDate[]
  today: CalendarDate
  settings: NoticeSettings
  /** A reason not to send, decided by a person; null when there is none. */
  doNotSend?: string | null
}

export type NoticeHold =
  | 'nothing_to_report'
  | 'do_not_send'
  | 'one_today_already'
  | 'no_new_absence'
  | 'no_intervention_between'

export interface NoticeDue {
  /** Number of the next notification: always the one after the last issued. */
  number: number
  /** `first` carries the items of EC 48260.5. */
  kind: 'first' | 'second' | 'third' | 'further'
  section: SectionCite
  /** Day since which it is due. */
  since: CalendarDate
  /** The absences it tells of: all of the year for the first, for a further one those since the last looked. */
  eventIds: string[]
}

export type NoticeState = { due: NoticeDue; hold: null } | { due: null; hold: NoticeHold; next: number }

const kinds = ['first', 'second', 'third'] as const

/** Reports or policy letters as steps that call for a notification, rising. */
function steps({ reports, policyLetters, settings, today }: NoticeInput) {
  const all = settings.series === 'policy' ? policyLetters : reports
  return all.filter(({ date }) => date <= today)
}

function issuedThisYear({ issued, today }: NoticeInput): IssuedNotice[] {
  const first = firstDayOf(schoolYearOf(today))
  return issued.filter(({ date }) => first <= date && date <= today).sort((a, b) => a.number - b.number)
}

/**
 * The next notification of truancy for a pupil: always in order, never two on one day, none without a new absence since
 * the last, and, where the district asks for it, none without an intervention since.
 */
export function nextNotice(input: NoticeInput): NoticeState {
  const { interventions, today, settings } = input
  const called = steps(input)
  const issued = issuedThisYear(input)
  const last = issued.at(-1)
  const next = (last?.number ?? 0) + 1
  const hold = (reason: NoticeHold): NoticeState => ({ due: null, hold: reason, next })

  const step = called[next - 1]
  if (!step) return hold('nothing_to_report')
  if (input.doNotSend) return hold('do_not_send')
  if (!last) return { due: dueNotice(input, next, step.date, null), hold: null }
  if (issued.some(({ date }) => date === today)) return hold('one_today_already')
  const fresh = called.filter(({ restsOn }) => restsOn.some(({ date }) => date > last.asOf))
  const newest = fresh[0]
  if (!newest) return hold('no_new_absence')
  const between = interventions.filter((date) => last.date <= date && date <= today).sort()
  const [helped] = between
  if (settings.interventionBetween && helped === undefined) return hold('no_intervention_between')
  let since = newest.date > step.date ? newest.date : step.date
  if (settings.interventionBetween && helped !== undefined && helped > since) since = helped
  return { due: dueNotice(input, next, since, last.asOf), hold: null }
}

/** A letter tells of all absences since the one before looked, so that none is left out between two. */
function dueNotice(input: NoticeInput, number: number, since: CalendarDate, toldUntil: CalendarDate | null): NoticeDue {
  const counting = [...input.truancyEvents, ...steps(input).flatMap(({ restsOn }) => restsOn)]
  const untold = counting.filter(({ date }) => date <= input.today && (toldUntil === null || date > toldUntil))
  return {
    number,
    kind: kinds[number - 1] ?? 'further',
    section: number === 1 ? 'EC 48260.5' : 'EC 48261',
    since,
    eventIds: [...new Set(untold.flatMap(({ eventIds }) => eventIds))].sort()
  }
}

export type NoticeRefusal = NoticeHold | 'out_of_order' | 'back_dated' | 'post_dated'

/**
 * Why a notification with this number and date may not be issued today; empty when it may. A notification carries the
 * day on which it is issued: neither an earlier nor a later one.
 */
export function refusalsOfNotice(input: NoticeInput, notice: Omit<IssuedNotice, 'asOf'>): NoticeRefusal[] {
  const refusals: NoticeRefusal[] = []
  if (notice.date < input.today) refusals.push('back_dated')
  if (notice.date > input.today) refusals.push('post_dated')
  const state = nextNotice(input)
  if (state.hold) refusals.push(state.hold)
  const next = state.due ? state.due.number : state.next
  if (notice.number !== next) refusals.push('out_of_order')
  return refusals
}
