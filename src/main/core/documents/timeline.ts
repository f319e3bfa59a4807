import { paperLanguageWords } from '@shared/documents/languages'
import type { CalendarDate } from '@shared/kernel/dates'
import type { TimelineEntry, TimelineSubject } from '@shared/kernel/timeline'
import type { Connection } from '../store/open'
import { listDocuments } from './queries'
import { attachmentsWhere } from './queries-attachments'

/** Every paper issued for the pupil; of a case, its own and those that belong to no case. */
export function documentTimeline(
  db: Connection,
  { pupilId, caseId }: TimelineSubject,
  _: CalendarDate
): TimelineEntry[] {
  const { documents } = listDocuments(db, { pupilId, superseded: true, limit: 500, offset: 0 })
  const papers = documents
    .filter((document) => caseId === null || document.caseId === null || document.caseId === caseId)
    .map(({ id, issuedOn, title, number, language, pageCount, state }) => ({
      key: `document:${id}`,
      date: issuedOn,
      time: null,
      kind: 'document',
      title: `${title} issued`,
      detail: [
        number,
        paperLanguageWords(language),
        pageCount === 1 ? '1 page' : `${pageCount} pages`,
        ...(state === 'superseded' ? ['replaced by a newer one'] : [])
      ].join(' · '),
      documentId: id
    }))
  // A file of another case of the same pupil stands on that case.
  const files = attachmentsWhere(db, { pupilId })
    .filter(({ removed, subject }) => !removed && (caseId === null || subject.type !== 'case' || subject.id === caseId))
    .map(({ id, name, attachedOn, attachedBy }) => ({
      key: `attachment:${id}`,
      date: attachedOn,
      time: null,
      kind: 'file',
      title: `File attached: ${name}`,
      detail: `by ${attachedBy}`,
      documentId: null,
      attachmentId: id
    }))
  return [...papers, ...files]
}
