import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { CourtCase, PacketPlan } from '@shared/court/routes'
import { sheets } from '@shared/court/sheets'
import { DeskError } from '@shared/kernel/errors'
import { legalName, listName } from '@shared/pupils/names'
import { findCase, listCases } from '../cases/queries'
import type { Ctx } from '../context'
import { findDocument } from '../documents/queries'
import { knownDay } from '../hearings/day'
import { hearingsWhere } from '../hearings/queries/docket'
import { summonedCaseIds } from '../hearings/queries/reminders'
import { contactsOf, findPupilLine } from '../pupils/queries'
import { afterHandlers } from './after'
import { consentHandlers } from './consents'
import { redactionsOf } from './exhibitQueries'
import { foundIn, heldHearings, knownCase, recipientOf } from './facts'
import { issueNotice, previewNotice } from './notice'
import { issuePacket, measurePacket, previewPacket } from './packet'
import { packetHandlers } from './packetHandlers'
import { knownReferral, planPacket } from './plan'
import {
  disclosuresWhere,
  findDisclosure,
  findPacket,
  findReferral,
  packetsOf,
  readCourtSettings,
  referralsOf,
  referredCaseIds,
  saveCourtSettings,
  setArrangement,
  setParentsTold
} from './queries'
import { issueRecords } from './records'
import { groundDays } from './routeFacts'
import { stepPapers } from './stepPapers'
import { subpoenaChoices, subpoenaMissedOn } from './subpoenas'
import { ways } from './ways'

type In<N extends RouteName> = ParsedRouteInput<N>

function courtCase({ db, clock }: Pick<Ctx, 'db' | 'clock'>, caseId: string): CourtCase {
  const { id, number, pupilId, state } = knownCase(db, caseId)
  const line = findPupilLine(db, pupilId, clock.today())
  const held = heldHearings(db, id)
  return {
    caseId: id,
    number,
    pupilId,
    pupilName: line ? listName(line) : '',
    grade: line?.grade ?? null,
    schoolName: line?.schoolName ?? null,
    state,
    heardOn: held[0]?.hearing.date ?? null,
    summonedFor: subpoenaMissedOn(db, id),
    findings: { a: foundIn(held, 'F7')?.on ?? null, b: foundIn(held, 'F8')?.on ?? null },
    referrals: referralsOf(db, id).map((referral) => {
      const releases = disclosuresWhere(db, { referralId: referral.id })
      const untold = releases.find(({ parentsDueAt, parentsTold }) => parentsDueAt !== null && parentsTold === null)
      return {
        id: referral.id,
        route: referral.route,
        office: sheets[referral.route].office,
        sentOn: findDocument(db, referral.noticeDocumentId)?.issuedOn ?? referral.decidedOn,
        packets: packetsOf(db, referral.id).length,
        parentsDueAt: untold?.parentsDueAt ?? null
      }
    })
  }
}

