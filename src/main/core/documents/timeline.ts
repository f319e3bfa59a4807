import type { CalendarDate } from '@shared/kernel/dates'
import type { TimelineEntry, TimelineSubject } from '@shared/kernel/timeline'
import type { Connection } from '../store/open'
import { listDocuments } from './queries'

const LANGUAGES = { en: 'English', es: 'Spanish and English' } as const

/** Every paper issued for the pupil; of a case, its own and those that belong to no case. */
export function documentTimeline(
  db: Connection,
  { pupilId, caseId }: TimelineSubject,
  _: CalendarDate
): TimelineEntry[] {
  const { documents } = listDocuments(db, { pupilId, superseded: true, limit: 500, offset: 0 })
  return documents
    .filter((document) => caseId === null || document.caseId === null || document.caseId === caseId)
    .map(({ id, issuedOn, title, number, language, pageCount, state }) => ({
      key: `document:${id}`,
      date: issuedOn,
      time: null,
      kind: 'document',
      title: `${title} issued`,
      detail: [
        number,
        LANGUAGES[language],
        pageCount === 1 ? '1 page' : `${pageCount} pages`,
        ...(state === 'superseded' ? ['replaced by a newer one'] : [])
      ].join(' · '),
      documentId: id
    }))
}
