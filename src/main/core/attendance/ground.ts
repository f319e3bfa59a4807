import type { Classification } from '@shared/attendance/rules-classify'
import { dayBeforeFigures, type Ground, judgeGround, type RestingRecord } from '@shared/attendance/rules-ground'
import type { FormId } from '@shared/documents/model'
import type { CalendarDate } from '@shared/kernel/dates'
import { papersWithFigures } from '../documents/queries-figures'
import type { Connection } from '../store/open'
import { pupilAttendance } from './classification'
import type { EvidenceSource } from './evidence'

/**
 * What a room to the right has made on the ground of a pupil's attendance: notices, reports, referrals, papers. Each
 * room's is put in at the root, src/main/core/handlers.ts.
 */
export type GroundSource = (db: Connection, pupilId: string) => RestingRecord[]

/**
 * How everything that rests on a pupil's attendance stands by the record of today, the newest first. Nothing that was
 * issued is changed by it. Throws DeskError `not-found`.
 */
export function groundsOf(
  db: Connection,
  pupilId: string,
  evidence: EvidenceSource,
  sources: readonly GroundSource[]
): Ground[] {
  const judged = new Map<CalendarDate, Classification>()
  const asOf = (day: CalendarDate) => {
    const known = judged.get(day) ?? pupilAttendance(db, pupilId, day, evidence).classification
    judged.set(day, known)
    return known
  }
  return sources
    .flatMap((source) => source(db, pupilId))
    .map((record) => {
      const before = dayBeforeFigures(record)
      return judgeGround(record, asOf(record.asOf), before && asOf(before))
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.key < b.key ? 1 : -1))
}

/** Those that today's record would not carry, or carries with other days and numbers. */
export const withoutGround = (grounds: readonly Ground[]) => grounds.filter(({ state }) => state !== 'stands')

/**
 * Issued papers of some forms, each resting on the figures printed on it. Copies of one paper in several languages, or for
 * several people, are one record.
 */
export const papersGround =
  (room: string, forms: readonly FormId[]): GroundSource =>
  (db, pupilId) =>
    papersWithFigures(db, pupilId, forms).map(({ title, issuedOn, caseId, documentIds, figures }) => ({
      key: `${room}:${documentIds[0]}`,
      kind: 'paper',
      title,
      date: issuedOn,
      asOf: figures.asOf,
      caseId,
      documentIds,
      claim: { what: 'figures', figures }
    }))
