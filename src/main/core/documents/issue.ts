import { createHash } from 'node:crypto'
import type { FormInput } from '@shared/documents/forms'
import {
  type DocumentLanguage,
  type DocumentRecord,
  type DocumentSubject,
  FORMS,
  type FormId
} from '@shared/documents/model'
import { type CalendarDate, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { newId } from '@shared/kernel/ids'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { Gate } from './gate'
import { printLots } from './lots'
import { tagOf } from './messages'
import type { FileFacts } from './pdf/write'
import { insertDocument, lastNumber, type NewDocument, supersede } from './queries'
import { readPaperStyle } from './queries-wording'
import { catalogueVersion, checkFormData, languagesOf, type PrintItem, renderJob } from './render'

/** A paper that a room wants to give out. `data` is all that will stand on it. */
export type IssueRequest = {
  [F in FormId]: {
    form: F
    language: DocumentLanguage
    data: FormInput<F>
    subject: DocumentSubject
    /** The issued document that this one replaces; both are kept. */
    supersedes?: string | null
  }
}[FormId]

/** What a room writes in the same transaction: the notice given, the directives issued. Must not be asynchronous. */
export type AlsoWrite = (db: Connection, records: readonly DocumentRecord[]) => void

/**
 * Prints a paper, freezes it in the archive with its hash and the data it was made from, and records that in the audit
 * trail, all in one transaction. Throws DeskError `invalid` for data that lacks something the paper needs,
 * `print-problem`, or `conflict` when the document to be replaced was replaced before; nothing is issued then.
 */
export async function issueDocument(ctx: Ctx, request: IssueRequest, also?: AlsoWrite): Promise<DocumentRecord> {
  const [record] = await issueBatch(ctx, [request], also)
  if (!record) throw new DeskError('print-problem', 'The paper was not printed. Nothing was issued.')
  return record
}

/** Many papers as one print job with one run id; all are issued or none. Order is kept. */
export function issueBatch(ctx: Ctx, requests: readonly IssueRequest[], also?: AlsoWrite): Promise<DocumentRecord[]> {
  if (requests.length === 0) return Promise.resolve([])
  ctx.rehearse?.(requests)
  return inTurn(ctx.db, () => issueNow(ctx, requests, also))
}

/** The batch that is being printed, so that another request can hold or stop it. */
const issuing = new WeakMap<Connection, Gate>()

export const issueGate = (db: Connection): Gate | undefined => issuing.get(db)

/** Numbers are given before printing and taken after it, so one issue waits for the other. */
const turns = new WeakMap<Connection, Promise<unknown>>()

export function inTurn<T>(db: Connection, act: () => Promise<T>): Promise<T> {
  const before = turns.get(db) ?? Promise.resolve()
  const mine = before.then(act, act)
  turns.set(db, mine)
  return mine
}

async function issueNow(ctx: Ctx, requests: readonly IssueRequest[], also?: AlsoWrite): Promise<DocumentRecord[]> {
  const issuedAt = ctx.clock.now()
  const style = readPaperStyle(ctx.db)
  const number = numberer(ctx.db)
  const planned = requests.map((request) => {
    const data = checkFormData(request.form, request.data) as { date: CalendarDate; caseNumber?: string | null }
    return { request, data, id: newId(), number: number(data.date), caseNumber: data.caseNumber ?? null }
  })
  const items = planned.map(
    ({ request, data, number, caseNumber }): PrintItem => ({
      form: request.form,
      language: request.language,
      data,
      number,
      caseNumber
    })
  )
  const facts = planned.map(
    ({ request, id, number, caseNumber }): FileFacts => ({
      title: [FORMS[request.form].title, caseNumber ?? number].join(', '),
      language: tagOf(languagesOf(request.form, request.language)[0] ?? 'en'),
      at: issuedAt,
      subject: FORMS[request.form].title,
      seed: `${id} ${number}`,
      keywords: [request.form, number, ...(caseNumber ? [caseNumber] : [])]
    })
  )
  const gate = new Gate()
  issuing.set(ctx.db, gate)
  const printed = await printLots({ ...ctx, gate }, items, facts, style).finally(() => issuing.delete(ctx.db))
  const printRunId = requests.length > 1 ? newId() : null
  const documents = planned.map(({ request, data, id, number, caseNumber }, index): NewDocument => {
    const { bytes, pageCount } = printed[index] as { bytes: Uint8Array; pageCount: number }
    return {
      data,
      bytes,
      record: {
        id,
        number,
        form: request.form,
        title: FORMS[request.form].title,
        language: languagesOf(request.form, request.language)[0] ?? 'en',
        pupilId: request.subject.pupilId ?? null,
        caseId: request.subject.caseId ?? null,
        hearingId: request.subject.hearingId ?? null,
        caseNumber,
        issuedOn: data.date,
        issuedAt,
        issuedBy: ctx.actor,
        templateVersion: FORMS[request.form].version,
        catalogueVersion: catalogueVersion(request.form, request.language, style),
        sha256: sha256(bytes),
        pageCount,
        printRunId
      }
    }
  })
  const records = documents.map(
    ({ record, bytes }): DocumentRecord => ({
      ...record,
      byteLength: bytes.length,
      state: 'issued',
      supersededBy: null
    })
  )
  const payload = records.map(({ id, number, form, sha256 }) => ({ id, number, form, sha256 }))
  ctx.write(
    {
      action: 'documents.issue',
      subjectType: printRunId ? 'print-run' : 'document',
      subjectId: printRunId ?? records[0]?.id ?? null,
      payload
    },
    (db) => {
      documents.forEach((document, index) => {
        insertDocument(db, document)
        const replaced = planned[index]?.request.supersedes
        if (replaced && !supersede(db, replaced, document.record.id)) {
          throw new DeskError('conflict', 'That document was replaced before. Nothing was issued; please look again.')
        }
      })
      also?.(db, records)
    }
  )
  ctx.emit({ type: 'changed', rooms: ['documents'] })
  return records
}

/** A paper as it would be printed now; nothing is kept and no number is given. */
export async function previewDocument(
  ctx: Ctx,
  { form, language, data }: Pick<IssueRequest, 'form' | 'language' | 'data'>
): Promise<{ bytes: Uint8Array; pageCount: number }> {
  const facts: FileFacts = {
    title: FORMS[form].title,
    language: tagOf(languagesOf(form, language)[0] ?? 'en'),
    at: ctx.clock.now(),
    subject: FORMS[form].title,
    seed: 'preview',
    keywords: [form]
  }
  const { caseNumber = null } = data as { caseNumber?: string | null }
  const [printed] = await printLots(
    ctx,
    [{ form, language, data, number: null, caseNumber }],
    [facts],
    readPaperStyle(ctx.db)
  )
  return printed as { bytes: Uint8Array; pageCount: number }
}

/** Gives the next numbers of each school year, in memory until the documents are written. */
export function numberer(db: Connection): (date: CalendarDate) => string {
  const last = new Map<string, number>()
  return (date) => {
    const prefix = `D-${schoolYearOf(date)}-`
    const next = (last.get(prefix) ?? lastNumber(db, prefix)) + 1
    last.set(prefix, next)
    return prefix + String(next).padStart(5, '0')
  }
}

/** Prints a paper that is not kept, such as the recovery code, straight on paper. False when it was not printed. */
export function printSheet(
  host: Pick<Ctx['host'], 'printOnPaper'>,
  form: 'SD-10',
  data: FormInput<'SD-10'>
): Promise<boolean> {
  const { html, css } = renderJob([{ form, language: 'en', data, number: null, caseNumber: null }])
  return host.printOnPaper({ html, css })
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
