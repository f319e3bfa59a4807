import type { FormInput } from '@shared/documents/forms'
import type { DocumentRecord } from '@shared/documents/model'
import type { NoticeDueRow, NoticeHeldRow } from '@shared/interventions/model'
import { households } from '@shared/interventions/rules-households'
import { type NoticeDue, type NoticeState, nextNotice, refusalsOfNotice } from '@shared/interventions/rules-notices'
import { addDays, type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { districtRecord, pupilClassification } from '../attendance/classification'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { contactsOf, findPupil, findPupilLine } from '../pupils/queries'
import { interventionEvidence } from './evidence'
import { addresseeOf, districtLetterTexts, letterFacts, letterProblem } from './letters'
import { loggedSteps } from './queries/log'
import { nextMeetingOf } from './queries/meetings'
import { insertNotice, issuedNotices, type NewNotice, openHolds } from './queries/notices'
import { readLadderSettings } from './queries/settings'
import { codesByName, daysBehind, figuresOf, judgedUntil, ladderStandings, noticeInput, ofThisYear } from './standing'
import { printedIn, translationReader } from './translation'

export { judgedUntil } from './standing'

/** Notifications that are due, the oldest first, and those that wait for something a person can do or decide. */
export function noticesDue(ctx: Ctx): { asOf: CalendarDate; rows: NoticeDueRow[]; held: NoticeHeldRow[] } {
  const { db, clock } = ctx
  const today = clock.today()
  const { asOf, standings } = ladderStandings(ctx)
  const { deadlines } = readLadderSettings(db)
  const holds = openHolds(db, null)
  const translated = translationReader(db, today)
  const rows: NoticeDueRow[] = []
  const held: NoticeHeldRow[] = []
  for (const { pupilId, state, days } of standings) {
    // Nothing new to write about: nobody has to do or decide anything.
    if (state.hold === 'nothing_to_report' || state.hold === 'no_new_absence') continue
    const line = findPupilLine(db, pupilId, today)
    if (!line?.enrolled) continue
    const { grade, schoolCode, schoolName } = line
    const name = `${line.lastName}, ${line.firstName}`
    if (!state.due) {
      const hold = holds.get(pupilId)
      held.push({
        pupilId,
        name,
        schoolName,
        number: state.next,
        hold: state.hold,
        reason: hold?.reason ?? null,
        since: hold?.setOn ?? null
      })
      continue
    }
    const { number, since } = state.due
    const homeLanguage = findPupil(db, pupilId)?.homeLanguage ?? null
    const form = formOf(number)
    const translation = translated(form, schoolCode, homeLanguage)
    const dueOn = addDays(since, deadlines.notice)
    rows.push({
      pupilId,
      name,
      localId: line.localId,
      grade,
      schoolCode,
      schoolName,
      number,
      since,
      dueOn,
      late: dueOn < today,
      days,
      letters: households(contactsOf(db, pupilId), homeLanguage).map((letter) => ({
        name: letter.name,
        language: printedIn(form, letter.language),
        hasAddress: letter.addressLines.length > 0
      })),
      problem: letterProblem(db, pupilId) ?? (translation.state === 'missing' ? translation.detail : null),
      warning: translation.state === 'provided' || translation.state === 'not-asked' ? translation.detail : null
    })
  }
  rows.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  held.sort((a, b) => (a.name < b.name ? -1 : 1))
  return { asOf, rows, held }
}

/** The first carries the items of EC 48260.5; the others are one form. */
const formOf = (number: number): 'SD-01' | 'SD-21' => (number === 1 ? 'SD-01' : 'SD-21')

interface Planned {
  notice: NewNotice
  letters: { request: IssueRequest; contactIds: string[] }[]
  /** Of its first letter, for the order of the post. */
  postalKey: string
  schoolKey: string
}

export type PrintOrder = 'given' | 'postal' | 'school'

/**
 * Prints the next notification for each pupil as one job: one letter a household, in its language with an English copy.
 * Notices and papers are written together or not at all. Throws DeskError `not-allowed` when for one of them none is due
 * today, or when the law asks for a translation that nobody makes.
 */
export async function printNotices(
  ctx: Ctx,
  pupilIds: readonly string[],
  order: PrintOrder
): Promise<DocumentRecord[]> {
  const wanted = [...new Set(pupilIds)]
  districtLetterTexts(ctx.db)
  const standingOf = standingReader(ctx)
  const standings = new Map(wanted.map((pupilId) => [pupilId, standingOf(pupilId)]))
  const numbers = new Map([...standings].map(([pupilId, { input }]) => [pupilId, nextNotice(input).due]))
  const refused = wanted.filter((pupilId) => !numbers.get(pupilId))
  if (refused.length > 0) throw notDue(refused.length, wanted.length)
  const translated = translationReader(ctx.db, ctx.clock.today())
  const planned = inOrder(
    wanted.map((pupilId) => {
      const due = numbers.get(pupilId) as NoticeDue
      return planNotice(ctx, pupilId, due, standings.get(pupilId) as PupilStanding, translated)
    }),
    order
  )
  const requests = planned.flatMap(({ letters }) => letters.map(({ request }) => request))
  return issueBatch(ctx, requests, (db, records) => {
    // Printing took a moment; the same notice may have been issued from another window meanwhile.
    const today = ctx.clock.today()
    const standingNow = standingReader({ ...ctx, db })
    const late = planned.filter(
      ({ notice }) =>
        refusalsOfNotice(standingNow(notice.pupilId).input, { number: notice.sequence, date: today }).length > 0
    )
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

function inOrder(planned: Planned[], order: PrintOrder): Planned[] {
  if (order === 'given') return planned
  const key = order === 'postal' ? 'postalKey' : 'schoolKey'
  return planned.sort((a, b) => a[key].localeCompare(b[key], 'en-US', { numeric: true }))
}

const notDue = (refused: number, wanted: number) =>
  new DeskError(
    'not-allowed',
    `For ${refused} of ${wanted} ${wanted === 1 ? 'pupil' : 'pupils'} no notification is due today. Nothing was printed; please look at the list again.`
  )

/** How the series of a pupil stands today. */
export function noticeState(ctx: Pick<Ctx, 'db' | 'clock'>, pupilId: string): NoticeState {
  return nextNotice(standingReader(ctx)(pupilId).input)
}

type PupilStanding = ReturnType<ReturnType<typeof standingReader>>

/** How pupils stand now; what is the district's is read once. Not to be kept beyond what is written next. */
function standingReader({ db, clock }: Pick<Ctx, 'db' | 'clock'>) {
  const today = clock.today()
  const asOf = judgedUntil(db, today)
  const district = districtRecord(db, asOf)
  const settings = readLadderSettings(db).notices
  return (pupilId: string) => {
    const { classification, events } = pupilClassification(db, pupilId, asOf, interventionEvidence, district)
    const issued = issuedNotices(db, pupilId).get(pupilId) ?? []
    const input = noticeInput(classification, {
      issued,
      steps: loggedSteps(db, pupilId).get(pupilId) ?? [],
      doNotSend: openHolds(db, pupilId).get(pupilId)?.reason ?? null,
      today,
      settings
    })
    return { asOf, settings, district, classification, events, issued, input }
  }
}

function planNotice(
  { db, clock }: Ctx,
  pupilId: string,
  due: NoticeDue,
  { asOf, settings, district, classification, events, issued }: PupilStanding,
  translated: ReturnType<typeof translationReader>
): Planned {
  const today = clock.today()
  const called = settings.series === 'policy' ? classification.policyLetters : classification.reports
  const behind = called.filter(({ restsOn }) =>
    restsOn.some(({ eventIds }) => eventIds.some((id) => due.eventIds.includes(id)))
  )
  const reportedOn = (due.number === 1 ? behind[0] : behind.at(-1))?.date ?? due.since
  const section = classification.reports.find(({ date }) => date === reportedOn)?.section ?? due.section
  const line = findPupilLine(db, pupilId, today)
  const translation = translated(
    formOf(due.number),
    line?.schoolCode ?? null,
    findPupil(db, pupilId)?.homeLanguage ?? null
  )
  if (translation.state === 'missing') throw new DeskError('not-allowed', `${translation.detail} Nothing was printed.`)
  const { common, households: envelopes } = letterFacts(db, pupilId, today)
  const days = daysBehind(classification, due.eventIds, settings, events, codesByName(district.codes))
  const figures = figuresOf(classification)
  const texts = districtLetterTexts(db)
  const letter = { ...common, caseNumber: null, reportedOn, events: days, services: texts.services }
  const earlier = ofThisYear(issued, today).map(({ date }) => date)
  const meeting = nextMeetingOf(db, pupilId, today)
  const paper = (addressee: FormInput<'SD-01'>['addressee']): Pick<IssueRequest, 'form' | 'data'> =>
    due.number === 1
      ? { form: 'SD-01', data: { ...letter, addressee, programs: texts.programs, copies: [] } }
      : ({
          form: 'SD-21',
          data: { ...letter, addressee, number: due.number, reports: figures.truancyReports, earlier, figures, meeting }
        } as Pick<IssueRequest, 'form' | 'data'>)
  const first = contactsOf(db, pupilId).find(({ id }) => envelopes[0]?.contactIds.includes(id))
  return {
    notice: {
      id: newId(),
      pupilId,
      schoolYear: schoolYearOf(today),
      sequence: due.number,
      issuedOn: today,
      asOf,
      basis: { section, reportedOn, eventIds: due.eventIds, days, figures, series: settings.series }
    },
    letters: envelopes.map((household) => ({
      contactIds: household.contactIds,
      request: {
        ...paper(addresseeOf(household)),
        language: household.language,
        subject: { pupilId }
      } as IssueRequest
    })),
    postalKey: [first?.postalCode ?? '~', first?.city ?? '', first?.addressLine1 ?? '~'].join(' '),
    schoolKey: [line?.schoolName ?? '~', line?.lastName ?? '', line?.firstName ?? ''].join(' ')
  }
}
