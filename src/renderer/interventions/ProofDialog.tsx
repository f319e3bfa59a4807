import type { DocumentRecord } from '@shared/documents/model'
import type { ServiceRecord } from '@shared/interventions/model'
import { useState } from 'react'
import { useAct } from '../desk'
import { LookFirst } from '../documents/LookFirst'
import { Button, Dialog, DialogActions, declarationOf, ErrorNotice, SignaturePad, type Signing } from '../ui'

interface ProofDialogProps {
  services: readonly ServiceRecord[]
  /** How many forms they make. */
  proofs: number
  onDone: (documents: DocumentRecord[]) => void
  onClose: () => void
}

/** Proofs of service (CCP 2015.5): signed here by the one who served, or printed with a line for the pen. */
export function ProofDialog({ services, proofs, onDone, onClose }: ProofDialogProps) {
  const [given, setGiven] = useState<Signing | null>(null)
  const print = useAct('interventions.printProofs')
  const servers = [...new Set(services.map(({ server }) => server))]
  const [server] = servers
  const isOne = servers.length === 1
  const input = { serviceIds: services.map(({ id }) => id), signature: declarationOf(isOne ? given : null) }
  const issue = async () => {
    const { documents } = await print.mutateAsync(input)
    onDone(documents)
  }
  const canPrint = !isOne || given !== null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={proofs === 1 ? 'Proof of service' : `${proofs} proofs of service`}
      size="wide"
    >
      {isOne ? (
        <>
          <p>
            {server}: “I declare under penalty of perjury under the laws of the State of California that the foregoing
            is true and correct.”{' '}
            {proofs === 1 ? 'It stands under the proof.' : 'One signature stands under each of them.'}
          </p>
          <SignaturePad label={`Signature of ${server}`} value={given} onChange={setGiven} declares />
        </>
      ) : (
        <p>
          {servers.length} people delivered these letters: {servers.join(', ')}. Each proof is printed with a line for
          its own server’s pen. To sign here, mark the letters of one person.
        </p>
      )}
      <ErrorNotice error={print.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <LookFirst
          act="interventions.printProofs"
          input={input}
          form="SD-04"
          title="The proof of service as it would be printed"
        />
        <Button tone="primary" isDisabled={!canPrint || print.isPending} onPress={() => void issue().catch(() => {})}>
          {!isOne || given?.state === 'blank' ? 'Print with a line for the pen' : 'Sign and print'}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
