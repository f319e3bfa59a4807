import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { Ctx } from '../context'
import { frozenDocument } from '../documents/archive'
import {
  describeExhibit,
  redactionsOf,
  removeExhibit,
  saveScannerFolder,
  scannerFolder,
  withdrawRedaction
} from './exhibitQueries'
import { addExhibit, knownExhibit, readFileAsPages, scans } from './exhibits'
import { checkManifest } from './export/checkManifest'
import { exportPacket, knownPacket, packedBytes } from './export/exportPacket'
import { knownReferral } from './plan'
import { setArrangement } from './queries'
import { bytesGoingOut, namesOfOthers, originalBytes, paperOfPacket, redactPaper } from './redactions'
import { issueChronology, issueWitnesses, provePacket } from './supporting'

type In<N extends RouteName> = ParsedRouteInput<N>

/** Files from outside, redaction, and what leaves the desk. */
export const packetHandlers = {
  'court.setOptions': (ctx: Ctx, { referralId, options }: In<'court.setOptions'>): RouteOutput<'court.setOptions'> => {
    const { arrangement } = knownReferral(ctx.db, referralId)
    const payload = { before: arrangement.options, after: options }
    ctx.write({ action: 'court.options', subjectType: 'court-referral', subjectId: referralId, payload }, (db) =>
      setArrangement(db, referralId, { ...arrangement, options })
    )
    return {}
  },

  'court.chooseFiles': (ctx: Ctx): Promise<RouteOutput<'court.chooseFiles'>> => ctx.host.chooseFiles(),

  'court.scans': (ctx: Ctx): RouteOutput<'court.scans'> => scans(ctx),

  'court.chooseScanner': async (ctx: Ctx): Promise<RouteOutput<'court.chooseScanner'>> => {
    const chosen = await ctx.host.chooseFolder('scanner')
    const path = chosen && (await ctx.host.pathOf(chosen.handle))
    if (!chosen || !path) return { folder: scannerFolder(ctx.db) ? (scans(ctx)?.folder ?? null) : null }
    ctx.write({ action: 'court.scanner', subjectType: 'setting', payload: { folder: chosen.name } }, (db) =>
      saveScannerFolder(db, path)
    )
    return { folder: chosen.name }
  },

  'court.readFile': async (ctx: Ctx, input: In<'court.readFile'>): Promise<RouteOutput<'court.readFile'>> => {
    const { name, bytes, pageCount, notes, unseen } = await readFileAsPages(ctx, input)
    return { name, bytes, pageCount, notes, unseen }
  },

  'court.addExhibit': async (ctx: Ctx, input: In<'court.addExhibit'>): Promise<RouteOutput<'court.addExhibit'>> => ({
    exhibit: await addExhibit(ctx, input)
  }),

  'court.describeExhibit': (
    ctx: Ctx,
    { exhibitId, ...change }: In<'court.describeExhibit'>
  ): RouteOutput<'court.describeExhibit'> => {
    const { tab, title, datedOn, source } = knownExhibit(ctx, exhibitId)
    const payload = { before: { tab, title, datedOn, source }, after: change }
    ctx.write({ action: 'court.exhibit', subjectType: 'exhibit', subjectId: exhibitId, payload }, (db) =>
      describeExhibit(db, exhibitId, change)
    )
    return {}
  },

  'court.removeExhibit': (ctx: Ctx, { exhibitId }: In<'court.removeExhibit'>): RouteOutput<'court.removeExhibit'> => {
    knownExhibit(ctx, exhibitId)
    ctx.write({ action: 'court.exhibit-removed', subjectType: 'exhibit', subjectId: exhibitId }, (db) =>
      removeExhibit(db, exhibitId, ctx.clock.now(), ctx.actor)
    )
    return {}
  },

  'court.paper': (ctx: Ctx, { referralId, paperId, original }: In<'court.paper'>): RouteOutput<'court.paper'> => {
    const paper = paperOfPacket(ctx, referralId, paperId)
    const inForce = redactionsOf(ctx.db, referralId).find(
      ({ documentId, exhibitId, withdrawnAt }) => withdrawnAt === null && (documentId ?? exhibitId) === paperId
    )
    return {
      bytes: original ? originalBytes(ctx, paper) : bytesGoingOut(ctx, referralId, paper).bytes,
      marks: inForce?.marks ?? []
    }
  },

  'court.namesOfOthers': (
    ctx: Ctx,
    { referralId, paperId }: In<'court.namesOfOthers'>
  ): Promise<RouteOutput<'court.namesOfOthers'>> => namesOfOthers(ctx, referralId, paperId),

  'court.redact': async (ctx: Ctx, input: In<'court.redact'>): Promise<RouteOutput<'court.redact'>> => {
    await redactPaper(ctx, input)
    return {}
  },

  'court.withdrawRedaction': (
    ctx: Ctx,
    { referralId, paperId }: In<'court.withdrawRedaction'>
  ): RouteOutput<'court.withdrawRedaction'> => {
    const payload = { referralId, paperId }
    ctx.write(
      { action: 'court.redaction-withdrawn', subjectType: 'court-referral', subjectId: referralId, payload },
      (db) => withdrawRedaction(db, referralId, paperId, ctx.clock.now())
    )
    return {}
  },

  'court.issueWitnesses': async (
    ctx: Ctx,
    { referralId }: In<'court.issueWitnesses'>
  ): Promise<RouteOutput<'court.issueWitnesses'>> => ({ document: await issueWitnesses(ctx, referralId) }),

  'court.issueChronology': async (
    ctx: Ctx,
    { referralId }: In<'court.issueChronology'>
  ): Promise<RouteOutput<'court.issueChronology'>> => ({ document: await issueChronology(ctx, referralId) }),

  'court.provePacket': async (ctx: Ctx, input: In<'court.provePacket'>): Promise<RouteOutput<'court.provePacket'>> => ({
    document: await provePacket(ctx, input)
  }),

  'court.exportPacket': (ctx: Ctx, input: In<'court.exportPacket'>): Promise<RouteOutput<'court.exportPacket'>> =>
    exportPacket(ctx, input),

  'court.sizes': (ctx: Ctx, { packetId }: In<'court.sizes'>): RouteOutput<'court.sizes'> => {
    const { documentId, contents } = knownPacket(ctx, packetId)
    const { bytes } = frozenDocument(ctx, documentId)
    return {
      total: bytes.length,
      papers: contents.documents.map((paper) => ({
        title: paper.title ?? '',
        pages: paper.pages ?? 0,
        bytes: packedBytes(ctx, paper).length
      }))
    }
  },

  'court.checkManifest': (ctx: Ctx, input: In<'court.checkManifest'>): RouteOutput<'court.checkManifest'> =>
    checkManifest(ctx, input)
}
