import type { IssuedLetter } from '@shared/interventions/model'
import { methodWords, type ServiceMethod, serviceMethod } from '@shared/interventions/rules-service'
import type { CalendarDate, ClockTime } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { useState } from 'react'
import { useAct, useDesk } from '../desk'
import { DatePicker, Dialog, Form, Notice, Row, Select, Stack, TextField, TimeField } from '../ui'
import styles from './DeliveryDialog.module.css'

interface DeliveryDialogProps {
  letters: readonly IssuedLetter[]
  onClose: () => void
  onDone: (count: number) => void
}

const PLACES: Partial<Record<ServiceMethod, string>> = {
  electronic: 'E-mail address',
  personal: 'Place',
  phone: 'Number called'
}

/** Records how letters reached the family: one way, day and server for all; the address is that of each letter. */
export function DeliveryDialog({ letters, onClose, onDone }: DeliveryDialogProps) {
  const { today } = useDesk()
  const record = useAct('interventions.recordDelivery')
  const [method, setMethod] = useState<ServiceMethod | null>(null)
  const [servedOn, setServedOn] = useState<string | null>(today)
  const [servedAt, setServedAt] = useState<string | null>(null)
  const [server, setServer] = useState('')
  const [addresses, setAddresses] = useState<Record<string, string>>({})
  const [articles, setArticles] = useState<Record<string, string>>({})
  const addressOf = (letter: IssuedLetter) =>
    addresses[letter.documentId] ??
    (method === 'electronic' ? letter.email : method === 'phone' ? letter.phone : letter.address) ??
    ''
  const count = letters.length
  const save = async () => {
    if (!method || !servedOn) {
      throw new DeskError('invalid', 'Choose how the letters were delivered, and the day. Nothing was recorded.')
    }
    await record.mutateAsync({
      method,
      servedOn: servedOn as CalendarDate,
      servedAt: method === 'personal' || method === 'phone' ? (servedAt as ClockTime | null) : null,
      server,
      letters: letters.map((letter) => ({
        documentId: letter.documentId,
        recipient: letter.recipient,
        contactId: letter.contactId,
        address: addressOf(letter),
        articleNumber: method === 'certified-mail' ? (articles[letter.documentId] ?? null) : null
      }))
    })
    onDone(count)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Delivery of ${count === 1 ? 'one letter' : `${count} letters`}`}
      size="wide"
    >
      <Form act={count === 1 ? 'Record the delivery' : `Record ${count} deliveries`} onSubmit={save}>
        <Row align="start">
          <Select
            label="How"
            options={serviceMethod.options.map((value) => ({ value, label: methodWords[value] }))}
            value={method}
            onChange={setMethod}
            isRequired
          />
          <DatePicker label="Day" value={servedOn} onChange={setServedOn} max={today} isRequired />
          {(method === 'personal' || method === 'phone') && (
            <TimeField label="Time" value={servedAt} onChange={setServedAt} isRequired={false} />
          )}
          <TextField label="Delivered by" value={server} onChange={setServer} isRequired />
        </Row>
        {method === 'phone' && (
          <Notice>
            The first notification may be told by telephone (EC 48260.5): read the whole letter out, and record in the
            log with whom you spoke.
          </Notice>
        )}
        {method === null && <Notice>Choose how they were delivered; nothing is assumed.</Notice>}
        <Stack gap="tight">
          {letters.map((letter) => (
            <Row key={letter.documentId} align="start">
              <div className={styles.place}>
                <TextField
                  label={`${(method && PLACES[method]) || 'Address'} for ${letter.recipient}`}
                  hint={`${letter.title}, ${letter.number}`}
                  value={addressOf(letter)}
                  onChange={(address) => setAddresses({ ...addresses, [letter.documentId]: address })}
                />
              </div>
              {method === 'certified-mail' && (
                <TextField
                  label={`Article number for ${letter.recipient}`}
                  value={articles[letter.documentId] ?? ''}
                  onChange={(article) => setArticles({ ...articles, [letter.documentId]: article })}
                />
              )}
            </Row>
          ))}
        </Stack>
      </Form>
    </Dialog>
  )
}
