import { dateInWords } from '@shared/kernel/dates'
import { useDesk, useGo, useRoute } from '../desk'
import { Button, Section, Stack, StatusMark, TextLink } from '../ui'

const SHOWN = 6
/** Late stands first; of equals the earliest. */
const RANK = { late: 0, due: 1, info: 2 } as const

/** Today: terms that were broken, checks, directives with a day, appointments, consents and terms that end. */
export function FollowUpToday() {
  const { today } = useDesk()
  const go = useGo()
  const due = useRoute('followup.due', {}).data?.rows ?? []
  const rank = ({ kind, dueOn }: (typeof due)[number]) => RANK[markOf(kind, dueOn, today)]
  const rows = [...due].sort((a, b) => rank(a) - rank(b))
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

/** What has waited since an earlier day is late; that a case may be closed is for information. */
export function markOf(kind: string, dueOn: string, today: string): 'late' | 'due' | 'info' {
  if (kind === 'success' || kind === 'aged-out' || kind === 'left') return 'info'
  return dueOn < today ? 'late' : 'due'
}

export const wordOf = (dueOn: string, today: string) =>
  dueOn < today
    ? `since ${dateInWords(dueOn as never, 'short')}`
    : dueOn === today
      ? 'today'
      : `by ${dateInWords(dueOn as never, 'short')}`
