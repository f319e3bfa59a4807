import type { Means } from '@shared/court/model'
import { sheets } from '@shared/court/sheets'
import type { DocumentRecord } from '@shared/documents/model'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import { fileWithCase } from '../cases/queries'
import type { Ctx } from '../context'
import { archiveAssembled, frozenDocument } from '../documents/archive'
import { type AssembledPacket, assemblePacket, type PacketPart } from '../documents/packet'
import { readPaperStyle } from '../documents/queries-wording'
import { districtLetterTexts } from '../interventions/letters'
import { releaseOf } from './notice'
import { type Plan, planPacket } from './plan'
import { insertDisclosure, insertPacket } from './queries'
import { courtHead } from './records'
import type { PacketContents } from './tables'

/** What is printed: tabs that hold a paper, numbered in their order. */
function partsOf(ctx: Ctx, { tabs, referral }: Plan): { parts: PacketPart[]; documents: PacketContents['documents'] } {
  const without = new Set(referral.arrangement.without)
  const parts: PacketPart[] = []
  const documents: PacketContents['documents'] = []
  let number = 0
  for (const { title, papers } of tabs) {
    const chosen = papers.filter(({ document }) => !without.has(document.id))
    if (chosen.length === 0) continue
    number += 1
    for (const paper of chosen) {
      const { document, bytes } = frozenDocument(ctx, paper.document.id)
      documents.push({ id: document.id, sha256: document.sha256 })
      parts.push({
        tab: String(number),
        tabTitle: title,
        title: paper.title,
        date: document.issuedOn,
        bytes,
        own: true
      })
    }
  }
  return { parts, documents }
}

function assemble(ctx: Ctx, plan: Plan, parts: readonly PacketPart[], seed: string): Promise<AssembledPacket> {
  if (parts.length === 0) throw new DeskError('not-allowed', 'Every paper is left out, so there is no packet to make.')
  const { head } = courtHead(ctx, plan.referral.caseId)
  const { authority, packetTitle } = sheets[plan.referral.route]
  const front = {
    letterhead: head.letterhead,
    date: head.date,
    caseNumber: head.caseNumber,
    title: packetTitle,
    to: [plan.referral.recipient.name],
    pupil: head.pupil,
    authority: authority.citation,
    contact: districtLetterTexts(ctx.db).contact
  }
  return assemblePacket(
    parts,
    { front, at: ctx.clock.now(), seed, style: readPaperStyle(ctx.db) },
    async (page) => new Uint8Array(await ctx.host.printPdf(page))
  )
}

/** The packet as it would be today; nothing is kept, logged or numbered. */
export async function previewPacket(ctx: Ctx, referralId: string): Promise<{ bytes: Uint8Array; pageCount: number }> {
  const plan = planPacket(ctx, referralId)
  const { bytes, pageCount } = await assemble(ctx, plan, partsOf(ctx, plan).parts, referralId)
  return { bytes, pageCount }
}

/**
 * Freezes the packet with what it holds and lacks, and logs the release of each record in it. Throws DeskError
 * `damaged` when a paper is not as it was issued, `not-allowed` when there is nothing to send.
 */
export async function issuePacket(ctx: Ctx, referralId: string, method: Means): Promise<DocumentRecord> {
  const plan = planPacket(ctx, referralId)
  const { parts, documents } = partsOf(ctx, plan)
  const { referral, pupilId, caseNumber } = plan
  let contents: PacketContents | null = null
  const packetId = newId()
  const subject = { pupilId, caseId: referral.caseId }
  return archiveAssembled(
    ctx,
    { form: 'SD-11', date: ctx.clock.today(), caseNumber, subject },
    async () => {
      const { bytes, pageCount, tabs } = await assemble(ctx, plan, parts, packetId)
      contents = { tabs, documents, missing: plan.tabs.flatMap(({ missing }) => missing) }
      return { bytes, pageCount, data: { referralId, ...contents } }
    },
    (db, [record]) => {
      const documentId = record?.id as string
      insertPacket(db, {
        id: packetId,
        referralId,
        documentId,
        madeAt: ctx.clock.now(),
        contents: contents as PacketContents
      })
      fileWithCase(db, referral.caseId, documentId, 'court-packet')
      insertDisclosure(db, releaseOf(ctx, { referral, pupilId, documentId, method }))
    }
  )
}
