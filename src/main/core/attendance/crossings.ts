import type { Crossing, Standing, StatusName } from '@shared/attendance/standing'
import type { CalendarDate } from '@shared/kernel/dates'

const LATER: readonly Exclude<StatusName, 'truant'>[] = ['habitualTruant', 'chronicAbsentee', 'chronicTruant']

/** What one has to know of a pupil before an import to see which lines it crossed. */
export interface Before {
  /** Reports of a school year other than that of the import do not count. */
  readonly schoolYear: number
  readonly reports: number
  readonly statuses: ReadonlySet<StatusName>
}

export function beforeOf({ classification }: Standing): Before {
  const statuses = new Set<StatusName>(LATER.filter((name) => classification[name].value))
  return { schoolYear: classification.schoolYear, reports: classification.reports.length, statuses }
}

/**
 * The lines pupils crossed: became truant, a further report, habitual truant, chronic absentee, chronic truant. Several
 * reports at once are told once: who became truant with the day of the first, later ones with the day of the last.
 */
export function crossingsSince(before: ReadonlyMap<string, Before>, after: Iterable<Standing>): Crossing[] {
  const found: Crossing[] = []
  for (const { pupilId, classification } of after) {
    const { asOf, schoolYear, reports } = classification
    const known = before.get(pupilId)
    const earlier = known?.schoolYear === schoolYear ? known : undefined
    const last = reports.at(-1)
    const [first] = reports
    const told = earlier?.reports ?? 0
    if (first && last && reports.length > told) {
      const line = told === 0 ? 'truant' : 'report'
      const on = (told === 0 ? first : last).date as CalendarDate
      found.push({ pupilId, line, on, reports: reports.length })
    }
    for (const line of LATER) {
      if (classification[line].value && !earlier?.statuses.has(line)) {
        found.push({ pupilId, line, on: asOf, reports: reports.length })
      }
    }
  }
  return found
}
