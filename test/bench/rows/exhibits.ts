import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Paper, startPrinter } from '@test/e2e/print/printer'
import { EXHIBITS, PAGES, writeExhibits } from '../print/exhibits'
import type { Row } from '../row'

const row: Row = {
  title: `a packet of ${PAGES} pages from ${EXHIBITS} exhibits: read, index printed, stamped, linked, bookmarked, numbered, written`,
  against: 'qpdf joining the same files',
  unit: 'ms',
  bound: 10,
  async open() {
    const { folder, files, clear } = await writeExhibits()
    const app = await startPrinter()
    const paper = new Paper(app)
    const packet = join(folder, 'packet.pdf')
    let before: Buffer | null = null
    return {
      async ours() {
        const { ms, pageCount } = await paper.assemble(files, packet)
        if (pageCount < PAGES) throw new Error(`the packet has ${pageCount} pages`)
        const bytes = readFileSync(packet)
        if (before && !before.equals(bytes)) throw new Error('the same exhibits gave other bytes')
        before = bytes
        return ms
      },
      async reference() {
        const from = performance.now()
        const args = ['--empty', '--pages', ...files, '--', join(folder, 'bare.pdf')]
        const { status, stderr } = spawnSync('qpdf', args, { encoding: 'utf8' })
        if (status !== 0) throw new Error(stderr)
        return performance.now() - from
      },
      note: () => 'the same bytes in every round',
      async close() {
        await app.close()
        clear()
      }
    }
  }
}
export default row
