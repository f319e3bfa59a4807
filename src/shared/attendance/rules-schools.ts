import type { AttendanceEvent } from './model'
import type { SchoolDayReading } from './rules-day'
import { disagree, heaviest, lightest, type Occasion, presentReading, type Reading } from './rules-reading'

/** A school that taught on the day; `reading` null where it recorded nothing, so that the pupil was there. */
export interface SchoolReading {
  schoolId: string
  reading: SchoolDayReading | null
  events: AttendanceEvent[]
}

/**
 * One reading of a day on which the pupil was enrolled in one or more schools. Of two schools, the lighter day holds
 * (`all`: absent only when absent at each), or the heavier one (`any`). Parts of a day missed at a school the pupil did
 * attend stand in either case.
 */
export function joinSchools(
  schools: readonly SchoolReading[],
  decides: 'all' | 'any'
): { reading: Reading; disagree: boolean } {
  const readings = schools.map(({ reading }): Reading => reading ?? presentReading)
  const [first = presentReading, ...others] = readings
  if (others.length === 0) return { reading: first, disagree: false }
  const fullDays = readings.map((r): Reading => ({ cls: r.cls, occasions: fullDay(r), shortTardies: [] }))
  const [one = presentReading, ...more] = fullDays
  const day = decides === 'any' ? heaviest([one, ...more]) : lightest([one, ...more])
  const attended = readings.filter(({ cls }) => cls === 'present')
  const reading: Reading = {
    cls: day.cls,
    occasions: [...(day.occasions.length > 0 ? [joined(fullDays)] : []), ...attended.flatMap((r) => r.occasions)],
    shortTardies: attended.flatMap((r) => r.shortTardies)
  }
  return { reading, disagree: more.some((r) => disagree(r, one)) }
}

const fullDay = ({ occasions }: Reading) => occasions.filter(({ kind }) => kind === 'full_day')

/** One full day that rests on the records of every school; it counts once all of them do. */
function joined(days: readonly Reading[]): Occasion {
  const all = days.flatMap(({ occasions }) => occasions)
  return {
    kind: 'full_day',
    minutes: null,
    eventIds: [...new Set(all.flatMap((o) => o.eventIds))].sort(),
    countsFrom: all.map((o) => o.countsFrom).reduce((a, b) => (a > b ? a : b))
  }
}
