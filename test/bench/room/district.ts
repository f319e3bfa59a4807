import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAMPLE_PASSPHRASE } from '@core/sample/passphrase'
import { openKeyring } from '@core/store/keyring'
import { openDatabase } from '@core/store/open'
import type { ElectronApplication, Page } from '@playwright/test'
import { openSample } from '@test/e2e/sample'
import { openMadeSample } from './madeSample'

const PUPILS = 40_000

export interface BigRoom {
  readonly app: ElectronApplication
  readonly page: Page
  readonly folder: string
  close(): Promise<void>
}

/** The sample's hearing day in a file that holds forty thousand more pupils, each with parents and absences. */
export async function openBigRoom(): Promise<BigRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
  const first = await openMadeSample(folder)
  await first.app.close()
  await addPupils(join(folder, 'sample'))
  const { app, page } = await openSample(folder)
  await page.getByRole('link', { name: 'Hearings', exact: true }).press('Enter')
  await page.getByRole('grid', { name: 'Hearing days' }).getByRole('row').nth(1).press('Enter')
  await page.getByRole('link', { name: 'Open the room' }).press('Enter')
  await page.getByRole('navigation', { name: 'Docket' }).getByRole('button').first().waitFor()
  // A chair looks at the first case before taking another: until then the page has come to rest.
  await page.evaluate(async () => {
    for (let rest = 0; rest < 20; ) {
      const from = performance.now()
      await new Promise((resolve) => requestIdleCallback(resolve))
      rest = performance.now() - from < 60 ? rest + 1 : 0
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
  return {
    app,
    page,
    folder,
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Written straight into the file, as no import has to be measured here. */
async function addPupils(desk: string): Promise<void> {
  const { file } = await openKeyring(desk, SAMPLE_PASSPHRASE)
  const db = openDatabase(join(desk, 'desk.db'), file)
  const school = db.prepare('SELECT code FROM school LIMIT 1').pluck().get() as string
  const code = db.prepare('SELECT code FROM absence_code LIMIT 1').pluck().get() as string
  const days = db.prepare('SELECT date FROM schoolday WHERE school_code = ? ORDER BY date LIMIT 60').pluck().all(school)
  const pupil = db.prepare(
    'INSERT INTO pupil (id, local_id, last_name, first_name, birth_date, grade) VALUES (?, ?, ?, ?, ?, ?)'
  )
  const word = db.prepare('INSERT OR IGNORE INTO pupil_word (word, pupil_id) VALUES (?, ?)')
  const enrolment = db.prepare('INSERT INTO enrolment (id, pupil_id, school_code, enrolled_on) VALUES (?, ?, ?, ?)')
  const contact = db.prepare(
    `INSERT INTO contact (id, pupil_id, local_id, last_name, first_name, address_line_1, lives_with, education_rights,
       receives_mail) VALUES (?, ?, ?, ?, ?, ?, 1, 1, 1)`
  )
  const event = db.prepare('INSERT INTO attendance_event (pupil, school_code, date, code) VALUES (?, ?, ?, ?)')
  db.transaction(() => {
    for (let n = 0; n < PUPILS; n++) {
      const id = `bench-${n}`
      const { lastInsertRowid } = pupil.run(id, `B${n}`, `Family${n}`, 'Robin', '2012-03-04', String(n % 12))
      word.run(`family${n}`, id)
      word.run('robin', id)
      enrolment.run(`e-${id}`, id, school, days[0])
      contact.run(`c-${id}`, id, '1', `Family${n}`, 'Sam', `${n} Poplar Way`)
      contact.run(`d-${id}`, id, '2', `Family${n}`, 'Alex', `${n} Poplar Way`)
      for (let day = n % 5; day < days.length; day += 6) event.run(lastInsertRowid, school, days[day], code)
    }
  })()
  db.close()
}

/** The value below which a share of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
