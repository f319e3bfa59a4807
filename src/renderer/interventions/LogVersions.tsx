import type { InterventionRecord } from '@shared/interventions/model'
import { factsInWords } from '@shared/interventions/rules-fields'
import { kindFacts, resultWords } from '@shared/interventions/rules-kinds'
import { dateInWords, dayOfMoment } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct } from '../desk'
import { Button, Form, Row, Stack, TextArea } from '../ui'

interface CorrectOrWithdrawProps {
  entry: InterventionRecord
  onCorrect: () => void
}

/** An entry is never deleted: it is said anew, or withdrawn with its reason. */
export function CorrectOrWithdraw({ entry, onCorrect }: CorrectOrWithdrawProps) {
  const withdraw = useAct('interventions.withdraw')
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  if (!asking) {
    return (
      <Row>
        <Button onPress={onCorrect}>Correct</Button>
        <Button onPress={() => setAsking(true)}>Withdraw</Button>
      </Row>
    )
  }
  return (
    <Stack gap="tight">
      <Form act="Withdraw the entry" onSubmit={() => withdraw.mutateAsync({ id: entry.id, reason })}>
        <p>It stays in the log, marked as withdrawn, and counts for nothing from now on.</p>
        <TextArea label="Why it is withdrawn" value={reason} onChange={setReason} maxLength={1000} />
      </Form>
      <div>
        <Button onPress={() => setAsking(false)}>Keep the entry</Button>
      </div>
    </Stack>
  )
}

/** What the entry said before it was corrected, the newest first. */
export function LogVersions({ entry: { versions } }: { entry: InterventionRecord }) {
  if (versions.length === 0) return null
  return (
    <section aria-label="What it said before">
      <Stack gap="tight">
        <h3>What it said before</h3>
        {versions.map(({ number, record, replacedAt, replacedBy, reason }) => (
          <Stack key={number} gap="tight">
            <p>
              {[
                `${kindFacts[record.kind].label}, ${dateInWords(record.date)}: ${resultWords[record.result].toLowerCase()}`,
                [record.staffName, record.withWhom && `with ${record.withWhom}`].filter(Boolean).join(' '),
                record.summary,
                ...factsInWords(record.kind, record.facts).map(({ label, value }) => `${label}: ${value}`),
                record.nextStep && `Next: ${record.nextStep}`,
                record.conferenceAttempt && 'Attempt at a conference (EC 48262)'
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p>
              Corrected {dateInWords(dayOfMoment(replacedAt))} by {replacedBy}: {reason}
            </p>
          </Stack>
        ))}
      </Stack>
    </section>
  )
}
