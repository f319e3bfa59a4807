import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO meeting_day (id, kind, date, place, address, first_time, slot_minutes, slots, staff)
VALUES ('d1', 'htc', '2026-10-09', 'Library', '1640 Watt Street', '15:00', 30, 4, '["Marcus Chen"]');
INSERT INTO meeting (id, day_id, pupil_id, time, state, summary)
VALUES ('m1', 'd1', 'p1', '15:00', 'held', 'The bus comes late.');
`

test('meetings of before say nothing of ground and credits; new ones take the grounds the agreement knows', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 41)
  )
  db.exec(BEFORE)
  migrate(db, () => {})
  expect(db.prepare('SELECT summary, ground, credits FROM meeting').all()).toEqual([
    { summary: 'The bus comes late.', ground: null, credits: null }
  ])
  const set = (ground: string, credits: string) => () =>
    db.prepare('UPDATE meeting SET ground = ?, credits = ?').run(ground, credits)
  expect(set('habitual-truant', '12 of 20')).not.toThrow()
  expect(set('lazy', '12 of 20')).toThrow(/CHECK/)
  expect(set('excused', '')).toThrow(/CHECK/)
  db.close()
})
