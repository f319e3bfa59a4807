import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { attachmentRefusal, attachmentTypeOf } from '@shared/documents/attachments'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { sha256 } from './issue'
import {
  attachmentBytes,
  attachmentsWhere,
  findAttachment,
  insertAttachment,
  takeOffAttachment
} from './queries-attachments'

type In<N extends RouteName> = ParsedRouteInput<N>

/** The file as it was attached: a changed byte stops it. */
function intact(ctx: Ctx, id: string) {
  const attachment = findAttachment(ctx.db, id)
  const bytes = attachmentBytes(ctx.db, id)
  if (!attachment || !bytes) throw new DeskError('not-found', 'That file is not on the desk.')
  if (sha256(bytes) !== attachment.sha256) {
    throw new DeskError(
      'damaged',
      'The file is not as it was attached. It was not given out; restore the newest verified backup.'
    )
  }
  return { attachment, bytes }
}

const ENDINGS = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' } as const

export const attachmentHandlers = {
  'documents.attachments': (ctx: Ctx, input: In<'documents.attachments'>): RouteOutput<'documents.attachments'> =>
    attachmentsWhere(ctx.db, input),

  'documents.attachment': (ctx: Ctx, { id }: In<'documents.attachment'>): RouteOutput<'documents.attachment'> =>
    intact(ctx, id),

  'documents.attach': (
    ctx: Ctx,
    { pupilId, subject, name, bytes }: In<'documents.attach'>
  ): RouteOutput<'documents.attach'> => {
    const refusal = attachmentRefusal(bytes)
    const mediaType = attachmentTypeOf(bytes)
    if (refusal || !mediaType) throw new DeskError('refused-file', refusal ?? 'Nothing was attached.')
    const hash = sha256(bytes)
    const twice = attachmentsWhere(ctx.db, { subject }).some((one) => one.sha256 === hash && !one.removed)
    if (twice) throw new DeskError('conflict', 'The same file is attached here already. Nothing was changed.')
    const file = {
      id: newId(),
      pupilId,
      subject,
      name,
      mediaType,
      sha256: hash,
      attachedOn: ctx.clock.today(),
      attachedAt: ctx.clock.now(),
      attachedBy: ctx.actor
    }
    const note = { action: 'documents.attach', subjectType: subject.type, subjectId: subject.id, payload: file }
    ctx.write(note, (db) => insertAttachment(db, { ...file, bytes }))
    ctx.emit({ type: 'changed', rooms: ['documents'] })
    return { id: file.id }
  },

  'documents.detach': (ctx: Ctx, { id, reason }: In<'documents.detach'>): RouteOutput<'documents.detach'> => {
    const found = findAttachment(ctx.db, id)
    if (!found) throw new DeskError('not-found', 'That file is not on the desk.')
    if (found.removed) throw new DeskError('conflict', 'The file was taken off before.')
    const { subject } = found
    const note = {
      action: 'documents.detach',
      subjectType: subject.type,
      subjectId: subject.id,
      reason,
      payload: { id, sha256: found.sha256 }
    }
    ctx.write(note, (db) => takeOffAttachment(db, id, { at: ctx.clock.now(), by: ctx.actor, reason }))
    ctx.emit({ type: 'changed', rooms: ['documents'] })
    return {}
  },

  'documents.saveAttachment': async (
    ctx: Ctx,
    { id }: In<'documents.saveAttachment'>
  ): Promise<RouteOutput<'documents.saveAttachment'>> => {
    const { attachment, bytes } = intact(ctx, id)
    // The name on the drive may hold a pupil's; the copy is called after its day.
    const name = `file_${attachment.attachedOn}_${id.slice(0, 8)}.${ENDINGS[attachment.mediaType]}`
    const savedAs = await ctx.host.saveFile(name, bytes)
    if (savedAs) {
      ctx.write({ action: 'documents.saveAttachment', subjectType: 'attachment', subjectId: id }, () => undefined)
    }
    return { savedAs }
  }
}
