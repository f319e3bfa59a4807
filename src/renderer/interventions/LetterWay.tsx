import type { ServiceRecord } from '@shared/interventions/model'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { useState } from 'react'
import { useAct, useDesk } from '../desk'
import { DatePicker, Dialog, Form, Row, Select, TextArea, TextField } from '../ui'

const REASONS = [
  'Moved, no forwarding address',
  'Moved, new address given',
  'Address unknown',
  'Refused',
  'Unclaimed'
].map((value) => ({ value, label: value }))

/** Mail that came back: why, and the new address where the post gave one. The letter is to be delivered again. */
export function ReturnDialog({ service, onClose }: { service: ServiceRecord; onClose: () => void }) {
  const { today } = useDesk()
  const record = useAct('interventions.recordReturn')
  const [returnedOn, setReturnedOn] = useState<string | null>(today)
  const [reason, setReason] = useState<string | null>(null)
  const [newAddress, setNewAddress] = useState('')
  const save = async () => {
    if (!returnedOn || !reason)
      throw new DeskError('invalid', 'Choose the day and why it came back. Nothing was recorded.')
    await record.mutateAsync({ serviceId: service.id, returnedOn: returnedOn as CalendarDate, reason, newAddress })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title="The letter came back" size="wide">
      <p>
        {service.documentTitle} {service.documentNumber} to {service.recipient}, sent {dateInWords(service.servedOn)} to{' '}
        {service.address}. It will stand under “To deliver” again.
      </p>
      <Form act="Record that it came back" onSubmit={save}>
        <Row align="start">
          <DatePicker label="Came back on" value={returnedOn} onChange={setReturnedOn} max={today} isRequired />
          <Select label="Why" options={REASONS} value={reason} onChange={setReason} isRequired />
        </Row>
        <TextField
          label="New address"
          value={newAddress}
          onChange={setNewAddress}
          isRequired={false}
          hint="The next delivery offers it. Change it on the pupil’s Family tab too."
        />
      </Form>
    </Dialog>
  )
}

const HOW = [
  { value: 'call' as const, label: 'Call' },
  { value: 'text' as const, label: 'Text' },
  { value: 'e-mail' as const, label: 'E-mail' },
  { value: 'letter' as const, label: 'Letter' },
  { value: 'in-person' as const, label: 'In person' }
]

/** The family answered a letter. */
export function AnswerDialog({ service, onClose }: { service: ServiceRecord; onClose: () => void }) {
  const { today } = useDesk()
  const record = useAct('interventions.recordLetterAnswer')
  const [answeredOn, setAnsweredOn] = useState<string | null>(today)
  const [how, setHow] = useState<(typeof HOW)[number]['value'] | null>(null)
  const [who, setWho] = useState(service.recipient)
  const [summary, setSummary] = useState('')
  const save = async () => {
    if (!answeredOn || !how)
      throw new DeskError('invalid', 'Choose the day and how the family answered. Nothing was recorded.')
    const day = answeredOn as CalendarDate
    await record.mutateAsync({ documentId: service.documentId, answeredOn: day, who, how, summary })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title="The family answered" size="wide">
      <p>
        {service.documentTitle} {service.documentNumber} of {dateInWords(service.issuedOn)}
      </p>
      <Form act="Record the answer" onSubmit={save}>
        <Row align="start">
          <DatePicker label="Day" value={answeredOn} onChange={setAnsweredOn} max={today} isRequired />
          <Select label="How" options={HOW} value={how} onChange={setHow} isRequired />
          <TextField label="Who" value={who} onChange={setWho} isRequired />
        </Row>
        <TextArea label="What was said" value={summary} onChange={setSummary} isRequired maxLength={2000} />
      </Form>
    </Dialog>
  )
}
