import type { AttendanceEvent } from '@shared/attendance/model'
import type { Classification } from '@shared/attendance/rules-classify'
import type { AbsenceCode } from '@shared/attendance/standing'
import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import type { NoticeDueRow } from '@shared/interventions/model'
import { households } from '@shared/interventions/rules-households'
import {
  defaultNoticeSettings,
  type NoticeInput,
  type NoticeState,
  nextNotice,
  refusalsOfNotice
} from '@shared/interventions/rules-notices'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { eachStanding, knownUntil, pupilAttendance } from '../attendance/classification'
import { eventReader, listCodes } from '../attendance/queries'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { contactsOf, findPupil, findPupilLine } from '../pupils/queries'
import type { Connection } from '../store/open'
import { interventionEvidence } from './evidence'
import { addresseeOf, districtLetterTexts, letterFacts, letterProblem } from './letters'
import { loggedSteps } from './queries/log'
import { insertNotice, issuedNotices, type NewNotice } from './queries/notices'

type OnPaper = FormInput<'SD-01'>['events']

/** The day up to which notices are judged: what the desk knows, never later than today. */
export function judgedUntil(db: Connection, today: CalendarDate): CalendarDate {
  const known = knownUntil(db, today)
  return known < today ? known : today
}

/** First notifications that are due, the oldest first. */
export function firstNoticesDue(ctx: Ctx): { asOf: CalendarDate; rows: NoticeDueRow[] } {
  const today = ctx.clock.today()
  const asOf = judgedUntil(ctx.db, today)
  const issued = issuedNotices(ctx.db, null)
  const steps = loggedSteps(ctx.db, null)
  const codes = codesOf(ctx.db, asOf)
  const eventsOf = eventReader(ctx.db, asOf)
  const rows: NoticeDueRow[] = []
  for (const { pupilId, localId, classification } of eachStanding(ctx.db, asOf, interventionEvidence)) {
    if (classification.reports.length === 0) continue
    const state = nextNotice({
      reports: classification.reports,
      policyLetters: classification.policyLetters,
      issued: issued.get(pupilId) ?? [],
      interventions: (steps.get(pupilId) ?? []).map(({ date }) => date),
      today,
      settings: defaultNoticeSettings
    })
    const line = findPupilLine(ctx.db, pupilId, today)
    if (!line?.enrolled || state.due?.kind !== 'first') continue
    const homeLanguage = findPupil(ctx.db, pupilId)?.homeLanguage ?? null
    rows.push({
      pupilId,
      name: `${line.lastName}, ${line.firstName}`,
      localId,
      grade: line.grade,
      schoolCode: line.schoolCode,
      schoolName: line.schoolName,
      since: state.due.since,
      days: eventsOnPaper(classification, eventsOf(pupilId), codes),
      letters: households(contactsOf(ctx.db, pupilId), homeLanguage).map(({ name, language, addressLines }) => ({
        name,
        language,
        hasAddress: addressLines.length > 0
      })),
      problem: letterProblem(ctx.db, pupilId)
    })
  }
  rows.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  return { asOf, rows }
}

interface Planned {
  notice: NewNotice
  letters: { request: IssueRequest; contactIds: string[] }[]
}

/**
 * Prints the first notification for each pupil as one job: one letter a household, in its language with an English
 * copy. Notices and papers are written together or not at all. Throws DeskError `not-allowed` when for one of them no
 * first notification is due today.
 */
export async function printFirstNotices(ctx: Ctx, pupilIds: readonly string[]): Promise<DocumentRecord[]> {
  const wanted = [...new Set(pupilIds)]
  districtLetterTexts(ctx.db)
  const refused = wanted.filter((pupilId) => refusalsToday(ctx, pupilId).length > 0)
  if (refused.length > 0) throw notDue(refused.length, wanted.length)
  const planned = wanted.map((pupilId) => planNotice(ctx, pupilId))
  const requests = planned.flatMap(({ letters }) => letters.map(({ request }) => request))
  return issueBatch(ctx, requests, (db, records) => {
    // Printing took a moment; the same notice may have been issued from another window meanwhile.
    const late = planned.filter(({ notice }) => refusalsToday({ ...ctx, db }, notice.pupilId).length > 0)
    if (late.length > 0) throw notDue(late.length, planned.length)
    let at = 0
    for (const { notice, letters } of planned) {
      const copies = letters.map(({ contactIds }) => {
        const documentId = records[at]?.id as string
        at += 1
        return { documentId, contactIds }
      })
      insertNotice(db, notice, copies)
    }
  })
}

