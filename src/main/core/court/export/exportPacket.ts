import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { MANIFEST_NAME, type Manifest } from '@shared/court/manifest'
import type { DocumentRecord } from '@shared/documents/model'
import type { UnseenRecord } from '@shared/documents/unseen'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../../context'
import { frozenDocument } from '../../documents/archive'
import { sha256 } from '../../documents/issue'
import { findExhibit, redactionBytes } from '../exhibitQueries'
import { findPacket, type NewPacket } from '../queries'
import { originalBytes } from '../redactions'
import type { PackedPaper } from '../tables'
import { type ZipEntry, zipOf } from './zip'

const MEGABYTE = 1024 * 1024

export interface ExportInput {
  packetId: string
  passphrase: string | null
  limit: number | null
}

export interface Exported {
  folder: string
  files: { name: string; bytes: number }[]
  readBack: true
}

/** Throws DeskError `not-found`. */
export function knownPacket(ctx: Pick<Ctx, 'db'>, packetId: string): NewPacket {
  const packet = findPacket(ctx.db, packetId)
  if (!packet) throw new DeskError('not-found', 'That packet is not on the desk any more.')
  return packet
}

/** A paper of a packet as it went out in it. */
export function packedBytes(ctx: Pick<Ctx, 'db'>, paper: PackedPaper): Uint8Array {
  const redacted = paper.redactionId ? redactionBytes(ctx.db, paper.redactionId) : null
  return redacted ?? originalBytes(ctx, { id: paper.id, kind: paper.kind ?? 'document' })
}

/**
 * Writes an issued packet to a folder the user chooses: the PDF (or its volumes), its papers as a ZIP, and a manifest.
 * Everything is read back and compared; what could not be written whole is taken away again. Null when the user thought
 * better of it.
 */
export async function exportPacket(ctx: Ctx, input: ExportInput): Promise<Exported | null> {
  const packet = knownPacket(ctx, input.packetId)
  const { document, bytes } = frozenDocument(ctx, packet.documentId)
  const files = await filesOf(ctx, packet, document, bytes, input)
  const chosen = await ctx.host.chooseFolder('export-packet')
  const path = chosen && (await ctx.host.pathOf(chosen.handle))
  if (!chosen || !path) return null
  const name = folderName(path, document)
  writeWhole(join(path, name), files)
  const written = files.map((file) => ({ name: file.name, bytes: file.bytes.length }))
  ctx.write(
    {
      action: 'court.export',
      subjectType: 'document',
      subjectId: document.id,
      payload: { encrypted: input.passphrase !== null, files: files.map((file) => [file.name, sha256(file.bytes)]) }
    },
    () => undefined
  )
  return { folder: name, files: written, readBack: true }
}

