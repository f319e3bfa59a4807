import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO sarb_case (id, number, pupil_id, school_year, opened_on, state, grounds, referrer_name, referrer_title, figures, readiness)
VALUES ('c1', '2026-0001', 'p1', 2026, '2026-11-17', 'referred-out', '[]', 'A', 'B', '{}', '{}');
`
const HASH = 'a'.repeat(64)
const insert = (id: string, columns = '', values = '') =>
  `INSERT INTO exhibit (id, case_id, tab, title, source, file_name, kind, original, original_sha256, from_page, to_page,
     bytes, sha256, page_count, notes, added_at, added_by${columns})
   VALUES ('${id}', 'c1', 'providers', 'Letter', 'Clinic', 'letter.pdf', 'pdf', x'01', '${HASH}', 1, 2, x'02', '${HASH}', 2,
     '["It was a form."]', '2026-09-15T17:00:00.000Z', 'Clerk'${values})`

test('files taken in before stand as they were, and nobody claims that they were looked into; they stay frozen', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 43)
  )
  db.exec(BEFORE)
  db.exec(insert('e1'))
  migrate(db, () => {})
  const rows = () => db.prepare('SELECT id, page_count AS pages, notes, hex(bytes) AS bytes, unseen FROM exhibit').all()
  expect(rows()).toEqual([{ id: 'e1', pages: 2, notes: '["It was a form."]', bytes: '02', unseen: null }])
  const found = JSON.stringify([{ kind: 'search', pages: 2, words: 812, kept: false }])
  db.exec(insert('e2', ', unseen', `, '${found}'`))
  expect(rows()).toHaveLength(2)
  expect(() => db.exec(insert('e3', ', unseen', `, '{}'`))).toThrow(/CHECK/)
  for (const change of [`unseen = '[]'`, `bytes = x'03'`, `notes = '[]'`]) {
    expect(() => db.exec(`UPDATE exhibit SET ${change}`)).toThrow(/cannot be changed/)
  }
  db.exec(`UPDATE exhibit SET title = 'Letter of June' WHERE id = 'e1'`)
  db.close()
})
