import type { RouteOutput } from '@shared/contract'
import type { Means } from '@shared/court/model'
import type { IssueAs, PacketOptions } from '@shared/court/packet'
import { sheets } from '@shared/court/sheets'
import type { DocumentRecord } from '@shared/documents/model'
import type { Layout } from '@shared/documents/numbering'
import { newId } from '@shared/kernel/ids'
import { fileWithCase } from '../cases/queries'
import type { Ctx } from '../context'
import { letterhead } from '../district/letterhead'
import { archiveAssembled } from '../documents/archive'
import { sha256 } from '../documents/issue'
import type { AssembledPacket, PacketMeta, PrintPdf, SizedPart } from '../documents/packet'
import { findDocument } from '../documents/queries'
import { readPaperStyle } from '../documents/queries-wording'
import { renderJob } from '../documents/render'
import { districtLetterTexts } from '../interventions/letters'
import { sizesGoingOut } from './exhibitQueries'
import { type Chosen, choosePapers, type Packing, packPapers } from './packing'
import { type Plan, planPacket } from './plan'
import { insertDisclosure, insertPacket, type NewPacket } from './queries'
import { courtHead } from './records'
import { releaseOf, releasesWith } from './releases'
import type { PacketContents } from './tables'

/** One sheet for each exhibit, printed as one job. */
async function withSheets(ctx: Ctx, plan: Plan, { parts, papers, options }: Packing): Promise<Packing['parts']> {
  if (!options.coverSheets) return parts
  const counts = new Map<string, number>()
  const items = parts.map((part, at) => {
    const count = (counts.get(part.tab) ?? 0) + 1
    counts.set(part.tab, count)
    const data = {
      letterhead: letterhead(ctx.db),
      date: ctx.clock.today(),
      caseNumber: plan.caseNumber,
      exhibit: `${part.tab}-${count}`,
      title: part.title,
      datedOn: part.date,
      source: papers[at]?.source ?? null,
      pages: papers[at]?.pages ?? 1
    }
    return { form: 'SD-62' as const, language: 'en' as const, data, number: null, caseNumber: plan.caseNumber }
  })
  const job = renderJob(items, readPaperStyle(ctx.db))
  const facts = parts.map(({ title }) => ({
    title,
    language: 'en-US',
    at: ctx.clock.now(),
    subject: title,
    seed: title,
    keywords: []
  }))
  const { splitJob } = await import('../documents/pdf/split')
  const sheets = await splitJob(new Uint8Array(await ctx.host.printPdf(job)), job, facts)
  return parts.map((part, at) => ({ ...part, sheet: sheets[at]?.bytes }))
}

/** What stands on the cover of a version, and how its pages look. */
function metaOf(
  ctx: Ctx,
  plan: Plan,
  { version, base, changes, options, papers }: Omit<Packing, 'parts' | 'papers'> & { papers: unknown },
  method: Means | null
): PacketMeta {
  const { head } = courtHead(ctx, plan.referral.caseId)
  const { authority, packetTitle } = sheets[plan.referral.route]
  const continues = base ? (findDocument(ctx.db, base.documentId)?.number ?? null) : null
  const front = {
    letterhead: head.letterhead,
    date: head.date,
    caseNumber: head.caseNumber,
    title: packetTitle,
    to: [plan.referral.recipient.name],
    pupil: head.pupil,
    authority: authority.citation,
    contact: districtLetterTexts(ctx.db).contact,
    released: releasesWith(ctx, plan.referral, method),
    version: version > 1 ? { number: version, continues, changes } : null
  }
  return {
    front,
    at: ctx.clock.now(),
    // The same papers in the same order on the same day make the same file.
    seed: sha256(new TextEncoder().encode(JSON.stringify([front, papers, options]))),
    style: readPaperStyle(ctx.db),
    marks: {
      exhibits: options.exhibits,
      stampPlace: options.exhibitPlace,
      running: options.running,
      grey: options.grey
    },
    continues: base?.contents.layout ?? null
  }
}

const printerOf =
  (ctx: Ctx): PrintPdf =>
  async (page) =>
    new Uint8Array(await ctx.host.printPdf(page))

