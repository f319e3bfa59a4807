import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openBigRoom, percentile } from '../room/district'
import type { Row } from '../row'

const PRESSES = 200
/** What a hand at the keyboard does not notice. */
const AIM_MS = 50

/** From the key going down to the words standing on the drive and the screen saying so; the slowest of a hundred. */
const row: Row = {
  title: `99th percentile of ${PRESSES} key presses until the note is saved, 40,000 pupils in the file`,
  against: 'the same percentile of one small row committed to plain SQLite, with the drive asked to keep it',
  unit: 'ms',
  bound: 15,
  atMost: AIM_MS,
  async open() {
    const { page, folder, close } = await openBigRoom()
    const all: number[] = []
    const bare = new Database(join(folder, 'bare.db'))
    bare.pragma('journal_mode = WAL')
    bare.pragma('synchronous = FULL')
    bare.exec('CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT')
    const save = bare.prepare('INSERT INTO note VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text')
    await page.keyboard.press('n')
    const field = page.getByLabel('A note for the record')
    await field.waitFor()
    await page.evaluate(() => {
      const times: number[] = []
      let pressed = 0
      Object.assign(window, { noteTimes: times })
      document.addEventListener(
        'keydown',
        () => {
          pressed = performance.now()
        },
        true
      )
      new MutationObserver(() => {
        const words = [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent ?? '')
        if (pressed === 0 || !words.some((each) => each.startsWith('saved '))) return
        if (words.some((each) => each.startsWith('saving'))) return
        times.push(performance.now() - pressed)
        pressed = 0
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return {
      async ours() {
        const from = await page.evaluate(() => (window as unknown as { noteTimes: number[] }).noteTimes.length)
        for (let n = 0; n < PRESSES; n++) {
          await page.keyboard.press('abcdefghij klmnop'.charAt(n % 17))
          await page.waitForFunction(
            (count) => (window as unknown as { noteTimes: number[] }).noteTimes.length >= count,
            from + n + 1
          )
        }
        const times = await page.evaluate(
          (start) => (window as unknown as { noteTimes: number[] }).noteTimes.slice(start),
          from
        )
        await page.keyboard.press('Control+Enter')
        all.push(...times)
        return percentile(times, 0.99)
      },
      async reference() {
        const times = Array.from({ length: PRESSES }, (_, n) => {
          const from = performance.now()
          save.run('note', 'x'.repeat(n))
          return performance.now() - from
        })
        return percentile(times, 0.99)
      },
      async close() {
        bare.close()
        await close()
      },
      note: () =>
        `p50 ${percentile(all, 0.5).toFixed(1)} ms, p99 ${percentile(all, 0.99).toFixed(1)} ms; aim ${AIM_MS} ms`
    }
  }
}
export default row
