import type { Ctx } from '@core/context'
import { documentsHandlers } from '@core/documents/handlers'
import { type IssueRequest, issueBatch, issueDocument, printSheet } from '@core/documents/issue'
import { lotSizes } from '@core/documents/lots'
import { documentData, listDocuments } from '@core/documents/queries'
import { day, type Instant } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CLERK, newStore } from './desk'
import { type FakeHost, fakeHost } from './fakeHost'

const PUPIL = '0b0e8a52-6f0f-4d3c-9a52-0d6b7f1f0a01'
const CASE = '0b0e8a52-6f0f-4d3c-9a52-0d6b7f1f0a02'

let store: ReturnType<typeof newStore>
let host: FakeHost
let ctx: Ctx
let events: unknown[]

beforeEach(() => {
  store = newStore()
  host = fakeHost()
  events = []
  store.write(CLERK, { action: 'pupils.add', subjectType: 'pupil', subjectId: PUPIL }, (db) =>
    db
      .prepare(
        `INSERT INTO pupil (id, local_id, last_name, first_name, grade) VALUES (?, '4471902', 'Rivera', 'Mateo', '8')`
      )
      .run(PUPIL)
  )
  ctx = {
    db: store.db,
    clock: { today: () => day('2026-11-24'), now: () => '2026-11-24T17:00:00.000Z' as Instant },
    actor: 'D. Whitfield',
    host,
    keep: (act) => store.keep(act),
    write: (note, act) => store.write(CLERK, note, act),
    emit: (event) => events.push(event),
    verify: () => store.verify(),
    backupFolder: store.backupFolder,
    backUp: (kind, into) => store.backup(kind, CLERK.at, into)
  }
})
afterEach(() => store.close())

const notice: IssueRequest = { form: 'SD-01', language: 'es', data: papers['SD-01'], subject: { pupilId: PUPIL } }
const hearing: IssueRequest = {
  form: 'SD-03',
  language: 'en',
  data: papers['SD-03'],
  subject: { pupilId: PUPIL, caseId: CASE }
}

describe('an issued document', () => {
  test('is frozen with its hash, its data and the versions it was made with', async () => {
    const record = await issueDocument(ctx, notice)
    expect(record).toMatchObject({
      number: 'D-2026-00001',
      form: 'SD-01',
      language: 'es',
      pupilId: PUPIL,
      issuedOn: '2026-09-25',
      issuedAt: '2026-11-24T17:00:00.000Z',
      issuedBy: 'D. Whitfield',
      state: 'issued',
      pageCount: 2,
      printRunId: null
    })
    expect(record.catalogueVersion).toMatch(/^es .+ \+ en .+$/)
    expect(documentData(store.db, record.id)).toMatchObject({
      pupil: { callName: 'Mateo' },
      events: [{ code: 'U' }, {}, {}]
    })
    const { document, bytes } = documentsHandlers['documents.get'](ctx, { id: record.id })
    expect(document).toEqual(record)
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-')
    expect(bytes.length).toBe(record.byteLength)
    expect(() => store.db.prepare(`UPDATE document SET bytes = x'00' WHERE id = ?`).run(record.id)).toThrow(
      'cannot be changed'
    )
  })

  test('is in the audit trail with its hash, in the same transaction as what its room writes', async () => {
    const record = await issueDocument(ctx, notice, (db, [issued]) =>
      db.prepare('INSERT INTO room (id, name, address) VALUES (?, ?, ?)').run('r1', issued?.number, 'x')
    )
    const row = store.db
      .prepare(`SELECT subject_id, payload FROM audit JOIN audit_payload USING (seq) WHERE action = 'documents.issue'`)
      .get() as { subject_id: string; payload: string }
    expect(row.subject_id).toBe(record.id)
    expect(JSON.parse(row.payload)).toEqual([
      { id: record.id, number: record.number, form: 'SD-01', sha256: record.sha256 }
    ])
    expect(row.payload).not.toContain('Rivera')
    expect(store.db.prepare('SELECT name FROM room').get()).toEqual({ name: 'D-2026-00001' })
    expect(store.verify()).toMatchObject({ integrity: 'ok', orphans: 0, audit: { firstBad: null } })
  })

  test('does not exist when its room refuses, when printing fails or when data is missing', async () => {
    const refuse = () => {
      throw new Error('the case is closed')
    }
    await expect(issueDocument(ctx, notice, refuse)).rejects.toThrow('the case is closed')
    host.failNext = true
    await expect(issueDocument(ctx, notice)).rejects.toMatchObject({ code: 'print-problem' })
    await expect(
      issueDocument(ctx, { ...notice, data: { ...papers['SD-01'], events: [] } } as IssueRequest)
    ).rejects.toMatchObject({ code: 'invalid' })
    expect(listDocuments(store.db, { superseded: true, limit: 10, offset: 0 }).total).toBe(0)
    expect((await issueDocument(ctx, notice)).number).toBe('D-2026-00001')
  })

  test('that is replaced stays, and can be replaced once', async () => {
    const first = await issueDocument(ctx, hearing)
    const second = await issueDocument(ctx, { ...hearing, supersedes: first.id })
    await expect(issueDocument(ctx, { ...hearing, supersedes: first.id })).rejects.toMatchObject({ code: 'conflict' })
    const { documents } = documentsHandlers['documents.list'](ctx, {
      caseId: CASE,
      superseded: true,
      limit: 10,
      offset: 0
    })
    expect(documents.map(({ id, state, supersededBy }) => ({ id, state, supersededBy }))).toEqual([
      { id: second.id, state: 'issued', supersededBy: null },
      { id: first.id, state: 'superseded', supersededBy: second.id }
    ])
    expect(
      documentsHandlers['documents.list'](ctx, { caseId: CASE, superseded: false, limit: 10, offset: 0 }).total
    ).toBe(1)
  })
})

