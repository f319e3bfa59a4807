import type { PacketPlan } from '@shared/court/routes'
import { useState } from 'react'
import { useAct } from '../desk'
import { LookFirst } from '../documents/LookFirst'
import { Button, Dialog, DialogActions, declarationOf, ErrorNotice, SignaturePad, type Signing, TextLink } from '../ui'

interface CertifyDialogProps {
  referralId: string
  custodian: PacketPlan['custodian']
  onDone: () => void
  onClose: () => void
}

/** Issues identity, certified attendance and the log of interventions, signed by the custodian here or by pen. */
export function CertifyDialog({ referralId, custodian, onDone, onClose }: CertifyDialogProps) {
  const [given, setGiven] = useState<Signing | null>(null)
  const issue = useAct('court.issueRecords')
  const signature = declarationOf(given)
  const certify = async () => {
    if (!given) return
    await issue.mutateAsync({ referralId, signature })
    onDone()
  }
  return (
    <Dialog isOpen onClose={onClose} title="Issue the certified records" size="wide">
      {custodian ? (
        <>
          <p>
            Identity and enrolment, the attendance up to the hearing and since, and the record of interventions are
            issued as of what is on the desk now. Earlier ones of this case are kept as superseded.
          </p>
          <p>
            {custodian.name}, {custodian.title}: “I certify that these are true copies of the records on file. I declare
            under penalty of perjury under the laws of the State of California that the foregoing is true and correct.”
            Signed at {custodian.place}.
          </p>
          <SignaturePad label={`Signature of ${custodian.name}`} value={given} onChange={setGiven} declares />
        </>
      ) : (
        <p>
          No custodian of records is named, so nothing can be certified.{' '}
          <TextLink to="/court" search={{ part: 'offices' }}>
            Name the custodian
          </TextLink>
        </p>
      )}
      <ErrorNotice error={issue.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        {custodian && (
          <LookFirst
            act="court.issueRecords"
            input={{ referralId, signature }}
            form="SD-08"
            title="The certified records as they would be issued"
          />
        )}
        <Button
          tone="primary"
          isDisabled={!custodian || !given || issue.isPending}
          onPress={() => void certify().catch(() => {})}
        >
          {given?.state === 'blank' ? 'Issue with a line for the pen' : 'Issue the records'}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