export const courtHandlers = {
  ...consentHandlers,
  ...afterHandlers,
  ...packetHandlers,
  'court.settings': (ctx: Ctx): RouteOutput<'court.settings'> => readCourtSettings(ctx.db),

  'court.saveSettings': (ctx: Ctx, input: In<'court.saveSettings'>): RouteOutput<'court.saveSettings'> => {
    const payload = { before: readCourtSettings(ctx.db), after: input }
    ctx.write({ action: 'court.settings', subjectType: 'setting', payload }, (db) => saveCourtSettings(db, input))
    return {}
  },

  'court.cases': (ctx: Ctx): RouteOutput<'court.cases'> => {
    const referred = new Set(referredCaseIds(ctx.db))
    const summoned = new Set(summonedCaseIds(ctx.db))
    const open = listCases(ctx.db, null).filter(
      ({ id, state }) =>
        referred.has(id) ||
        summoned.has(id) ||
        state === 'heard' ||
        state === 'following-up' ||
        state === 'referred-out'
    )
    const shown = new Set(open.map(({ id }) => id))
    const others = [...referred].filter((id) => !shown.has(id)).flatMap((id) => findCase(ctx.db, id) ?? [])
    return { asOf: ctx.clock.today(), rows: [...open, ...others].map(({ id }) => courtCase(ctx, id)) }
  },

  'court.disclosures': (ctx: Ctx, { pupilId }: In<'court.disclosures'>): RouteOutput<'court.disclosures'> => {
    const { db, clock } = ctx
    const rows = disclosuresWhere(db, { pupilId: pupilId ?? undefined }).reverse()
    return {
      now: clock.now(),
      rows: rows.map((release) => {
        const line = findPupilLine(db, release.pupilId, clock.today())
        const referral = release.referralId ? findReferral(db, release.referralId) : undefined
        const sarbCase = referral && findCase(db, referral.caseId)
        return {
          ...release,
          caseId: sarbCase?.id ?? null,
          caseNumber: sarbCase?.number ?? '',
          pupilName: line ? listName(line) : ''
        }
      })
    }
  },

  'court.sheet': (ctx: Ctx, { caseId, draft }: In<'court.sheet'>): RouteOutput<'court.sheet'> => {
    const { db } = ctx
    const held = heldHearings(db, caseId)
    const sheet = sheets[draft.route]
    const { office, authority } = sheet
    const way = ways[draft.route]
    const { name, addressLines } = recipientOf(db, office)
    const { section, says, demands, certificate, parentNoticeHours } = authority
    const last = held.at(-1)?.hearing ?? hearingsWhere(db, { caseId })[0]
    return {
      case: courtCase(ctx, caseId),
      lines: way.lines(ctx, { caseId, draft }, held),
      authority: { section, says, demands: [...demands], certificate, parentNoticeHours },
      recipient: { name, addressLines },
      signer: { name: (last && knownDay(db, last.dayId).chair) || '-', title: 'Chair of the Board' },
      suggested: way.suggested(ctx, caseId, held),
      foundOn: groundDays(ctx, { caseId, draft }, sheet, held),
      adults: contactsOf(db, knownCase(db, caseId).pupilId)
        .filter(({ receivesMail, educationRights, livesWith }) => receivesMail || educationRights || livesWith)
        .map((contact) => ({
          value: contact.id,
          label: [legalName(contact), contact.relation].filter(Boolean).join(', ')
        })),
      subpoenas: draft.route === '48321.5-subpoena' ? subpoenaChoices(db, caseId) : [],
      findingsRequired: readCourtSettings(db).findingsRequired,
      courtClosed: readCourtSettings(db).courtClosed,
      courtOpen: readCourtSettings(db).courtOpen
    }
  },

  'court.previewNotice': (ctx: Ctx, input: In<'court.previewNotice'>): Promise<RouteOutput<'court.previewNotice'>> =>
    previewNotice(ctx, input),

  'court.issueNotice': (ctx: Ctx, input: In<'court.issueNotice'>): Promise<RouteOutput<'court.issueNotice'>> =>
    issueNotice(ctx, input),

  'court.packet': (ctx: Ctx, { referralId }: In<'court.packet'>): RouteOutput<'court.packet'> =>
    readPlan(ctx, referralId),

  'court.arrange': (ctx: Ctx, { referralId, ...arrangement }: In<'court.arrange'>): RouteOutput<'court.arrange'> => {
    const { arrangement: before } = knownReferral(ctx.db, referralId)
    const after = { ...arrangement, options: before.options }
    const payload = { before, after }
    ctx.write({ action: 'court.arrange', subjectType: 'court-referral', subjectId: referralId, payload }, (db) =>
      setArrangement(db, referralId, after)
    )
    return {}
  },

  'court.issueRecords': async (
    ctx: Ctx,
    { referralId, signature }: In<'court.issueRecords'>
  ): Promise<RouteOutput<'court.issueRecords'>> => {
    const { caseId, route, decidedOn } = knownReferral(ctx.db, referralId)
    const { stepTabs, tabs } = sheets[route]
    const further = stepTabs ? stepPapers(ctx, caseId) : []
    return { documents: await issueRecords(ctx, caseId, signature, { further, tabs, until: decidedOn }) }
  },

  'court.previewPacket': (
    ctx: Ctx,
    { referralId, how }: In<'court.previewPacket'>
  ): Promise<RouteOutput<'court.previewPacket'>> => previewPacket(ctx, referralId, how),

  'court.measurePacket': (
    ctx: Ctx,
    { referralId, how }: In<'court.measurePacket'>
  ): Promise<RouteOutput<'court.measurePacket'>> => measurePacket(ctx, referralId, how),

  'court.issuePacket': async (
    ctx: Ctx,
    { referralId, means, how }: In<'court.issuePacket'>
  ): Promise<RouteOutput<'court.issuePacket'>> => ({ document: await issuePacket(ctx, referralId, means, how) }),

  'court.parentsTold': (ctx: Ctx, { disclosureId, how }: In<'court.parentsTold'>): RouteOutput<'court.parentsTold'> => {
    const release = findDisclosure(ctx.db, disclosureId)
    if (!release) throw new DeskError('not-found', 'That release is not in the log any more.')
    if (release.parentsDueAt === null) {
      throw new DeskError('not-allowed', 'The law does not ask for a notice to the parents of this release.')
    }
    const told = { on: ctx.clock.today(), at: ctx.clock.now(), how, by: ctx.actor }
    ctx.write(
      { action: 'court.parents-told', subjectType: 'disclosure', subjectId: disclosureId, payload: told },
      (db) => setParentsTold(db, disclosureId, told)
    )
    return {}
  }
}

