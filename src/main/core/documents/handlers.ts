import type { ParsedRouteInput, RouteOutput } from '@shared/contract'
import { type DocumentRecord, fileNameOf } from '@shared/documents/model'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { attachmentHandlers } from './attachments'
import { sha256 } from './issue'
import { documentBytes, findDocument, listDocuments } from './queries'
import { handledOf, usesOf } from './queries-uses'

/** The document and its bytes, or DeskError `not-found`. */
function archived(ctx: Ctx, id: string): { document: DocumentRecord; bytes: Uint8Array } {
  const document = findDocument(ctx.db, id)
  const bytes = documentBytes(ctx.db, id)
  if (!document || !bytes) throw new DeskError('not-found', 'That document is not in the archive.')
  return { document, bytes }
}

/** What leaves the archive is what was issued: a changed byte stops it. */
function intact(ctx: Ctx, id: string): { document: DocumentRecord; bytes: Uint8Array } {
  const found = archived(ctx, id)
  if (sha256(found.bytes) !== found.document.sha256) {
    throw new DeskError(
      'damaged',
      `Document ${found.document.number} is not as it was issued. It was not given out; restore the newest verified backup.`
    )
  }
  return found
}

export const documentsHandlers = {
  ...attachmentHandlers,

  'documents.list': (ctx: Ctx, input: ParsedRouteInput<'documents.list'>): RouteOutput<'documents.list'> =>
    listDocuments(ctx.db, input),

  'documents.uses': (ctx: Ctx, { id }: ParsedRouteInput<'documents.uses'>): RouteOutput<'documents.uses'> => {
    archived(ctx, id)
    return [...usesOf(ctx.db, id), ...handledOf(ctx.db, id)]
  },

  'documents.get': (ctx: Ctx, { id }: ParsedRouteInput<'documents.get'>): RouteOutput<'documents.get'> =>
    intact(ctx, id),

  'documents.saveAs': async (
    ctx: Ctx,
    { id }: ParsedRouteInput<'documents.saveAs'>
  ): Promise<RouteOutput<'documents.saveAs'>> => {
    const { document, bytes } = intact(ctx, id)
    const savedAs = await ctx.host.saveFile(fileNameOf(document), bytes)
    if (savedAs) {
      ctx.write({ action: 'documents.saveAs', subjectType: 'document', subjectId: id }, () => undefined)
    }
    return { savedAs }
  },

  'documents.print': async (
    ctx: Ctx,
    { id }: ParsedRouteInput<'documents.print'>
  ): Promise<RouteOutput<'documents.print'>> => {
    const { document, bytes } = intact(ctx, id)
    await ctx.host.openToPrint(fileNameOf(document), bytes)
    ctx.write({ action: 'documents.print', subjectType: 'document', subjectId: id }, () => undefined)
    return {}
  },

  'documents.printTogether': async (
    ctx: Ctx,
    { ids }: ParsedRouteInput<'documents.printTogether'>
  ): Promise<RouteOutput<'documents.printTogether'>> => {
    const found = ids.map((id) => intact(ctx, id))
    const { joinForPrinter } = await import('./pdf/join')
    const bytes = await joinForPrinter(found)
    await ctx.host.openToPrint(`print_${ctx.clock.today()}_${ids.length}.pdf`, bytes)
    ctx.write({ action: 'documents.print', subjectType: 'document', payload: ids }, () => undefined)
    return {}
  },

  'documents.check': (ctx: Ctx, { id }: ParsedRouteInput<'documents.check'>): RouteOutput<'documents.check'> => {
    const { document, bytes } = archived(ctx, id)
    return { unchanged: sha256(bytes) === document.sha256 }
  }
}
