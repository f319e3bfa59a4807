import { useRoute } from '../desk'
import { Section, Stack, StatusMark, TextLink } from '../ui'

/** Today: cases that wait longer than practice allows. */
export function CasesToday() {
  const late = (useRoute('cases.list', {}).data?.rows ?? []).filter(({ wait }) => wait?.status === 'late')
  if (late.length === 0) return null
  return (
    <Section title="Cases that wait too long">
      <Stack gap="tight">
        {late.map(({ id, number, pupilName, wait }) => (
          <p key={id}>
            <StatusMark status="late">{wait?.text}</StatusMark>{' '}
            <TextLink to={`/cases/${id}`}>
              {pupilName}, case {number}
            </TextLink>
          </p>
        ))}
      </Stack>
    </Section>
  )
}
