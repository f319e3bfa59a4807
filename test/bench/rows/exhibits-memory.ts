import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { EXHIBITS, PAGES, writeExhibits } from '../print/exhibits'
import type { Row } from '../row'

const root = join(import.meta.dirname, '../../..')

const row: Row = {
  title: `memory for a packet of ${PAGES} pages from ${EXHIBITS} exhibits`,
  against: 'the files themselves',
  unit: 'MB',
  bound: 500,
  bounds: 'amount',
  rounds: 3,
  warmUp: false,
  async open() {
    const { folder, files, clear } = await writeExhibits()
    const program = [join(root, 'scripts/run-typescript.mjs'), join(root, 'test/bench/print/assembleAlone.ts')]
    return {
      async ours() {
        const { status, stdout, stderr } = spawnSync(
          process.execPath,
          [...program, join(folder, 'packet.pdf'), ...files],
          { encoding: 'utf8' }
        )
        if (status !== 0) throw new Error(stderr)
        const { megabytes } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { megabytes: number }
        return megabytes
      },
      async reference() {
        const { statSync } = await import('node:fs')
        return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024 / 1024
      },
      async close() {
        clear()
      }
    }
  }
}
export default row
