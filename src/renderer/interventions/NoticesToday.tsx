import { dateInWords } from '@shared/kernel/dates'
import { useRoute } from '../desk'
import { LinkButton, Section, Stack, StatusMark } from '../ui'

/** Today: first notifications that are due, and letters whose delivery nobody has recorded. */
export function NoticesToday() {
  const due = useRoute('interventions.noticesDue', {}).data?.rows ?? []
  const undelivered = useRoute('interventions.undelivered', {}).data ?? []
  const [oldest] = due
  const [first] = undelivered
  if (!oldest && !first) return null
  return (
    <Section title="Notices" actions={<LinkButton to="/notices">Open the notices</LinkButton>}>
      <Stack gap="tight">
        {oldest && (
          <p>
            <StatusMark status="due" /> First notification of truancy for {due.length}{' '}
            {due.length === 1 ? 'pupil' : 'pupils'}, the oldest since {dateInWords(oldest.since)}
          </p>
        )}
        {first && (
          <p>
            <StatusMark status="due" /> {undelivered.length} {undelivered.length === 1 ? 'letter' : 'letters'} without a
            recorded delivery, the oldest of {dateInWords(first.issuedOn)}
          </p>
        )}
      </Stack>
    </Section>
  )
}
