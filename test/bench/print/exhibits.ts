import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeIn } from '@core/documents/intake/takeIn'
import { foreignPdf, grainyPng } from '@test/fixtures/foreign'

export const EXHIBITS = 60
export const PAGES = 500

/** Files from outside as the archive keeps them: 500 pages in 60 exhibits, every fourth with a picture on each page. */
export async function writeExhibits(): Promise<{ folder: string; files: string[]; clear: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-exhibits-'))
  const files: string[] = []
  for (let at = 0; at < EXHIBITS; at++) {
    const pages = Math.floor(PAGES / EXHIBITS) + (at < PAGES % EXHIBITS ? 1 : 0)
    const foreign = await foreignPdf(pages, async (doc) => {
      if (at % 4 !== 0) return
      const image = await doc.embedPng(grainyPng(300, 200, at + 1))
      for (const page of doc.getPages()) page.drawImage(image, { x: 200, y: 200, width: 200, height: 200 })
    })
    const file = join(folder, `${at}.pdf`)
    writeFileSync(file, (await takeIn(foreign, `${at}.pdf`)).bytes)
    files.push(file)
  }
  return { folder, files, clear: () => rmSync(folder, { recursive: true, force: true }) }
}