function readPlan(ctx: Ctx, referralId: string): PacketPlan {
  const { db, clock } = ctx
  const { referral, pupilId, caseNumber, tabs, recordsOn } = planPacket(ctx, referralId)
  const { custodian } = readCourtSettings(db)
  const { authority } = sheets[referral.route]
  const without = new Set(referral.arrangement.without)
  const line = findPupilLine(db, pupilId, clock.today())
  const shown = tabs.map(({ papers, ...tab }) => ({
    ...tab,
    papers: papers.map(({ sha256: _, ...paper }) => ({ ...paper, included: !without.has(paper.id) }))
  }))
  const issued = packetsOf(db, referralId)
  const [last] = issued
  const titles = new Map(shown.flatMap(({ papers }) => papers).map(({ id, title }) => [id, title]))
  const included = shown.flatMap(({ papers }) => papers).filter((paper) => paper.included)
  return {
    referral,
    caseNumber,
    pupilId,
    pupilName: line ? listName(line) : '',
    tabs: shown,
    missingCount: shown.flatMap(({ missing }) => missing).filter(({ weight }) => weight === 'missing').length,
    pages: included.reduce((sum, { pageCount }) => sum + pageCount, 0),
    recordsOn,
    custodian: custodian && { name: custodian.name, title: custodian.title, place: custodian.place },
    authority: { section: authority.section, says: authority.says, demands: [...authority.demands] },
    packets: issued.flatMap(({ id, documentId, madeAt, contents }) => {
      const document = findDocument(db, documentId)
      const missing = contents.missing.filter(({ weight }) => weight === 'missing').length
      const { version = 1, changes = [], options } = contents
      const continued = contents.continues ? findPacket(db, contents.continues) : undefined
      const continues = continued ? (findDocument(db, continued.documentId)?.number ?? null) : null
      const limit = options?.limit ?? null
      return document ? [{ id, document, madeAt, missing, version, continues, changes, limit }] : []
    }),
    late: last ? included.filter(({ id }) => !last.contents.documents.some((one) => one.id === id)).length : 0,
    disclosures: disclosuresWhere(db, { referralId }),
    redactions: redactionsOf(db, referralId)
      .map(({ documentId, exhibitId, marks, madeAt, madeBy, withdrawnAt }) => {
        const paperId = documentId ?? exhibitId ?? ''
        const reasons = [...new Set(marks.map(({ reason }) => reason))]
        return {
          paperId,
          title: titles.get(paperId) ?? 'a paper',
          madeAt,
          madeBy,
          areas: marks.length,
          reasons,
          withdrawnAt
        }
      })
      .reverse()
  }
}
