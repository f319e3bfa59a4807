import type { SheetDraft } from '@shared/court/model'
import { fourthReport, type RouteFacts } from '@shared/court/rules-minor'
import { DIRECTING, type FurtherRoute } from '@shared/court/rules-routes'
import type { Ground, RouteSheet } from '@shared/court/sheets'
import { outcomeWords } from '@shared/hearings/words'
import { reportsMade } from '@shared/interventions/rules-kinds'
import { type CalendarDate, lastDayOf, type SchoolYear, schoolYearOf } from '@shared/kernel/dates'
import { directivesOf } from '../agreements/queries'
import { pupilAttendance } from '../attendance/classification'
import { readAttendanceSettings } from '../attendance/queries'
import { evidenceUpToCases } from '../cases/evidence'
import type { Ctx } from '../context'
import { listDocuments } from '../documents/queries'
import { hearingRecord } from '../hearings/queries/docket'
import { judgedUntil } from '../interventions/notices'
import { loggedSteps } from '../interventions/queries/log'
import { contactsOf } from '../pupils/queries'
import type { Connection } from '../store/open'
import { foundIn, type HeldHearing, knownCase, mediationFacts } from './facts'
import { ladderOf } from './records'
import { subpoenaMissedOn } from './subpoenas'

type Desk = Pick<Ctx, 'db' | 'clock'>

export interface ReportOfYear {
  number: number
  date: CalendarDate
  section: string
  days: CalendarDate[]
}

/**
 * The truancy reports of one school year: of the present one where it has the fourth already, else of the year the
 * case was referred in (WIC 601(b) counts within one school year).
 */
export function reportsOf(
  { db, clock }: Desk,
  caseId: string
): { schoolYear: SchoolYear; asOf: CalendarDate; reports: ReportOfYear[]; made: CalendarDate[]; fourBy: FourBy } {
  const { pupilId, schoolYear } = knownCase(db, caseId)
  const known = judgedUntil(db, clock.today())
  const sent = reportsMade(loggedSteps(db, pupilId).get(pupilId) ?? [])
  const of = (asOf: CalendarDate) => {
    const { classification } = pupilAttendance(db, pupilId, asOf, evidenceUpToCases)
    const year = schoolYearOf(asOf)
    return {
      schoolYear: year,
      asOf,
      // What was sent counts up to today, also where the attendance of the last days is not known yet.
      made: [...new Set(sent)].filter((date) => schoolYearOf(date) === year).sort(),
      fourBy: readAttendanceSettings(db, year).fourTruanciesCount,
      reports: classification.reports.map(({ number, date, section, restsOn }) => ({
        number,
        date,
        section,
        days: restsOn.map((one) => one.date)
      }))
    }
  }
  const now = of(known)
  if (now.schoolYear === schoolYear || now.reports.length >= 4) return now
  const end = lastDayOf(schoolYear)
  return of(known < end ? known : end)
}

type FourBy = RouteFacts['fourBy']

/** The latest hearing whose outcome carries a route, with its vote in words. */
export function directionOf(
  db: Connection,
  held: readonly HeldHearing[],
  route: FurtherRoute
): { on: CalendarDate; words: string; vote: string | null } | null {
  const last = held.findLast(({ hearing }) => hearing.outcome && DIRECTING[route].includes(hearing.outcome))
  if (!last?.hearing.outcome) return null
  const vote = hearingRecord(db, last.hearing.id)?.vote ?? null
  return {
    on: last.hearing.date,
    words: outcomeWords[last.hearing.outcome],
    vote: vote
      ? vote.how === 'consensus'
        ? `By consensus of ${vote.for} members`
        : `${vote.for} for, ${vote.against} against, ${vote.abstained} abstained`
      : null
  }
}

/** Everything the sheets of R2 to R5 look at. */
export function routeFacts(ctx: Desk, caseId: string, draft: SheetDraft, held: readonly HeldHearing[]): RouteFacts {
  const { db } = ctx
  const base = mediationFacts(ctx, caseId, draft, held)
  const { pupilId } = knownCase(db, caseId)
  const contacts = contactsOf(db, pupilId)
  const { steps, log } = ladderOf(ctx, caseId, held)
  const toAdults = held
    .filter(({ contractId }) => contractId !== null)
    .flatMap(({ hearing }) => directivesOf(db, hearing.id))
    .filter(({ addressee }) => addressee === 'parent')
  const direction = directionOf(db, held, draft.route as FurtherRoute)
  const { reports, made, fourBy } = reportsOf(ctx, caseId)
  const { documents: minutes } = listDocuments(db, {
    caseId,
    forms: ['SD-07'],
    superseded: false,
    limit: 200,
    offset: 0
  })
  return {
    ...base,
    pupilHasAddress: contacts.some(({ livesWith, addressLine1, city }) => livesWith && addressLine1 && city),
    parents: contacts
      .filter(({ receivesMail, educationRights, livesWith }) => receivesMail || educationRights || livesWith)
      .map(({ id, addressLine1, city }) => ({ id, hasAddress: Boolean(addressLine1 && city) })),
    reports: reports.map(({ date }) => date),
    reportsMade: made,
    fourBy,
    steps: { a: steps[0]?.done.length ?? 0, b: steps[1]?.done.length ?? 0, c: steps[2]?.done.length ?? 0 },
    attempts: log.length,
    toAdults: { given: toAdults.length, notMet: toAdults.filter(({ state }) => state === 'not-met').length },
    direction: direction && { on: direction.on, words: direction.words, voted: direction.vote !== null },
    minutesPrinted: held.every(({ hearing }) => minutes.some(({ hearingId }) => hearingId === hearing.id)),
    answers: draft.answers
  }
}

/** The day on which the ground of each question stood on record; null where it does not. */
export function groundDays(
  ctx: Desk,
  { caseId, draft }: { caseId: string; draft: SheetDraft },
  { questions }: RouteSheet,
  held: readonly HeldHearing[]
): Record<string, CalendarDate | null> {
  const dayOf = (finding: Ground): CalendarDate | null => {
    if (finding === 'fourth-report') {
      const { reports, made, fourBy } = reportsOf(ctx, caseId)
      return fourthReport({ reports: reports.map(({ date }) => date), reportsMade: made, fourBy }).on
    }
    if (finding === 'subpoena') return subpoenaMissedOn(ctx.db, caseId, draft.answers.subpoena)
    return foundIn(held, finding)?.on ?? null
  }
  return Object.fromEntries(questions.map(({ key, finding }) => [key, dayOf(finding)]))
}
