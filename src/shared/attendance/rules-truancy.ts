import { birthdayIn, type CalendarDate } from '@shared/kernel/dates'
import { isInForce, type SectionCite } from '@shared/law/sections'
import type { AttendanceSettings, PupilAttendance } from './model'
import type { NormalisedDay, NotCounted, NotCountedReason } from './rules-days'
import { spanOn } from './rules-spans'

/** Compulsory full-time education: from the 6th birthday to the day before the 18th (EC 48200). */
export const COMPULSORY_FROM_AGE = 6
export const COMPULSORY_BELOW_AGE = 18
/** EC 48260(a): three events make the first report. */
export const EVENTS_FOR_FIRST_REPORT = 3

/** A day, or an occasion on it, that counts under EC 48260(a). */
export interface TruancyEvent {
  date: CalendarDate
  countsFrom: CalendarDate
  kind: 'full_day' | 'partial'
  minutes: number | null
  eventIds: string[]
}

/** A tardy that counts only after the first report (EC 48261). */
export interface LaterTardy {
  date: CalendarDate
  minutes: number | null
  eventIds: string[]
}

export interface RestsOn {
  date: CalendarDate
  eventIds: string[]
  /** Other records: attempts, evidence. */
  recordIds?: string[]
}

export interface TruancyReport {
  /** 1 for the first of the school year. */
  number: number
  /** Never earlier than the last day it rests on. */
  date: CalendarDate
  section: SectionCite
  restsOn: RestsOn[]
}

/** A letter of the district's own policy, by cumulative count. */
export interface PolicyLetter {
  number: number
  threshold: number
  date: CalendarDate
  restsOn: RestsOn[]
}

export interface CompulsoryDays {
  /** The 6th birthday. */
  from: CalendarDate
  /** The 18th birthday: no longer. */
  before: CalendarDate
}

/** The days of compulsory full-time education by age (EC 48200). */
export function compulsoryDays(birthDate: CalendarDate): CompulsoryDays {
  return { from: birthdayIn(birthDate, COMPULSORY_FROM_AGE), before: birthdayIn(birthDate, COMPULSORY_BELOW_AGE) }
}

/** Why a pupil was not subject to compulsory education on a day; null when he or she was. */
export function notSubjectOn(pupil: PupilAttendance, date: CalendarDate): NotCountedReason | null {
  if (pupil.birthDate === null) return 'birth_date_unknown'
  const { from, before } = compulsoryDays(pupil.birthDate)
  if (date < from) return 'under_6'
  if (date >= before) return 'over_17'
  if (spanOn(pupil.spans, date, 'exempt')) return 'exempt'
  if (spanOn(pupil.spans, date, 'leave')) return 'leave'
  return null
}

export interface CountedTruancy {
  events: TruancyEvent[]
  laterTardies: LaterTardy[]
  notCounted: NotCounted[]
}

/** Takes from the days what counts: only while the pupil was subject to compulsory education (EC 48200). */
export function countTruancy(
  days: readonly NormalisedDay[],
  pupil: PupilAttendance,
  settings: AttendanceSettings
): CountedTruancy {
  const result: CountedTruancy = { events: [], laterTardies: [], notCounted: [] }
  for (const { date, occasions, shortTardies } of days) {
    if (occasions.length === 0 && shortTardies.length === 0) continue
    const reason = notSubjectOn(pupil, date)
    if (reason) {
      const eventIds = [...new Set([...occasions, ...shortTardies].flatMap((o) => o.eventIds))].sort()
      result.notCounted.push({ date, reason, eventIds })
      continue
    }
    for (const { kind, minutes, eventIds, countsFrom } of occasions) {
      result.events.push({ date, countsFrom, kind, minutes, eventIds })
    }
    if (occasions.length > 0) continue
    for (const { minutes, eventIds } of shortTardies) {
      if (settings.subsequentTardyMin === 0 || (minutes !== null && minutes > settings.subsequentTardyMin)) {
        result.laterTardies.push({ date, minutes, eventIds })
      } else
        result.notCounted.push({ date, reason: minutes === null ? 'minutes_unknown' : '30_minutes_or_less', eventIds })
    }
  }
  result.events.sort((a, b) =>
    a.countsFrom === b.countsFrom ? (a.date < b.date ? -1 : 1) : a.countsFrom < b.countsFrom ? -1 : 1
  )
  return result
}

const rest = ({ date, eventIds }: { date: CalendarDate; eventIds: string[] }): RestsOn => ({ date, eventIds })

/**
 * What makes each truancy report by law, in the order of the reports: the third event (EC 48260(a)), then each later
 * event or tardy (EC 48261), at most one a day. None before the section was in force. Both lists rise by `dayOf`.
 */
export function reportedBy<T extends object | string>(
  events: readonly T[],
  laterTardies: readonly T[],
  dayOf: (one: T) => CalendarDate
): readonly T[] {
  const third = events[EVENTS_FOR_FIRST_REPORT - 1]
  if (third === undefined || !isInForce('EC 48260(a)', dayOf(third))) return []
  const later = events.slice(EVENTS_FOR_FIRST_REPORT)
  if (laterTardies.length > 0) {
    later.push(...laterTardies)
    later.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  }
  const made = [third]
  let last = dayOf(third)
  for (const one of later) {
    const on = dayOf(one)
    if (on <= last) continue
    made.push(one)
    last = on
  }
  return made
}

const countedOn = (one: TruancyEvent | LaterTardy) => ('countsFrom' in one ? one.countsFrom : one.date)

/** Truancy reports by law, with what each rests on. */
export function truancyReports(
  events: readonly TruancyEvent[],
  laterTardies: readonly LaterTardy[] = []
): TruancyReport[] {
  return reportedBy<TruancyEvent | LaterTardy>(events, laterTardies, countedOn).map((one, at) => ({
    number: at + 1,
    date: countedOn(one),
    section: at === 0 ? 'EC 48260(a)' : 'EC 48261',
    restsOn: at === 0 ? events.slice(0, EVENTS_FOR_FIRST_REPORT).map(rest) : [rest(one)]
  }))
}

/** How many of the district's letters a count has reached; their counts rise. */
export const lettersReached = (count: number, { policyLetters: counts }: AttendanceSettings) =>
  counts.filter((threshold) => threshold <= count).length

/** Letters of the district's policy (3, 6 and 9 by default): slower than the statute, and beside it. */
export function policyLetters(events: readonly TruancyEvent[], settings: AttendanceSettings): PolicyLetter[] {
  const counted = settings.policyCounts === 'unexcused_days' ? events.filter(({ kind }) => kind === 'full_day') : events
  const letters: PolicyLetter[] = []
  for (const [index, threshold] of settings.policyLetters
    .slice(0, lettersReached(counted.length, settings))
    .entries()) {
    const at = counted[threshold - 1] as TruancyEvent
    letters.push({ number: index + 1, threshold, date: at.countsFrom, restsOn: counted.slice(0, threshold).map(rest) })
  }
  return letters
}
