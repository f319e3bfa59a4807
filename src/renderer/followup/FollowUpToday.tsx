import { dateInWords } from '@shared/kernel/dates'
import { useDesk, useGo, useRoute } from '../desk'
import { Button, Section, Stack, StatusMark, TextLink } from '../ui'

const SHOWN = 6

/** Today: terms that were broken, checks, directives with a day, appointments, consents and terms that end. */
export function FollowUpToday() {
  const { today } = useDesk()
  const go = useGo()
  const rows = useRoute('followup.due', {}).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Section title="Follow-up" actions={<Button onPress={() => go('/follow-up')}>See all {rows.length}</Button>}>
      <Stack gap="tight">
        {rows.slice(0, SHOWN).map(({ key, kind, caseId, name, caseNumber, dueOn, text }) => (
          <p key={key}>
            <StatusMark status={markOf(kind, dueOn, today)}>{wordOf(dueOn, today)}</StatusMark>{' '}
            <TextLink to={`/cases/${caseId}`} search={{ part: 'follow-up' }}>
              {name}, case {caseNumber}
            </TextLink>
            : {text}
          </p>
        ))}
      </Stack>
    </Section>
  )
}

/** What was found is due; what had a day that has passed is late. */
export function markOf(kind: string, dueOn: string, today: string): 'late' | 'due' | 'info' {
  if (kind === 'success' || kind === 'aged-out' || kind === 'left') return 'info'
  return dueOn < today && kind !== 'violation' ? 'late' : 'due'
}

export const wordOf = (dueOn: string, today: string) =>
  dueOn < today
    ? `since ${dateInWords(dueOn as never, 'short')}`
    : dueOn === today
      ? 'today'
      : `by ${dateInWords(dueOn as never, 'short')}`
