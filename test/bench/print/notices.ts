import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { documentData } from '@core/documents/queries'
import { type PrintItem, renderJob } from '@core/documents/render'
import { openKeyring } from '@core/store/keyring'
import { openDatabase } from '@core/store/open'
import { _electron as electron } from '@playwright/test'
import type { DocumentRecord } from '@shared/documents/model'
import type { CalendarDate } from '@shared/kernel/dates'
import { openDesk, PASSPHRASE, setUp } from '@test/e2e/desk'
import { askFrom } from '@test/e2e/smallDesk'
import { asRoot, electronBinary, makeApplication } from '../electron'
import { writeTruants } from './families'

/** A desk on which notices are due, and a bare window beside it that prints the same pages. */
export interface NoticesToPrint {
  /** The process of the application, below which the others run. */
  readonly pid: number
  /** Milliseconds from the question of the page until the papers are frozen in the archive. */
  ours(): Promise<number>
  /** Milliseconds of the bare window for the HTML of the notices printed last. */
  reference(): Promise<number>
  close(): Promise<void>
}

/** `notices` at a time, enough pupils for `jobs` of them; every second household reads Spanish. */
export async function openNotices(notices: number, jobs: number): Promise<NoticesToPrint> {
  const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
  const profile = join(folder, 'profile')
  const { app, page } = await openDesk(profile)
  await setUp(page)
  const today = (await askFrom(page, 'vault.status', {})).today as CalendarDate
  writeTruants(join(folder, 'set'), notices * jobs, today)
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog
    },
    join(folder, 'set')
  )
  const handle = (await askFrom(page, 'attendance.chooseFolder', {}))?.handle ?? ''
  const { previewId } = await askFrom(page, 'attendance.previewImport', { handle })
  await askFrom(page, 'attendance.import', { previewId })
  await askFrom(page, 'interventions.saveLetterTexts', {
    programs: [
      { en: 'Continuation high school, smaller classes', es: 'Escuela de continuación, clases más pequeñas' },
      { en: 'Independent study', es: 'Estudio independiente' }
    ],
    services: [{ en: 'Counseling at school', es: 'Consejería en la escuela' }],
    signer: { name: 'Dana Whitfield', title: 'Supervisor of Attendance' },
    contact: { name: 'Dana Whitfield', phone: '(916) 555-0142' }
  })
  const keys = await openKeyring(join(profile, 'desk'), PASSPHRASE)
  const sheet = join(folder, 'sheet')
  mkdirSync(join(sheet, 'fonts'), { recursive: true })
  const bare = await electron.launch({
    executablePath: electronBinary,
    args: [...asRoot, makeApplication(folder, join(import.meta.dirname, '../print/bare.mjs'))],
    timeout: 30_000
  })
  await bare.evaluate(async () => {
    while (!('printBare' in globalThis)) await new Promise((resolve) => setTimeout(resolve, 50))
  })
  const packages = createRequire(import.meta.url)
  for (const font of ['source-sans-3', 'source-serif-4']) {
    const files = join(dirname(packages.resolve(`@fontsource/${font}/package.json`)), 'files')
    cpSync(files, join(sheet, 'fonts', font), { recursive: true })
  }
  let documents: readonly DocumentRecord[] = []
  return {
    pid: app.process().pid ?? 0,
    async ours() {
      const { rows } = await askFrom(page, 'interventions.noticesDue', {})
      const pupilIds = rows.slice(0, notices).map(({ pupilId }) => pupilId)
      const timed = await page.evaluate(async (ids) => {
        const from = performance.now()
        const answer = await window.sarb.request('interventions.printNotices', { pupilIds: ids })
        return { ms: performance.now() - from, answer }
      }, pupilIds)
      documents = (timed.answer as { data: { documents: DocumentRecord[] } }).data.documents
      if (documents.length !== notices) throw new Error(`${documents.length} papers were printed`)
      return timed.ms
    },
    async reference() {
      const db = openDatabase(join(profile, 'desk', 'desk.db'), keys.file)
      const items = documents.map(
        ({ id, form, language, number, caseNumber }): PrintItem => ({
          form,
          language,
          number,
          caseNumber,
          data: documentData(db, id)
        })
      )
      db.close()
      const { html, css } = renderJob(items)
      writeFileSync(join(sheet, 'index.html'), html)
      writeFileSync(join(sheet, 'print.css'), css)
      return bare.evaluate(
        (_, from) => (globalThis as unknown as { printBare(folder: string): Promise<number> }).printBare(from),
        sheet
      )
    },
    async close() {
      await bare.close()
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
