import type { RouteOutput } from '@shared/contract'
import { useDesk, useRoute } from '../desk'
import { Section, Stack, TextLink } from '../ui'
import { ClockMark } from './Clocks'

/** Terms of the court room that run or are over their day, the most urgent first. */
export function CourtDue({ only }: { only: 'late' | 'all' }) {
  const { today } = useDesk()
  const { data = [] } = useRoute('court.due', {})
  const shown = only === 'all' ? data : data.filter((one) => isPressing(one, today))
  if (shown.length === 0) return null
  return (
    <Section title="Terms of court and offices">
      <Stack gap="tight">
        {shown.map((one) => (
          <p key={`${one.caseId} ${one.about} ${one.key} ${one.due}`}>
            <ClockMark of={one} />{' '}
            <TextLink to={`/cases/${one.caseId}`} search={{ part: 'court' }}>
              {one.pupilName}, case {one.caseNumber}
            </TextLink>
            , {one.about.toLowerCase()}: {one.title}
            {one.section && ` (${one.section})`}
          </p>
        ))}
      </Stack>
    </Section>
  )
}

/** Today shows what is overdue or ends today, and from its first day what the district or the board may miss for good. */
const isPressing = ({ status, key, due }: RouteOutput<'court.due'>[number], today: string) =>
  status === 'late' || due <= today || key === 'access' || key === 'review'
