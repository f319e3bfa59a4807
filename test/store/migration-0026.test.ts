import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO intervention (id, pupil_id, kind, date, staff_name, result, summary, recorded_at, recorded_by)
VALUES ('i1', 'p1', 'call', '2026-11-17', 'Dana Whitfield', 'reached', 'Talked', '2026-11-17T17:00:00.000Z', 'Clerk');
`

test('the log of before stands as it was; what an entry said before is kept and cannot be changed', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 26)
  )
  db.exec(BEFORE)
  migrate(db, () => {})
  expect(db.prepare('SELECT summary, withdrawn_at, withdrawn_reason FROM intervention').all()).toEqual([
    { summary: 'Talked', withdrawn_at: null, withdrawn_reason: null }
  ])
  const withdraw = (set: string) => () => db.prepare(`UPDATE intervention SET ${set}`).run()
  expect(withdraw(`withdrawn_at = '2026-11-18T17:00:00.000Z'`)).toThrow(/CHECK/)
  const version = db.prepare(
    `INSERT INTO intervention_version (intervention_id, number, record, replaced_at, replaced_by, reason)
     VALUES (?, 1, '{}', '2026-11-18T17:00:00.000Z', 'Clerk', ?)`
  )
  expect(() => version.run('i1', ' ')).toThrow(/CHECK/)
  expect(() => version.run('i2', 'Wrong')).toThrow(/FOREIGN KEY/)
  version.run('i1', 'Wrong')
  expect(() => db.prepare('DELETE FROM intervention_version').run()).toThrow(/kept/)
  expect(() => db.prepare(`UPDATE intervention_version SET reason = 'x'`).run()).toThrow(/cannot be changed/)
  db.close()
})
