import { type MeetingRecord, meetingStateWords } from '@shared/interventions/meetings'
import { useState } from 'react'
import { useAct } from '../../desk'
import { Button, ConfirmDialog, Notice, Row, Section, TextLink } from '../../ui'

/** The result, decided on purpose; it becomes an entry of the log and closes the meeting. */
export function MeetingResult({ meeting }: { meeting: MeetingRecord }) {
  const record = useAct('interventions.recordResult')
  const [asking, setAsking] = useState<'held' | 'did-not-come' | null>(null)
  const { id: meetingId, state, pupilId } = meeting
  if (state !== 'scheduled') {
    return (
      <Notice tone="good" title={`Result: ${meetingStateWords[state].toLowerCase()}`}>
        It stands in the log of the pupil. <TextLink to={`/pupils/${pupilId}`}>Open the pupil</TextLink>
      </Notice>
    )
  }
  return (
    <Section title="Result">
      <Row>
        <Button tone="primary" onPress={() => setAsking('held')}>
          The meeting was held
        </Button>
        <Button onPress={() => setAsking('did-not-come')}>The family did not come</Button>
      </Row>
      {asking && (
        <ConfirmDialog
          isOpen
          onClose={() => setAsking(null)}
          question={
            asking === 'held'
              ? 'Write into the log that the meeting was held, and close it?'
              : 'Write into the log that the family did not come, and close the meeting?'
          }
          act={asking === 'held' ? 'Record: held' : 'Record: did not come'}
          onConfirm={() => record.mutateAsync({ meetingId, state: asking })}
        >
          <p>
            Who came, the notes and the result stay then as they are. It counts as an attempt at a conference (EC
            48262).
          </p>
        </ConfirmDialog>
      )}
    </Section>
  )
}
