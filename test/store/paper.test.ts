import { join } from 'node:path'
import { documentsHandlers } from '@core/documents/handlers'
import { issueDocument } from '@core/documents/issue'
import { paperHandlers } from '@core/documents/paperHandlers'
import { MEANS } from '@core/documents/queries-uses'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { day } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'
import { hearing, notice, PUPIL, paperDesk } from './paperDesk'

const { letterhead, contact, signer, programs, services } = papers['SD-01']
const known = { letterhead, contact, signer, programs, services } as never
const handlers = paperHandlers(() => known)

let desk: ReturnType<typeof paperDesk>
beforeEach(() => {
  desk = paperDesk()
})
afterEach(() => desk.store.close())

const form = { form: 'SD-01', language: 'en' } as const

describe('the district’s own wording', () => {
  test('is on the next paper, which says by which version; what was issued before stays as it was', async () => {
    const before = await issueDocument(desk.ctx, notice)
    const { version } = handlers['documents.saveWording'](desk.ctx, {
      ...form,
      changes: { 'sd01.thanks': 'Thank you, and see you soon.' },
      acknowledged: []
    })
    const after = await issueDocument(desk.ctx, notice)
    expect(desk.host.printed.at(-1)?.html).toContain('Thank you, and see you soon.')
    expect(before.catalogueVersion).not.toContain('own')
    expect(after.catalogueVersion).toMatch(new RegExp(`\\+ own ${version}$`))
  })

  test('is kept in versions, and each of them can be taken up again', async () => {
    const save = (text: string) =>
      handlers['documents.saveWording'](desk.ctx, { ...form, changes: { 'sd01.thanks': text }, acknowledged: [] })
    save('First')
    save('Second')
    handlers['documents.restoreWording'](desk.ctx, { version: 1 })
    const own = () =>
      handlers['documents.paragraphs'](desk.ctx, form).find(({ key }) => key === 'sd01.thanks')?.own ?? null
    expect(own()).toBe('First')
    handlers['documents.restoreWording'](desk.ctx, { version: 0 })
    expect(own()).toBeNull()
    expect(handlers['documents.wordingVersions'](desk.ctx).map(({ version, changed }) => [version, changed])).toEqual([
      [4, 0],
      [3, 1],
      [2, 1],
      [1, 1]
    ])
    expect((await issueDocument(desk.ctx, notice)).catalogueVersion).not.toContain('own')
    expect(() => handlers['documents.restoreWording'](desk.ctx, { version: 9 })).toThrowError(
      expect.objectContaining({ code: 'not-found' })
    )
  })

  test('of a statutory paragraph is in the trail with the section that was named', () => {
    const edit = { ...form, changes: { 'sd01.b': '' } }
    expect(() => handlers['documents.saveWording'](desk.ctx, { ...edit, acknowledged: [] })).toThrow('EC 48260.5(b)')
    expect(handlers['documents.wordingVersions'](desk.ctx)).toEqual([])
    handlers['documents.saveWording'](desk.ctx, { ...edit, acknowledged: ['EC 48260.5(b)'] })
    const payload = desk.store.db
      .prepare(`SELECT payload FROM audit JOIN audit_payload USING (seq) WHERE action = 'documents.wording'`)
      .pluck()
      .get() as string
    expect(JSON.parse(payload)).toMatchObject({ form: 'SD-01', acknowledged: ['EC 48260.5(b)'] })
  })
})

describe('a preview', () => {
  const preview = (facts: Record<string, unknown>, changes = {}) =>
    handlers['documents.previewPaper'](desk.ctx, { ...form, changes, facts })

  test('is the form with lines while none was issued, then the newest paper with what is known today', async () => {
    const first = await preview({}, { 'sd01.thanks': 'Draft' })
    expect(first.lacking).toEqual([])
    expect(Buffer.from(first.bytes?.slice(0, 5) ?? []).toString()).toBe('%PDF-')
    expect(desk.host.printed.at(-1)?.html).toContain('class="fill')
    expect(desk.host.printed.at(-1)?.html).toContain('Draft')
    await issueDocument(desk.ctx, notice)
    await preview({ programs: [{ en: 'A new program', es: null }] })
    expect(desk.host.printed.at(-1)?.html).toContain('A new program')
    expect(desk.host.printed.at(-1)?.html).not.toContain('class="fill')
    expect(desk.store.db.prepare('SELECT count(*) FROM document').pluck().get()).toBe(1)
  })

  test('lists what a statutory item lacks, with its field and section', async () => {
    await issueDocument(desk.ctx, notice)
    const { bytes, lacking } = await preview({ programs: [], services: [{ en: 'Counselor' }] })
    expect(bytes).toBeNull()
    expect(lacking).toEqual([expect.objectContaining({ field: 'programs', section: 'EC 48260.5(c)' })])
  })
})

