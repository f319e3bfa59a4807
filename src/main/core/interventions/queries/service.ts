import type { IssuedLetter, ServiceRecord } from '@shared/interventions/model'
import type { ServiceMethod } from '@shared/interventions/rules-service'
import type { CalendarDate, ClockTime, Instant } from '@shared/kernel/dates'
import { inArray } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../../store/open'
import { SERVED_FORMS, serviceTable } from '../tables'

export interface NewService {
  id: string
  documentId: string
  recipient: string
  contactId: string | null
  method: ServiceMethod
  address: string
  servedOn: CalendarDate
  servedAt: ClockTime | null
  server: string
  articleNumber: string | null
  recordedAt: Instant
  recordedBy: string
}

export function insertService(db: Connection, service: NewService): void {
  drizzle(db).insert(serviceTable).values(service).run()
}

/** Names the proof of service under which deliveries stand. */
export function setProof(db: Connection, serviceIds: readonly string[], proofDocumentId: string): void {
  drizzle(db)
    .update(serviceTable)
    .set({ proofDocumentId })
    .where(inArray(serviceTable.id, [...serviceIds]))
    .run()
}

interface LetterRow extends Omit<IssuedLetter, 'address' | 'returned'> {
  addressLines: string
  returnedOn: CalendarDate | null
  returnReason: string | null
  newAddress: string | null
}

/** A delivery that stands: the mail did not come back. */
const STANDS = `service.document_id = document.id
  AND NOT EXISTS (SELECT 1 FROM service_return WHERE service_return.service_id = service.id)`

/** The last return of a letter. */
const RETURNED = (column: string) => `(SELECT service_return.${column} FROM service_return
  JOIN service ON service.id = service_return.service_id WHERE service.document_id = document.id
  ORDER BY returned_on DESC LIMIT 1)`

const LETTER = `document.id AS documentId, document.number, document.form, document.title, document.issued_on AS issuedOn,
  document.pupil_id AS pupilId, pupil.first_name || ' ' || pupil.last_name AS pupilName,
  document.case_number AS caseNumber, json_extract(data, '$.addressee.name') AS recipient,
  json_extract(data, '$.addressee.addressLines') AS addressLines, json_extract(data, '$.addressee.email') AS email,
  json_extract(data, '$.addressee.phone') AS phone, ${RETURNED('returned_on')} AS returnedOn,
  ${RETURNED('reason')} AS returnReason, ${RETURNED('new_address')} AS newAddress,
  (SELECT contact_id FROM truancy_notice_copy WHERE document_id = document.id LIMIT 1) AS contactId`

/** Issued letters to families without a delivery that stands, the oldest first. */
export function undeliveredLetters(db: Connection): IssuedLetter[] {
  const rows = db
    .prepare(
      `SELECT ${LETTER} FROM document JOIN pupil ON pupil.id = document.pupil_id
       WHERE document.state = 'issued' AND form IN (SELECT value FROM json_each(?))
         AND json_extract(data, '$.addressee.name') IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM service WHERE ${STANDS})
       ORDER BY document.issued_on, document.number`
    )
    .all(JSON.stringify(SERVED_FORMS)) as LetterRow[]
  return rows.map(({ addressLines, returnedOn, returnReason, newAddress, ...letter }) => ({
    ...letter,
    address: newAddress ?? (JSON.parse(addressLines) as string[]).join(', '),
    returned: returnedOn ? { on: returnedOn, reason: returnReason ?? '' } : null
  }))
}

/** Ids of the issued documents of a case in one form that nobody has been served with yet. */
export function unservedOfCase(db: Connection, caseId: string, form: string): string[] {
  return db
    .prepare(
      `SELECT id FROM document WHERE case_id = ? AND form = ? AND state = 'issued'
         AND NOT EXISTS (SELECT 1 FROM service WHERE ${STANDS})`
    )
    .pluck()
    .all(caseId, form) as string[]
}

const SERVICE = `service.id, document_id AS documentId, document.number AS documentNumber, form,
  document.title AS documentTitle, document.issued_on AS issuedOn, pupil_id AS pupilId, case_id AS caseId,
  case_number AS caseNumber, recipient, contact_id AS contactId, method, address, served_on AS servedOn,
  served_at AS servedAt, server, article_number AS articleNumber, proof_document_id AS proofDocumentId,
  service_return.returned_on AS returnedOn, service_return.reason AS returnReason,
  service_return.new_address AS newAddress,
  (SELECT count(*) FROM letter_answer WHERE letter_answer.document_id = service.document_id) AS answers`

interface ServiceRow extends Omit<ServiceRecord, 'returned'> {
  returnedOn: CalendarDate | null
  returnReason: string | null
  newAddress: string | null
}

export interface ServiceFilter {
  ids?: readonly string[]
  documentId?: string
  pupilId?: string
  caseId?: string
}

/** Deliveries, newest first; at most 500. */
export function servicesWhere(db: Connection, { ids, documentId, pupilId, caseId }: ServiceFilter): ServiceRecord[] {
  const rows = db
    .prepare(
      `SELECT ${SERVICE} FROM service JOIN document ON document.id = service.document_id
         LEFT JOIN service_return ON service_return.service_id = service.id
       WHERE (@ids IS NULL OR service.id IN (SELECT value FROM json_each(@ids)))
         AND (@documentId IS NULL OR document_id = @documentId)
         AND (@pupilId IS NULL OR pupil_id = @pupilId)
         AND (@caseId IS NULL OR case_id = @caseId)
       ORDER BY served_on DESC, service.recorded_at DESC, service.id LIMIT 500`
    )
    .all({
      ids: ids ? JSON.stringify(ids) : null,
      documentId: documentId ?? null,
      pupilId: pupilId ?? null,
      caseId: caseId ?? null
    }) as ServiceRow[]
  return rows.map(({ returnedOn, returnReason, newAddress, ...service }) => ({
    ...service,
    returned: returnedOn ? { on: returnedOn, reason: returnReason ?? '', newAddress } : null
  }))
}

export interface NewReturn {
  serviceId: string
  returnedOn: CalendarDate
  reason: string
  newAddress: string | null
  recordedAt: Instant
  recordedBy: string
}

export function insertReturn(db: Connection, returned: NewReturn): void {
  db.prepare(
    `INSERT INTO service_return (service_id, returned_on, reason, new_address, recorded_at, recorded_by)
     VALUES (@serviceId, @returnedOn, @reason, @newAddress, @recordedAt, @recordedBy)`
  ).run(returned)
}

export interface LetterAnswer {
  id: string
  documentId: string
  answeredOn: CalendarDate
  who: string
  how: string
  summary: string
}

export function insertLetterAnswer(
  db: Connection,
  answer: LetterAnswer & { recordedAt: Instant; recordedBy: string }
): void {
  db.prepare(
    `INSERT INTO letter_answer (id, document_id, answered_on, who, how, summary, recorded_at, recorded_by)
     VALUES (@id, @documentId, @answeredOn, @who, @how, @summary, @recordedAt, @recordedBy)`
  ).run(answer)
}

/** What families answered to the letters of a pupil, the oldest first. */
export function letterAnswersOf(db: Connection, pupilId: string): (LetterAnswer & { title: string })[] {
  return db
    .prepare(
      `SELECT letter_answer.id, document_id AS documentId, answered_on AS answeredOn, who, how, summary, document.title
       FROM letter_answer JOIN document ON document.id = document_id
       WHERE document.pupil_id = ? ORDER BY answered_on, letter_answer.recorded_at`
    )
    .all(pupilId) as (LetterAnswer & { title: string })[]
}