const notDue = (refused: number, wanted: number) =>
  new DeskError(
    'not-allowed',
    `For ${refused} of ${wanted} ${wanted === 1 ? 'pupil' : 'pupils'} no first notification is due today. Nothing was printed; please look at the list again.`
  )

/** How the series of a pupil stands today. */
export function noticeState(ctx: Pick<Ctx, 'db' | 'clock'>, pupilId: string): NoticeState {
  return nextNotice(noticeInput(ctx, pupilId))
}

function refusalsToday(ctx: Pick<Ctx, 'db' | 'clock'>, pupilId: string) {
  return refusalsOfNotice(noticeInput(ctx, pupilId), { number: 1, date: ctx.clock.today() })
}

function noticeInput({ db, clock }: Pick<Ctx, 'db' | 'clock'>, pupilId: string): NoticeInput {
  const today = clock.today()
  const { classification } = pupilAttendance(db, pupilId, judgedUntil(db, today), interventionEvidence)
  return {
    reports: classification.reports,
    policyLetters: classification.policyLetters,
    issued: issuedNotices(db, pupilId).get(pupilId) ?? [],
    interventions: (loggedSteps(db, pupilId).get(pupilId) ?? []).map(({ date }) => date),
    today,
    settings: defaultNoticeSettings
  }
}

function planNotice({ db, clock }: Ctx, pupilId: string): Planned {
  const today = clock.today()
  const asOf = judgedUntil(db, today)
  const { classification, events } = pupilAttendance(db, pupilId, asOf, interventionEvidence)
  const report = classification.reports[0]
  if (!report) throw notDue(1, 1)
  const texts = districtLetterTexts(db)
  const { common, households: envelopes } = letterFacts(db, pupilId, today)
  const restsOn = eventsOnPaper(classification, events, codesOf(db, asOf))
  return {
    notice: {
      id: newId(),
      pupilId,
      schoolYear: schoolYearOf(today),
      sequence: 1,
      issuedOn: today,
      asOf,
      basis: {
        section: report.section,
        reportedOn: report.date,
        eventIds: [...new Set(report.restsOn.flatMap(({ eventIds }) => eventIds))].sort()
      }
    },
    letters: envelopes.map((household) => ({
      contactIds: household.contactIds,
      request: {
        form: 'SD-01' as const,
        language: household.language,
        subject: { pupilId },
        data: {
          ...common,
          caseNumber: null,
          addressee: addresseeOf(household),
          reportedOn: report.date,
          events: restsOn,
          programs: texts.programs,
          services: texts.services,
          copies: []
        }
      }
    }))
  }
}

const codesOf = (db: Connection, asOf: CalendarDate): ReadonlyMap<string, AbsenceCode> => {
  const year = schoolYearOf(asOf)
  return new Map(
    listCodes(db)
      .filter(({ schoolYear }) => schoolYear === year)
      .map((code) => [code.code, code])
  )
}

/** The days a report rests on, as the letter lists them. */
function eventsOnPaper(
  { reports, truancyEvents }: Classification,
  events: readonly AttendanceEvent[],
  codes: ReadonlyMap<string, AbsenceCode>
): OnPaper {
  const byId = new Map(events.map((event) => [event.id, event]))
  return (reports[0]?.restsOn ?? []).map(({ date, eventIds }) => {
    const judged = truancyEvents.find((event) => event.date === date && event.eventIds[0] === eventIds[0])
    const [record] = eventIds.flatMap((id) => byId.get(id) ?? [])
    const whole = judged?.kind !== 'partial'
    return {
      date,
      what: whole ? 'full-day' : partOf(record),
      minutes: whole ? null : judged.minutes || null,
      code: record?.code ?? '',
      meaning: codes.get(record?.code ?? '')?.meaning ?? 'without valid excuse'
    }
  })
}

function partOf(record: AttendanceEvent | undefined): OnPaper[number]['what'] {
  if (record?.category === 'tardy' || record?.category === 'tardy_over_30') return 'late'
  return record?.category === 'early_out_over_30' ? 'left-early' : 'part-of-day'
}
