import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askFrom } from '@test/e2e/smallDesk'
import { asRoot, BARE_WINDOW, electronBinary, makeApplication } from '../electron'
import { openMadeSample } from '../room/madeSample'
import type { Row } from '../row'

const root = join(import.meta.dirname, '../../..')

/** The slots of the room's docket can be pressed. */
const DOCKET = 'nav[aria-label="Docket"] li button'

/**
 * From the start of the program to the docket of a hearing day that has begun: Electron, the key out of the passphrase,
 * the encrypted file, the page, the room. The desk is the sample district, closed in the middle of a hearing.
 */
const row: Row = {
  title: 'cold start until the docket of today’s hearings can be used',
  against: 'a bare Electron window with one line of HTML',
  unit: 'ms',
  bound: 1.8,
  rounds: 9,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
    const profile = join(folder, 'profile')
    mkdirSync(profile)
    const { app, page } = await openMadeSample(profile)
    const { today } = await askFrom(page, 'vault.status', {})
    const day = (await askFrom(page, 'hearings.days', {})).find(({ date }) => date === today)
    const { docket } = await askFrom(page, 'hearings.day', { id: day?.id ?? '' })
    await askFrom(page, 'hearings.start', { id: docket[0]?.id ?? '' })
    await app.close()

    const watcher = join(folder, 'watcher')
    mkdirSync(watcher)
    makeApplication(watcher, join(import.meta.dirname, '../start/watch.mjs'))
    const bare = join(folder, 'bare')
    mkdirSync(bare)
    writeFileSync(join(bare, 'main.mjs'), BARE_WINDOW)
    const watch = (application: string, main: string, selector: string) =>
      seenAfter([watcher, `--user-data-dir=${join(folder, 'chromium')}`, '--sample'], {
        SARB_DATA: profile,
        BENCH_APP: application,
        BENCH_MAIN: main,
        BENCH_VISIBLE: selector
      })
    return {
      ours: () => watch(root, 'out/main/index.js', DOCKET),
      reference: () => watch(bare, 'main.mjs', 'h1'),
      close: async () => rmSync(folder, { recursive: true, force: true })
    }
  }
}
export default row

/** Milliseconds from the start of Electron until the watcher has seen what it looks for. */
function seenAfter(args: readonly string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.timeOrigin + performance.now()
    const child = spawn(electronBinary, [...asRoot, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore']
    })
    let seen: number | null = null
    const late = setTimeout(() => child.kill('SIGKILL'), 60_000)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /bench seen ([\d.]+)/.exec(text)?.[1]
      if (found === undefined) return
      seen = Number(found) - from
      child.kill()
    })
    child.on('exit', () => {
      clearTimeout(late)
      if (seen === null) reject(new Error('nothing was seen within a minute'))
      else resolve(seen)
    })
  })
}
