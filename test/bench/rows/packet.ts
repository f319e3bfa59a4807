import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Paper, startPrinter } from '@test/e2e/print/printer'
import { PDFDocument } from 'pdf-lib'
import type { Row } from '../row'

const PAGES = 100

/** The application's own papers, as a packet holds them: letters, proofs, records. */
const FORMS = ['SD-01', 'SD-04', 'SD-03', 'SD-08', 'SD-07'] as const

const row: Row = {
  title: `a packet of ${PAGES} pages: parts read, index printed, tags, bookmarks and links joined, pages numbered, written`,
  against: 'qpdf joining the same files',
  unit: 'ms',
  bound: 15,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
    const app = await startPrinter()
    const paper = new Paper(app)
    const printed = await paper.print(
      Array.from({ length: PAGES }, (_, at) => ({ form: FORMS[at % FORMS.length] ?? 'SD-04', language: 'en' as const }))
    )
    const lengths = await Promise.all(printed.map(async (bytes) => (await PDFDocument.load(bytes)).getPageCount()))
    const files = printed.map((bytes, at) => {
      const file = join(folder, `${at}.pdf`)
      writeFileSync(file, bytes)
      return file
    })
    const packet = join(folder, 'packet.pdf')
    // As many papers as fill the pages that cover and index leave; these grow with the papers.
    const single = files.filter((_, at) => lengths[at] === 1)
    const parts: string[] = []
    let pageCount = 0
    for (const [at, file] of files.entries()) {
      if (parts.reduce((sum, part) => sum + (lengths[files.indexOf(part)] ?? 0), 0) > PAGES - 12) break
      if (lengths[at]) parts.push(file)
    }
    for (const file of single) {
      ;({ pageCount } = await paper.assemble(parts, packet))
      if (pageCount >= PAGES) break
      if (!parts.includes(file)) parts.push(file)
    }
    if (pageCount !== PAGES) throw new Error(`the packet has ${pageCount} pages`)
    return {
      ours: async () => (await paper.assemble(parts, packet)).ms,
      async reference() {
        const from = performance.now()
        const args = ['--empty', '--pages', ...parts, '--', join(folder, 'bare.pdf')]
        const { status, stderr } = spawnSync('qpdf', args, { encoding: 'utf8' })
        if (status !== 0) throw new Error(stderr)
        return performance.now() - from
      },
      note: () => `${parts.length} papers`,
      async close() {
        await app.close()
        rmSync(folder, { recursive: true, force: true })
      }
    }
  }
}
export default row
