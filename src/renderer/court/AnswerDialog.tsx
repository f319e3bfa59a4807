import { type AnswerKind, answerWords } from '@shared/court/after'
import type { Route } from '@shared/court/model'
import { kindsOf } from '@shared/court/rules-after'
import type { CalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk } from '../desk'
import { Button, DatePicker, Dialog, DialogActions, ErrorNotice, RadioGroup, Select, TextArea } from '../ui'

interface AnswerDialogProps {
  referralId: string
  route: Route
  sentOn: CalendarDate
  onClose: () => void
}

/** What came back of a referral, as the office said it. */
export function AnswerDialog({ referralId, route, sentOn, onClose }: AnswerDialogProps) {
  const { today } = useDesk()
  const [kind, setKind] = useState<AnswerKind | null>(null)
  const [happenedOn, setHappenedOn] = useState<string | null>(null)
  const [meetingOn, setMeetingOn] = useState<string | null>(null)
  const [inWriting, setInWriting] = useState<'yes' | 'no' | null>(null)
  const [said, setSaid] = useState('')
  const keep = useAct('court.recordAnswer')
  const words = kind && answerWords[kind]
  const whole =
    kind !== null &&
    happenedOn !== null &&
    said.trim() !== '' &&
    (kind !== 'meeting' || meetingOn !== null) &&
    (kind !== 'declined' || inWriting !== null)
  const save = async () => {
    if (!kind || !happenedOn) return
    await keep.mutateAsync({
      referralId,
      kind,
      happenedOn: happenedOn as CalendarDate,
      said,
      meetingOn: kind === 'meeting' ? (meetingOn as CalendarDate | null) : null,
      inWriting: kind === 'declined' && inWriting === 'yes'
    })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title="What came back">
      <Select
        label="What happened"
        options={kindsOf(route).map((value) => ({ value, label: answerWords[value].title }))}
        value={kind}
        onChange={setKind}
      />
      <DatePicker label="On" value={happenedOn} onChange={setHappenedOn} min={sentOn} max={today} />
      {kind === 'meeting' && <DatePicker label="Day of the meeting" value={meetingOn} onChange={setMeetingOn} />}
      {kind === 'declined' && (
        <RadioGroup
          label="Were the reasons given in writing?"
          options={[
            { value: 'yes' as const, label: 'Yes' },
            { value: 'no' as const, label: 'Not yet' }
          ]}
          value={inWriting}
          onChange={setInWriting}
        />
      )}
      {words && (
        <TextArea label={words.said} hint={words.hint} value={said} onChange={setSaid} isRequired maxLength={3000} />
      )}
      <ErrorNotice error={keep.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button tone="primary" isDisabled={!whole || keep.isPending} onPress={() => void save().catch(() => {})}>
          Keep it
        </Button>
      </DialogActions>
    </Dialog>
  )
}
