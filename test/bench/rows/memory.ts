import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { holdDay } from '@test/e2e/demo/hearing-day'
import { asRoot, BARE_WINDOW, electronBinary } from '../electron'
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
        let most = 0
        let watching: NodeJS.Timeout | undefined
        await holdDay(
          join(folder, 'demo'),
          () => {},
          (pid) => {
            watching = setInterval(() => {
              most = Math.max(most, megabytesOf(pid))
            }, 250)
          }
        ).finally(() => clearInterval(watching))
        return most
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

/** Proportional memory of a process and all below it. */
function megabytesOf(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const parent = pid > 0 ? /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] : undefined
    if (parent !== undefined) parents.set(pid, Number(parent))
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0))
  let kilobytes = 0
  for (const pid of parents.keys()) {
    if (isOurs(pid)) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
  }
  return kilobytes / 1024
}

/** Empty for a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
