import { join } from 'node:path'
import { issueDocument } from '@core/documents/issue'
import { paperHandlers } from '@core/documents/paperHandlers'
import { reviewHandlers } from '@core/documents/reviews'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { day } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'
import { notice, paperDesk } from './paperDesk'

const { letterhead, contact } = papers['SD-01']
const wordings = paperHandlers(() => ({ letterhead, contact }) as never)

let desk: ReturnType<typeof paperDesk>
beforeEach(() => {
  desk = paperDesk()
})
afterEach(() => desk.store.close())

const review = {
  language: 'es',
  reviewer: 'Lucía Prado',
  qualification: 'certified court interpreter, no. 301234',
  reviewedOn: day('2026-11-20')
} as const
const spanish = () => reviewHandlers['documents.translations'](desk.ctx).find(({ language }) => language === 'es')
const GOVERNS = 'The English text governs.'
const printed = async () => {
  const { catalogueVersion } = await issueDocument(desk.ctx, { ...notice, language: 'es' })
  return { html: desk.host.printed.at(-1)?.html ?? '', catalogueVersion }
}

test('a recorded review takes the line away, and the paper keeps by which review it was printed', async () => {
  expect((await printed()).html).toContain(GOVERNS)
  reviewHandlers['documents.recordReview'](desk.ctx, review)
  expect(spanish()).toMatchObject({ state: 'reviewed', review: { reviewer: 'Lucía Prado', reviewedOn: '2026-11-20' } })
  const paper = await printed()
  expect(paper.html).not.toContain(GOVERNS)
  expect(paper.catalogueVersion).toMatch(/^es \S+ reviewed \+ en /)
  const trail = desk.store.db
    .prepare(`SELECT payload FROM audit JOIN audit_payload USING (seq) WHERE action = 'documents.review'`)
    .pluck()
    .get() as string
  expect(JSON.parse(trail)).toMatchObject({ reviewer: 'Lucía Prado', qualification: review.qualification })
})

test('other words than those that were read are unreviewed again, and reviewed once they are taken back', async () => {
  reviewHandlers['documents.recordReview'](desk.ctx, review)
  const say = (text: string | null) =>
    wordings['documents.saveWording'](desk.ctx, {
      form: 'SD-01',
      language: 'es',
      changes: { 'sd01.thanks': text },
      acknowledged: []
    })
  say('Muchas gracias.')
  expect(spanish()?.state).toBe('changed')
  expect((await printed()).html).toContain(GOVERNS)
  say(null)
  expect(spanish()?.state).toBe('reviewed')
  expect((await printed()).html).not.toContain(GOVERNS)
})

test('a review of another catalogue counts no more', async () => {
  reviewHandlers['documents.recordReview'](desk.ctx, review)
  desk.store.db.prepare('UPDATE translation_review SET text_mark = ?').run('0'.repeat(64))
  expect(spanish()?.state).toBe('changed')
  expect((await printed()).html).toContain(GOVERNS)
})

test('a review can be taken back with a reason, once; one of the future is refused', async () => {
  expect(() =>
    reviewHandlers['documents.recordReview'](desk.ctx, { ...review, reviewedOn: day('2027-06-01') })
  ).toThrowError(expect.objectContaining({ code: 'invalid' }))
  reviewHandlers['documents.recordReview'](desk.ctx, review)
  const back = { language: 'es', reason: 'The certificate had ended.' } as const
  reviewHandlers['documents.withdrawReview'](desk.ctx, back)
  expect(spanish()?.state).toBe('unreviewed')
  expect((await printed()).html).toContain(GOVERNS)
  expect(() => reviewHandlers['documents.withdrawReview'](desk.ctx, back)).toThrowError(
    expect.objectContaining({ code: 'not-found' })
  )
})

test('the step for reviews leaves a file in use as it was, and wants a whole review', () => {
  const db = openDatabase(join(newFolder(), 'used.db'), KEYS.file)
  const at = MIGRATIONS.findIndex(({ name }) => name === '0022-translation-review')
  migrate(db, () => {}, MIGRATIONS.slice(0, at))
  db.prepare(`INSERT INTO setting (key, value) VALUES ('documents.page-size', '"a4"')`).run()
  migrate(db, () => {}, MIGRATIONS.slice(0, at + 1))
  expect(db.prepare('SELECT value FROM setting').pluck().all()).toContain('"a4"')
  const insert = db.prepare(
    `INSERT INTO translation_review (id, language, catalogue_version, text_mark, reviewer, qualification, reviewed_on,
       recorded_at, recorded_by) VALUES ('r', 'es', '1', ?, ?, 'interpreter', '2026-11-20', '2026-11-24T17:00:00.000Z', 'x')`
  )
  expect(() => insert.run('0'.repeat(64), '')).toThrow(/CHECK/)
  expect(() => insert.run('short', 'Lucía')).toThrow(/CHECK/)
  insert.run('0'.repeat(64), 'Lucía')
  expect(() => db.prepare(`UPDATE translation_review SET withdrawn_at = 'now'`).run()).toThrow(/CHECK/)
})
