import { type DutyState, dutyState } from '@shared/documents/duties/model'
import type { MeetingDuty } from '@shared/interventions/meetings'
import type { CalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk } from '../../desk'
import { DatePicker, Dialog, Form, RadioGroup, TextArea, TextField } from '../../ui'

const WORDS: Record<DutyState, string> = { open: 'Open', met: 'Met', 'not-met': 'Not met', waived: 'Waived' }

/** How a line of the agreement went, by whom it was looked at and when. */
export function DutyStatusDialog({ duty, onClose }: { duty: MeetingDuty; onClose: () => void }) {
  const { today } = useDesk()
  const save = useAct('interventions.setDutyStatus')
  const [state, setState] = useState<DutyState>(duty.state)
  const [on, setOn] = useState<string | null>(duty.stateOn ?? today)
  const [by, setBy] = useState(duty.stateBy ?? '')
  const [note, setNote] = useState(duty.stateNote ?? '')
  const keep = async () => {
    await save.mutateAsync({ id: duty.id, state, on: on as CalendarDate | null, by, note })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={`How line ${duty.number} went`}>
      <p>{duty.text}</p>
      <Form act="Save" onSubmit={keep}>
        <RadioGroup
          label="Status"
          inline
          options={dutyState.options.map((value) => ({ value, label: WORDS[value] }))}
          value={state}
          onChange={setState}
        />
        <DatePicker label="Looked at on" value={on} onChange={setOn} max={today} />
        <TextField label="By" value={by} onChange={setBy} />
        <TextArea label="What happened" value={note} onChange={setNote} isRequired={false} maxLength={400} />
      </Form>
    </Dialog>
  )
}
