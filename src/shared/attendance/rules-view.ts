import type { AbsenceCode, StandingLine, StatusName } from './standing'
import { statusNames } from './standing'

/** A code of one school year with the number of records that carry it. */
export interface MappedCode extends AbsenceCode {
  used: number
}

/** How many pupils a change took across each line, either way. */
export interface Crossed {
  pupils: number
  lines: { status: StatusName; gained: number; lost: number }[]
}

export function crossedBetween(before: readonly StandingLine[], after: readonly StandingLine[]): Crossed {
  const known = new Map(before.map((line) => [line.pupilId, line]))
  const touched = new Set<string>()
  const lines = statusNames.map((status) => {
    let [gained, lost] = [0, 0]
    for (const line of after) {
      const was = known.get(line.pupilId)?.statuses.includes(status) ?? false
      const is = line.statuses.includes(status)
      if (was !== is) touched.add(line.pupilId)
      if (is && !was) gained += 1
      if (was && !is) lost += 1
    }
    return { status, gained, lost }
  })
  return { pupils: touched.size, lines }
}
