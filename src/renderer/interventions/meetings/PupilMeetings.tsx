import { meetingStateWords, meetingWords } from '@shared/interventions/meetings'
import { dateInWords, timeInWords } from '@shared/kernel/dates'
import { useRoute } from '../../desk'
import { LinkButton, Section, TextLink } from '../../ui'

/** A pupil's meetings of school and family, the newest first. */
export function PupilMeetings({ pupilId }: { pupilId: string }) {
  const { data = [] } = useRoute('interventions.meetings', { pupilId })
  return (
    <Section title="Meetings" actions={<LinkButton to="/meetings">Schedule in a block</LinkButton>}>
      {data.length === 0 && <p>No HTC, PACT or SST is set.</p>}
      {[...data].reverse().map(({ id, kind, date, time, state, reason }) => (
        <p key={id}>
          <TextLink to={`/meetings/hold/${id}`}>
            {meetingWords[kind]}, {dateInWords(date)}, {timeInWords(time)}
          </TextLink>
          : {meetingStateWords[state].toLowerCase()}
          {reason && `, ${reason}`}
        </p>
      ))}
    </Section>
  )
}
