import type { StepId } from '@shared/hearings/agenda'
import type { HearingRoom } from '@shared/hearings/routes'
import { useEffect, useRef, useState } from 'react'
import { useAct } from '../../desk'
import { Button, ErrorNotice, Form, Notice, TextField } from '../../ui'
import { shortTime } from './wall'

interface SkipStepProps {
  room: HearingRoom
  step: StepId
  asking: boolean
  onAway: () => void
  onSkipped: () => void
}

/** Passing a step over needs a reason; one can come back to it at any time. */
export function SkipStep({ room, step, asking, onAway, onSkipped }: SkipStepProps) {
  const [reason, setReason] = useState('')
  const skip = useAct('hearings.skip')
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asking) frame.current?.querySelector('input')?.focus()
  }, [asking])
  const known = room.skips.find((one) => one.step === step)
  if (asking) {
    return (
      <div ref={frame}>
        <Form
          act="Skip this step"
          onSubmit={async () => {
            await skip.mutateAsync({ id: room.hearing.id, step, reason })
            onSkipped()
          }}
        >
          <TextField label="Why is this step skipped?" value={reason} onChange={setReason} maxLength={400} isRequired />
          <Button tone="quiet" onPress={onAway}>
            Do not skip it
          </Button>
        </Form>
      </div>
    )
  }
  if (!known) return null
  return (
    <Notice
      title={`Skipped at ${shortTime(known.skippedAt)}: ${known.reason}`}
      actions={
        room.hearing.endedAt === null && (
          <Button onPress={() => skip.mutate({ id: room.hearing.id, step, reason: null })}>Take it up after all</Button>
        )
      }
    >
      <ErrorNotice error={skip.error} />
    </Notice>
  )
}
