import type { RedactionMark } from '@shared/court/packet'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { frozenDocument } from '../documents/archive'
import { sha256 } from '../documents/issue'
import type { IsName } from '../documents/redact/findNames'
import {
  exhibitBytes,
  findExhibit,
  insertRedaction,
  originalOfExhibit,
  otherPupilNames,
  redactionBytes,
  redactionsOf
} from './exhibitQueries'
import { type PlannedPaper, planPacket } from './plan'

/** Throws DeskError `not-found` for a paper that is not of this packet. */
export function paperOfPacket(ctx: Pick<Ctx, 'db' | 'clock'>, referralId: string, paperId: string): PlannedPaper {
  const paper = planPacket(ctx, referralId)
    .tabs.flatMap(({ papers }) => papers)
    .find(({ id }) => id === paperId)
  if (!paper) throw new DeskError('not-found', 'That paper is not in this packet any more.')
  return paper
}

/** A paper as it is in the archive. Throws DeskError `damaged` when a byte of it changed. */
export function originalBytes(ctx: Pick<Ctx, 'db'>, { id, kind }: Pick<PlannedPaper, 'id' | 'kind'>): Uint8Array {
  if (kind === 'document') return frozenDocument(ctx, id).bytes
  const bytes = exhibitBytes(ctx.db, id)
  const exhibit = findExhibit(ctx.db, id)
  if (!bytes || !exhibit) throw new DeskError('not-found', 'That file is not in the archive.')
  if (sha256(bytes) !== exhibit.sha256) {
    throw new DeskError('damaged', 'A file is not as it was added. It was not given out; restore the newest backup.')
  }
  return bytes
}

/** A paper as it goes out: redacted where areas of it were marked for this referral. */
export function bytesGoingOut(
  ctx: Pick<Ctx, 'db'>,
  referralId: string,
  paper: Pick<PlannedPaper, 'id' | 'kind'>
): { bytes: Uint8Array; redactionId: string | null } {
  const inForce = redactionsOf(ctx.db, referralId).find(
    ({ documentId, exhibitId, withdrawnAt }) => withdrawnAt === null && (documentId ?? exhibitId) === paper.id
  )
  if (!inForce) return { bytes: originalBytes(ctx, paper), redactionId: null }
  const bytes = redactionBytes(ctx.db, inForce.id)
  if (!bytes || sha256(bytes) !== inForce.sha256) {
    throw new DeskError('damaged', 'A redacted copy is not as it was made. It was not given out; mark it again.')
  }
  return { bytes, redactionId: inForce.id }
}

/** Makes the copy without the marked areas, and keeps why; the original stays in the archive only. */
export async function redactPaper(
  ctx: Ctx,
  { referralId, paperId, marks }: { referralId: string; paperId: string; marks: RedactionMark[] }
): Promise<void> {
  const paper = paperOfPacket(ctx, referralId, paperId)
  const beyond = marks.find(({ page }) => page > paper.pageCount)
  if (beyond) throw new DeskError('invalid', `The paper has no page ${beyond.page}. Nothing was changed.`)
  const { redactPdf } = await import('../documents/redact/redact')
  const bytes = await redactPdf(originalBytes(ctx, paper), marks)
  const id = newId()
  const hash = sha256(bytes)
  const redaction = {
    id,
    referralId,
    documentId: paper.kind === 'document' ? paperId : null,
    exhibitId: paper.kind === 'exhibit' ? paperId : null,
    marks,
    sha256: hash,
    madeAt: ctx.clock.now(),
    madeBy: ctx.actor
  }
  const payload = {
    referralId,
    paperId,
    areas: marks.length,
    reasons: [...new Set(marks.map(({ reason }) => reason))],
    sha256: hash
  }
  ctx.write({ action: 'court.redact', subjectType: 'redaction', subjectId: id, payload }, (db) =>
    insertRedaction(db, { ...redaction, bytes })
  )
}

/** Names of other pupils of the desk on the pages of a paper, seen or not, to be offered for marking. */
export async function namesOfOthers(ctx: Ctx, referralId: string, paperId: string) {
  const { pupilId } = planPacket(ctx, referralId)
  const paper = paperOfPacket(ctx, referralId, paperId)
  const { findNames } = await import('../documents/redact/findNames')
  return findNames(await searchableBytes(ctx, paper), await othersThan(ctx, pupilId))
}

/** Of a file that left text behind, the pages with it: it does not go out, but it may tell where a name is seen. */
async function searchableBytes(ctx: Ctx, paper: PlannedPaper): Promise<Uint8Array> {
  const exhibit = paper.kind === 'exhibit' ? findExhibit(ctx.db, paper.id) : null
  const leftOut = exhibit?.unseen?.some(({ kind, kept }) => (kind === 'search' || kind === 'hidden') && !kept)
  const original = exhibit && leftOut ? originalOfExhibit(ctx.db, exhibit.id) : null
  if (!exhibit || !original) return originalBytes(ctx, paper)
  const { takeIn } = await import('../documents/intake/takeIn')
  const range = { from: exhibit.fromPage, to: exhibit.toPage }
  return (await takeIn(original, exhibit.fileName, range)).bytes
}

/** Tells the names of all pupils of the desk but one, in either order. */
export async function othersThan({ db }: Pick<Ctx, 'db'>, pupilId: string): Promise<IsName> {
  const { bare } = await import('../documents/redact/findNames')
  const known = new Map<string, string>()
  for (const { first, last, called } of otherPupilNames(db, pupilId)) {
    for (const name of [first, called]) {
      if (!name) continue
      const [one = '', other = ''] = [bare(name.split(' ')[0] ?? ''), bare(last.split(' ')[0] ?? '')]
      if (one.length < 2 || other.length < 2) continue
      known.set(`${one} ${other}`, `${last}, ${first}`)
      known.set(`${other} ${one}`, `${last}, ${first}`)
    }
  }
  return (one, next) => known.get(`${one} ${next}`) ?? null
}
