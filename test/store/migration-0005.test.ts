import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO sarb_case (id, number, pupil_id, school_year, opened_on, state, grounds, referrer_name, referrer_title, figures, readiness)
VALUES ('c1', '2026-0001', 'p1', 2026, '2026-11-17', 'heard', '[]', 'A', 'B', '{}', '{}');
INSERT INTO room (id, name, address) VALUES ('r1', 'Board room', '100 Poplar Way');
INSERT INTO hearing_day (id, date, room_id, first_time, slot_minutes) VALUES ('d1', '2026-12-08', 'r1', '09:00', 20);
INSERT INTO hearing (id, day_id, case_id, kind, time, state, outcome, vote)
VALUES ('h1', 'd1', 'c1', 'first', '09:00', 'heard', 'directives-issued',
  '{"how":"consensus","motion":null,"for":3,"against":0,"abstained":0,"recused":[]}');
INSERT INTO directive (id, case_id, hearing_id, position, addressee, addressee_name, text)
VALUES ('x1', 'c1', 'h1', 1, 'pupil', 'Mateo', 'Come every day.');
INSERT INTO signature (id, hearing_id, role, name, state, signed_at)
VALUES ('s1', 'h1', 'parent', 'Lucía Rivera', 'blank', '2026-12-08T17:40:00.000Z');
`

test('hearings, directives and signatures of before stay as they were, and signatures stand under the directives', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 5)
  )
  db.exec(BEFORE)
  migrate(db, () => {})
  expect(db.prepare('SELECT purpose, name FROM signature').all()).toEqual([
    { purpose: 'directives', name: 'Lucía Rivera' }
  ])
  expect(db.prepare('SELECT text, measure, blanks FROM directive').all()).toEqual([
    { text: 'Come every day.', measure: null, blanks: null }
  ])
  expect(db.prepare('SELECT outcome, heard, waiting_since, next_service FROM hearing').all()).toEqual([
    { outcome: 'directives-issued', heard: null, waiting_since: null, next_service: null }
  ])
  expect(() => db.prepare(`UPDATE signature SET purpose = 'anything'`).run()).toThrow(/CHECK/)
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
