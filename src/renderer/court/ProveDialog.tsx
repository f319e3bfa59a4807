import type { PacketPlan } from '@shared/court/routes'
import type { CalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk } from '../desk'
import {
  Button,
  DatePicker,
  Dialog,
  DialogActions,
  declarationOf,
  ErrorNotice,
  SignaturePad,
  type Signing,
  TextField
} from '../ui'

/** SD-04 for a packet: who sent or handed it over, and when; signed here or by pen. */
export function ProveDialog({
  packet,
  onDone,
  onClose
}: {
  packet: PacketPlan['packets'][number]
  onDone: (documentId: string) => void
  onClose: () => void
}) {
  const { today } = useDesk()
  const [server, setServer] = useState('')
  const [servedOn, setServedOn] = useState<string | null>(null)
  const [given, setGiven] = useState<Signing | null>(null)
  const prove = useAct('court.provePacket')
  const issue = async () => {
    const { document } = await prove.mutateAsync({
      packetId: packet.id,
      server,
      servedOn: servedOn as CalendarDate,
      signature: declarationOf(given)
    })
    onDone(document.id)
  }
  return (
    <Dialog isOpen onClose={onClose} title={`Proof of service for ${packet.document.number}`}>
      <p>A declaration under CCP 2015.5, after the model of 1013a and 1013b. The person who served it signs.</p>
      <TextField label="Sent or handed over by" value={server} onChange={setServer} isRequired maxLength={200} />
      <DatePicker
        label="Served on"
        value={servedOn}
        onChange={setServedOn}
        min={packet.document.issuedOn}
        max={today}
      />
      <SignaturePad label="Signature of the person who served it" value={given} onChange={setGiven} declares />
      <ErrorNotice error={prove.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button
          tone="primary"
          isDisabled={!server.trim() || !servedOn || !given || prove.isPending}
          onPress={() => void issue().catch(() => {})}
        >
          Print the proof of service
        </Button>
      </DialogActions>
    </Dialog>
  )
}
