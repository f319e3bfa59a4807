import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO sarb_case (id, number, pupil_id, school_year, opened_on, state, grounds, referrer_name, referrer_title,
  figures, readiness, closed_on, closing)
VALUES ('c1', '2026-0001', 'p1', 2026, '2026-10-06', 'closed', '["habitual-truant"]', 'R. Okafor', 'Supervisor',
  '{}', '{}', '2027-01-12', 'Attendance is good.');
`

test('closed cases of before keep their words and say no ground; new ones take the grounds the letter knows', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 42)
  )
  db.exec(BEFORE)
  migrate(db, () => {})
  expect(db.prepare('SELECT closed_on, closing, closing_ground FROM sarb_case').all()).toEqual([
    { closed_on: '2027-01-12', closing: 'Attendance is good.', closing_ground: null }
  ])
  const set = (ground: string) => () => db.prepare('UPDATE sarb_case SET closing_ground = ?').run(ground)
  expect(set('graduated')).not.toThrow()
  expect(set('tired')).toThrow(/CHECK/)
  expect(db.prepare('SELECT cure_by FROM violation').all()).toEqual([])
  db.close()
})
