import type { DocumentRecord } from '@shared/documents/model'
import type { Words } from '@shared/documents/parts'
import { addDays, type CalendarDate, isoWeekday } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { languageName } from '@shared/pupils/names'
import { findCase } from '../cases/queries'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { wordsFrom } from '../documents/messages'
import { languageWords, languageWordsOf } from '../interventions/languageWords'
import { addresseeOf, districtLetterTexts, letterFacts, letterProblem } from '../interventions/letters'
import { findPupil, findPupilLine } from '../pupils/queries'
import { knownDay } from './day'
import { attendanceAtHand } from './figures'
import { practiceOf } from './practice'
import { type DayRecord, panelOf } from './queries/days'
import { type HearingOnDay, hearingsWhere, insertNotice, noticesInForce } from './queries/docket'
import { isSchoolday } from './queries/record'

/** Papers that often help, asked for and never required. */
const BRING = ['sd03.bring.medical', 'sd03.bring.circumstances', 'sd03.bring.school', 'sd03.bring.helpers'] as const

interface PlannedNotice {
  hearing: HearingOnDay
  contactId: string
  request: IssueRequest
}

/**
 * Prints the notice of hearing for everyone of the day who must be told and holds no notice in force: one letter a
 * household and always one for the holder of education rights, in the home language with an English copy, as one job.
 * A notice that tells another day, time or place is superseded. `withoutAddressee` names the cases for which no letter
 * can be made. Throws DeskError `not-allowed` when there is nothing to print.
 */
export async function issueNotices(
  ctx: Ctx,
  dayId: string,
  hearingIds?: readonly string[]
): Promise<{ documents: DocumentRecord[]; withoutAddressee: string[] }> {
  const day = knownDay(ctx.db, dayId)
  districtLetterTexts(ctx.db)
  const open = hearingsWhere(ctx.db, { dayId }).filter(
    ({ id, state }) => (state === 'scheduled' || state === 'arrived') && (hearingIds?.includes(id) ?? true)
  )
  const withoutAddressee = open
    .filter(({ pupilId }) => letterProblem(ctx.db, pupilId) !== null)
    .map(({ caseNumber }) => caseNumber)
  const planned = open.flatMap((hearing) =>
    withoutAddressee.includes(hearing.caseNumber) ? [] : planNotices(ctx, day, hearing)
  )
  if (planned.length === 0) {
    const why =
      withoutAddressee.length > 0
        ? `For ${withoutAddressee.join(', ')} no letter can be made: complete the pupil’s contacts first.`
        : 'Everyone of this day holds a notice with this day, time and place.'
    throw new DeskError('not-allowed', `There is no notice to print. ${why}`)
  }
  const documents = await issueBatch(
    ctx,
    planned.map(({ request }) => request),
    (db, records) =>
      planned.forEach(({ hearing, contactId }, index) => {
        const documentId = records[index]?.id as string
        const { date, roomId } = day
        insertNotice(db, { hearingId: hearing.id, documentId, contactId, date, time: hearing.time, roomId })
      })
  )
  return { documents, withoutAddressee }
}

function planNotices(ctx: Ctx, day: DayRecord, hearing: HearingOnDay): PlannedNotice[] {
  const today = ctx.clock.today()
  const sarbCase = findCase(ctx.db, hearing.caseId)
  if (!sarbCase) return []
  const { common, households } = letterFacts(ctx.db, hearing.pupilId, today)
  const inForce = noticesInForce(ctx.db, hearing.id)
  const current = new Set(hearing.notices.filter((notice) => notice.current).map(({ contactId }) => contactId))
  const callBy = lastOfficeDay(ctx, hearing.pupilId, addDays(day.date, -practiceOf(ctx.db).callDays))
  const replaced = new Set<string>()
  return households
    .filter(({ contactIds }) => !contactIds.some((id) => current.has(id)))
    .map((household) => {
      const supersedes =
        inForce.find(
          ({ contactId, documentId }) => household.contactIds.includes(contactId) && !replaced.has(documentId)
        )?.documentId ?? null
      if (supersedes) replaced.add(supersedes)
      return {
        hearing,
        contactId: household.contactIds[0] as string,
        request: {
          form: 'SD-03' as const,
          language: household.language,
          subject: { pupilId: hearing.pupilId, caseId: hearing.caseId, hearingId: hearing.id },
          supersedes,
          data: {
            ...common,
            caseNumber: hearing.caseNumber,
            addressee: addresseeOf(household),
            board: { name: common.letterhead.boardName, addressLines: common.letterhead.addressLines },
            hearing: placeOf(day, hearing),
            minutes: day.slotMinutes,
            grounds: sarbCase.grounds,
            figures: attendanceAtHand(ctx.db, hearing.pupilId, today).figures,
            required: [
              { name: common.pupil.legalName, role: 'pupil' as const },
              ...households.map(({ name }) => ({ name, role: 'parent' as const })),
              { name: `${sarbCase.referrerName}, ${sarbCase.referrerTitle}`, role: 'referrer' as const }
            ],
            bring: BRING.map(wordsFrom),
            willBeThere: [...new Set(panelOf(ctx.db, day.id).map(({ agency }) => agency))].map((en) => ({ en })),
            reschedule: { contact: common.contact, by: callBy > today ? callBy : today },
            interpreter: interpreterFor(ctx, hearing),
            enclosures: []
          }
        }
      }
    })
}

/** The last day up to `by` on which somebody answers the telephone: a schoolday, or a weekday where no calendar is. */
function lastOfficeDay({ db, clock }: Ctx, pupilId: string, by: CalendarDate): CalendarDate {
  const school = findPupilLine(db, pupilId, clock.today())?.schoolCode
  const isWeekday = (on: CalendarDate) => isoWeekday(on) <= 5
  const isOpen = (on: CalendarDate) => isWeekday(on) && (school ? isSchoolday(db, school, on) !== false : true)
  const week = Array.from({ length: 7 }, (_, back) => addDays(by, -back))
  return week.find(isOpen) ?? week.find(isWeekday) ?? by
}

/** Day, time and place as notices, directives and minutes print them. */
export const placeOf = (
  day: Pick<DayRecord, 'date' | 'room' | 'roomAddress'>,
  hearing: Pick<HearingOnDay, 'time' | 'kind'>
) => ({
  date: day.date,
  time: hearing.time,
  place: day.room,
  addressLines: [day.roomAddress],
  kind: hearing.kind
})

/** The language in words of each language, when an interpreter is arranged or the pupil’s page asks for one. */
export function interpreterFor(
  { db }: Pick<Ctx, 'db'>,
  hearing: Pick<HearingOnDay, 'pupilId' | 'interpreterLanguage'>
): { language: Words } | null {
  if (!hearing.interpreterLanguage) return null
  const tag = findPupil(db, hearing.pupilId)?.homeLanguage
  if (tag && languageName(tag) === hearing.interpreterLanguage) return { language: languageWords(tag) }
  return { language: languageWordsOf(hearing.interpreterLanguage) }
}
