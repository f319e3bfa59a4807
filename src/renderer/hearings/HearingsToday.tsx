import { dateInWords } from '@shared/kernel/dates'
import { useDesk, useRoute } from '../desk'
import { LinkButton, Section, Stack } from '../ui'

/** The next hearing day, or the hearing that is in the room. */
export function HearingsToday() {
  const { today } = useDesk()
  const { data: current } = useRoute('hearings.current', {})
  const { data: days } = useRoute('hearings.days', {})
  const inRoom = current?.hearingId ?? null
  const next = days?.filter(({ date }) => date >= today).at(-1)
  if (!next && !inRoom) return null
  return (
    <Section
      title="Hearings"
      actions={
        inRoom ? (
          <LinkButton tone="primary" to={`/hearings/room/${inRoom}`}>
            Back to the hearing in the room
          </LinkButton>
        ) : (
          next && <LinkButton to={`/hearings/day/${next.id}`}>Prepare</LinkButton>
        )
      }
    >
      {next && (
        <Stack gap="tight">
          <p>
            {next.date === today ? 'Today' : dateInWords(next.date, 'long')} · {next.room} ·{' '}
            {casesInWords(next.counts.cases)}
          </p>
        </Stack>
      )}
    </Section>
  )
}

const casesInWords = (count: number) => (count === 1 ? '1 case' : `${count} cases`)
