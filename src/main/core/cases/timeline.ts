import { dispositionWords } from '@shared/cases/dispositions'
import { copyRecipientWords } from '@shared/cases/model'
import { eventWords } from '@shared/cases/rules-states'
import type { CalendarDate } from '@shared/kernel/dates'
import type { TimelineEntry, TimelineSubject } from '@shared/kernel/timeline'
import type { Connection } from '../store/open'
import { casesOf, findCase, stepsOf } from './queries'
import { dispositionsOf } from './queries-disposition'
import { copiesOf } from './queries-papers'

/** What a room tells of a pupil or case; each room's is put into the registry of src/main/core/handlers.ts. */
export type TimelineSource = (db: Connection, subject: TimelineSubject, today: CalendarDate) => TimelineEntry[]

/** The steps of the case, or of all the pupil's cases. */
export const caseTimeline: TimelineSource = (db, { pupilId, caseId }) => {
  const chosen = caseId ? [findCase(db, caseId)] : casesOf(db, pupilId)
  return chosen.flatMap((found) =>
    found
      ? stepsOf(db, found.id)
          .map(
            ({ id, date, event, note }): TimelineEntry => ({
              key: `case:${id}`,
              date,
              time: null,
              kind: 'case',
              title: `${eventWords[event]} (${found.number})`,
              detail: note,
              documentId: null
            })
          )
          .concat(copyEntries(db, found.id, found.number), dispositionEntries(db, found.id, found.number))
      : []
  )
}

/** Copies of the documentation that were given (EC 48263(a)). */
const copyEntries = (db: Connection, caseId: string, number: string) =>
  copiesOf(db, caseId).map(
    ({ id, givenOn, recipient, name, how, papers }): TimelineEntry => ({
      key: `case-copy:${id}`,
      date: givenOn,
      time: null,
      kind: 'case',
      title: `Copy of the documentation given: ${copyRecipientWords[recipient].toLowerCase()} (${number})`,
      detail: `${name} · ${how} · ${papers}`,
      documentId: null
    })
  )

const dispositionEntries = (db: Connection, caseId: string, number: string) =>
  dispositionsOf(db, caseId).map(
    ({ seq, knownOn, kind, note }): TimelineEntry => ({
      key: `case-disposition:${caseId}:${seq}`,
      date: knownOn,
      time: null,
      kind: 'case',
      title: `${dispositionWords[kind]} (${number})`,
      detail: note || null,
      documentId: null
    })
  )
