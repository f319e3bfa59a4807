import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO sarb_case (id, number, pupil_id, school_year, opened_on, state, grounds, referrer_name, referrer_title,
  figures, readiness)
VALUES ('c1', '2026-0001', 'p1', 2026, '2026-10-06', 'referred', '["habitual-truant"]', 'A', 'B', '{}', '{}');
`

test('pupils and cases of before stand as they were; statistics and dispositions keep to their words', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 33)
  )
  db.exec(BEFORE)
  migrate(db, () => {})
  expect(db.prepare('SELECT count(*) FROM pupil').pluck().get()).toBe(1)
  expect(db.prepare('SELECT count(*) FROM pupil_statistics').pluck().get()).toBe(0)
  const statistics = db.prepare(
    'INSERT INTO pupil_statistics (pupil_id, gender, race_ethnicity, disadvantaged) VALUES (?, ?, ?, ?)'
  )
  expect(() => statistics.run('p9', 'male', null, null)).toThrow(/FOREIGN KEY/)
  expect(() => statistics.run('p1', 'M', null, null)).toThrow(/CHECK/)
  expect(() => statistics.run('p1', null, 'martian', null)).toThrow(/CHECK/)
  statistics.run('p1', null, 'two-or-more', 1)
  const found = db.prepare(
    `INSERT INTO case_disposition (case_id, seq, kind, known_on, recorded_at, recorded_by)
     VALUES (?, 1, ?, '2026-11-17', '2026-11-17T17:00:00.000Z', 'Clerk')`
  )
  expect(() => found.run('c1', 'gone')).toThrow(/CHECK/)
  expect(() => found.run('c2', 'moved')).toThrow(/FOREIGN KEY/)
  found.run('c1', 'moved')
  expect(() => db.prepare('DELETE FROM case_disposition').run()).toThrow(/stays on record/)
  expect(() => db.prepare(`UPDATE case_disposition SET kind = 'expelled'`).run()).toThrow(/cannot be changed/)
  db.close()
})
