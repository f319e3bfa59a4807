import type { DocumentLanguage, DocumentRecord, FormId } from '@shared/documents/model'
import type { CalendarDate } from '@shared/kernel/dates'
import type { Connection } from '../store/open'

export interface NewDocument {
  record: Omit<DocumentRecord, 'state' | 'supersededBy' | 'byteLength'>
  data: unknown
  bytes: Uint8Array
}

const COLUMNS = `id, number, form, title, language, pupil_id AS pupilId, case_id AS caseId, hearing_id AS hearingId,
  case_number AS caseNumber, issued_on AS issuedOn, issued_at AS issuedAt, issued_by AS issuedBy,
  template_version AS templateVersion, catalogue_version AS catalogueVersion, sha256, page_count AS pageCount,
  length(bytes) AS byteLength, state, superseded_by AS supersededBy, print_run_id AS printRunId`

/** Last running number given in a school year; 0 before the first. `prefix` is `D-2026-`. */
export function lastNumber(db: Connection, prefix: string): number {
  const row = db
    .prepare('SELECT max(CAST(substr(number, ?) AS INTEGER)) AS last FROM document WHERE substr(number, 1, ?) = ?')
    .get(prefix.length + 1, prefix.length, prefix) as { last: number | null }
  return row.last ?? 0
}

export function insertDocument(db: Connection, { record, data, bytes }: NewDocument): void {
  db.prepare(
    `INSERT INTO document (id, number, form, title, language, pupil_id, case_id, hearing_id, case_number, issued_on,
       issued_at, issued_by, template_version, catalogue_version, data, sha256, page_count, bytes, state, print_run_id)
     VALUES (@id, @number, @form, @title, @language, @pupilId, @caseId, @hearingId, @caseNumber, @issuedOn,
       @issuedAt, @issuedBy, @templateVersion, @catalogueVersion, @data, @sha256, @pageCount, @bytes, 'issued', @printRunId)`
  ).run({ ...record, data: JSON.stringify(data), bytes })
}

/** Marks an issued document as replaced. False when there is none, or it was replaced before. */
export function supersede(db: Connection, id: string, by: string): boolean {
  const { changes } = db
    .prepare(`UPDATE document SET state = 'superseded', superseded_by = ? WHERE id = ? AND state = 'issued'`)
    .run(by, id)
  return changes === 1
}

export function findDocument(db: Connection, id: string): DocumentRecord | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM document WHERE id = ?`).get(id)
  return (row as DocumentRecord | undefined) ?? null
}

export function documentBytes(db: Connection, id: string): Uint8Array | null {
  const row = db.prepare('SELECT bytes FROM document WHERE id = ?').get(id) as { bytes: Uint8Array } | undefined
  return row ? new Uint8Array(row.bytes) : null
}

/** The object a document was printed from. */
export function documentData(db: Connection, id: string): unknown {
  const row = db.prepare('SELECT data FROM document WHERE id = ?').get(id) as { data: string } | undefined
  return row ? JSON.parse(row.data) : null
}

/** What the newest issued paper of a form was printed from; null where none was issued. */
export function newestData(db: Connection, form: FormId): Record<string, unknown> | null {
  const row = db.prepare('SELECT data FROM document WHERE form = ? ORDER BY issued_at DESC LIMIT 1').get(form) as
    | { data: string }
    | undefined
  return row ? JSON.parse(row.data) : null
}

export interface DocumentFilter {
  pupilId?: string
  caseId?: string
  hearingId?: string
  printRunId?: string
  forms?: readonly FormId[]
  from?: CalendarDate
  to?: CalendarDate
  number?: string
  text?: string
  language?: DocumentLanguage
  superseded: boolean
  limit: number
  offset: number
}

/** Newest first. */
export function listDocuments(db: Connection, filter: DocumentFilter): { documents: DocumentRecord[]; total: number } {
  const where: string[] = []
  const values: Record<string, unknown> = {}
  const add = (condition: string, name: string, value: unknown) => {
    if (value === undefined || value === '') return
    where.push(condition)
    values[name] = value
  }
  add('pupil_id = @pupilId', 'pupilId', filter.pupilId)
  add('case_id = @caseId', 'caseId', filter.caseId)
  add('hearing_id = @hearingId', 'hearingId', filter.hearingId)
  add('print_run_id = @printRunId', 'printRunId', filter.printRunId)
  add('issued_on >= @from', 'from', filter.from)
  add('issued_on <= @to', 'to', filter.to)
  add("(instr(number, @part) > 0 OR instr(coalesce(case_number, ''), @part) > 0)", 'part', filter.number)
  add('language = @language', 'language', filter.language)
  add(
    `(instr(number, @text) > 0 OR instr(coalesce(case_number, ''), @text) > 0 OR instr(lower(title), lower(@text)) > 0
      OR EXISTS (SELECT 1 FROM pupil WHERE pupil.id = pupil_id AND (pupil.local_id = @text
        OR instr(lower(first_name || ' ' || last_name || ', ' || first_name), lower(@text)) > 0)))`,
    'text',
    filter.text
  )
  if (filter.forms) add('form IN (SELECT value FROM json_each(@forms))', 'forms', JSON.stringify(filter.forms))
  if (!filter.superseded) where.push(`state = 'issued'`)
  const condition = where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''
  const documents = db
    .prepare(
      `SELECT ${COLUMNS} FROM document ${condition} ORDER BY issued_at DESC, number DESC LIMIT @limit OFFSET @offset`
    )
    .all({ ...values, limit: filter.limit, offset: filter.offset }) as DocumentRecord[]
  const { total } = db.prepare(`SELECT count(*) AS total FROM document ${condition}`).get(values) as { total: number }
  return { documents, total }
}
