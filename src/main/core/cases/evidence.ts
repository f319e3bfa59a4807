import type { AttendanceEvidence, EvidenceSource } from '../attendance/evidence'
import { interventionEvidence } from '../interventions/evidence'
import { referralsMade } from './queries'

/** Notices of referral prove the step of EC 48263 among those of EC 48263.6. */
const caseEvidence: EvidenceSource = (db, pupilId) => {
  const evidence = new Map<string, AttendanceEvidence>()
  for (const { id, pupilId: owner, openedOn } of referralsMade(db, pupilId)) {
    const compliance = evidence.get(owner)?.compliance ?? []
    evidence.set(owner, { compliance: [...compliance, { id, item: 'EC 48263', date: openedOn }] })
  }
  return evidence
}

/** Several sources as one: what each knows of a pupil stands beside the other's. */
export function joinEvidence(...sources: readonly EvidenceSource[]): EvidenceSource {
  return (db, pupilId) => {
    const joined = new Map<string, AttendanceEvidence>()
    for (const source of sources) {
      for (const [owner, more] of source(db, pupilId)) {
        const known = joined.get(owner)
        joined.set(owner, {
          spans: [...(known?.spans ?? []), ...(more.spans ?? [])],
          conferenceAttempts: [...(known?.conferenceAttempts ?? []), ...(more.conferenceAttempts ?? [])],
          compliance: [...(known?.compliance ?? []), ...(more.compliance ?? [])],
          reportsMade: [...(known?.reportsMade ?? []), ...(more.reportsMade ?? [])]
        })
      }
    }
    return joined
  }
}

/** All that is known up to this room. */
export const evidenceUpToCases: EvidenceSource = joinEvidence(interventionEvidence, caseEvidence)
