import type { DocumentUse } from '@shared/documents/uses'
import type { Connection } from '../store/open'

/** What a row of a table that points at a document means, in the words of the work. */
export const MEANS: Readonly<Record<string, string>> = {
  'document.superseded_by': 'Replaces an older paper',
  'intervention.document_id': 'Belongs to an entry of the log',
  'truancy_notice_copy.document_id': 'Copy of a notification of truancy',
  'service.document_id': 'Served',
  'service.proof_document_id': 'Proves a service',
  'case_document.document_id': 'In the file of a case',
  'hearing_notice.document_id': 'Told a hearing',
  'agreement.document_id': 'Directives of a hearing',
  'court_referral.notice_document_id': 'Notice of a referral',
  'packet.document_id': 'Packet of a referral',
  'disclosure.document_id': 'Released',
  'release_consent.document_id': 'Consent to release records',
  'letter_answer.document_id': 'The family answered it',
  'meeting.agreement_document_id': 'Agreement of a meeting',
  'meeting_invitation.document_id': 'Invited to a meeting',
  'referral_form.document_id': 'Referral of a case',
  'subpoena.document_id': 'Subpoena for a hearing',
  'packet_copy.document_id': 'Given out as a numbered copy',
  'court_referral_by_route.notice_document_id': 'Notice of a referral',
  'redaction.document_id': 'Redacted for a packet',
  'violation.report_document_id': 'Report of a violation'
}

/** Columns that say when and to whom, whatever the table. */
const WHEN = [
  'served_on',
  'disclosed_on',
  'signed_on',
  'made_at',
  'decided_on',
  'issued_on',
  'date',
  'answered_on',
  'given_on',
  'reported_on',
  'saved_at',
  'recorded_at'
]
const WHO = ['recipient', 'purpose', 'method', 'server', 'signed_by', 'holder', 'person', 'who', 'how', 'state']

interface ForeignKey {
  table: string
  column: string
}

/**
 * Every place where a document was used. Rooms keep what they do with a paper in tables of their own, each with a foreign
 * key to it: the file itself is asked for them, so that no room can be forgotten.
 */
export function usesOf(db: Connection, documentId: string): DocumentUse[] {
  const keys = db
    .prepare(
      `SELECT m.name AS "table", f."from" AS "column" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
       WHERE m.type = 'table' AND f."table" = 'document' AND m.name <> 'paper_run_document' ORDER BY m.name, f."from"`
    )
    .all() as ForeignKey[]
  const uses = keys.flatMap((key) => usesIn(db, key, documentId))
  const packets = db
    .prepare(
      `SELECT substr(made_at, 1, 10) AS "on", d.number AS detail FROM packet JOIN document d ON d.id = packet.document_id
       WHERE instr(contents, ?) > 0`
    )
    .all(documentId) as { on: string; detail: string }[]
  const made = packets.map(({ on, detail }): DocumentUse => ({ what: 'Part of a packet', on, detail }))
  return [...uses, ...made, ...runsOf(db, documentId)].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
}

/** What became of it in each print run: started is not yet printed. */
const IN_RUN: Record<string, string> = {
  printed: 'Printed in a run',
  failed: 'Not printed: it failed in a run',
  'left-out': 'Not printed: its run was stopped',
  waiting: 'Waits in a print run'
}

function runsOf(db: Connection, documentId: string): DocumentUse[] {
  const rows = db
    .prepare(
      `SELECT o.state, substr(r.started_at, 1, 10) AS "on", r.printer, r.started_by AS "by"
       FROM paper_run_document o JOIN paper_run r ON r.id = o.run_id WHERE o.document_id = ?`
    )
    .all(documentId) as { state: string; on: string; printer: string | null; by: string }[]
  return rows.map(({ state, on, printer, by }) => ({
    what: IN_RUN[state] ?? 'In a print run',
    on,
    detail: `${printer ?? 'the system’s viewer'}, by ${by}`
  }))
}

function usesIn(db: Connection, { table, column }: ForeignKey, documentId: string): DocumentUse[] {
  // Names come from the file's own structure, never from the page.
  const rows = db.prepare(`SELECT * FROM "${table}" WHERE "${column}" = ?`).all(documentId) as Record<string, unknown>[]
  return rows.map((row) => {
    const text = (name: string) => (typeof row[name] === 'string' ? (row[name] as string) : null)
    const when = WHEN.map(text).find((value) => value !== null)
    const who = WHO.map(text).filter((value) => value !== null && !value.startsWith('{') && !value.startsWith('['))
    return {
      what: MEANS[`${table}.${column}`] ?? `In ${table.replaceAll('_', ' ')}`,
      on: when?.slice(0, 10) ?? null,
      detail: who.slice(0, 2).join(', ').replaceAll('-', ' ')
    }
  })
}

/** When a paper was looked up, printed or copied, from the trail. */
export function handledOf(db: Connection, documentId: string): DocumentUse[] {
  const rows = db
    .prepare(
      `SELECT action, substr(at, 1, 10) AS "on", actor AS detail FROM audit LEFT JOIN audit_payload USING (seq)
       WHERE action IN ('documents.print', 'documents.saveAs') AND subject_type = 'document' AND (subject_id = ? OR instr(payload, ?) > 0)
       ORDER BY seq DESC LIMIT 50`
    )
    .all(documentId, documentId) as { action: string; on: string; detail: string }[]
  return rows.map(({ action, on, detail }) => ({
    what: action === 'documents.print' ? 'Sent to be printed' : 'Copied to a file',
    on,
    detail: `by ${detail}`
  }))
}
