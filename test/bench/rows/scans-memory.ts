import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { SCANNED_PAGES, writeScan } from '../print/scans'
import type { Row } from '../row'

const root = join(import.meta.dirname, '../../..')

const row: Row = {
  title: `memory for a scan of ${SCANNED_PAGES} letter pages at 300 dpi: taken in, ten pages redacted, assembled`,
  against: 'the file itself',
  unit: 'MB',
  // What the tool of the bench and the program take (some 410 MB), and six times the file of 128 MB.
  bound: 1200,
  bounds: 'amount',
  rounds: 1,
  warmUp: false,
  async open() {
    const { path, megabytes, clear } = await writeScan()
    let parts = ''
    return {
      async ours() {
        const program = [join(root, 'scripts/run-typescript.mjs'), join(root, 'test/bench/print/scansAlone.ts')]
        const { status, stdout, stderr } = spawnSync(process.execPath, [...program, path], { encoding: 'utf8' })
        if (status !== 0) throw new Error(stderr)
        const { assembled, ...steps } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, number>
        parts = `began with ${steps.began} MB, ${steps.takenIn} MB after it was taken in, ${steps.redacted} MB after the redaction`
        return assembled ?? Number.NaN
      },
      reference: async () => megabytes,
      close: async () => clear(),
      note: () => parts
    }
  }
}
export default row
