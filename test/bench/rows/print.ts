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
import { writeTruants } from '../print/families'
import type { Row } from '../row'

const NOTICES = 40
const ROUNDS = 5

/** The whole way of forty notices in the running application, down to the frozen papers in the encrypted file. */
const row: Row = {
  title: `${NOTICES} first notices gathered, rendered, printed as one job, cut, numbered, hashed and kept in the archive`,
  against: 'loading the same HTML in a hidden window and printToPDF',
  unit: 'ms',
  bound: 1.5,
  rounds: ROUNDS,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
    const profile = join(folder, 'profile')
    const { app, page } = await openDesk(profile)
    await setUp(page)
    const today = (await askFrom(page, 'vault.status', {})).today as CalendarDate
    writeTruants(join(folder, 'set'), NOTICES * (ROUNDS + 1), today)
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
      async ours() {
        const { rows } = await askFrom(page, 'interventions.noticesDue', {})
        const pupilIds = rows.slice(0, NOTICES).map(({ pupilId }) => pupilId)
        const timed = await page.evaluate(async (ids) => {
          const from = performance.now()
          const answer = await window.sarb.request('interventions.printNotices', { pupilIds: ids })
          return { ms: performance.now() - from, answer }
        }, pupilIds)
        documents = (timed.answer as { data: { documents: DocumentRecord[] } }).data.documents
        if (documents.length !== NOTICES) throw new Error(`${documents.length} papers were printed`)
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
}
export default row
