import type { MeetingRecord } from '@shared/interventions/meetings'
import type { CalendarDate } from '@shared/kernel/dates'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../../desk'
import { DatePicker, Row, SavedMark, Section, TextArea, TextField } from '../../ui'

interface Notes {
  summary: string
  nextStep: string
  reviewOn: CalendarDate | null
}

/** Milliseconds of silence after which what was typed goes to the drive. */
const PAUSE = 300

/** What was said, the next step and the day one looks at it again. Notes save themselves, the newest words last. */
export function MeetingNotes({ meeting }: { meeting: MeetingRecord }) {
  const [notes, setNotes] = useState<Notes>({
    summary: meeting.summary ?? '',
    nextStep: meeting.nextStep ?? '',
    reviewOn: meeting.reviewOn
  })
  const { keep, state } = useSelfSaving(meeting.id)
  const change = (part: Partial<Notes>) => {
    const next = { ...notes, ...part }
    setNotes(next)
    keep(next)
  }
  if (meeting.state !== 'scheduled') {
    return (
      <Section title="What was said">
        <p>{meeting.summary ?? 'Nothing was written down.'}</p>
      </Section>
    )
  }
  return (
    <Section title="What was said" actions={<SavedMark state={state} />}>
      <TextArea
        label="Summary"
        rows={5}
        maxLength={4000}
        value={notes.summary}
        onChange={(summary) => change({ summary })}
        hint="It becomes the entry of the log; family and board may read it."
      />
      <Row align="start">
        <TextField
          label="Next step"
          value={notes.nextStep}
          onChange={(nextStep) => change({ nextStep })}
          isRequired={false}
          maxLength={200}
        />
        <DatePicker
          label="We look at it again on"
          value={notes.reviewOn}
          min={meeting.date}
          onChange={(reviewOn) => change({ reviewOn: reviewOn as CalendarDate | null })}
          isRequired={false}
        />
      </Row>
    </Section>
  )
}

/** One save after the other, always the newest words; what waits is saved at once when the screen is left. */
function useSelfSaving(meetingId: string) {
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle')
  const waiting = useRef<Notes | null>(null)
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const send = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    while (waiting.current) {
      const notes = waiting.current
      waiting.current = null
      try {
        await ask('interventions.saveMeetingNotes', { meetingId, ...notes })
        if (!waiting.current) setState('saved')
      } catch {
        waiting.current ??= notes
        setState('failed')
        timer.current = setTimeout(() => void send(), 2000)
        break
      }
    }
    busy.current = false
  }, [meetingId])
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
      if (waiting.current) void send()
    },
    [send]
  )
  const keep = (notes: Notes) => {
    waiting.current = notes
    setState('saving')
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), PAUSE)
  }
  return { keep, state }
}
