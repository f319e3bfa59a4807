import { complianceOfLog, conferenceAttempts, reportsMade } from '@shared/interventions/rules-kinds'
import type { AttendanceEvidence, EvidenceSource } from '../attendance/evidence'
import { loggedSteps } from './queries/log'
import { issuedNotices } from './queries/notices'

/** What the log and the issued notifications prove to the rules of attendance. */
export const interventionEvidence: EvidenceSource = (db, pupilId) => {
  const steps = loggedSteps(db, pupilId)
  const notices = issuedNotices(db, pupilId)
  const evidence = new Map<string, AttendanceEvidence>()
  for (const owner of new Set([...steps.keys(), ...notices.keys()])) {
    const log = steps.get(owner) ?? []
    const first = (notices.get(owner) ?? []).filter(({ number }) => number === 1)
    evidence.set(owner, {
      conferenceAttempts: conferenceAttempts(log),
      reportsMade: reportsMade(log),
      compliance: [...complianceOfLog(log), ...first.map(({ id, date }) => ({ id, item: 'EC 48260.5' as const, date }))]
    })
  }
  return evidence
}
