import { inEnglish } from '@shared/attendance/rules-sentences'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { methodWords } from '@shared/interventions/rules-service'
import type { CalendarDate } from '@shared/kernel/dates'
import type { TimelineEntry, TimelineSubject } from '@shared/kernel/timeline'
import { pupilAttendance } from '../attendance/classification'
import type { Connection } from '../store/open'
import { interventionEvidence } from './evidence'
import { judgedUntil } from './notices'
import { interventionsOf } from './queries/log'
import { servicesWhere } from './queries/service'

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
        entry.nextStep && `Next: ${entry.nextStep}`
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
  return [...logged, ...delivered, ...reportEntries(db, pupilId, today)]
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