describe('a print run', () => {
  test('of 45 papers is printed in lots, numbered in order, with progress, under one run id', async () => {
    const records = await issueBatch(
      ctx,
      Array.from({ length: 45 }, (_, index) => (index % 2 ? notice : hearing))
    )
    expect(host.printed).toHaveLength(lotSizes(45).length)
    expect(records.map(({ number }) => number)).toEqual(
      Array.from({ length: 45 }, (_, index) => `D-2026-${String(index + 1).padStart(5, '0')}`)
    )
    expect(records.map(({ form }) => form).slice(0, 3)).toEqual(['SD-03', 'SD-01', 'SD-03'])
    expect(records.map(({ pageCount }) => pageCount).slice(0, 3)).toEqual([1, 2, 1])
    expect(new Set(records.map(({ printRunId }) => printRunId)).size).toBe(1)
    expect(events).toContainEqual({ type: 'progress', task: 'print', done: 45, total: 45, label: 'Printing' })
    const run = documentsHandlers['documents.list'](ctx, {
      printRunId: records[0]?.printRunId ?? '',
      superseded: true,
      limit: 100,
      offset: 0
    })
    expect(run.total).toBe(45)
  })

  test('asked for twice at once gives no number twice', async () => {
    const [one, two] = await Promise.all([issueBatch(ctx, [notice, notice]), issueDocument(ctx, hearing)])
    expect([...one.map(({ number }) => number), two.number]).toEqual(['D-2026-00001', 'D-2026-00002', 'D-2026-00003'])
  })

  test('that fails in the middle issues nothing', async () => {
    const bad = { ...notice, data: { ...papers['SD-01'], programs: [] } } as IssueRequest
    await expect(issueBatch(ctx, [notice, bad, notice])).rejects.toMatchObject({ code: 'invalid' })
    expect(host.printed).toHaveLength(0)
    expect(listDocuments(store.db, { superseded: true, limit: 10, offset: 0 }).total).toBe(0)
  })
})

describe('the archive', () => {
  test('finds by form, day, number and case number', async () => {
    await issueBatch(ctx, [notice, hearing])
    const find = (filter: object) =>
      documentsHandlers['documents.list'](ctx, { superseded: true, limit: 10, offset: 0, ...filter }).documents.map(
        ({ form }) => form
      )
    expect(find({ forms: ['SD-03'] })).toEqual(['SD-03'])
    expect(find({ from: day('2026-10-01') })).toEqual(['SD-03'])
    expect(find({ number: '00001' })).toEqual(['SD-01'])
    expect(find({ number: 'AC-2026' })).toEqual(['SD-03'])
    expect(find({ pupilId: PUPIL })).toHaveLength(2)
    expect(find({ number: '%' })).toEqual([])
  })

  test('gives out the same bytes under a name without a pupil’s name, and notes it', async () => {
    const record = await issueDocument(ctx, hearing)
    await documentsHandlers['documents.saveAs'](ctx, { id: record.id })
    await documentsHandlers['documents.print'](ctx, { id: record.id })
    const { bytes } = documentsHandlers['documents.get'](ctx, { id: record.id })
    expect(host.saved.map(({ name }) => name)).toEqual(['SD-03_AC-2026-031_2026-11-24.pdf'])
    expect(Buffer.from(host.saved[0]?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
    expect(Buffer.from(host.opened[0]?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
    expect(
      store.db.prepare(`SELECT action FROM audit WHERE action LIKE 'documents.%' ORDER BY seq`).pluck().all()
    ).toEqual(['documents.issue', 'documents.saveAs', 'documents.print'])
  })

  test('does not give out a document whose bytes are not those of the day of issue', async () => {
    const record = await issueDocument(ctx, hearing)
    store.db.exec('DROP TRIGGER document_frozen')
    store.db.prepare(`UPDATE document SET bytes = x'255044462d' WHERE id = ?`).run(record.id)
    expect(documentsHandlers['documents.check'](ctx, { id: record.id })).toEqual({ unchanged: false })
    expect(() => documentsHandlers['documents.get'](ctx, { id: record.id })).toThrow('is not as it was issued')
    await expect(documentsHandlers['documents.saveAs'](ctx, { id: record.id })).rejects.toMatchObject({
      code: 'damaged'
    })
    expect(host.saved).toEqual([])
  })

  test('never holds the recovery code', async () => {
    expect(await printSheet(host, 'SD-10', papers['SD-10'])).toBe(true)
    expect(host.printed.at(-1)?.html).toContain(papers['SD-10'].groups[0])
    expect(listDocuments(store.db, { superseded: true, limit: 10, offset: 0 }).total).toBe(0)
  })
})
