import type { CourtReferral } from '@shared/court/model'
import type { Exhibit } from '@shared/court/packet'
import { type Missing, missingFrom, orderedTabs, type ServedPaper, type TabId } from '@shared/court/rules-packet'
import { sheets } from '@shared/court/sheets'
import type { DocumentRecord, FormId } from '@shared/documents/model'
import { type CalendarDate, firstDayOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { agreementGround } from '../agreements/ground'
import { lostGround } from '../cases/ground'
import { caseDocuments } from '../cases/queries'
import type { Ctx } from '../context'
import { documentData, findDocument, listDocuments } from '../documents/queries'
import { hearingGround } from '../hearings/ground'
import { judgedUntil } from '../interventions/notices'
import { servicesWhere } from '../interventions/queries/service'
import type { Connection } from '../store/open'
import { exhibitsOf, redactionsOf } from './exhibitQueries'
import { type HeldHearing, heldHearings, knownCase } from './facts'
import { courtGround } from './ground'
import { findReferral } from './queries'
import { ladderOf, PURPOSE, SUPPORTING } from './records'

/** A paper of a packet with its title as the index shows it: one of the archive, or a file from outside. */
export interface PlannedPaper {
  id: string
  kind: 'document' | 'exhibit'
  /** `D-2026-00042`; of a file its name. */
  number: string
  form: FormId | null
  title: string
  date: CalendarDate | null
  pageCount: number
  sha256: string
  /** From whom a file came. */
  source: string | null
  notes: string[]
  /** Number of areas removed from it for this referral. */
  removedAreas: number
}

/** A document with the title it has in this packet. */
interface TitledDocument {
  document: DocumentRecord
  title: string
}

export interface Plan {
  referral: CourtReferral
  pupilId: string
  caseNumber: string
  tabs: { id: TabId; title: string; papers: PlannedPaper[]; missing: Missing[] }[]
  recordsOn: CalendarDate | null
}

/** Throws DeskError `not-found`. */
export function knownReferral(db: Connection, id: string): CourtReferral {
  const referral = findReferral(db, id)
  if (!referral) throw new DeskError('not-found', 'That referral is not on the desk any more.')
  return referral
}

/** Every paper of the case that belongs into the packet, tab by tab, and what is missing. */
export function planPacket(ctx: Pick<Ctx, 'db' | 'clock'>, referralId: string): Plan {
  const { db, clock } = ctx
  const referral = knownReferral(db, referralId)
  const sarbCase = knownCase(db, referral.caseId)
  const held = heldHearings(db, sarbCase.id)
  const records = recordsOf(db, sarbCase.id)
  const ofForm = (...forms: FormId[]) => issued(db, { caseId: sarbCase.id, forms })
  // Papers of the pupil's year belong to the case: each report has its notification (In re A.N.).
  const ofYear = (...forms: FormId[]) =>
    issued(db, { pupilId: sarbCase.pupilId, forms }).filter(
      ({ issuedOn }) => issuedOn >= firstDayOf(sarbCase.schoolYear)
    )
  const notices = served(db, ofYear('SD-01', 'SD-21'))
  const meetings = served(db, ofYear('SD-22', 'SD-23'))
  const referralNotices = served(db, ofForm('SD-02'))
  const hearingNotices = served(db, ofForm('SD-03'))
  const contracts = served(db, ofForm('SD-06', 'SD-37'))
  const minutes = ofForm('SD-07')
  const violations = served(db, ofForm('SD-80', 'SD-81'))
  const notice = findDocument(db, referral.noticeDocumentId)
  const { stepTabs, tabs: only } = sheets[referral.route]
  const subpoena = served(db, only?.includes('subpoena') ? summonedBy(db, referral) : [])
  const plain = (documents: readonly DocumentRecord[]) =>
    documents.map((document) => ({ document, title: document.title }))
  const step = (letter: 'a' | 'b' | 'c') =>
    records[`step-${letter}`].map((document) => ({ document, title: `Evidence of step (${letter})` }))
  const papers: Record<TabId, TitledDocument[]> = {
    referral: notice ? plain([notice]) : [],
    identity: plain(records.identity),
    attendance: records.attendance.map((document) => ({ document, title: attendanceTitle(db, document) })),
    notices: notices.papers,
    interventions: [...plain(records.interventions), ...(stepTabs ? [] : meetings.papers)],
    'referral-notice': [...plain(ofForm('SD-20')), ...referralNotices.papers],
    'hearing-notice': hearingNotices.papers,
    minutes: plain([...minutes, ...ofForm('SD-41')]),
    directives: contracts.papers,
    since: [
      ...records.since.map((document) => ({ document, title: attendanceTitle(db, document) })),
      ...violations.papers
    ],
    reports: plain(records.reports),
    'step-a': [...step('a'), ...(stepTabs ? meetings.papers : [])],
    'step-b': step('b'),
    'step-c': step('c'),
    providers: [],
    subpoena: subpoena.papers,
    witnesses: plain(filed(db, sarbCase.id, SUPPORTING.witnesses)),
    chronology: plain([...filed(db, sarbCase.id, SUPPORTING.chronology), ...filed(db, sarbCase.id, SUPPORTING.proof)])
  }
  const placed = new Map(
    Object.entries(papers).flatMap(([tab, own]) => own.map(({ document }) => [document.id, tab as TabId] as const))
  )
  const files = exhibitsOf(db, sarbCase.id)
  const areas = new Map(
    redactionsOf(db, referralId)
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ documentId, exhibitId, marks }) => [documentId ?? exhibitId ?? '', marks.length])
  )
  const { log, steps, attempts } = ladderOf(ctx, sarbCase.id, held)
  const [logPaper] = records.interventions
  const missing = missingFrom({
    knownUntil: judgedUntil(db, clock.today()),
    heardOn: heardOn(held, referral),
    identity: records.identity.length > 0,
    attendance: certified(db, records.attendance),
    since: certified(db, records.since),
    interventions: logPaper
      ? { newEntries: log.filter(({ recordedAt }) => recordedAt > logPaper.issuedAt).length }
      : null,
    notices: notices.served,
    referralNotices: referralNotices.served,
    hearingNotices: hearingNotices.served,
    subpoenas: subpoena.served,
    hearings: held.map(({ hearing, directives, contractId }) => ({
      on: hearing.date,
      minutes: minutes.some(({ hearingId }) => hearingId === hearing.id),
      directives,
      contract: contractId !== null
    })),
    ladder: { a: steps[0]?.done.length ?? 0, b: steps[1]?.done.length ?? 0, c: steps[2]?.done.length ?? 0 },
    steps: stepTabs
      ? {
          reports: records.reports.length > 0,
          a: records['step-a'].length > 0,
          b: records['step-b'].length > 0,
          c: records['step-c'].length > 0
        }
      : null,
    conferenceAttempts: attempts,
    citationCopy: referral.route === '258-citation' ? files.some(({ tab }) => tab === 'referral') : undefined,
    witnesses: papers.witnesses.length > 0,
    chronology: filed(db, sarbCase.id, SUPPORTING.chronology).length > 0,
    withoutGround: lostGround(db, sarbCase, [hearingGround, agreementGround, courtGround]).flatMap((one) => {
      const tab = one.documentIds.map((id) => placed.get(id)).find((place) => place !== undefined)
      // A paper that is not in this packet does not go out with it.
      return one.kind === 'paper' && !tab ? [] : [{ ...one, tab: tab ?? null }]
    })
  })
  const tabs = orderedTabs(referral.arrangement.tabs, { withSteps: stepTabs, only })
  return {
    referral,
    pupilId: sarbCase.pupilId,
    caseNumber: sarbCase.number,
    tabs: tabs.map(({ id, title }) => ({
      id,
      title,
      papers: ordered(
        [
          ...papers[id].map(documentPaper),
          ...files
            .filter(({ tab }) => tab === id || (id === 'referral' && !tabs.some((one) => one.id === tab)))
            .map(filePaper)
        ].map((paper) => ({ ...paper, removedAreas: areas.get(paper.id) ?? 0 })),
        referral.arrangement.papers
      ),
      missing: missing.filter(({ tab }) => tab === id)
    })),
    recordsOn: records.identity[0]?.issuedOn ?? null
  }
}

