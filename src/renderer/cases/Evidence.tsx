import type { EvidenceItem } from '@shared/cases/model'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useRoute } from '../desk'
import { Attachments } from '../documents/Attachments'
import { DocumentDialog } from '../documents/DocumentDialog'
import { LogFacts, titleOf } from '../interventions/LogEntry'
import { Dialog, ErrorNotice, TextLink, Waiting } from '../ui'

/** What proves a line of the readiness list, as it stands on record: the paper, the entry of the log, the day. */
export function Evidence({ item, pupilId, onClose }: { item: EvidenceItem; pupilId: string; onClose: () => void }) {
  if (item.documentId) return <DocumentDialog documentId={item.documentId} onClose={onClose} />
  if (item.kind === 'day') return <DayEvidence date={item.id as CalendarDate} pupilId={pupilId} onClose={onClose} />
  return <EntryEvidence item={item} pupilId={pupilId} onClose={onClose} />
}

function EntryEvidence({ item, pupilId, onClose }: { item: EvidenceItem; pupilId: string; onClose: () => void }) {
  const { data, error } = useRoute('interventions.list', { pupilId })
  const entry = data?.find(({ id }) => id === item.id)
  return (
    <Dialog isOpen onClose={onClose} title={entry ? titleOf(entry) : item.label} size="wide">
      <ErrorNotice error={error} />
      {!data && !error && <Waiting />}
      {data && !entry && <p>The entry is not in the log any more.</p>}
      {entry && (
        <>
          <LogFacts entry={entry} />
          <h3>Files</h3>
          <Attachments pupilId={pupilId} subject={{ type: 'intervention', id: entry.id }} />
        </>
      )}
    </Dialog>
  )
}

function DayEvidence({ date, pupilId, onClose }: { date: CalendarDate; pupilId: string; onClose: () => void }) {
  const { data, error } = useRoute('attendance.classification', { pupilId, asOf: date })
  const events = (data?.events ?? []).filter((event) => event.date === date)
  return (
    <Dialog isOpen onClose={onClose} title={dateInWords(date, 'long')}>
      <ErrorNotice error={error} />
      {!data && !error && <Waiting />}
      {data && events.length === 0 && <p>No absence of this day is on record any more.</p>}
      <ul>
        {events.map(({ id, code, period, minutesMissed }) => (
          <li key={id}>
            {[
              period ? `period ${period}` : 'whole day',
              data?.codes.find((one) => one.code === code)?.meaning,
              code,
              minutesMissed !== null && minutesMissed !== undefined && `${minutesMissed} minutes`
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
      <p>
        <TextLink to={`/pupils/${pupilId}`}>Open the pupil’s attendance</TextLink>
      </p>
    </Dialog>
  )
}
