import type { IssueAs, PacketOptions } from '@shared/court/packet'
import { plainOptions } from '@shared/court/packet'
import { dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import type { PacketPart } from '../documents/packet'
import type { Plan, PlannedPaper } from './plan'
import { type NewPacket, packetsOf } from './queries'
import { bytesGoingOut } from './redactions'
import type { PackedPaper } from './tables'

/** A packet's papers in the order of their pages, and what this version is. */
export interface Packing {
  parts: PacketPart[]
  papers: PackedPaper[]
  version: number
  /** The version that this one continues. */
  base: NewPacket | null
  changes: string[]
  options: PacketOptions
}

export interface Chosen {
  paper: PlannedPaper
  tab: string
  tabTitle: string
  added?: 'tab' | 'end'
}

/**
 * What goes into a packet. A new one holds the papers of the plan; one that continues holds what the last version held,
 * as it was, and the late papers in their tabs or at the end.
 */
export function packPapers(ctx: Ctx, plan: Plan, how: IssueAs): Packing {
  const { chosen, last, ...version } = choosePapers(ctx, plan, how)
  const parts: PacketPart[] = []
  const papers: PackedPaper[] = []
  for (const { paper, tab, tabTitle, added } of chosen) {
    const { bytes, redactionId } = bytesGoingOut(ctx, plan.referral.id, paper)
    const title = redactionId ? `${paper.title} (redacted)` : paper.title
    parts.push({
      id: paper.id,
      tab,
      tabTitle,
      title,
      date: paper.date,
      bytes,
      own: paper.kind === 'document' && !redactionId,
      ...(added ? { added } : {})
    })
    const { id, kind, number, date, source, sha256, pageCount } = paper
    papers.push({ id, kind, number, title, date, source, tab, tabTitle, pages: pageCount, sha256, redactionId })
  }
  return { ...version, parts, papers, changes: last ? changesSince(last.contents.documents, papers) : [] }
}

/** The papers of a version in their order, before any of them is read. */
export function choosePapers(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  plan: Plan,
  how: IssueAs
): Pick<Packing, 'version' | 'base' | 'options'> & { chosen: Chosen[]; last: NewPacket | null } {
  const [last = null] = packetsOf(ctx.db, plan.referral.id)
  const chosen = how.as === 'continue' ? continued(ctx, plan, last, how.where) : fresh(plan)
  if (chosen.length === 0) throw new DeskError('not-allowed', 'Every paper is left out, so there is no packet to make.')
  const base = how.as === 'continue' ? last : null
  const { options: arranged } = plan.referral.arrangement
  return {
    chosen,
    last,
    version: (last?.contents.version ?? (last ? 1 : 0)) + 1,
    base,
    // A version that keeps page numbers keeps its looks; the size of a file is the office's matter of today.
    options: { ...plainOptions, ...(base?.contents.options ?? arranged), limit: arranged.limit }
  }
}

/** Tabs that hold a paper, numbered in their order. */
function fresh({ tabs, referral }: Plan): Chosen[] {
  const without = new Set(referral.arrangement.without)
  const chosen: Chosen[] = []
  let number = 0
  for (const { title, papers } of tabs) {
    const inTab = papers.filter(({ id }) => !without.has(id))
    if (inTab.length === 0) continue
    number += 1
    for (const paper of inTab) chosen.push({ paper, tab: String(number), tabTitle: title })
  }
  return chosen
}

function continued(ctx: Pick<Ctx, 'clock'>, plan: Plan, last: NewPacket | null, where: 'tab' | 'end'): Chosen[] {
  if (!last?.contents.layout) {
    throw new DeskError(
      'not-allowed',
      'There is no issued packet whose page numbers could be kept. Issue it as a new one.'
    )
  }
  const served = last.contents.documents
  const late = fresh(plan).filter(({ paper }) => !served.some(({ id }) => id === paper.id))
  if (late.length === 0)
    throw new DeskError('not-allowed', 'Nothing is new since the last version, so there is nothing to add.')
  const base = served.map(
    (packed): Chosen => ({ paper: asPlanned(packed), tab: packed.tab ?? '', tabTitle: packed.tabTitle ?? '' })
  )
  const tabs = new Map(served.map(({ tab, tabTitle }) => [tabTitle ?? '', tab ?? '']))
  let lastTab = Math.max(0, ...[...tabs.values()].map(Number).filter(Number.isFinite))
  const added = late.map((one): Chosen => {
    const title = where === 'end' ? `Added on ${dateInWords(ctx.clock.today())}` : one.tabTitle
    let tab = tabs.get(title)
    const known = tab !== undefined
    if (tab === undefined) {
      lastTab += 1
      tab = String(lastTab)
      tabs.set(title, tab)
    }
    return { ...one, tab, tabTitle: title, added: where === 'tab' && known ? 'tab' : 'end' }
  })
  return inTabs([...base, ...added])
}

/** A late paper stands after the papers of its tab, so that exhibits are counted as their pages lie. */
function inTabs(chosen: readonly Chosen[]): Chosen[] {
  const order: Chosen[] = []
  for (const one of chosen) {
    const at = one.added === 'tab' ? order.findLastIndex(({ tab }) => tab === one.tab) : -1
    if (at === -1) order.push(one)
    else order.splice(at + 1, 0, one)
  }
  return order
}

function asPlanned({ id, kind, number, title, date, pages, sha256, source }: PackedPaper): PlannedPaper {
  return {
    id,
    kind: kind ?? 'document',
    number: number ?? '',
    form: null,
    title: (title ?? '').replace(/ \(redacted\)$/, ''),
    date: date ?? null,
    pageCount: pages ?? 0,
    sha256,
    source: source ?? null,
    notes: [],
    removedAreas: 0
  }
}

/** The cover has room for so many; the rest is counted. */
const MOST_CHANGES = 10

function changesSince(before: readonly PackedPaper[], now: readonly PackedPaper[]): string[] {
  const known = new Map(before.map((paper) => [paper.id, paper]))
  const still = new Set(now.map(({ id }) => id))
  const changes = [
    ...now.filter(({ id }) => !known.has(id)).map(({ title }) => `Added: ${title}`),
    ...now
      .filter(({ id, redactionId }) => known.has(id) && (known.get(id)?.redactionId ?? null) !== (redactionId ?? null))
      .map(({ title }) => `Redacted anew: ${title}`),
    ...before.filter(({ id }) => !still.has(id)).map(({ title }) => `Left out: ${title ?? 'a paper'}`)
  ]
  if (changes.length <= MOST_CHANGES) return changes
  return [...changes.slice(0, MOST_CHANGES), `and ${changes.length - MOST_CHANGES} more`]
}
