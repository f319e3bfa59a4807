import { answerWords } from '@shared/court/after'
import { meansWords } from '@shared/court/model'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import type { TimelineEntry } from '@shared/kernel/timeline'
import { casesOf } from '../cases/queries'
import type { TimelineSource } from '../cases/timeline'
import { disclosuresWhere, referralsOf } from './queries'
import { answersOf, requestsWhere } from './queries-after'

/** What came back of a referral, and a parent's wish to see the record. */
const backTimeline: TimelineSource = (db, { pupilId, caseId }) => {
  const cases = casesOf(db, pupilId).filter(({ id }) => caseId === null || id === caseId)
  const entry = (key: string, date: CalendarDate, title: string, detail: string): TimelineEntry => ({
    key,
    date,
    time: null,
    kind: 'court',
    title,
    detail,
    documentId: null
  })
  const answers = cases
    .flatMap(({ id }) => referralsOf(db, id))
    .flatMap(({ id, recipient }) =>
      answersOf(db, id).map((one) =>
        entry(
          `court-answer:${one.id}`,
          one.happenedOn,
          `${recipient.name}: ${answerWords[one.kind].title}`,
          [
            one.meetingOn && `on ${dateInWords(one.meetingOn)}`,
            one.said,
            one.kind === 'declined' && (one.inWriting ? 'in writing' : 'not in writing yet'),
            `by ${one.recordedBy}`
          ]
            .filter(Boolean)
            .join(' · ')
        )
      )
    )
  const requests = cases
    .flatMap(({ id }) => requestsWhere(db, { caseId: id }))
    .flatMap((one) => [
      entry(
        `record-request:${one.id}`,
        one.askedOn,
        'Request to see the record',
        `${one.askedBy} · due by ${dateInWords(one.dueOn)} (EC 49069.7) · by ${one.recordedBy}`
      ),
      ...(one.givenOn
        ? [entry(`record-shown:${one.id}`, one.givenOn, 'The record was shown', `${one.askedBy} · ${one.how}`)]
        : [])
    ])
  return [...answers, ...requests]
}

/** What went to an office, under which authority, and that the parents were told. */
export const courtTimeline: TimelineSource = (db, subject, today) => [
  ...sentTimeline(db, subject, today),
  ...backTimeline(db, subject, today)
]

const sentTimeline: TimelineSource = (db, { pupilId, caseId }) =>
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
