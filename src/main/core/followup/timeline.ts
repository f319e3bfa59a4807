import { appointmentWords, evidenceWords, violationStepWords } from '@shared/followup/model'
import { dateInWords } from '@shared/kernel/dates'
import type { TimelineEntry } from '@shared/kernel/timeline'
import { casesOf } from '../cases/queries'
import type { TimelineSource } from '../cases/timeline'
import type { Connection } from '../store/open'
import { extensionsOfCase } from './queries'
import { appointmentsOf, evidenceOfCase, violationsOf } from './queries-record'

/** What came in, what was kept and what was not after a hearing. */
export const followUpTimeline: TimelineSource = (db, { pupilId, caseId }) =>
  casesOf(db, pupilId)
    .filter(({ id }) => caseId === null || id === caseId)
    .flatMap(({ id }) => entriesOf(db, id))

function entriesOf(db: Connection, caseId: string): TimelineEntry[] {
  const plain = { time: null, documentId: null }
  return [
    ...evidenceOfCase(db, caseId).map(({ id, receivedOn, kind, fromWhom, text }) => ({
      ...plain,
      key: `evidence:${id}`,
      date: receivedOn,
      kind: 'evidence',
      title: `Evidence received: ${evidenceWords[kind].toLowerCase()} from ${fromWhom}`,
      detail: text
    })),
    ...appointmentsOf(db, caseId).map(({ id, date, time, provider, state, note }) => ({
      ...plain,
      key: `appointment:${id}`,
      date,
      time,
      kind: 'appointment',
      title: `Appointment with ${provider}: ${appointmentWords[state].toLowerCase()}`,
      detail: note
    })),
    ...violationsOf(db, caseId).map(({ id, reportedOn, seq, days, step, note, reportDocumentId }) => ({
      time: null,
      key: `violation:${id}`,
      date: reportedOn,
      kind: 'violation',
      title: `Violation ${seq} reported, ${days.length} absences without excuse: ${violationStepWords[step].toLowerCase()}`,
      detail: note,
      documentId: reportDocumentId
    })),
    ...extensionsOfCase(db, caseId).map(({ id, recordedOn, termTo, reason }) => ({
      ...plain,
      key: `extension:${id}`,
      date: recordedOn,
      kind: 'case',
      title: `Directives carried over to ${dateInWords(termTo)}`,
      detail: reason
    }))
  ]
}