async function assemble(ctx: Ctx, plan: Plan, packing: Packing, method: Means | null): Promise<AssembledPacket> {
  const parts = await withSheets(ctx, plan, packing)
  const { assemblePacket } = await import('../documents/packet')
  return assemblePacket(parts, metaOf(ctx, plan, packing, method), printerOf(ctx))
}

/**
 * Where each paper would stand and how large the file would be. Cover and index are printed, the papers only counted:
 * the pages are those of the packet, the size is theirs added up.
 */
export async function measurePacket(
  ctx: Ctx,
  referralId: string,
  how: IssueAs
): Promise<RouteOutput<'court.measurePacket'>> {
  const plan = planPacket(ctx, referralId)
  const { chosen, options, ...version } = choosePapers(ctx, plan, how)
  const sizes = sizesGoingOut(ctx.db, referralId)
  const known = new Map(chosen.map(({ paper }) => [paper.id, paper]))
  const placed = ({ id, labels }: Layout['parts'][number]) => ({
    id,
    title: known.get(id)?.title ?? '',
    from: labels[0] ?? '',
    to: labels.at(-1) ?? '',
    pages: labels.length,
    bytes: sizes(id)
  })
  const served = asServed(version.last, chosen, options)
  if (how.as === 'new' && served) {
    const pages = served.front.length + served.parts.reduce((sum, { labels }) => sum + labels.length, 0)
    return { front: served.front.length, frontBytes: 0, pages, papers: served.parts.map(placed) }
  }
  const sheet = options.coverSheets ? 1 : 0
  const parts = chosen.map(
    ({ paper, ...of }): SizedPart => ({
      ...of,
      id: paper.id,
      title: paper.removedAreas > 0 ? `${paper.title} (redacted)` : paper.title,
      date: paper.date,
      pages: paper.pageCount + sheet
    })
  )
  // What changed is on the cover only; one line stands for it here.
  const changes = version.last ? ['as the papers say'] : []
  const meta = metaOf(ctx, plan, { ...version, options, changes, papers: parts.map(({ id }) => id) }, null)
  const { settleFront } = await import('../documents/packet')
  const { bytes, pages, layout } = await settleFront(parts, meta, printerOf(ctx))
  return { front: layout.front.length, frontBytes: bytes.length, pages, papers: layout.parts.map(placed) }
}

/** Where the papers stand in the version that went out last, while nothing of it has been changed since. */
function asServed(last: NewPacket | null, chosen: readonly Chosen[], options: PacketOptions): Layout | null {
  const { documents = [], layout, options: then } = last?.contents ?? {}
  if (!layout || !then || chosen.length !== documents.length) return null
  const same = chosen.every(({ paper, tab }, at) => documents[at]?.id === paper.id && documents[at]?.tab === tab)
  return same && then.coverSheets === options.coverSheets ? layout : null
}

/** The packet as it would be today; nothing is kept, logged or numbered. */
export async function previewPacket(
  ctx: Ctx,
  referralId: string,
  how: IssueAs
): Promise<{ bytes: Uint8Array; pageCount: number }> {
  const plan = planPacket(ctx, referralId)
  const { bytes, pageCount } = await assemble(ctx, plan, packPapers(ctx, plan, how), null)
  return { bytes, pageCount }
}

/**
 * Freezes the packet with what it holds and lacks, and logs the release of each record in it. Throws DeskError
 * `damaged` when a paper is not as it was issued, `not-allowed` when there is nothing to send.
 */
export async function issuePacket(ctx: Ctx, referralId: string, method: Means, how: IssueAs): Promise<DocumentRecord> {
  const plan = planPacket(ctx, referralId)
  const packing = packPapers(ctx, plan, how)
  const { referral, pupilId, caseNumber } = plan
  let contents: PacketContents | null = null
  const packetId = newId()
  const subject = { pupilId, caseId: referral.caseId }
  return archiveAssembled(
    ctx,
    { form: 'SD-11', date: ctx.clock.today(), caseNumber, subject },
    async () => {
      const { bytes, pageCount, tabs, layout } = await assemble(ctx, plan, packing, method)
      contents = {
        tabs,
        documents: packing.papers,
        missing: plan.tabs.flatMap(({ missing }) => missing),
        layout,
        version: packing.version,
        continues: packing.base?.id ?? null,
        changes: packing.changes,
        options: packing.options
      }
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
