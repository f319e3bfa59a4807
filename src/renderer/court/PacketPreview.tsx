import { useRoute } from '../desk'
import { Dialog, ErrorNotice, PdfPreview } from '../ui'

/** The packet as it would be issued now. */
export function PacketPreview({ referralId, onClose }: { referralId: string; onClose: () => void }) {
  const { data, error } = useRoute('court.previewPacket', { referralId })
  return (
    <Dialog isOpen onClose={onClose} title="The packet as it would be issued" size="full">
      <p>Not issued and not logged. The number at the foot of a page is its number in the file.</p>
      <ErrorNotice error={error} />
      {!error && <PdfPreview label="Packet, preview" data={data?.bytes ?? null} />}
    </Dialog>
  )
}
