import type { FormInput } from '@shared/documents/forms'
import { type DocumentRecord, paperLanguage } from '@shared/documents/model'
import { takesSlot } from '@shared/hearings/model'
import { roleWords } from '@shared/hearings/words'
import { dateInWords, schoolYearLabel, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { type IssueRequest, issueBatch, issueDocument } from '../documents/issue'
import { districtLetterTexts } from '../interventions/letters'
import { findPupil } from '../pupils/queries'
import { caseFacts, noticeInWords } from './caseFacts'
import { chairScripts } from './chairScript'
import { knownDay } from './day'
import { docketData } from './docketPaper'
import { interpreterFor, placeOf } from './notices'
import { type HearingOnDay, hearingsWhere } from './queries/docket'
import { recusalsOf, seatsOf } from './queries/plan'
import type { RightOfTheDay } from './right'

/** SD-30 as the sheet on which the members of a day sign in and out. */
export function issueSignIn(ctx: Ctx, dayId: string): Promise<DocumentRecord> {
  return issueDocument(ctx, signInRequest(ctx, dayId))
}

function signInRequest({ db, clock }: Ctx, dayId: string): IssueRequest {
  const day = knownDay(db, dayId)
  const caseIds = hearingsWhere(db, { dayId }).flatMap(({ caseId, state }) => (takesSlot(state) ? [caseId] : []))
  const recusals = recusalsOf(db, { caseIds })
  const data: FormInput<'SD-30'> = {
    letterhead: letterhead(db),
    date: clock.today(),
    schoolYear: schoolYearLabel(schoolYearOf(day.date)),
    member: null,
    signIn: {
      day: day.date,
      firstTime: day.firstTime,
      place: day.room,
      copies: true,
      members: seatsOf(db, dayId, schoolYearOf(day.date)).map(({ id, name, agency, category }) => ({
        name,
        agency,
        category,
        recusedFrom: recusals.filter(({ memberId }) => memberId === id).map(({ caseNumber }) => caseNumber)
      }))
    }
  }
  return { form: 'SD-30', language: 'en', data, subject: { hearingId: dayId } }
}

/**
 * The whole day on paper as one print job: docket, sign-in sheet, the chair's words, and for each case a worksheet and a sheet of directives
 * in the family's language; at the end a worksheet for a case that is added on. Throws DeskError `not-allowed` for a day
 * without cases.
 */
export function issueWorksheets(ctx: Ctx, right: RightOfTheDay, dayId: string): Promise<DocumentRecord[]> {
  const { db, clock } = ctx
  const day = knownDay(db, dayId)
  const hearings = hearingsWhere(db, { dayId }).filter(({ state }) => takesSlot(state))
  if (hearings.length === 0) {
    throw new DeskError('not-allowed', 'There is no case on this docket yet, so there is nothing to print.')
  }
  const panel = seatsOf(db, dayId, schoolYearOf(day.date))
  const addOn: FormInput<'SD-32'> = {
    date: clock.today(),
    day: day.date,
    board: letterhead(db).boardName,
    case: null,
    caseNumber: null,
    people: [],
    panel: panel.map(({ name, agency }) => ({ name, agency, recused: false }))
  }
  const requests: IssueRequest[] = [
    { form: 'SD-05', language: 'en', data: docketData(db, dayId, 'board'), subject: { hearingId: dayId } },
    signInRequest(ctx, dayId),
    ...chairScripts(
      ctx,
      right,
      dayId,
      hearings.map(({ pupilId }) => findPupil(db, pupilId)?.homeLanguage ?? null)
    ),
    ...hearings.flatMap((hearing) => sheetsOf(ctx, right, hearing, addOn, panel)),
    { form: 'SD-32', language: 'en', data: addOn, subject: { hearingId: dayId } }
  ]
  return issueBatch(ctx, requests)
}

function sheetsOf(
  ctx: Ctx,
  right: RightOfTheDay,
  hearing: HearingOnDay,
  blank: FormInput<'SD-32'>,
  panel: readonly { id: string; name: string; agency: string }[]
): IssueRequest[] {
  const { db } = ctx
  const facts = caseFacts(ctx, hearing)
  const day = knownDay(db, hearing.dayId)
  const subject = { pupilId: hearing.pupilId, caseId: hearing.caseId, hearingId: hearing.id }
  const recused = new Set(recusalsOf(db, { caseIds: [hearing.caseId] }).map(({ memberId }) => memberId))
  const { birthDate, header, age, grounds, figures, siblings, marks } = facts
  const worksheet: IssueRequest = {
    form: 'SD-32',
    language: 'en',
    subject,
    data: {
      ...blank,
      caseNumber: hearing.caseNumber,
      case: {
        time: hearing.time,
        minutes: day.slotMinutes,
        name: hearing.name,
        callName: header.callName,
        birthDate,
        age,
        grade: header.grade,
        school: header.school,
        kind: hearing.kind,
        language: hearing.interpreterLanguage,
        interpreter: hearing.interpreter,
        marks,
        grounds,
        figures,
        siblings,
        tried: facts.interventions
          .slice(-4)
          .map(({ date, what, result }) => `${dateInWords(date, 'short')} ${what}: ${result.toLowerCase()}`),
        notice: noticeInWords(hearing),
        earlier: right.earlier(db, hearing.caseId, hearing.id).map(({ to, text, state }) => ({ to, text, state }))
      },
      people: facts.people.map(({ name, relation, role }) => ({
        name,
        role:
          role === 'parent' || role === 'school'
            ? (relation ?? roleWords[role].toLowerCase())
            : roleWords[role].toLowerCase(),
        signs: role === 'pupil' || role === 'parent'
      })),
      panel: panel.map(({ id, name, agency }) => ({ name, agency, recused: recused.has(id) }))
    }
  }
  if (!birthDate) return [worksheet]
  const here = facts.contacts.find(({ livesWith }) => livesWith) ?? facts.contacts[0]
  const parents = facts.people.filter(({ role }) => role === 'parent')
  return [
    worksheet,
    {
      form: 'SD-31',
      language: paperLanguage(here?.language ?? facts.homeLanguage),
      subject,
      data: {
        letterhead: letterhead(db),
        date: day.date,
        caseNumber: hearing.caseNumber,
        pupil: { ...header, birthDate },
        board: { name: facts.board },
        hearing: placeOf(day, hearing),
        contact: districtLetterTexts(db).contact,
        signers: [
          { role: 'pupil', name: header.legalName },
          ...parents.map(({ name }) => ({ role: 'parent' as const, name })),
          { role: 'school', name: facts.people.find(({ role }) => role === 'school')?.name ?? '' },
          { role: 'chair', name: day.chair ?? '' },
          ...(hearing.interpreterLanguage ? [{ role: 'interpreter' as const, name: hearing.interpreter ?? '' }] : [])
        ],
        interpreter: interpreterFor(ctx, hearing)
      }
    }
  ]
}
