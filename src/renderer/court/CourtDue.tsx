import type { RouteOutput } from '@shared/contract'
import { useRoute } from '../desk'
import { Section, Stack, TextLink } from '../ui'
import { ClockMark } from './Clocks'

/** Terms of the court room that run or are over their day, the most urgent first. */
export function CourtDue({ only }: { only: 'late' | 'all' }) {
  const { data = [] } = useRoute('court.due', {})
  const shown = only === 'all' ? data : data.filter(isPressing)
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

/** Today shows what is overdue, and what the district or the board itself has to do. */
const isPressing = ({ status, key }: RouteOutput<'court.due'>[number]) =>
  status === 'late' || key === 'access' || key === 'review'