function documentPaper({ document, title }: TitledDocument): Omit<PlannedPaper, 'removedAreas'> {
  const { id, number, form, issuedOn, pageCount, sha256 } = document
  return { id, kind: 'document', number, form, title, date: issuedOn, pageCount, sha256, source: null, notes: [] }
}

/** Said of a file that was added by an earlier program. */
const NOT_LOOKED_INTO =
  'It was added before files were searched for text that cannot be seen. Take it out and add it again to have that done.'

function filePaper({
  id,
  fileName,
  title,
  datedOn,
  pageCount,
  sha256,
  source,
  kind,
  notes: taken,
  unseen
}: Exhibit): Omit<PlannedPaper, 'removedAreas'> {
  const notes = kind === 'pdf' && unseen === null ? [...taken, NOT_LOOKED_INTO] : taken
  return { id, kind: 'exhibit', number: fileName, form: null, title, date: datedOn, pageCount, sha256, source, notes }
}

/** Papers in the order a person gave them; those not named follow as they come. */
function ordered(papers: readonly PlannedPaper[], order: readonly string[]): PlannedPaper[] {
  const place = ({ id }: PlannedPaper, at: number) => {
    const named = order.indexOf(id)
    return named === -1 ? order.length + at : named
  }
  const places = new Map(papers.map((paper, at) => [paper, place(paper, at)]))
  return [...papers].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

/** The hearing the packet turns on: the first that was held. */
const heardOn = (held: readonly HeldHearing[], { decidedOn }: CourtReferral) => held[0]?.hearing.date ?? decidedOn

/** The subpoena a request asks to have enforced. */
function summonedBy(db: Connection, { noticeDocumentId }: CourtReferral): DocumentRecord[] {
  const data = documentData(db, noticeDocumentId) as { subpoena?: { id: string } } | null
  const document = data?.subpoena && findDocument(db, data.subpoena.id)
  return document ? [document] : []
}

/** The oldest first. */
function issued(db: Connection, of: { forms: FormId[]; caseId?: string; pupilId?: string }): DocumentRecord[] {
  return listDocuments(db, { ...of, superseded: false, limit: 200, offset: 0 }).documents.reverse()
}

/** Papers of the case filed for a purpose and in force, by number. */
function filed(db: Connection, caseId: string, purpose: string): DocumentRecord[] {
  return caseDocuments(db, caseId)
    .filter((one) => one.purpose === purpose)
    .flatMap(({ documentId }) => findDocument(db, documentId) ?? [])
    .filter(({ state }) => state === 'issued')
    .sort((a, b) => (a.number < b.number ? -1 : 1))
}

function recordsOf(db: Connection, caseId: string): Record<keyof typeof PURPOSE, DocumentRecord[]> {
  const keys = Object.keys(PURPOSE) as (keyof typeof PURPOSE)[]
  return Object.fromEntries(keys.map((key) => [key, filed(db, caseId, PURPOSE[key])])) as Record<
    keyof typeof PURPOSE,
    DocumentRecord[]
  >
}

interface AttendanceData {
  from: CalendarDate
  asOf: CalendarDate
  certificate: { executed: unknown } | null
}

function certified(db: Connection, documents: readonly DocumentRecord[]) {
  const data = documents.map(({ id }) => documentData(db, id) as AttendanceData)
  const last = data.at(-1)
  return last ? { asOf: last.asOf, signed: data.every(({ certificate }) => Boolean(certificate?.executed)) } : null
}

function attendanceTitle(db: Connection, { id, title }: DocumentRecord): string {
  const { certificate } = documentData(db, id) as AttendanceData
  return certificate ? `Certified ${title.toLowerCase()}` : title
}

/** Papers that were given to somebody, each followed by its proofs of service; a proof stands once in a tab. */
function served(
  db: Connection,
  documents: readonly DocumentRecord[]
): { papers: TitledDocument[]; served: ServedPaper[] } {
  const papers: TitledDocument[] = []
  const facts: ServedPaper[] = []
  const proofs = new Map<string, { document: DocumentRecord; after: string }>()
  for (const document of documents) {
    const data = documentData(db, document.id) as { addressee?: { name?: string } } | null
    const recipient = data?.addressee?.name ?? null
    const deliveries = servicesWhere(db, { documentId: document.id })
    const proofIds = deliveries.flatMap(({ proofDocumentId }) => proofDocumentId ?? [])
    for (const id of proofIds) {
      const proof = findDocument(db, id)
      if (proof) proofs.set(id, { document: proof, after: document.id })
    }
    papers.push({ document, title: recipient ? `${document.title}, to ${recipient}` : document.title })
    if (recipient || deliveries.length > 0) {
      facts.push({
        title: document.title,
        recipient,
        served: deliveries.length > 0,
        proved: deliveries.length > 0 && proofIds.length > 0
      })
    }
  }
  return {
    papers: papers.flatMap((paper) => [
      paper,
      ...[...proofs.values()]
        .filter(({ after }) => after === paper.document.id)
        .map(({ document }) => ({ document, title: `${document.title}: ${paper.document.title.toLowerCase()}` }))
    ]),
    served: facts
  }
}
