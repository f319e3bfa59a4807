import { dateInWords } from '@shared/kernel/dates'
import { useRoute } from '../desk'
import { ErrorNotice, LinkButton, Section, Stack, TextLink, Waiting } from '../ui'
import { CaseMark } from './CaseMark'
import { Grounds, ReadinessLines } from './Readiness'

/** A pupil's cases, and whether a referral is possible today. */
export function PupilCases({ id: pupilId }: { id: string }) {
  const cases = useRoute('cases.list', { pupilId })
  const readiness = useRoute('cases.readiness', { pupilId })
  if (!cases.data || !readiness.data) {
    const error = cases.error ?? readiness.error
    return error ? <ErrorNotice error={error} /> : <Waiting />
  }
  const { grounds, lines, openCase, asOf, notes } = readiness.data
  return (
    <Stack gap="wide">
      {cases.data.rows.length > 0 && (
        <Section title="Cases">
          {cases.data.rows.map(({ id, number, openedOn, state, wait }) => (
            <p key={id}>
              <TextLink to={`/cases/${id}`}>Case {number}</TextLink>, referred {dateInWords(openedOn)}{' '}
              <CaseMark state={state} wait={wait} />
            </p>
          ))}
        </Section>
      )}
      {!openCase && (
        <Section
          title="May the pupil be referred?"
          actions={
            <LinkButton tone="primary" to={`/refer/${pupilId}`}>
              Refer to the board
            </LinkButton>
          }
        >
          <p>Attendance as of {dateInWords(asOf)}; what was recorded up to today counts too.</p>
          <Grounds grounds={grounds} />
          <ReadinessLines lines={lines} pupilId={pupilId} />
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Section>
      )}
    </Stack>
  )
}
