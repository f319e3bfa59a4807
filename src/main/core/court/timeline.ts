import { meansWords } from '@shared/court/model'
import type { TimelineEntry } from '@shared/kernel/timeline'
import { casesOf } from '../cases/queries'
import type { TimelineSource } from '../cases/timeline'
import { disclosuresWhere, referralsOf } from './queries'

/** What went to an office, under which authority, and that the parents were told. */
export const courtTimeline: TimelineSource = (db, { pupilId, caseId }) =>
  casesOf(db, pupilId)
    .filter(({ id }) => caseId === null || id === caseId)
    .flatMap(({ id }) => referralsOf(db, id))
    .flatMap((referral) => disclosuresWhere(db, { referralId: referral.id }))
    .flatMap((release): TimelineEntry[] => [
      {
        key: `disclosure:${release.id}`,
        date: release.disclosedOn,
        time: null,
        kind: 'court',
        title: `${release.documentTitle} sent to ${release.recipient}`,
        detail: `${meansWords[release.method]} · ${release.basis} · by ${release.recordedBy}`,
        documentId: release.documentId
      },
      ...(release.parentsTold
        ? [
            {
              key: `parents-told:${release.id}`,
              date: release.parentsTold.on,
              time: null,
              kind: 'court',
              title: `Parents told of the release of ${release.documentTitle.toLowerCase()}`,
              detail: `${release.parentsTold.how} · by ${release.parentsTold.by}`,
              documentId: null
            }
          ]
        : [])
    ])
