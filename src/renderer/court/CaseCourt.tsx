import { sheets } from '@shared/court/sheets'
import { dateInWords } from '@shared/kernel/dates'
import { useRoute } from '../desk'
import { EmptyState, ErrorNotice, LinkButton, Row, Section, Stack, StatusMark, Waiting } from '../ui'
import { momentInWords } from './words'

/** On the page of a case: where it went, with its packets, and the way to an office. */
export function CaseCourt({ id }: { id: string }) {
  const { data, error } = useRoute('court.cases', {})
  const log = useRoute('court.disclosures', {})
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const one = data.rows.find(({ caseId }) => caseId === id)
  if (!one) {
    return (
      <EmptyState title="Not at an office">
        A case may go to the district attorney or to probation once the board has heard it (EC 48263.5).
      </EmptyState>
    )
  }
  const now = log.data?.now
  return (
    <Stack>
      {one.referrals.map(({ id: referralId, route, sentOn, packets, parentsDueAt }) => (
        <Section
          key={referralId}
          title={sheets[route].title}
          actions={<LinkButton to={`/court/packet/${referralId}`}>Open the packet</LinkButton>}
        >
          <p>
            Notice of {dateInWords(sentOn)} ·{' '}
            {packets === 0 ? 'no packet issued yet' : packets === 1 ? '1 packet issued' : `${packets} packets issued`}
          </p>
          {parentsDueAt && (
            <p>
              <StatusMark status={now && parentsDueAt < now ? 'late' : 'due'}>
                {`parents to be told by ${momentInWords(parentsDueAt)}`}
              </StatusMark>
            </p>
          )}
        </Section>
      ))}
      {one.referrals.length === 0 && (
        <p>
          {one.findings.a || one.findings.b
            ? 'The minutes hold a finding of EC 48263.5; the case may go to an office.'
            : 'The minutes hold neither finding of EC 48263.5 yet. The sheet says what is missing.'}
        </p>
      )}
      {one.state !== 'closed' && (
        <Row>
          <LinkButton to={`/court/sheet/${id}`}>
            {one.referrals.length === 0 ? 'Fill in the sheet' : 'Send to another office'}
          </LinkButton>
        </Row>
      )}
    </Stack>
  )
}
