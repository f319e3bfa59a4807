import type { SarbCase } from '@shared/cases/model'
import type { Office, Route, SheetDraft } from '@shared/court/model'
import type { MediationFacts } from '@shared/court/rules'
import { sheets } from '@shared/court/sheets'
import type { HearingFinding } from '@shared/hearings/model'
import { familyCame } from '@shared/hearings/rules-record'
import type { CalendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { directivesOf, findAgreement } from '../agreements/queries'
import { pupilAttendance } from '../attendance/classification'
import { evidenceUpToCases } from '../cases/evidence'
import { findCase } from '../cases/queries'
import type { Ctx } from '../context'
import { type HearingOnDay, hearingsWhere } from '../hearings/queries/docket'
import { findingsOf, presenceOf } from '../hearings/queries/record'
import { judgedUntil } from '../interventions/notices'
import { contactsOf, findPupil } from '../pupils/queries'
import type { Connection } from '../store/open'
import { readCourtSettings } from './queries'

/** A hearing that was held, or decided in absence, with what it left behind. */
export interface HeldHearing {
  hearing: HearingOnDay
  findings: HearingFinding[]
  /** Number of directives, and the document in which they were issued. */
  directives: number
  contractId: string | null
}

/** Throws DeskError `not-found`. */
export function knownCase(db: Connection, id: string): SarbCase {
  const found = findCase(db, id)
  if (!found) throw new DeskError('not-found', 'That case is not on the desk any more.')
  return found
}

const wasHeld = ({ state, outcome }: HearingOnDay): boolean =>
  state === 'heard' || (state === 'no-show' && outcome === 'no-show-directives-mailed')

/** Hearings of a case that were held, the oldest first. */
export function heldHearings(db: Connection, caseId: string): HeldHearing[] {
  return hearingsWhere(db, { caseId })
    .filter(wasHeld)
    .reverse()
    .map((hearing) => ({
      hearing,
      findings: findingsOf(db, hearing.id),
      directives: directivesOf(db, hearing.id).length,
      contractId: findAgreement(db, hearing.id)?.documentId ?? null
    }))
}

/** The latest day on which the board found it, and its note. */
export function foundIn(
  held: readonly HeldHearing[],
  code: 'F7' | 'F8' | 'F9'
): { on: CalendarDate; note: string | null } | null {
  const last = held.findLast(({ findings }) => findings.some((one) => one.code === code && one.result === 'yes'))
  const finding = last?.findings.find((one) => one.code === code)
  return last ? { on: last.hearing.date, note: finding?.note ?? null } : null
}

function caseStands({ state }: SarbCase): MediationFacts['caseStands'] {
  if (state === 'closed') return 'closed'
  if (state === 'scheduled') return 'scheduled'
  return state === 'referred' || state === 'noticed' ? 'not-heard' : 'open'
}

/** The day of the first truancy report of the referral's school year or of this one; null without any. */
function truantSince(ctx: Pick<Ctx, 'db' | 'clock'>, sarbCase: SarbCase): CalendarDate | null {
  const [frozen] = sarbCase.figures.truancyReports
  if (frozen) return frozen
  const asOf = judgedUntil(ctx.db, ctx.clock.today())
  const { classification } = pupilAttendance(ctx.db, sarbCase.pupilId, asOf, evidenceUpToCases)
  return classification.truant.value ? (classification.reports[0]?.date ?? null) : null
}

/** Whether a paper naming an office can reach it. */
export function recipientOf(db: Connection, office: Office) {
  const { name, addressLines, email, elected } = readCourtSettings(db).offices[office]
  return { name: name ?? '', addressLines, email, elected }
}

/** The office that mediates on a route. */
export const mediationOffice = (route: Route): MediationFacts['office'] =>
  sheets[route].office === 'probation' ? 'probation' : 'district-attorney'

/** What is on record for the sheet of one case, with what was filled in so far. */
export function mediationFacts(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  caseId: string,
  draft: SheetDraft,
  held: readonly HeldHearing[]
): MediationFacts {
  const { db, clock } = ctx
  const office = mediationOffice(draft.route)
  const sarbCase = knownCase(db, caseId)
  const pupil = findPupil(db, sarbCase.pupilId)
  const recipient = recipientOf(db, sheets[draft.route].office)
  const notices = held.flatMap(({ hearing }) => hearing.notices)
  const contract = held.find(({ contractId }) => contractId !== null)
  return {
    today: clock.today(),
    office,
    elected: recipient.elected,
    recipientHasAddress: recipient.name !== '' && recipient.addressLines.length > 0,
    findingsRequired: readCourtSettings(db).findingsRequired,
    caseStands: caseStands(sarbCase),
    heardOn: held[0]?.hearing.date ?? null,
    familyCame: held.some(({ hearing }) => familyCame(presenceOf(db, hearing.id))),
    truantSince: truantSince(ctx, sarbCase),
    directivesOn: contract?.hearing.date ?? null,
    servicesCannotOn: foundIn(held, 'F7')?.on ?? null,
    notRespondedOn: foundIn(held, 'F8')?.on ?? null,
    findingA: draft.answers.a ?? '',
    findingB: draft.answers.b ?? '',
    hearingNotices: {
      issued: notices.length,
      served: notices.filter(({ servedOn }) => servedOn !== null).length,
      proved: notices.filter(({ proofDocumentId }) => proofDocumentId !== null).length
    },
    birthDate: pupil?.birthDate ?? null,
    parents: contactsOf(db, sarbCase.pupilId)
      .filter(({ receivesMail, educationRights, livesWith }) => receivesMail || educationRights || livesWith)
      .map(({ addressLine1, city }) => ({ hasAddress: Boolean(addressLine1 && city) })),
    certificate: draft.certificate,
    plan: Boolean(pupil?.iep || pupil?.section504),
    planConsidered: foundIn(held, 'F9') !== null
  }
}
