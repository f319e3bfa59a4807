import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const document = (
  id: string
) => `('${id}', 'D-${id}', 'SD-09', 'Notice', 'en', '2027-01-20', '2027-01-20T17:00:00.000Z',
  'clerk', 1, 'en', '{}', '${'a'.repeat(64)}', 1, x'00', 'issued')`

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO sarb_case (id, number, pupil_id, school_year, opened_on, state, grounds, referrer_name, referrer_title, figures, readiness)
VALUES ('c1', '2026-0001', 'p1', 2026, '2026-11-17', 'referred-out', '[]', 'A', 'B', '{}', '{}');
INSERT INTO document (id, number, form, title, language, issued_on, issued_at, issued_by, template_version,
  catalogue_version, data, sha256, page_count, bytes, state) VALUES ${document('d1')}, ${document('d2')};
INSERT INTO court_referral VALUES
('r1', 'c1', '48263.5-probation', '2027-01-12', NULL, '{"on":"2027-01-12","facts":"Directive 1."}', '{"name":"Probation"}',
 'personal', 'EC 49076(a)(1)(J)', '{"by":"Officer","on":"2027-01-20"}', '{"name":"R","title":"Chair"}', 'd1',
 '{"tabs":["minutes"],"without":["d2"]}', '2027-01-20T17:00:00.000Z', 'clerk'),
('r2', 'c1', '48263.5-district-attorney', '2027-01-12', '{"on":"2027-01-11","facts":"Services."}',
 '{"on":"2027-01-12","facts":"Directive 1."}', '{"name":"DA"}', 'personal', 'EC 49076(a)(1)(G)', NULL,
 '{"name":"R","title":"Chair"}', 'd2', '{"tabs":[],"without":[]}', '2027-01-20T17:00:00.000Z', 'clerk');
INSERT INTO packet VALUES ('k1', 'r1', 'd1', '2027-01-20T17:00:00.000Z', '{}');
`

test('referrals of before keep their determinations, order and packets', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 7)
  )
  db.exec(BEFORE)
  migrate(db, () => {})
  const rows = db.prepare('SELECT id, route, findings, certificate, arrangement FROM court_referral ORDER BY id').all()
  expect(
    (rows as Record<string, string>[]).map(({ findings, arrangement, ...row }) => ({
      ...row,
      findings: JSON.parse(findings ?? ''),
      arrangement: JSON.parse(arrangement ?? '')
    }))
  ).toMatchObject([
    {
      id: 'r1',
      findings: [{ key: 'b', on: '2027-01-12', facts: 'Directive 1.' }],
      certificate: '{"by":"Officer","on":"2027-01-20"}',
      arrangement: { tabs: ['minutes'], papers: [], without: ['d2'] }
    },
    { id: 'r2', findings: [{ key: 'a', on: '2027-01-11' }, { key: 'b' }], certificate: null }
  ])
  expect(db.prepare('SELECT count(*) FROM packet WHERE referral_id = ?').pluck().get('r1')).toBe(1)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})

test('files and redactions: pages cannot be changed, a redaction belongs to one paper, one is in force', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 7)
  )
  db.exec(BEFORE)
  migrate(db, () => {})
  const hash = 'b'.repeat(64)
  db.exec(`INSERT INTO exhibit (id, case_id, tab, title, source, file_name, kind, original, original_sha256, from_page,
    to_page, bytes, sha256, page_count, notes, added_at, added_by)
    VALUES ('e1', 'c1', 'providers', 'Letter', 'Clinic', 'a.pdf', 'pdf', x'00', '${hash}', 1, 2, x'00', '${hash}', 2, '[]', 'now', 'clerk')`)
  expect(() => db.exec(`UPDATE exhibit SET bytes = x'01'`)).toThrow('cannot be changed')
  expect(() => db.exec(`UPDATE exhibit SET page_count = 3`)).toThrow()
  db.exec(`UPDATE exhibit SET title = 'Letter of the clinic'`)
  const redaction = (id: string, document: string, exhibit: string) =>
    `INSERT INTO redaction (id, referral_id, document_id, exhibit_id, marks, bytes, sha256, made_at, made_by)
     VALUES ('${id}', 'r1', ${document}, ${exhibit}, '[]', x'00', '${hash}', 'now', 'clerk')`
  expect(() => db.exec(redaction('x1', `'d1'`, `'e1'`))).toThrow()
  expect(() => db.exec(redaction('x1', 'NULL', 'NULL'))).toThrow()
  db.exec(redaction('x1', 'NULL', `'e1'`))
  expect(() => db.exec(redaction('x2', 'NULL', `'e1'`))).toThrow()
  db.exec(`UPDATE redaction SET withdrawn_at = 'later'`)
  db.exec(redaction('x2', 'NULL', `'e1'`))
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
