import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { holdDay } from '@test/e2e/demo/hearing-day'
import { asRoot, BARE_WINDOW, electronBinary } from '../electron'
import { megabytesOf, startWatching } from '../memory/processes'
import type { Row } from '../row'

/**
 * All processes of the application during the demonstration's hearing day, from the opened sample to the end: the highest
 * sum seen. A page that several processes share counts once, in parts (PSS of Linux).
 */
const row: Row = {
  title: 'the most memory all processes took together during a demonstration day',
  against: 'a bare Electron window (shown, not divided by)',
  unit: 'MB',
  bound: 700,
  bounds: 'amount',
  rounds: 1,
  warmUp: false,
  async open() {
    if (process.platform !== 'linux') throw new Error('memory is read from /proc, so on Linux only')
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
    return {
      async ours() {
        let watch: ReturnType<typeof startWatching> | undefined
        await holdDay(
          join(folder, 'demo'),
          () => {},
          (pid) => {
            watch = startWatching(pid)
          }
        ).finally(() => watch?.stop())
        return watch?.stop() ?? Number.NaN
      },
      async reference() {
        const bare = join(folder, 'bare')
        mkdirSync(bare)
        writeFileSync(join(bare, 'main.mjs'), BARE_WINDOW)
        writeFileSync(join(bare, 'package.json'), '{"name":"bare","type":"module","main":"main.mjs"}')
        const child = spawn(electronBinary, [...asRoot, bare], { stdio: 'ignore' })
        await wait(3000)
        const used = megabytesOf(child.pid ?? 0)
        child.kill()
        return used
      },
      close: async () => rmSync(folder, { recursive: true, force: true })
    }
  }
}
export default row
