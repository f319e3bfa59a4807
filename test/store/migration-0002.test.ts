import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

test('0002 keeps every record of attendance and lets none be corrected in silence', () => {
  const db = openDatabase(`${newFolder()}/desk.db`, KEYS.file)
  const upTo = (id: number) => MIGRATIONS.filter((migration) => migration.id <= id)
  migrate(db, () => {}, upTo(1))
  db.exec(`
    INSERT INTO school (code, name) VALUES ('S1', 'Sycamore');
    INSERT INTO pupil (number, id, local_id, last_name, first_name) VALUES (7, 'p7', '1001', 'Rivera', 'Mateo');
    INSERT INTO import (id, at, actor, kind, summary) VALUES (1, '2026-09-01T00:00:00.000Z', 'Clerk', 'csv-set', '{}');
    INSERT INTO attendance_event (pupil, school_code, date, period, code, minutes_missed, place, import_id)
      VALUES (7, 'S1', '2026-09-02', '', 'U', NULL, 0, 1), (7, 'S1', '2026-09-03', '2', 'T', 31, 0, 1)`)
  const before = db.prepare('SELECT * FROM attendance_event ORDER BY date').all() as object[]
  expect(migrate(db, () => {}, upTo(2))).toBe(1)
  const after = db.prepare('SELECT * FROM attendance_event ORDER BY date').all()
  expect(after).toEqual(before.map((row) => ({ ...row, desk: 0 })))
  expect(db.prepare('SELECT minutes_per_period FROM school').pluck().get()).toBeNull()

  const change = db.prepare(
    `INSERT INTO attendance_change (pupil, school_code, date, period, place, at, actor, before_code, after_code, reason)
     VALUES (7, 'S1', '2026-09-02', '', 0, '2026-09-09T00:00:00.000Z', 'Clerk', 'U', 'I', ?)`
  )
  expect(() => change.run(null)).toThrow(/CHECK/)
  expect(() => change.run('  ')).toThrow(/CHECK/)
  change.run('Note of the clinic')
  expect(() => db.exec('UPDATE attendance_event SET desk = 3')).toThrow(/CHECK/)
  expect(() =>
    db.exec(`INSERT INTO attendance_span (id, pupil_id, kind, from_on, to_on, reason, recorded_at, recorded_by)
      VALUES ('s', 'p7', 'leave', '2026-09-02', '2026-09-01', 'x', 'x', 'x')`)
  ).toThrow(/CHECK/)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
