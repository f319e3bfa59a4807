import type { Disposition } from '@shared/cases/dispositions'
import { type CalendarDate, day } from '@shared/kernel/dates'
import type { Role } from './cast'
import type { Story } from './story'

const FOUND: readonly (readonly [Role, Disposition, CalendarDate, string])[] = [
  ['broken', 'not-attending', day('2026-11-13'), 'The school’s weekly check of attendance.'],
  ['court', 'not-attending', day('2026-11-13'), 'The school’s weekly check of attendance.'],
  [
    'citation',
    'dropped-out',
    day('2026-11-16'),
    'Told the counselor that he will not come back; no other school asked.'
  ]
]

/** Where the pupils of some cases were found to be, for the board's year. */
export async function tellWhereabouts({ ask }: Story, cases: ReadonlyMap<Role, string>): Promise<void> {
  for (const [role, kind, knownOn, note] of FOUND) {
    const caseId = cases.get(role)
    if (caseId) await ask('cases.recordDisposition', { caseId, kind, knownOn, note })
  }
}
