import { inEnglish } from '@shared/attendance/rules-sentences'
import { meetingStateWords, meetingWords } from '@shared/interventions/meetings'
import { answerWords } from '@shared/interventions/rules-answers'
import { factsInWords } from '@shared/interventions/rules-fields'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { methodWords } from '@shared/interventions/rules-service'
import type { CalendarDate } from '@shared/kernel/dates'
import type { TimelineEntry, TimelineSubject } from '@shared/kernel/timeline'
import { pupilAttendance } from '../attendance/classification'
import type { Connection } from '../store/open'
import { interventionEvidence } from './evidence'
import { judgedUntil } from './notices'
import { interventionsOf } from './queries/log'
import { meetingsWhere } from './queries/meetings'
import { holdsOf } from './queries/notices'
import { letterAnswersOf, servicesWhere } from './queries/service'

/** The log, the deliveries and the truancy reports of the school year of today. */
export function interventionTimeline(
  db: Connection,
  { pupilId }: TimelineSubject,
  today: CalendarDate
): TimelineEntry[] {
  const logged = interventionsOf(db, pupilId).map((entry): TimelineEntry => {
    const { label, group } = kindFacts[entry.kind]
    return {
      key: `intervention:${entry.id}`,
      date: entry.date,
      time: entry.time,
      kind: group,
      title: `${label}: ${resultWords[entry.result].toLowerCase()}`,
      detail: [
        [entry.staffName, entry.withWhom && `with ${entry.withWhom}`].filter(Boolean).join(' '),
        entry.summary,
        ...factsInWords(entry.kind, entry.facts).map(({ label, value }) => `${label}: ${value}`),
        entry.nextStep && `Next: ${entry.nextStep}`,
        entry.versions.length > 0 && 'corrected later; both versions are kept'
      ]
        .filter(Boolean)
        .join(' · '),
      documentId: null
    }
  })
  const delivered = servicesWhere(db, { pupilId }).map(
    (service): TimelineEntry => ({
      key: `service:${service.id}`,
      date: service.servedOn,
      time: service.servedAt,
      kind: 'service',
      title: `${service.documentTitle} delivered: ${methodWords[service.method].toLowerCase()}`,
      detail: `To ${service.recipient} · by ${service.server}${service.proofDocumentId ? '' : ' · no proof of service yet'}`,
      documentId: service.proofDocumentId
    })
  )
  return [
    ...logged,
    ...answerEntries(db, pupilId),
    ...delivered,
    ...mailEntries(db, pupilId),
    ...meetingEntries(db, pupilId),
    ...reportEntries(db, pupilId, today)
  ]
}

function reportEntries(db: Connection, pupilId: string, today: CalendarDate): TimelineEntry[] {
  const { classification } = pupilAttendance(db, pupilId, judgedUntil(db, today), interventionEvidence)
  return classification.reports.map(({ number, date, section }) => ({
    key: `report:${date}`,
    date,
    time: null,
    kind: 'report',
    title: `Truancy report ${number} (${section})`,
    detail: number === 1 ? inEnglish(classification.truant.sentence) : null,
    documentId: null
  }))
}

/** What agencies and programs answered. */
const answerEntries = (db: Connection, pupilId: string) =>
  interventionsOf(db, pupilId).flatMap(({ kind, answers }) =>
    answers.map(
      ({ id, answeredOn, answer, answeredBy, note }): TimelineEntry => ({
        key: `answer:${id}`,
        date: answeredOn,
        time: null,
        kind: 'support',
        title: `${kindFacts[kind].label}, answer: ${answerWords[answer].toLowerCase()}`,
        detail: [answeredBy, note].filter(Boolean).join(' · ') || null,
        documentId: null
      })
    )
  )

/** Returned mail, answers of the family, and decisions not to send. */
function mailEntries(db: Connection, pupilId: string): TimelineEntry[] {
  const entry = (key: string, date: CalendarDate, title: string, detail: string | null, documentId: string | null) => ({
    key,
    date,
    time: null,
    kind: 'service',
    title,
    detail,
    documentId
  })
  const returned = servicesWhere(db, { pupilId }).flatMap(({ id, documentTitle, documentId, returned: back }) =>
    back
      ? [
          entry(
            `returned:${id}`,
            back.on,
            `${documentTitle} came back: ${back.reason}`,
            back.newAddress && `New address: ${back.newAddress}`,
            documentId
          )
        ]
      : []
  )
  const answers = letterAnswersOf(db, pupilId).map(({ id, answeredOn, title, who, how, summary, documentId }) =>
    entry(`letter-answer:${id}`, answeredOn, `${title} answered by ${who}`, `${how} · ${summary}`, documentId)
  )
  const holds = holdsOf(db, pupilId).flatMap(({ id, reason, setOn, setBy, liftedOn, liftedBy, liftedReason }) => [
    entry(`hold:${id}`, setOn, 'Notifications held back', `${reason} · by ${setBy}`, null),
    ...(liftedOn
      ? [entry(`hold-lifted:${id}`, liftedOn, 'Notifications go on', `${liftedReason} · by ${liftedBy}`, null)]
      : [])
  ])
  return [...returned, ...answers, ...holds]
}

/** Meetings that are set, were moved or cancelled; one that was held stands in the log. */
const meetingEntries = (db: Connection, pupilId: string) =>
  meetingsWhere(db, { pupilId })
    .filter(({ state }) => state !== 'held' && state !== 'did-not-come')
    .map(
      ({ id, date, time, kind, state, place, reason, agreementDocumentId }): TimelineEntry => ({
        key: `meeting:${id}`,
        date,
        time,
        kind: 'meeting',
        title: `${meetingWords[kind]}: ${meetingStateWords[state].toLowerCase()}`,
        detail: [place, reason].filter(Boolean).join(' · '),
        documentId: agreementDocumentId
      })
    )
