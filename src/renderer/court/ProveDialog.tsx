import type { PacketPlan } from '@shared/court/routes'
import type { CalendarDate } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useDesk } from '../desk'
import { Button, DatePicker, Dialog, DialogActions, ErrorNotice, TextField } from '../ui'

/** SD-04 for a packet: who sent or handed it over, and when. The signature is left for the pen. */
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
  const prove = useAct('court.provePacket')
  const issue = async () => {
    const { document } = await prove.mutateAsync({ packetId: packet.id, server, servedOn: servedOn as CalendarDate })
    onDone(document.id)
  }
  return (
    <Dialog isOpen onClose={onClose} title={`Proof of service for ${packet.document.number}`}>
      <p>A declaration under CCP 2015.5, after the model of 1013a and 1013b. The person who served it signs by pen.</p>
      <TextField label="Sent or handed over by" value={server} onChange={setServer} isRequired maxLength={200} />
      <DatePicker
        label="Served on"
        value={servedOn}
        onChange={setServedOn}
        min={packet.document.issuedOn}
        max={today}
      />
      <ErrorNotice error={prove.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button
          tone="primary"
          isDisabled={!server.trim() || !servedOn || prove.isPending}
          onPress={() => void issue().catch(() => {})}
        >
          Print the proof of service
        </Button>
      </DialogActions>
    </Dialog>
  )
}
