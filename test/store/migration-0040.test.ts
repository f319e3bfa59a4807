import { join } from 'node:path'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p1', '1001', 'Rivera', 'Mateo');
INSERT INTO participation (id, pupil, date, kind, detail, recorded_at, recorded_by)
SELECT 7, number, '2026-09-14', 'assignment', 'Math packet', '2026-09-15T17:00:00.000Z', 'Clerk' FROM pupil;
INSERT INTO participation (pupil, date, kind, recorded_at, recorded_by, withdrawn_at, withdrawn_by, withdrawn_reason)
SELECT number, '2026-09-15', 'synchronous_missed', '2026-09-15T17:00:00.000Z', 'Clerk', '2026-09-16T17:00:00.000Z',
  'Clerk', 'Another pupil' FROM pupil;
`

test('evidence of before stands as it was, also what was taken back; an agreement that was not kept has its kind', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 40)
  )
  const add = (kind: string) => () =>
    db
      .prepare(
        `INSERT INTO participation (pupil, date, kind, recorded_at, recorded_by)
         SELECT number, '2026-09-16', ?, '2026-09-16T17:00:00.000Z', 'Clerk' FROM pupil`
      )
      .run(kind)
  db.exec(BEFORE)
  expect(add('agreement_not_kept')).toThrow(/CHECK/)
  migrate(db, () => {})
  expect(db.prepare('SELECT id, date, kind, detail, withdrawn_reason FROM participation ORDER BY date').all()).toEqual([
    { id: 7, date: '2026-09-14', kind: 'assignment', detail: 'Math packet', withdrawn_reason: null },
    { id: 8, date: '2026-09-15', kind: 'synchronous_missed', detail: null, withdrawn_reason: 'Another pupil' }
  ])
  expect(add('agreement_not_kept')).not.toThrow()
  expect(add('something else')).toThrow(/CHECK/)
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'participation_by_pupil'`).pluck().get()).toBe(1)
  db.close()
})
