import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const HASH = 'a'.repeat(64)
const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO document (id, number, form, title, language, pupil_id, issued_on, issued_at, issued_by, template_version,
  catalogue_version, data, sha256, page_count, bytes, state)
VALUES ('d1', 'D-2026-00001', 'SD-01', 'Notification', 'es', 'p1', '2026-09-25', '2026-09-25T17:00:00.000Z', 'Clerk', 1,
  'es 1', '{}', '${HASH}', 1, x'25', 'issued');
INSERT INTO service (id, document_id, recipient, method, address, served_on, server, article_number, recorded_at,
  recorded_by)
VALUES ('s1', 'd1', 'Lucía Rivera', 'certified-mail', '518 Sycamore Street', '2026-09-25', 'T. Alvarez', '9407',
  '2026-09-25T18:00:00.000Z', 'Clerk');
INSERT INTO intervention (id, pupil_id, kind, date, staff_name, result, summary, next_step, recorded_at, recorded_by)
VALUES ('i1', 'p1', 'call', '2026-09-28', 'M. Chen', 'reached', 'The bus comes late.', 'Call again.',
  '2026-09-28T18:00:00.000Z', 'Clerk');
`

test('0003 keeps every delivery and entry of the log, and lets a delivery be a call', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 3)
  )
  db.exec(BEFORE)
  const served = db.prepare('SELECT * FROM service').all()
  const [logged] = db.prepare('SELECT * FROM intervention').all() as object[]
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id <= 3)
  )
  expect(db.prepare('SELECT * FROM service').all()).toEqual(served)
  expect(db.prepare('SELECT * FROM intervention').all()).toEqual([
    { ...logged, next_step_on: null, next_step_done_on: null, next_step_done_by: null }
  ])
  db.exec(`INSERT INTO service SELECT 's2', document_id, recipient, contact_id, 'phone', '916-555-0178', served_on,
    served_at, server, NULL, NULL, recorded_at, recorded_by FROM service`)
  expect(() => db.exec(`UPDATE service SET method = 'pigeon'`)).toThrow(/CHECK/)
  expect(db.prepare(`SELECT name FROM sqlite_master WHERE name = 'service_by_document'`).pluck().get()).toBeTruthy()

  const hold = db.prepare(
    `INSERT INTO notice_hold (id, pupil_id, reason, set_on, set_by) VALUES (?, 'p1', 'Ill', 'x', 'C')`
  )
  hold.run('h1')
  expect(() => hold.run('h2')).toThrow(/UNIQUE/)
  db.exec(`INSERT INTO attachment (id, pupil_id, subject_type, subject_id, name, media_type, sha256, bytes, attached_on,
    attached_at, attached_by) VALUES ('a1', 'p1', 'pupil', 'p1', 'scan.pdf', 'application/pdf', '${HASH}', x'25', 'x', 'x', 'C')`)
  expect(() => db.exec(`UPDATE attachment SET bytes = x'26'`)).toThrow(/cannot be changed/)
  expect(() => db.exec(`UPDATE attachment SET removed_at = 'x'`)).toThrow(/CHECK/)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
