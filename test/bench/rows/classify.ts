import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standingLines } from '@core/attendance/district-standing'
import { forgetAll } from '@core/attendance/standing-cache'
import { evidenceUpToCases } from '@core/cases/evidence'
import { Store } from '@core/store/store'
import { day } from '@shared/kernel/dates'
import { DISTRICT_YEAR, fillYear, PUPILS } from '../district-year'
import type { Row } from '../row'

const AS_OF = day('2026-06-12')

/**
 * Every pupil of a large district judged anew, nothing remembered: days read and normalised, reports counted, findings
 * made, one line a pupil. The reference only adds up the same rows of the same encrypted file: days by pupil and kind,
 * without looking whether they were schooldays or the pupil enrolled.
 */
const row: Row = {
  title: `${PUPILS.toLocaleString('en-US')} pupils with a year of data judged by law`,
  against: 'one SQL aggregate over the same rows: days by pupil and kind',
  unit: 'ms',
  bound: 3,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
    const store = Store.open(folder, { file: 'a5'.repeat(32), audit: Buffer.alloc(32, 7) })
    const records = fillYear(store.db)
    const aggregate = store.db.prepare(
      `SELECT e.pupil, count(*) AS days,
         sum(c.category = 'unexcused') AS unexcused,
         sum(c.category IN ('illness', 'medical', 'excused_other')) AS excused,
         sum(c.category LIKE 'tardy%' AND coalesce(e.minutes_missed, 0) > 30) AS late
       FROM attendance_event e
       JOIN absence_code c ON c.code = e.code AND c.school_year = @year
       WHERE e.date BETWEEN @from AND @to
       GROUP BY e.pupil`
    )
    let truant = 0
    return {
      async ours() {
        forgetAll(store.db)
        const from = performance.now()
        const lines = standingLines(store.db, AS_OF, evidenceUpToCases)
        const took = performance.now() - from
        if (lines.length !== PUPILS) throw new Error(`${lines.length} pupils were judged`)
        truant = lines.filter(({ reports }) => reports > 0).length
        return took
      },
      async reference() {
        const from = performance.now()
        const counted = aggregate.all({ year: DISTRICT_YEAR, from: '2025-07-01', to: AS_OF }) as { days: number }[]
        const took = performance.now() - from
        if (counted.reduce((sum, { days }) => sum + days, 0) !== records)
          throw new Error('not every record was counted')
        return took
      },
      note: () => `${records.toLocaleString('en-US')} records; ${truant.toLocaleString('en-US')} pupils truant`,
      close: async () => {
        store.close()
        rmSync(folder, { recursive: true, force: true })
      }
    }
  }
}
export default row