test('a blank form is printed for the pen and not archived', async () => {
  await handlers['documents.printBlank'](desk.ctx, { form: 'SD-06', language: 'es' })
  expect(desk.host.opened.map(({ name }) => name)).toEqual(['SD-06_blank_es.pdf'])
  expect(desk.store.db.prepare('SELECT count(*) FROM document').pluck().get()).toBe(0)
  await expect(handlers['documents.blank'](desk.ctx, { form: 'SD-10', language: 'en' })).rejects.toMatchObject({
    code: 'not-allowed'
  })
})

test('papers are printed on A4 once the district says so', async () => {
  await issueDocument(desk.ctx, notice)
  expect(desk.host.printed.at(-1)?.css).not.toContain('size: A4')
  handlers['documents.savePaperSettings'](desk.ctx, { pageSize: 'a4' })
  await issueDocument(desk.ctx, notice)
  expect(desk.host.printed.at(-1)?.css).toContain('size: A4')
})

test('the step for papers leaves a file in use as it was', () => {
  const db = openDatabase(join(newFolder(), 'used.db'), KEYS.file)
  const at = MIGRATIONS.findIndex(({ name }) => name === '0006-paper')
  migrate(db, () => {}, MIGRATIONS.slice(0, at))
  db.prepare(`INSERT INTO pupil (id, local_id, last_name, first_name) VALUES (?, '1', 'R', 'M')`).run(PUPIL)
  db.prepare(
    `INSERT INTO document (id, number, form, title, language, pupil_id, issued_on, issued_at, issued_by,
       template_version, catalogue_version, data, sha256, page_count, bytes, state)
     VALUES ('d', 'D-2026-00001', 'SD-01', 'Notice', 'en', ?, ?, '2026-11-24T17:00:00.000Z', 'x', 1, 'en', '{}',
       ?, 1, x'25', 'issued')`
  ).run(PUPIL, day('2026-11-24'), 'a'.repeat(64))
  migrate(db, () => {}, MIGRATIONS.slice(0, at + 1))
  expect(db.prepare('SELECT number FROM document').pluck().all()).toEqual(['D-2026-00001'])
  const insert = db.prepare(
    `INSERT INTO paper_run (id, started_at, started_by, options, state) VALUES ('r', ?, 'x', '{}', ?)`
  )
  expect(() => insert.run('2026-11-24T17:00:00.000Z', 'lost')).toThrow(/CHECK/)
  insert.run('2026-11-24T17:00:00.000Z', 'running')
  expect(() =>
    db
      .prepare(
        `INSERT INTO paper_run_document (run_id, position, document_id, state) VALUES ('r', 0, 'none', 'waiting')`
      )
      .run()
  ).toThrow(/FOREIGN KEY/)
  db.close()
})

describe('the archive', () => {
  const list = (filter: object) =>
    documentsHandlers['documents.list'](desk.ctx, { superseded: true, limit: 10, offset: 0, ...filter }).documents

  test('finds a paper by its pupil, by words of its title and by language', async () => {
    await issueDocument(desk.ctx, notice)
    await issueDocument(desk.ctx, hearing)
    expect(list({ text: 'rivera, ma' })).toHaveLength(2)
    expect(list({ text: 'hearing' }).map(({ form: of }) => of)).toEqual(['SD-03'])
    expect(list({ text: '4471902' })).toHaveLength(2)
    expect(list({ text: '4471' })).toEqual([])
    expect(list({ text: 'Mateo', language: 'es' }).map(({ form: of }) => of)).toEqual(['SD-01'])
    expect(list({ text: '%' })).toEqual([])
  })

  test('has words for every table of the file that points at a paper', () => {
    const keys = desk.store.db
      .prepare(
        `SELECT m.name || '.' || f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f."table" = 'document' AND m.name <> 'paper_run_document'`
      )
      .pluck()
      .all() as string[]
    expect(keys.length).toBeGreaterThan(15)
    expect(keys.filter((key) => MEANS[key] === undefined)).toEqual([])
  })

  test('says where a paper was used', async () => {
    const { id } = await issueDocument(desk.ctx, notice)
    const newer = await issueDocument(desk.ctx, { ...notice, supersedes: id })
    desk.store.db
      .prepare(
        `INSERT INTO service (id, document_id, recipient, method, address, served_on, server, recorded_at, recorded_by)
         VALUES ('s', ?, 'Lucía Rivera', 'mail', 'x', '2026-11-25', 'T. Alvarez', '2026-11-25T17:00:00.000Z', 'x')`
      )
      .run(newer.id)
    await documentsHandlers['documents.print'](desk.ctx, { id: newer.id })
    expect(documentsHandlers['documents.uses'](desk.ctx, { id: newer.id })).toEqual([
      { what: 'Served', on: '2026-11-25', detail: 'Lucía Rivera, mail' },
      { what: 'Replaces an older paper', on: '2026-09-25', detail: 'superseded' },
      { what: 'Sent to be printed', on: '2026-11-17', detail: 'by clerk' }
    ])
  })
})
