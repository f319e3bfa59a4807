import type { PacketPaper } from '@shared/court/routes'
import { useRoute } from '../desk'
import { Dialog, ErrorNotice, PdfPreview } from '../ui'

/** One paper as it goes out with the packet: redacted where areas were marked. */
export function PaperDialog({
  referralId,
  paper,
  onClose
}: {
  referralId: string
  paper: PacketPaper
  onClose: () => void
}) {
  const { data, error } = useRoute('court.paper', { referralId, paperId: paper.id, original: false })
  return (
    <Dialog isOpen onClose={onClose} title={`${paper.title}, ${paper.number}`} size="full">
      <p>{paper.removedAreas > 0 ? 'As it goes out: the marked areas are gone from it.' : 'As it goes out.'}</p>
      <ErrorNotice error={error} />
      {!error && <PdfPreview label={paper.title} data={data?.bytes ?? null} />}
    </Dialog>
  )
}
