import type { HouseholdLine } from '@shared/attendance/routes'
import { type AttendanceWeek, weeksOf } from '@shared/attendance/rules-weeks'
import type { CalendarDate } from '@shared/kernel/dates'
import { siblingsOf } from '../pupils/queries'
import type { Connection } from '../store/open'
import { pupilAttendance } from './classification'
import { lineOf } from './district-standing'
import type { EvidenceSource } from './evidence'
import { findHeads } from './queries'

/** The pupil first, then brothers and sisters by age; each as of the same day. Throws DeskError `not-found`. */
export function householdOf(
  db: Connection,
  pupilId: string,
  asOf: CalendarDate,
  evidence: EvidenceSource
): { asOf: CalendarDate; rows: HouseholdLine[] } {
  const family = siblingsOf(db, pupilId)
  const heads = findHeads(db, [pupilId, ...family.map(({ id }) => id)])
  const rows = [{ id: pupilId, schoolName: null as string | null }, ...family].flatMap(({ id, schoolName }) => {
    const head = heads.get(id)
    if (!head) return []
    const view = pupilAttendance(db, id, asOf, evidence)
    const weeks: AttendanceWeek[] = weeksOf(view)
    const { localId, lastName, firstName, grade, birthDate } = head
    const named = { pupilId: id, localId, lastName, firstName, grade, birthDate }
    return [{ ...lineOf({ ...named, schoolCode: null, classification: view.classification }), schoolName, weeks }]
  })
  return { asOf, rows }
}
