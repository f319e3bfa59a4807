import { attachment, attachmentSubject } from '@shared/documents/attachments'
import { documentLanguage, documentRecord, formId } from '@shared/documents/model'
import { paperRoutes, pdfBytes } from '@shared/documents/routes-paper'
import { translationRoutes } from '@shared/documents/routes-translations'
import { runRoutes } from '@shared/documents/runs'
import { documentUse } from '@shared/documents/uses'
import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'

/** What the archive of issued documents may be asked. Issuing itself is asked of the room whose paper it is. */
export const documentsRoutes = {
  ...paperRoutes,
  ...runRoutes,
  ...translationRoutes,
  'documents.list': read(
    z.object({
      pupilId: id.optional(),
      caseId: id.optional(),
      hearingId: id.optional(),
      printRunId: id.optional(),
      forms: z.array(formId).optional(),
      from: calendarDate.optional(),
      to: calendarDate.optional(),
      /** Part of a document or case number. */
      number: z.string().trim().max(40).optional(),
      /** Part of a document or case number, of a title, or of a pupil's name or number. */
      text: z.string().trim().max(80).optional(),
      language: documentLanguage.optional(),
      /** Superseded documents too. */
      superseded: z.boolean().default(true),
      limit: z.number().int().min(1).max(500).default(200),
      offset: z.number().int().nonnegative().default(0)
    }),
    z.object({ documents: z.array(documentRecord), total: z.number().int() })
  ),
  /** Where a document was used: served, told a hearing, gone out in a packet, printed. */
  'documents.uses': read(z.object({ id }), z.array(documentUse)),
  /** The frozen bytes, for the preview. */
  'documents.get': read(z.object({ id }), z.object({ document: documentRecord, bytes: pdfBytes })),
  /** Keeps a copy where the user wants it; null when the user thought better of it. */
  'documents.saveAs': change(z.object({ id }), z.object({ savedAs: z.string().nullable() })),
  /** Hands the frozen bytes to the system's own viewer, which prints them. */
  'documents.print': change(z.object({ id }), z.object({})),
  /** The same for many at once, as one file in the order given. */
  'documents.printTogether': change(z.object({ ids: z.array(id).min(1).max(2000) }), z.object({})),
  /** Reads the bytes again and compares them with the hash of the day of issue. */
  'documents.check': read(z.object({ id }), z.object({ unchanged: z.boolean() })),
  /** Files attached to one record, or to anything of a pupil; those taken off too. Oldest first. */
  'documents.attachments': read(
    z.strictObject({ subject: attachmentSubject.optional(), pupilId: id.optional() }),
    z.array(attachment)
  ),
  'documents.attachment': read(
    z.strictObject({ id }),
    z.object({ attachment, bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })
  ),
  /** Takes a file into the desk's own file; the original on the drive is not needed later. */
  'documents.attach': change(
    z.strictObject({
      pupilId: id,
      subject: attachmentSubject,
      name: z.string().trim().min(1).max(255),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array)
    }),
    z.object({ id })
  ),
  'documents.detach': change(
    z.strictObject({ id, reason: z.string().trim().min(1, 'Say why the file is taken off.').max(400) }),
    z.object({})
  ),
  /** Keeps a copy where the user wants it; null when the user thought better of it. */
  'documents.saveAttachment': change(z.strictObject({ id }), z.object({ savedAs: z.string().nullable() }))
}
