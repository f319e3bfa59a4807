import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Exhibit, FileRef } from '@shared/court/packet'
import { isTab } from '@shared/court/rules-packet'
import type { UnseenFind, UnseenKind } from '@shared/documents/unseen'
import type { CalendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { EXTENSIONS, MOST_FILE_BYTES } from '../documents/intake/kind'
import type { TakenIn } from '../documents/intake/takeIn'
import { sha256 } from '../documents/issue'
import { findExhibit, insertExhibit, scannerFolder } from './exhibitQueries'
import { knownCase } from './facts'
import { knownReferral } from './plan'
import { othersThan } from './redactions'

const ENDINGS = new Set(Object.values(EXTENSIONS).flat())
const MOST_LISTED = 200

const unreadable = (name: string) =>
  new DeskError(
    'file-problem',
    `“${name}” could not be read. Nothing was changed; look whether the drive is still there.`
  )

/** What the office's scanner has written, the newest first; null where no folder is chosen. */
export function scans(ctx: Pick<Ctx, 'db'>): { folder: string; files: { name: string; bytes: number }[] } | null {
  const path = scannerFolder(ctx.db)
  if (!path) return null
  try {
    const files = readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && ENDINGS.has(entry.name.toLowerCase().split('.').at(-1) ?? ''))
      .map(({ name }) => ({ name, ...statOf(join(path, name)) }))
      .sort((a, b) => b.changed - a.changed)
      .slice(0, MOST_LISTED)
    return { folder: basename(path), files: files.map(({ name, bytes }) => ({ name, bytes })) }
  } catch {
    throw unreadable(basename(path))
  }
}

function statOf(path: string): { bytes: number; changed: number } {
  const { size, mtimeMs } = statSync(path)
  return { bytes: size, changed: mtimeMs }
}

/** The bytes behind a file the user chose. Throws DeskError `not-found`, `file-problem` or `refused-file`. */
async function fileOf(ctx: Ctx, ref: FileRef): Promise<{ name: string; bytes: Uint8Array }> {
  const path = 'handle' in ref ? await ctx.host.pathOf(ref.handle) : scanPath(ctx, ref.scan)
  if (!path) throw new DeskError('not-found', 'That file was not chosen on this desk. Choose it again.')
  const name = basename(path)
  try {
    if (statSync(path).size > MOST_FILE_BYTES) {
      throw new DeskError(
        'refused-file',
        `“${name}” was not taken in: it is larger than 200 MB. Nothing of it was kept.`
      )
    }
    const file = readFileSync(path)
    // The same memory, not a second copy of a scan of many megabytes.
    return { name, bytes: new Uint8Array(file.buffer, file.byteOffset, file.byteLength) }
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw unreadable(name)
  }
}

/** A name of the folder's own list only: nothing above or beside the folder can be named. */
function scanPath(ctx: Pick<Ctx, 'db'>, name: string): string | null {
  const folder = scannerFolder(ctx.db)
  return folder && scans(ctx)?.files.some((file) => file.name === name) ? join(folder, name) : null
}

/** The file as pages, to look at before it is added; nothing is kept. */
export async function readFileAsPages(
  ctx: Ctx,
  { referralId, file }: { referralId: string; file: FileRef }
): Promise<TakenIn & { name: string; unseen: UnseenFind[] }> {
  const { caseId } = knownReferral(ctx.db, referralId)
  const { name, bytes } = await fileOf(ctx, file)
  const { lookInto } = await import('../documents/intake/asSeen')
  return { name, ...(await lookInto(bytes, name, await othersThan(ctx, knownCase(ctx.db, caseId).pupilId))) }
}

export interface ExhibitInput {
  referralId: string
  file: FileRef
  tab: string
  title: string
  datedOn: CalendarDate | null
  source: string
  from: number
  to: number
  keep: UnseenKind[]
}

/** Adds pages of a file to the packets of a case. Throws DeskError `refused-file` with the file's name and the reason. */
export async function addExhibit(ctx: Ctx, input: ExhibitInput): Promise<Exhibit> {
  const { caseId } = knownReferral(ctx.db, input.referralId)
  if (!isTab(input.tab)) throw new DeskError('invalid', 'Choose the tab it belongs to.')
  const { name, bytes } = await fileOf(ctx, input.file)
  const { takeInAsSeen } = await import('../documents/intake/asSeen')
  const isName = await othersThan(ctx, knownCase(ctx.db, caseId).pupilId)
  const taken = await takeInAsSeen(bytes, name, { from: input.from, to: input.to }, input.keep, isName)
  if (taken.pageCount !== input.to - input.from + 1) {
    throw new DeskError('invalid', `“${name}” has no page ${input.to}. Nothing was added.`)
  }
  const exhibit: Exhibit = {
    id: newId(),
    caseId,
    tab: input.tab,
    title: input.title,
    datedOn: input.datedOn,
    source: input.source,
    fileName: name,
    kind: taken.kind,
    originalSha256: sha256(bytes),
    fromPage: input.from,
    toPage: input.to,
    sha256: sha256(taken.bytes),
    pageCount: taken.pageCount,
    notes: taken.notes,
    unseen: taken.unseen,
    addedAt: ctx.clock.now(),
    addedBy: ctx.actor
  }
  const { id, originalSha256, fromPage, toPage, kind } = exhibit
  ctx.write(
    {
      action: 'court.exhibit',
      subjectType: 'exhibit',
      subjectId: id,
      payload: { caseId, kind, originalSha256, fromPage, toPage, sha256: exhibit.sha256, unseen: exhibit.unseen }
    },
    (db) => insertExhibit(db, { ...exhibit, original: bytes, bytes: taken.bytes })
  )
  return exhibit
}

/** Throws DeskError `not-found`. */
export function knownExhibit(ctx: Pick<Ctx, 'db'>, id: string): Exhibit {
  const exhibit = findExhibit(ctx.db, id)
  if (!exhibit) throw new DeskError('not-found', 'That file is not in the archive.')
  return exhibit
}
