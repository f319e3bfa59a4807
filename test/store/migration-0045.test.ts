import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO sarb_case (id, number, pupil_id, school_year, opened_on, state, grounds, referrer_name, referrer_title,
  figures, readiness)
VALUES ('c1', '2026-0001', 'p1', 2026, '2026-10-06', 'following-up', '["habitual-truant"]', 'R. Okafor', 'Supervisor',
  '{}', '{}');
INSERT INTO room (id, name, address) VALUES ('r1', 'Board room', '100 Poplar Way');
INSERT INTO hearing_day (id, date, room_id, first_time, slot_minutes) VALUES ('d1', '2026-10-20', 'r1', '09:00', 20);
INSERT INTO hearing (id, day_id, case_id, kind, time, state) VALUES ('h1', 'd1', 'c1', 'first', '09:00', 'heard');
`

test('looks at attendance stay as they were kept, and one more than 400 days after the hearing is taken, once', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 45)
  )
  db.exec(BEFORE)
  const look = (id: string, days: number) => () =>
    db
      .prepare(
        `INSERT INTO follow_up_check VALUES (?, 'c1', 'h1', ?, '2026-12-01', '{}', 'Better.', 'now', 'the desk')`
      )
      .run(id, days)
  look('k1', 30)()
  expect(look('k2', 401)).toThrow(/CHECK/)
  migrate(db, () => {})
  expect(db.prepare('SELECT id, days, note FROM follow_up_check').all()).toEqual([
    { id: 'k1', days: 30, note: 'Better.' }
  ])
  expect(look('k2', 401)).not.toThrow()
  expect(look('k3', 401)).toThrow(/UNIQUE/)
  expect(look('k4', 0)).toThrow(/CHECK/)
  db.close()
})