async function filesOf(
  ctx: Ctx,
  { contents }: NewPacket,
  document: DocumentRecord,
  bytes: Uint8Array,
  { passphrase, limit }: ExportInput
): Promise<ZipEntry[]> {
  const entries = contents.tabs.flatMap(({ tab, entries: own }) => own.map((entry) => ({ tab, ...entry })))
  const lock = (pdf: Uint8Array) => (passphrase === null ? Promise.resolve(pdf) : encrypted(pdf, passphrase))
  const base = `packet_${(document.caseNumber ?? document.number).replace(/[^A-Za-z0-9-]+/g, '-')}_${document.issuedOn}`
  const { cutVolumes } = await import('../../documents/pdf/volumes')
  const volumes =
    limit !== null && bytes.length > limit * MEGABYTE
      ? await cutVolumes(
          bytes,
          runsOf(entries),
          limit * MEGABYTE,
          {
            title: document.title,
            language: 'en-US',
            at: document.issuedAt,
            subject: document.title,
            seed: document.sha256,
            keywords: ['SD-11']
          },
          labelsOf(contents, document.pageCount)
        )
      : [{ bytes, first: 0, last: document.pageCount - 1 }]
  const pdfs: ZipEntry[] = []
  for (const [at, volume] of volumes.entries()) {
    const name = volumes.length === 1 ? `${base}.pdf` : `${base}_${at + 1}-of-${volumes.length}.pdf`
    pdfs.push({ name, bytes: await lock(volume.bytes) })
  }
  const parts: ZipEntry[] = []
  for (const [at, paper] of contents.documents.entries()) {
    const number = String(at + 1).padStart(3, '0')
    parts.push({
      name: `${number}_${paper.tab ?? ''}_${partName(paper)}.pdf`,
      bytes: await lock(packedBytes(ctx, paper))
    })
  }
  const bundle = { name: `${base}_parts.zip`, bytes: zipOf(parts) }
  // In a packet that continues another, papers lie in the order of the index.
  const places = new Map(entries.map((entry) => [`${entry.tab} ${entry.title}`, entry]))
  const list: Manifest = {
    madeBy: 'SARB Desk',
    format: 1,
    packet: {
      number: document.number,
      caseNumber: document.caseNumber,
      issuedOn: document.issuedOn,
      version: contents.version ?? 1,
      pages: document.pageCount,
      sha256: document.sha256
    },
    encrypted: passphrase !== null,
    files: pdfs.map((file, at) => ({
      name: file.name,
      sha256: sha256(file.bytes),
      firstPage: (volumes[at]?.first ?? 0) + 1,
      lastPage: (volumes[at]?.last ?? 0) + 1
    })),
    bundle: { name: bundle.name, sha256: sha256(bundle.bytes) },
    parts: contents.documents.map((paper, at) => {
      const entry = places.get(`${paper.tab} ${paper.title}`) ?? entries[at]
      return {
        number: paper.kind === 'exhibit' ? `exhibit ${paper.id}` : (paper.number ?? paper.id),
        tab: paper.tab ?? '',
        from: entry?.from ?? 0,
        to: entry?.to ?? 0,
        sha256: paper.sha256,
        redacted: Boolean(paper.redactionId),
        source: paper.kind === 'exhibit' ? 'outside' : 'archive',
        ...(paper.kind === 'exhibit' ? unseenOf(ctx, paper.id) : {})
      }
    })
  }
  return [
    ...pdfs,
    bundle,
    { name: MANIFEST_NAME, bytes: new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`) }
  ]
}

const partName = (paper: PackedPaper) =>
  paper.kind === 'exhibit' ? 'exhibit' : (paper.number ?? paper.id).replace(/[^A-Za-z0-9-]+/g, '-')

function unseenOf(ctx: Pick<Ctx, 'db'>, id: string): { unseen?: UnseenRecord[] } {
  const unseen = findExhibit(ctx.db, id)?.unseen
  return unseen ? { unseen } : {}
}

/** Cover and index, then each paper with the sheet before it. */
function runsOf(entries: readonly { from: number; to: number }[]) {
  const sorted = [...entries].sort((a, b) => a.from - b.from)
  const first = sorted[0]?.from ?? 1
  return [{ first: 0, last: first - 2 }, ...sorted.map(({ from, to }) => ({ first: from - 1, last: to - 1 }))]
}

function labelsOf({ layout }: NewPacket['contents'], pages: number): string[] {
  if (!layout) return Array.from({ length: pages }, (_, at) => String(at + 1))
  return [...layout.front, ...layout.parts.flatMap(({ labels }) => labels)]
}

/** AES with 256 bits; everybody who has the passphrase may read, have it read aloud, copy and print. */
async function encrypted(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib')
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  file.encrypt({
    userPassword: passphrase,
    ownerPassword: passphrase,
    permissions: { printing: 'highResolution', contentAccessibility: true, copying: true }
  })
  return file.save({ useObjectStreams: false })
}

/** A name that is not taken: an earlier export is never written over. */
function folderName(path: string, { caseNumber, number, issuedOn }: DocumentRecord): string {
  const base = `packet_${(caseNumber ?? number).replace(/[^A-Za-z0-9-]+/g, '-')}_${issuedOn}`
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}_${n}`
    if (!existsSync(join(path, name))) return name
  }
}

/** All files in a new folder, read back and compared; it gets its name only when it is whole. */
function writeWhole(path: string, files: readonly ZipEntry[]): void {
  const partial = `${path}.partial`
  try {
    rmSync(partial, { recursive: true, force: true })
    // Not with the folders above it: on a drive that was pulled out, they would be made on this computer instead.
    mkdirSync(partial, { mode: 0o700 })
    for (const { name, bytes } of files) writeFileSync(join(partial, name), bytes, { mode: 0o600, flush: true })
    for (const { name, bytes } of files) {
      if (sha256(new Uint8Array(readFileSync(join(partial, name)))) !== sha256(bytes)) {
        throw new DeskError('file-problem', `“${name}” was not read back as it was written. Use another drive.`)
      }
    }
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (error instanceof DeskError) throw error
    throw new DeskError(
      'file-problem',
      `The packet could not be written to “${basename(join(path, '..'))}”. Nothing half-written was left there; look whether the drive is full or protected.`
    )
  }
}
