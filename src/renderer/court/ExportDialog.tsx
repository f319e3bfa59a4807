import type { PacketPlan } from '@shared/court/routes'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { Button, Checkbox, Dialog, DialogActions, ErrorNotice, Notice, NumberField, TextField } from '../ui'
import { sizeInWords } from './AddFileDialog'
import styles from './Packet.module.css'
import { pagesInWords } from './words'

type Record = PacketPlan['packets'][number]

/** An issued packet to a folder or drive, with its manifest and its papers; read back before it is called done. */
export function ExportDialog({ packet, onClose }: { packet: Record; onClose: () => void }) {
  const [locked, setLocked] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [limited, setLimited] = useState(packet.limit !== null)
  const [limit, setLimit] = useState<number | null>(packet.limit ?? 25)
  const sizes = useRoute('court.sizes', { packetId: packet.id })
  const write = useAct('court.exportPacket')
  const go = () =>
    write.mutate({ packetId: packet.id, passphrase: locked ? passphrase : null, limit: limited ? limit : null })
  const largest = [...(sizes.data?.papers ?? [])].sort((a, b) => b.bytes - a.bytes).slice(0, 5)
  return (
    <Dialog isOpen onClose={onClose} title={`Write ${packet.document.number} to a folder or drive`} size="wide">
      <p>
        The PDF, its papers as a ZIP, and a manifest with the SHA-256 of each. The manifest names no person. Everything
        is read back and compared.
      </p>
      {sizes.data && (
        <div>
          <p>
            {sizeInWords(sizes.data.total)}, {pagesInWords(packet.document.pageCount)}. The largest papers:
          </p>
          <ul className={styles.papers} aria-label="Largest papers">
            {largest.map(({ title, pages, bytes }) => (
              <li key={`${title} ${bytes}`} className={styles.paper}>
                <span>
                  {title}, {pagesInWords(pages)}
                </span>
                <span>{sizeInWords(bytes)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Checkbox isSelected={limited} onChange={setLimited}>
        Split between papers at a size, as e-mail and court portals ask
      </Checkbox>
      {limited && <NumberField label="At most, in megabytes" value={limit} onChange={setLimit} min={1} max={500} />}
      <Checkbox isSelected={locked} onChange={setLocked}>
        Encrypt every PDF with a passphrase (AES-256)
      </Checkbox>
      {locked && (
        <TextField
          label="Passphrase of the packet"
          value={passphrase}
          onChange={setPassphrase}
          isRequired
          hint="At least 12 characters. Tell it by telephone, never in the same message. It is not kept here."
        />
      )}
      <ErrorNotice error={write.error} />
      {write.data && (
        <Notice tone="good" title={`Written to “${write.data.folder}” and read back without a difference.`}>
          {write.data.files.map(({ name, bytes }) => `${name} (${sizeInWords(bytes)})`).join(', ')}
        </Notice>
      )}
      <DialogActions>
        <Button onPress={onClose}>{write.data ? 'Done' : 'Back'}</Button>
        <Button
          tone="primary"
          isDisabled={(locked && passphrase.length < 12) || (limited && !limit) || write.isPending}
          onPress={go}
        >
          Choose where, and write it
        </Button>
      </DialogActions>
    </Dialog>
  )
}
