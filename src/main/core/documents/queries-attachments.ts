import type { Attachment, AttachmentSubject } from '@shared/documents/attachments'
import type { CalendarDate, Instant } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

interface Row extends Omit<Attachment, 'subject' | 'removed'> {
  subjectType: AttachmentSubject['type']
  subjectId: string
  removedAt: Instant | null
  removedBy: string | null
  removedReason: string | null
}

const COLUMNS = `id, pupil_id AS pupilId, subject_type AS subjectType, subject_id AS subjectId, name,
  media_type AS mediaType, sha256, length(bytes) AS byteLength, attached_on AS attachedOn, attached_at AS attachedAt,
  attached_by AS attachedBy, removed_at AS removedAt, removed_by AS removedBy, removed_reason AS removedReason`

function read({ subjectType, subjectId, removedAt, removedBy, removedReason, ...row }: Row): Attachment {
  const removed = removedAt && { at: removedAt, by: removedBy ?? '', reason: removedReason ?? '' }
  return { ...row, subject: { type: subjectType, id: subjectId }, removed: removed || null }
}

/** Attached files, oldest first; those taken off too. */
export function attachmentsWhere(
  db: Connection,
  { subject, pupilId }: { subject?: AttachmentSubject; pupilId?: string }
): Attachment[] {
  const rows = db
    .prepare(
      `SELECT ${COLUMNS} FROM attachment
       WHERE (@type IS NULL OR (subject_type = @type AND subject_id = @id)) AND (@pupilId IS NULL OR pupil_id = @pupilId)
       ORDER BY attached_at, id LIMIT 1000`
    )
    .all({ type: subject?.type ?? null, id: subject?.id ?? null, pupilId: pupilId ?? null }) as Row[]
  return rows.map(read)
}

export function findAttachment(db: Connection, id: string): Attachment | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM attachment WHERE id = ?`).get(id) as Row | undefined
  return row ? read(row) : null
}

export function attachmentBytes(db: Connection, id: string): Uint8Array | null {
  const bytes = db.prepare('SELECT bytes FROM attachment WHERE id = ?').pluck().get(id) as Uint8Array | undefined
  return bytes ? new Uint8Array(bytes) : null
}

export interface NewAttachment {
  id: string
  pupilId: string
  subject: AttachmentSubject
  name: string
  mediaType: string
  sha256: string
  bytes: Uint8Array
  attachedOn: CalendarDate
  attachedAt: Instant
  attachedBy: string
}

export function insertAttachment(db: Connection, { subject, ...file }: NewAttachment): void {
  db.prepare(
    `INSERT INTO attachment (id, pupil_id, subject_type, subject_id, name, media_type, sha256, bytes, attached_on,
       attached_at, attached_by)
     VALUES (@id, @pupilId, @subjectType, @subjectId, @name, @mediaType, @sha256, @bytes, @attachedOn, @attachedAt,
       @attachedBy)`
  ).run({ ...file, subjectType: subject.type, subjectId: subject.id })
}

export function takeOffAttachment(
  db: Connection,
  id: string,
  { at, by, reason }: { at: Instant; by: string; reason: string }
): void {
  db.prepare('UPDATE attachment SET removed_at = ?, removed_by = ?, removed_reason = ? WHERE id = ?').run(
    at,
    by,
    reason,
    id
  )
}
