import { type Means, means as meansSchema, meansWords } from '@shared/court/model'
import type { PacketPlan } from '@shared/court/routes'
import { useState } from 'react'
import { useAct } from '../desk'
import { Button, Dialog, DialogActions, ErrorNotice, Notice, RadioGroup } from '../ui'
import { type HowChoice, HowField, howOf } from './HowField'
import { useMeasured, usualHow } from './measured'
import { SizeReport } from './SizeReport'
import { thingsMissing } from './words'

/** The packet is frozen and its release logged; how it goes out is asked, never guessed. */
export function IssueDialog({
  plan,
  onDone,
  onClose
}: {
  plan: PacketPlan
  onDone: (documentId: string) => void
  onClose: () => void
}) {
  const [means, setMeans] = useState<Means | null>(null)
  const [how, setHow] = useState<HowChoice | null>(plan.packets.length === 0 ? 'new' : null)
  const { options } = plan.referral.arrangement
  const [limit, setLimit] = useState(options.limit)
  const measured = useMeasured(plan, how ? howOf(how) : usualHow(plan))
  const keepLimit = useAct('court.setOptions')
  const issue = useAct('court.issuePacket')
  const send = async () => {
    if (!means || !how) return
    if (limit !== options.limit) {
      await keepLimit.mutateAsync({ referralId: plan.referral.id, options: { ...options, limit } })
    }
    const { document } = await issue.mutateAsync({ referralId: plan.referral.id, means, how: howOf(how) })
    onDone(document.id)
  }
  return (
    <Dialog isOpen onClose={onClose} title="Issue the packet" size="wide">
      <p>
        To {plan.referral.recipient.name}, under {plan.authority.section}. It is frozen as it is now, and its release
        stands in the log of access.
      </p>
      {plan.missingCount > 0 && (
        <Notice tone="warn" title={`It goes out with ${thingsMissing(plan.missingCount)}.`}>
          What is missing is kept with the packet. The office may send it back for that.
        </Notice>
      )}
      <HowField plan={plan} value={how} onChange={setHow} />
      <RadioGroup
        label="How it goes out"
        options={meansSchema.options.map((value) => ({ value, label: meansWords[value] }))}
        value={means}
        onChange={setMeans}
      />
      <SizeReport measured={measured} limit={limit} onLimit={setLimit} />
      <ErrorNotice error={issue.error ?? keepLimit.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button
          tone="primary"
          isDisabled={!means || !how || issue.isPending}
          onPress={() => void send().catch(() => {})}
        >
          Issue the packet
        </Button>
      </DialogActions>
    </Dialog>
  )
}
