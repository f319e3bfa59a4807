import type { PupilAttendance } from '@shared/attendance/model'
import type { Connection } from '../store/open'

/**
 * What rooms to the right know and the rules need: attempts at a conference, evidence of compliance, reports that were
 * sent, spans in which absences do not count.
 */
export type AttendanceEvidence = Pick<PupilAttendance, 'spans' | 'conferenceAttempts' | 'compliance' | 'reportsMade'>

/** Evidence by pupil: of one, or of all when `pupilId` is null. Put in at the root, src/main/core/handlers.ts. */
export type EvidenceSource = (db: Connection, pupilId: string | null) => ReadonlyMap<string, AttendanceEvidence>
