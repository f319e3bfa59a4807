import { join } from 'node:path'
import { keepPupilsOf } from '@core/pupils/queries-years'
import { MIGRATIONS, migrate } from '@core/store/migrate'
import { openDatabase } from '@core/store/open'
import { expect, test } from 'vitest'
import { KEYS, newFolder } from './desk'

const BEFORE = `
INSERT INTO pupil (id, local_id, last_name, first_name, grade, iep) VALUES ('p1', '1001', 'Rivera', 'Mateo', '8', 1);
INSERT INTO pupil (id, local_id, last_name, first_name) VALUES ('p2', '1002', 'Okafor', 'Ada');
INSERT INTO pupil_statistics (pupil_id, disadvantaged) VALUES ('p2', 1);
`

test('pupils of before stand as they were; what a year knew of them is kept once', () => {
  const db = openDatabase(join(newFolder(), 'desk.db'), KEYS.file)
  migrate(
    db,
    () => {},
    MIGRATIONS.filter(({ id }) => id < 44)
  )
  db.exec(BEFORE)
  migrate(db, () => {})
  const kept = () =>
    db.prepare('SELECT school_year, grade, iep, foster, disadvantaged FROM pupil_year ORDER BY pupil').raw().all()
  expect(kept()).toEqual([])
  keepPupilsOf(db, 2026)
  db.exec(`UPDATE pupil SET grade = '9', iep = 0`)
  keepPupilsOf(db, 2026)
  expect(kept()).toEqual([
    [2026, '8', 1, 0, null],
    [2026, null, 0, 0, 1]
  ])
  const write = db.prepare(
    'INSERT INTO pupil_year (pupil, school_year, english_learner, iep, section_504, foster, homeless) VALUES (?, ?, 0, 0, 0, ?, 0)'
  )
  expect(() => write.run(99, 2026, 0)).toThrow(/FOREIGN KEY/)
  expect(() => write.run(1, 26, 0)).toThrow(/CHECK/)
  expect(() => write.run(1, 2027, 2)).toThrow(/CHECK/)
  db.close()
})
