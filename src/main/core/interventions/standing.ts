import type { AttendanceEvent } from '@shared/attendance/model'
import type { Classification } from '@shared/attendance/rules-classify'
import type { AbsenceCode } from '@shared/attendance/standing'
import type { Figures } from '@shared/documents/parts'
import { kindFacts, type LoggedStep } from '@shared/interventions/rules-kinds'
import type { NoticeSettings } from '@shared/interventions/rules-notices'
import { type IssuedNotice, type NoticeState, nextNotice } from '@shared/interventions/rules-notices'
import { type CalendarDate, firstDayOf, schoolYearOf } from '@shared/kernel/dates'
import { knownUntil } from '../attendance/classification'
import { eachStanding } from '../attendance/district-standing'
import { eventReader, listCodes } from '../attendance/queries'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { interventionEvidence } from './evidence'
import { changesSoFar } from './queries/changes'
import { loggedSteps } from './queries/log'
import { issuedNotices, openHolds } from './queries/notices'
import { readLadderSettings } from './queries/settings'
import type { TruancyDay } from './tables'

/** The day up to which notices are judged: what the desk knows, never later than today. */
export function judgedUntil(db: Connection, today: CalendarDate): CalendarDate {
  const known = knownUntil(db, today)
  return known < today ? known : today
}

/** Counts as of the last import, as papers freeze them. */
export function figuresOf({ from, asOf, counts, reports }: Classification): Figures {
  const { schooldaysEnrolled, absent, excused, unexcused, suspended, partialOver30 } = counts
  return {
    from,
    asOf,
    schooldaysEnrolled,
    absent,
    excused,
    unexcused,
    suspended,
    partialOver30,
    truancyReports: reports.map(({ date }) => date)
  }
}

/** A pupil with at least one truancy report, and where the series of notifications stands. */
export interface LadderStanding {
  pupilId: string
  reports: CalendarDate[]
  state: NoticeState
  /** The absences the next notification would rest on. */
  days: TruancyDay[]
}

const known = new WeakMap<Connection, { key: string; standings: LadderStanding[]; asOf: CalendarDate }>()

/** Every pupil with a truancy report this school year. Judged once for all who ask until something is written. */
export function ladderStandings({ db, clock }: Pick<Ctx, 'db' | 'clock'>): {
  asOf: CalendarDate
  standings: LadderStanding[]
} {
  const today = clock.today()
  const key = `${changesSoFar(db)} ${today}`
  const before = known.get(db)
  if (before?.key === key) return before
  const made = { key, ...judge(db, today) }
  known.set(db, made)
  return made
}

function judge(db: Connection, today: CalendarDate): { asOf: CalendarDate; standings: LadderStanding[] } {
  const asOf = judgedUntil(db, today)
  const issued = issuedNotices(db, null)
  const steps = loggedSteps(db, null)
  const holds = openHolds(db, null)
  const codes = codesOf(db, asOf)
  const eventsOf = eventReader(db, asOf)
  const settings = readLadderSettings(db).notices
  const standings: LadderStanding[] = []
  for (const { pupilId, classification } of eachStanding(db, asOf, interventionEvidence)) {
    if (classification.reports.length === 0) continue
    const state = nextOf(classification, {
      issued: issued.get(pupilId) ?? [],
      steps: steps.get(pupilId) ?? [],
      doNotSend: holds.get(pupilId)?.reason ?? null,
      today,
      settings
    })
    standings.push({
      pupilId,
      reports: classification.reports.map(({ date }) => date),
      state,
      days: state.due ? daysBehind(classification, state.due.eventIds, settings, eventsOf(pupilId), codes) : []
    })
  }
  return { asOf, standings }
}

/** Where the series of one pupil stands. */
export function nextOf(
  { reports, policyLetters, truancyEvents }: Classification,
  about: {
    issued: readonly IssuedNotice[]
    steps: readonly LoggedStep[]
    doNotSend: string | null
    today: CalendarDate
    settings: NoticeSettings
  }
): NoticeState {
  return nextNotice(noticeInput({ reports, policyLetters, truancyEvents }, about))
}

/** What the rules of the series look at; a report to the supervisor is a record and helps nobody. */
export function noticeInput(
  { reports, policyLetters, truancyEvents }: Pick<Classification, 'reports' | 'policyLetters' | 'truancyEvents'>,
  { issued, steps, doNotSend, today, settings }: Parameters<typeof nextOf>[1]
) {
  return {
    truancyEvents,
    reports,
    policyLetters,
    issued,
    interventions: steps.filter(({ kind }) => kindFacts[kind].group !== 'record').map(({ date }) => date),
    today,
    settings,
    doNotSend
  }
}

export const codesByName = (codes: readonly AbsenceCode[]): ReadonlyMap<string, AbsenceCode> =>
  new Map(codes.map((code) => [code.code, code]))

export const codesOf = (db: Connection, asOf: CalendarDate): ReadonlyMap<string, AbsenceCode> => {
  const year = schoolYearOf(asOf)
  return codesByName(listCodes(db).filter(({ schoolYear }) => schoolYear === year))
}

/** The absences a notification rests on, as the letter lists them, rising by day. */
export function daysBehind(
  { reports, policyLetters, truancyEvents }: Classification,
  eventIds: readonly string[],
  { series }: NoticeSettings,
  events: readonly AttendanceEvent[],
  codes: ReadonlyMap<string, AbsenceCode>
): TruancyDay[] {
  const wanted = new Set(eventIds)
  const byId = new Map(events.map((event) => [event.id, event]))
  const called = series === 'policy' ? policyLetters : reports
  const rests = [...truancyEvents, ...called.flatMap(({ restsOn }) => restsOn)]
  const days = new Map<CalendarDate, TruancyDay>()
  for (const { date, eventIds: ids } of rests) {
    if (days.has(date) || !ids.some((id) => wanted.has(id))) continue
    const judged = truancyEvents.find((event) => event.date === date && event.eventIds[0] === ids[0])
    const [record] = ids.flatMap((id) => byId.get(id) ?? [])
    const part = judged ? judged.kind === 'partial' : partOf(record) !== 'part-of-day'
    days.set(date, {
      date,
      what: part ? partOf(record) : 'full-day',
      minutes: part ? judged?.minutes || null : null,
      code: record?.code ?? '',
      meaning: codes.get(record?.code ?? '')?.meaning ?? 'without valid excuse'
    })
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}

function partOf(record: AttendanceEvent | undefined): TruancyDay['what'] {
  if (record?.category === 'tardy' || record?.category === 'tardy_over_30') return 'late'
  return record?.category === 'early_out_over_30' ? 'left-early' : 'part-of-day'
}

/** Notifications of the school year of `today`, rising. */
export function ofThisYear<N extends IssuedNotice>(issued: readonly N[], today: CalendarDate): N[] {
  const first = firstDayOf(schoolYearOf(today))
  return issued.filter(({ date }) => date >= first && date <= today)
}
