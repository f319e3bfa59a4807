import { type MeetingRecord, meetingGround, meetingGroundWords } from '@shared/interventions/meetings'
import type { CalendarDate } from '@shared/kernel/dates'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from '../../desk'
import { DatePicker, Row, SavedMark, Section, Select, TextArea, TextField } from '../../ui'

interface Notes {
  ground: MeetingRecord['ground']
  credits: string
  summary: string
  nextStep: string
  reviewOn: CalendarDate | null
}

const GROUNDS = meetingGround.options.map((value) => ({ value, label: meetingGroundWords[value] }))

/** Milliseconds of silence after which what was typed goes to the drive. */
const PAUSE = 300

/** What was said, the next step and the day one looks at it again. Notes save themselves, the newest words last. */
export function MeetingNotes({ meeting }: { meeting: MeetingRecord }) {
  const [notes, setNotes] = useState<Notes>({
    ground: meeting.ground,
    credits: meeting.credits ?? '',
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
      <Row align="start">
        <Select
          label="Why you meet"
          isRequired={false}
          value={notes.ground}
          options={GROUNDS}
          onChange={(ground) => change({ ground })}
          placeholder="Not said yet"
        />
        <TextField
          label="Credits earned and needed"
          value={notes.credits}
          onChange={(credits) => change({ credits })}
          isRequired={false}
          maxLength={200}
          hint="In a secondary school. The agreement prints both."
        />
      </Row>
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
