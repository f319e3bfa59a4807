import type { RouteInput } from '@shared/contract'
import { useRoute } from '../desk'
import { Dialog, ErrorNotice, PdfPreview } from '../ui'

/** The route’s paper as it would be issued now; it has no number yet. */
export function NoticePreview({
  input,
  paper,
  onClose
}: {
  input: RouteInput<'court.previewNotice'>
  paper: string
  onClose: () => void
}) {
  const { data, error } = useRoute('court.previewNotice', input)
  return (
    <Dialog isOpen onClose={onClose} title={`The ${paper} as it would be issued`} size="full">
      <p>Not issued, not numbered, not logged.</p>
      <ErrorNotice error={error} />
      {!error && <PdfPreview label="Notice, preview" data={data?.bytes ?? null} />}
    </Dialog>
  )
}
