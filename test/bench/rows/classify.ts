import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standingLines } from '@core/attendance/classification'
import { forgetAll } from '@core/attendance/standing-cache'
import { evidenceUpToCases } from '@core/cases/evidence'
import { Store } from '@core/store/store'
import { day } from '@shared/kernel/dates'
import { DISTRICT_YEAR, fillYear, PUPILS } from '../district-year'
import type { Row } from '../row'

const AS_OF = day('2026-06-12')

/**
 * Every pupil of a large district judged anew, nothing remembered: days read and normalised, reports, findings with
 * what they rest on. The reference asks the same rows of the same encrypted file one question in SQL: how many days of
 * each kind, of those that were schooldays of a school in which the pupil was enrolled.
 */
const row: Row = {
  title: `${PUPILS.toLocaleString('en-US')} pupils with a year of data judged by law, each finding with its days`,
  against: 'one SQL aggregate over the same rows: days by pupil and kind, on schooldays enrolled',
  unit: 'ms',
  bound: 3,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-bench-'))
    const store = Store.open(folder, { file: 'a5'.repeat(32), audit: Buffer.alloc(32, 7) })
    const records = fillYear(store.db)
    const aggregate = store.db.prepare(
      `SELECT p.id, count(DISTINCT e.date) AS days,
         count(DISTINCT CASE WHEN c.category = 'unexcused' THEN e.date END) AS unexcused,
         count(DISTINCT CASE WHEN c.category IN ('illness', 'medical', 'excused_other') THEN e.date END) AS excused,
         sum(c.category LIKE 'tardy%' AND coalesce(e.minutes_missed, 0) > 30) AS late
       FROM pupil p
       LEFT JOIN attendance_event e ON e.pupil = p.number AND e.date BETWEEN @from AND @to
         AND EXISTS (SELECT 1 FROM schoolday s WHERE s.school_code = e.school_code AND s.date = e.date)
         AND EXISTS (SELECT 1 FROM enrolment n WHERE n.pupil_id = p.id AND n.school_code = e.school_code
           AND e.date BETWEEN n.enrolled_on AND coalesce(n.left_on, @to))
       LEFT JOIN absence_code c ON c.code = e.code AND c.school_year = @year
       GROUP BY p.number`
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
        const counted = aggregate.all({ year: DISTRICT_YEAR, from: '2025-07-01', to: AS_OF })
        const took = performance.now() - from
        if (counted.length !== PUPILS) throw new Error(`${counted.length} pupils were counted`)
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
