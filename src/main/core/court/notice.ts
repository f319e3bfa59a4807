import type { CourtReferral, MadeFinding, Route } from '@shared/court/model'
import { plainOptions } from '@shared/court/packet'
import { stopping } from '@shared/court/rules'
import { type RouteSheet, sheets } from '@shared/court/sheets'
import type { DocumentRecord } from '@shared/documents/model'
import type { Party } from '@shared/documents/parts'
import type { CalendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { fileWithCase } from '../cases/queries'
import { stepCase } from '../cases/steps'
import type { Ctx } from '../context'
import { type IssueRequest, issueDocument, previewDocument } from '../documents/issue'
import type { Connection } from '../store/open'
import { type HeldHearing, heldHearings, knownCase, recipientOf } from './facts'
import { insertDisclosure, insertReferral, referralsOf } from './queries'
import { releaseOf } from './releases'
import { groundDays } from './routeFacts'
import { type NoticeInput, ways } from './ways'

/** The determinations the sheet states, with the day on which the minutes hold each. */
function madeFindings(
  ctx: Ctx,
  sheet: RouteSheet,
  { caseId, draft }: NoticeInput,
  held: readonly HeldHearing[]
): MadeFinding[] {
  const days = groundDays(ctx, { caseId, draft }, sheet, held)
  return sheet.questions.flatMap(({ key }) => {
    const facts = draft.answers[key]?.trim()
    const on = facts ? days[key] : undefined
    return facts && on ? [{ key, on, facts }] : []
  })
}

/** The route's paper as a request to print; throws DeskError `not-allowed` with the reasons why it can't go yet. */
function paperOf(ctx: Ctx, input: NoticeInput) {
  const { caseId, draft, attention } = input
  const { db } = ctx
  const sheet = sheets[draft.route]
  const way = ways[draft.route]
  const held = heldHearings(db, caseId)
  const reasons = stopping(way.lines(ctx, input, held))
  if (reasons.length > 0) {
    const words = reasons.map(({ title }) => title).join('; ')
    throw new DeskError('not-allowed', `It can’t go yet. Not met: ${words}. Nothing was issued.`, { reasons })
  }
  const findings = madeFindings(ctx, sheet, input, held)
  const office = recipientOf(db, sheet.office)
  const recipient: Party = {
    name: office.name,
    addressLines: [...(attention ? [`Attention: ${attention}`] : []), ...office.addressLines].slice(0, 5),
    email: office.email
  }
  const { pupilId } = knownCase(db, caseId)
  const data = way.data(ctx, input, held, { recipient, findings })
  const request = { form: sheet.form, language: 'en', data, subject: { pupilId, caseId } } as IssueRequest
  return { sheet, findings, recipient, pupilId, request }
}

/** The paper as it would be issued now; nothing is kept, numbered or logged. */
export async function previewNotice(ctx: Ctx, input: NoticeInput): Promise<{ bytes: Uint8Array; pageCount: number }> {
  return previewDocument(ctx, paperOf(ctx, input).request)
}

/**
 * Prints the route's paper, refers the case out and logs the release, all in one transaction. Throws DeskError
 * `not-allowed` with the reasons why it can't go yet, `conflict` when the same determinations were sent by that route
 * before.
 */
export async function issueNotice(
  ctx: Ctx,
  input: NoticeInput
): Promise<{ referralId: string; document: DocumentRecord }> {
  const { db, clock } = ctx
  const { caseId, draft, means, signer } = input
  const { sheet, findings, recipient, pupilId, request } = paperOf(ctx, input)
  const decidedOn = findings
    .map(({ on }) => on)
    .sort()
    .at(-1) as CalendarDate
  const against = adultAgainst(input)
  refuseRepeat(db, { caseId, route: draft.route, decidedOn, against })
  const referralId = newId()
  const document = await issueDocument(ctx, request, (tx, [record]) => {
    refuseRepeat(tx, { caseId, route: draft.route, decidedOn, against })
    const documentId = record?.id as string
    const referral: CourtReferral = {
      id: referralId,
      caseId,
      route: draft.route,
      decidedOn,
      findings,
      recipient,
      means,
      authority: sheet.authority.section,
      certificate: draft.certificate,
      signer,
      noticeDocumentId: documentId,
      against,
      arrangement: { tabs: [], papers: [], without: [], options: plainOptions },
      recordedAt: clock.now(),
      recordedBy: ctx.actor
    }
    insertReferral(tx, referral)
    fileWithCase(tx, caseId, documentId, 'court-notice')
    insertDisclosure(tx, releaseOf(ctx, { referral, pupilId, documentId, method: means }))
    if (!sheet.staysWithBoard) {
      stepCase(ctx, tx, caseId, 'referred-out', { note: `${sheet.title} (${sheet.basis})` })
    }
  })
  return { referralId, document }
}

/** A complaint is against one adult; each adult has one of his or her own. */
const adultAgainst = ({ draft }: NoticeInput): string | null =>
  draft.route === '48291-complaint' ? (draft.answers.adult ?? null) : null

function refuseRepeat(
  db: Connection,
  of: { caseId: string; route: Route; decidedOn: CalendarDate; against: string | null }
): void {
  const before = referralsOf(db, of.caseId).find(
    ({ route, decidedOn, against }) => route === of.route && against === of.against && decidedOn >= of.decidedOn
  )
  if (before) {
    throw new DeskError(
      'conflict',
      `${before.recipient.name} was sent these determinations already. Nothing was issued; a later finding of the board can be sent.`
    )
  }
}
