import type { ReferralInputForm, SarbCase } from '@shared/cases/model'
import type { DocumentRecord } from '@shared/documents/model'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { type IssueRequest, issueBatch } from '../documents/issue'
import { findDocument } from '../documents/queries'
import { addresseeOf, letterFacts } from '../interventions/letters'
import { interventionsOf } from '../interventions/queries/log'
import { noticesOf } from '../interventions/queries/notices'
import { figuresOf } from '../interventions/standing'
import type { Connection } from '../store/open'
import { fileWithCase, insertCase, lastCaseNumber, openCaseOf } from './queries'
import { judgeReadiness } from './readiness'
import { stepCase } from './steps'

/**
 * Refers a pupil to the board: opens the case with its figures frozen, and prints the notice of EC 48263(a) for each
 * household, all in one transaction. Throws DeskError `conflict` while a case is open, `not-allowed` when the law or an
 * unreasoned gap of local practice stands against it, `print-problem` when nothing came out of the printer.
 */
export async function referPupil(
  ctx: Ctx,
  input: ReferralInputForm
): Promise<{ id: string; number: string; documents: DocumentRecord[] }> {
  refuseSecondCase(ctx.db, input.pupilId)
  const { readiness, households, classification } = judgeReadiness(ctx, input)
  if (!readiness.ready) {
    const missing = readiness.lines
      .filter(({ statutory, met }) => statutory && !met)
      .map(({ title }) => title.toLowerCase())
    throw new DeskError('not-allowed', `The pupil was not referred. Still missing: ${missing.join('; ')}.`)
  }
  const met = readiness.grounds.filter((ground) => ground.met).map(({ ground }) => ground)
  if (input.grounds.some((ground) => !met.includes(ground))) {
    throw new DeskError('not-allowed', 'A ground that is not met was chosen. The pupil was not referred.')
  }
  if (input.grounds.includes('insubordinate') && !input.reason) {
    throw new DeskError('invalid', 'The family has to read what happened. The pupil was not referred.', {
      issues: [{ path: ['reason'], message: 'Say in plain words what happened.' }]
    })
  }
  if (readiness.warnings.length > 0 && !input.override) {
    throw new DeskError(
      'not-allowed',
      'Something of the district’s own practice is missing. Do it first, or say why the referral goes ahead without it.',
      { issues: [{ path: ['override'], message: 'Say why the referral goes ahead without it.' }] }
    )
  }
  const today = ctx.clock.today()
  const year = schoolYearOf(today)
  const running = lastCaseNumber(ctx.db, year) + 1
  const record: SarbCase = {
    id: newId(),
    number: `${year}-${String(running).padStart(4, '0')}`,
    pupilId: input.pupilId,
    schoolYear: year,
    openedOn: today,
    state: 'referred',
    grounds: input.grounds,
    reason: input.reason,
    referrerId: input.referrer.staffId,
    referrerName: input.referrer.name,
    referrerTitle: input.referrer.title,
    figures: figuresOf(classification),
    readiness: {
      ...readiness,
      override: input.override,
      insubordination: input.insubordination,
      translatedBy: input.translatedBy
    },
    closedOn: null,
    closing: null,
    closingGround: null
  }
  const enclosed = truancyLetters(ctx.db, input.pupilId, year)
  const requests = noticeRequests(ctx, record, enclosed)
  if (requests.length < households.length) throw new DeskError('not-allowed', 'Not every household can be written to.')
  const documents = await issueBatch(ctx, requests, (db, records) => {
    // Printing took a moment: another window may have referred somebody meanwhile.
    refuseSecondCase(db, input.pupilId)
    if (lastCaseNumber(db, year) + 1 !== running) {
      throw new DeskError('conflict', 'Another case was opened meanwhile. Nothing was referred; please try again.')
    }
    insertCase(db, record)
    stepCase(ctx, db, record.id, 'referred', { note: `Referred by ${record.referrerName}, ${record.referrerTitle}` })
    for (const { id } of records) fileWithCase(db, record.id, id, 'referral-notice')
    for (const { id } of enclosed) fileWithCase(db, record.id, id, 'enclosure')
  })
  return { id: record.id, number: record.number, documents }
}

function refuseSecondCase(db: Connection, pupilId: string): void {
  const open = openCaseOf(db, pupilId)
  if (open) throw new DeskError('conflict', `Case ${open.number} of this pupil is open. Nothing was referred.`)
}

/** The letters of this school year's notifications of truancy: copies go with the notice. */
function truancyLetters(db: Connection, pupilId: string, year: number): DocumentRecord[] {
  return noticesOf(db, pupilId)
    .filter(({ schoolYear }) => schoolYear === year)
    .flatMap(({ documentIds }) => documentIds)
    .flatMap((id) => findDocument(db, id) ?? [])
}

function noticeRequests(ctx: Ctx, record: SarbCase, enclosed: readonly DocumentRecord[]): IssueRequest[] {
  const { common, households } = letterFacts(ctx.db, record.pupilId, record.openedOn)
  const log = interventionsOf(ctx.db, record.pupilId).filter(
    ({ kind, date }) => kindFacts[kind].group !== 'record' && schoolYearOf(date) === record.schoolYear
  )
  const days = [...new Set(enclosed.map(({ issuedOn }) => issuedOn))]
  return households.map((household) => ({
    form: 'SD-02',
    language: household.language,
    subject: { pupilId: record.pupilId, caseId: record.id },
    data: {
      ...common,
      caseNumber: record.number,
      addressee: addresseeOf(household),
      board: { name: common.letterhead.boardName, addressLines: common.letterhead.addressLines },
      referrer: { name: record.referrerName, title: record.referrerTitle },
      grounds: record.grounds,
      figures: record.figures,
      reason: record.reason ? { en: record.reason } : null,
      interventions: log.reverse().map(({ date, kind, staffName, result, summary }) => ({
        date,
        what: kindFacts[kind].label,
        by: staffName,
        result: shortened(`${resultWords[result]}. ${summary}`)
      })),
      enclosures: [
        { title: 'Documentation of the interventions (table above)', date: record.openedOn },
        ...days.map((date) => ({ title: 'Notification of truancy', date }))
      ],
      hearing: null
    }
  }))
}

/** A cell of the notice holds 400 characters; the whole sentence stays in the log. */
const shortened = (text: string) => (text.length <= 400 ? text : `${text.slice(0, 399)}…`)
