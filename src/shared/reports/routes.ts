import { documentRecord } from '@shared/documents/model'
import { calendarDate } from '@shared/kernel/dates'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { behind, breakdown, reportPart, reportSettings, yearReport } from './model'
import { openPoint } from './open-points'

const ofYear = z.strictObject({ schoolYear: z.number().int().min(1900).max(2200), by: breakdown })
const given = ofYear.extend({ part: reportPart })

export const reportsRoutes = {
  /** School years with attendance or cases, the latest first. */
  'reports.years': read(z.strictObject({}), z.object({ years: z.array(z.number().int()) })),
  'reports.year': read(ofYear, yearReport),
  /** The cases or pupils behind one number. */
  'reports.behind': read(
    ofYear.extend({ table: z.string(), row: z.string(), column: z.string() }),
    z.object({ behind: z.array(behind) })
  ),
  /** As a spreadsheet reads it, small numbers hidden; null when the user thought better of it. */
  'reports.saveCsv': change(given, z.object({ savedAs: z.string().nullable() })),
  /** SD-85, frozen in the archive, small numbers hidden. */
  'reports.issue': change(given, z.object({ document: documentRecord })),
  /** What no section decides, with what the district does and why, and the day up to which the law was checked. */
  'reports.openPoints': read(
    z.strictObject({}),
    z.object({ checkedThrough: calendarDate, points: z.array(openPoint) })
  ),
  'reports.settings': read(z.strictObject({}), reportSettings),
  'reports.saveSettings': change(reportSettings, z.object({}))
}
