import { sheets } from '@shared/court/sheets'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { useRoute } from '../desk'
import { EmptyState, ErrorNotice, LinkButton, Row, Section, Stack, StatusMark, TextLink, Waiting } from '../ui'
import { AfterSending } from './AfterSending'
import { RecordRequests } from './RecordRequests'
import { momentInWords } from './words'

/** On the page of a case: where it went, with its packets, and the way to an office. */
export function CaseCourt({ id }: { id: string }) {
  const { data, error } = useRoute('court.cases', {})
  const log = useRoute('court.disclosures', {})
  const after = useRoute('court.after', { caseId: id })
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const one = data.rows.find(({ caseId }) => caseId === id)
  if (!one) {
    return (
      <EmptyState title="Not at an office">
        A case may go to an office or a court once the board has heard it (EC 48263.5, WIC 601.2, EC 48291).
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
            {sheets[route].packetTitle} of {dateInWords(sentOn)} ·{' '}
            {packets === 0 ? 'no packet issued yet' : packets === 1 ? '1 packet issued' : `${packets} packets issued`}
          </p>
          {parentsDueAt && (
            <p>
              <StatusMark status={now && parentsDueAt < now ? 'late' : 'due'}>
                {`parents to be told ${now && parentsDueAt < now ? 'since' : 'by'} ${momentInWords(parentsDueAt)}`}
              </StatusMark>
            </p>
          )}
          {after.data?.referrals
            .filter((sent) => sent.referralId === referralId)
            .map((sent) => (
              <AfterSending key={sent.referralId} of={sent} />
            ))}
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
      {after.data && <RecordRequests caseId={id} of={after.data.requests} />}
      <Subpoena caseId={id} missedOn={one.summonedFor} />
    </Stack>
  )
}

/** R6: a subpoena is issued from the hearing it calls to; the juvenile court enforces one that was not followed. */
function Subpoena({ caseId, missedOn }: { caseId: string; missedOn: CalendarDate | null }) {
  const { data = [] } = useRoute('hearings.ofCase', { caseId })
  const ahead = data.find(({ hearing }) => hearing.state === 'scheduled')
  return (
    <Section title="Subpoena for attendance (EC 48321.5)">
      <p>
        The board may require that the minor, a parent, the referring school or a person with material information
        attends a hearing; it may not require documents.{' '}
        {ahead ? (
          <TextLink to={`/hearings/day/${ahead.dayId}`}>
            Open the docket of {dateInWords(ahead.date)} and choose “Subpoena a person” beside the case
          </TextLink>
        ) : (
          'No hearing of this case is set; set one first.'
        )}
      </p>
      {missedOn && (
        <p>
          The subpoena for the hearing of {dateInWords(missedOn)} was not followed.{' '}
          <TextLink to={`/court/sheet/${caseId}`} search={{ route: '48321.5-subpoena' }}>
            Ask the juvenile court to enforce it
          </TextLink>
        </p>
      )}
    </Section>
  )
}
