import { addDays, type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useDesk, useRoute } from '../desk'
import { Section, Stack, StatusMark, TextLink } from '../ui'
import { markOf } from './words'

/** Shown a week before they are due. */
const AHEAD_DAYS = 7

/** Today: directives that are due or overdue, to be checked. */
export function DirectivesToday() {
  const { today } = useDesk()
  const until = addDays(today as CalendarDate, AHEAD_DAYS)
  const due = useRoute('agreements.due', { until }).data ?? []
  if (due.length === 0) return null
  return (
    <Section title="Directives to check">
      <Stack gap="tight">
        {due.map(({ caseId, caseNumber, name, directive }) => {
          const { status } = markOf(directive, today)
          const word = `${status === 'late' ? 'overdue since' : 'due'} ${directive.dueOn ? dateInWords(directive.dueOn, 'short') : ''}`
          return (
            <p key={directive.id}>
              <StatusMark status={status === 'late' ? 'late' : 'due'}>{word}</StatusMark>{' '}
              <TextLink to={`/cases/${caseId}`}>
                {name}, case {caseNumber}
              </TextLink>
              : {directive.text}
            </p>
          )
        })}
      </Stack>
    </Section>
  )
}
