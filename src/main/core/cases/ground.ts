import type { FindingName } from '@shared/attendance/rules-classify'
import type { Ground, RestingRecord } from '@shared/attendance/rules-ground'
import type { SarbCase } from '@shared/cases/model'
import type { ReferralGround } from '@shared/documents/parts'
import { type GroundSource, groundsOf, papersGround, withoutGround } from '../attendance/ground'
import { interventionGround } from '../interventions/ground'
import type { Connection } from '../store/open'
import { evidenceUpToCases } from './evidence'
import { caseDocuments, casesOf } from './queries'

const FINDING: Readonly<Partial<Record<ReferralGround, FindingName>>> = {
  'habitual-truant': 'habitualTruant',
  'chronic-absentee': 'chronicAbsentee'
}

/** Referrals with the grounds they named and the figures they were made with. */
export const caseGround: GroundSource = (db, pupilId) =>
  casesOf(db, pupilId).flatMap(({ id, number, openedOn, grounds, figures }): RestingRecord[] => {
    const documentIds = caseDocuments(db, id)
      .filter(({ purpose }) => purpose === 'referral-notice')
      .map(({ documentId }) => documentId)
    const record = { kind: 'referral', date: openedOn, caseId: id, documentIds } as const
    return [
      {
        ...record,
        key: `case:${id}`,
        title: `Grounds of the referral, case ${number}`,
        asOf: openedOn,
        claim: {
          what: 'findings',
          findings: grounds.flatMap((ground) => FINDING[ground] ?? []),
          otherGround: grounds.includes('insubordinate'),
          figures: null
        }
      },
      {
        ...record,
        key: `case:${id}:figures`,
        title: `Figures of the referral, case ${number}`,
        asOf: figures.asOf,
        claim: { what: 'figures', figures }
      }
    ]
  })

/** The papers of a case: its referral form and the letter that closes it. */
export const casePapersGround = papersGround('case-paper', ['SD-20', 'SD-46'])

/**
 * What of a case, and of what came before any case, today's record does not carry or shows otherwise. Rooms to the right
 * put in what they issued as `more`.
 */
export function lostGround(
  db: Connection,
  { pupilId, id }: Pick<SarbCase, 'pupilId' | 'id'>,
  more: readonly GroundSource[]
): Ground[] {
  const sources = [interventionGround, caseGround, casePapersGround, ...more]
  const grounds = groundsOf(db, pupilId, evidenceUpToCases, sources)
  return withoutGround(grounds).filter(({ caseId }) => caseId === null || caseId === id)
}
