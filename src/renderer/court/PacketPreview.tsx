import type { PacketPlan } from '@shared/court/routes'
import { useState } from 'react'
import { useRoute } from '../desk'
import { Dialog, ErrorNotice, PdfPreview } from '../ui'
import { type HowChoice, HowField, howOf } from './HowField'

/** The packet as it would be issued now. */
export function PacketPreview({ plan, onClose }: { plan: PacketPlan; onClose: () => void }) {
  const [how, setHow] = useState<HowChoice>(plan.late > 0 ? 'tab' : 'new')
  const { data, error } = useRoute('court.previewPacket', { referralId: plan.referral.id, how: howOf(how) })
  return (
    <Dialog isOpen onClose={onClose} title="The packet as it would be issued" size="full">
      <p>Not issued and not logged. The number at the foot of a page is its number in the file.</p>
      <HowField plan={plan} value={how} onChange={setHow} />
      <ErrorNotice error={error} />
      {!error && <PdfPreview label="Packet, preview" data={data?.bytes ?? null} />}
    </Dialog>
  )
}
