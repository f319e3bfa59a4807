import { dateInWords } from '@shared/kernel/dates'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useDesk, useGo, useRoute } from '../desk'
import { LinkButton, Section, Stack } from '../ui'

/** The next hearing day. A desk that was closed in mid-hearing goes straight back to its step. */
export function HearingsToday() {
  const { today } = useDesk()
  const go = useGo()
  const router = useRouter()
  const { data: current } = useRoute('hearings.current', {})
  const { data: days } = useRoute('hearings.days', {})
  const inRoom = current?.hearingId ?? null
  useEffect(() => {
    // Only the first screen after unlocking; who goes to Today on purpose stays there.
    if (inRoom && router.history.length === 1) go(`/hearings/room/${inRoom}`)
  }, [inRoom, go, router])
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
