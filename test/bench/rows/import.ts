import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportReport } from '@shared/attendance/routes'
import { openDesk, setUp } from '@test/e2e/desk'
import { askFrom } from '@test/e2e/smallDesk'
import { generatedSet } from '@test/fixtures/import/generated'
import type { Row } from '../row'

const RECORDS = 100_000

/** As a person imports: the folder is read and checked, then written and every pupil classified, by the worker. */
const row: Row = {
  title: `${RECORDS.toLocaleString('en-US')} attendance rows read, checked, written to the encrypted file, all pupils classified`,
  against: 'sqlite3 .import of the same file into a plain table with one index',
  unit: 'ms',
  bound: 6,
  warmUp: false,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
    const set = join(folder, 'set')
    mkdirSync(set)
    for (const [name, text] of Object.entries(generatedSet(RECORDS))) writeFileSync(join(set, name), text)
    let round = 0
    const parts = { read: [] as number[], write: [] as number[] }
    return {
      async ours() {
        round += 1
        const { app, page } = await openDesk(join(folder, `desk-${round}`))
        try {
          await setUp(page)
          await app.evaluate(({ dialog }, chosen) => {
            dialog.showOpenDialog = (async () => ({
              canceled: false,
              filePaths: [chosen]
            })) as typeof dialog.showOpenDialog
          }, set)
          const handle = (await askFrom(page, 'attendance.chooseFolder', {}))?.handle ?? ''
          const timed = await page.evaluate(async (asked) => {
            const ask = async (route: string, input: unknown) => {
              const answer = (await window.sarb.request(route, input)) as { ok: boolean; data: unknown }
              if (!answer.ok) throw new Error(JSON.stringify(answer))
              return answer.data
            }
            const from = performance.now()
            const preview = (await ask('attendance.previewImport', { handle: asked })) as {
              previewId: string
              codes: { code: string; proposed: string | null; state: string }[]
            }
            const read = performance.now()
            const codes = preview.codes.flatMap(({ code, proposed, state }) =>
              state === 'to-confirm' ? [{ code, category: proposed ?? 'illness' }] : []
            )
            const report = await ask('attendance.import', { previewId: preview.previewId, codes })
            return { read: read - from, write: performance.now() - read, report }
          }, handle)
          const { attendance } = (timed.report as ImportReport).summary
          if (attendance.added !== RECORDS) throw new Error(`${attendance.added} records were written`)
          parts.read.push(timed.read)
          parts.write.push(timed.write)
          return timed.read + timed.write
        } finally {
          await app.close()
        }
      },
      async reference() {
        const file = join(folder, `bare-${round}.db`)
        const from = performance.now()
        const { status, stderr } = spawnSync('sqlite3', [file], {
          encoding: 'utf8',
          input: [
            'CREATE TABLE attendance (pupil_id, school_code, date, period, code, minutes_missed);',
            'CREATE INDEX by_pupil_and_day ON attendance (pupil_id, date);',
            `.import --csv --skip 1 '${join(set, 'attendance.csv')}' attendance`
          ].join('\n')
        })
        if (status !== 0) throw new Error(stderr)
        return performance.now() - from
      },
      note: () =>
        `of which reading and checking ${Math.min(...parts.read).toFixed(0)} ms, writing and classifying ${Math.min(...parts.write).toFixed(0)} ms (fastest)`,
      close: async () => rmSync(folder, { recursive: true, force: true })
    }
  }
}
export default row
