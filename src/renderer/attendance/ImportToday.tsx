import { dateInWords } from '@shared/kernel/dates'
import { useRoute } from '../desk'
import { LinkButton, Section } from '../ui'

/** Today: what the last import brought, or how to begin. */
export function ImportToday() {
  const { data, isSuccess } = useRoute('attendance.lastImport', {})
  if (!isSuccess) return null
  if (!data) {
    return (
      <Section title="Attendance" actions={<LinkButton to="/attendance/import">Import data</LinkButton>}>
        <p>No attendance has been imported yet.</p>
      </Section>
    )
  }
  const { attendance, crossings, asOf } = data.summary
  const pupils = new Set(crossings.map(({ pupilId }) => pupilId)).size
  const records = attendance.added.toLocaleString('en-US')
  return (
    <Section title="Attendance" actions={<LinkButton to="/attendance">See who</LinkButton>}>
      <p>
        Imported up to {dateInWords(asOf)}: {records} new {attendance.added === 1 ? 'record' : 'records'};{' '}
        {pupils === 0 ? 'nobody' : pupils === 1 ? '1 pupil' : `${pupils.toLocaleString('en-US')} pupils`} crossed a
        line.
      </p>
    </Section>
  )
}
