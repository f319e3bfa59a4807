import { type DocumentRecord, type DocumentSubject, FORMS, type FormId } from '@shared/documents/model'
import type { CalendarDate } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import { type AlsoWrite, inTurn, numberer, sha256 } from './issue'
import { documentBytes, findDocument, insertDocument } from './queries'
import { catalogueVersion } from './render'

/** A finished file made of issued papers, such as a packet. */
export interface Assembled {
  bytes: Uint8Array
  pageCount: number
  /** What the file was made from; kept with it. */
  data: unknown
}

/**
 * Freezes a file put together from other documents: number, hash, audit row and the room's own writes in one
 * transaction. `assemble` runs before it; when it or `also` throws, nothing is issued.
 */
export function archiveAssembled(
  ctx: Ctx,
  about: { form: FormId; date: CalendarDate; caseNumber: string | null; subject: DocumentSubject },
  assemble: () => Promise<Assembled>,
  also?: AlsoWrite
): Promise<DocumentRecord> {
  return inTurn(ctx.db, async () => {
    const { bytes, pageCount, data } = await assemble()
    const { form, date, caseNumber, subject } = about
    const record = {
      id: newId(),
      number: numberer(ctx.db)(date),
      form,
      title: FORMS[form].title,
      language: 'en' as const,
      pupilId: subject.pupilId ?? null,
      caseId: subject.caseId ?? null,
      hearingId: subject.hearingId ?? null,
      caseNumber,
      issuedOn: date,
      issuedAt: ctx.clock.now(),
      issuedBy: ctx.actor,
      templateVersion: FORMS[form].version,
      catalogueVersion: catalogueVersion(form, 'en'),
      sha256: sha256(bytes),
      pageCount,
      printRunId: null
    }
    const issued: DocumentRecord = { ...record, byteLength: bytes.length, state: 'issued', supersededBy: null }
    const { id, number, sha256: hash } = record
    ctx.write(
      {
        action: 'documents.issue',
        subjectType: 'document',
        subjectId: id,
        payload: [{ id, number, form, sha256: hash }]
      },
      (db) => {
        insertDocument(db, { record, data, bytes })
        also?.(db, [issued])
      }
    )
    ctx.emit({ type: 'changed', rooms: ['documents'] })
    return issued
  })
}

/** An issued document with its bytes as they were frozen. Throws DeskError `not-found`, or `damaged` when a byte changed. */
export function frozenDocument({ db }: Pick<Ctx, 'db'>, id: string): { document: DocumentRecord; bytes: Uint8Array } {
  const document = findDocument(db, id)
  const bytes = documentBytes(db, id)
  if (!document || !bytes) throw new DeskError('not-found', 'That document is not in the archive.')
  if (sha256(bytes) !== document.sha256) {
    const message = `Document ${document.number} is not as it was issued. It was not given out; restore the newest verified backup.`
    throw new DeskError('damaged', message)
  }
  return { document, bytes }
}
