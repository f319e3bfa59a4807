import { useState } from 'react'
import { useAct } from '../desk'
import { Button, Dialog, DialogActions, ErrorNotice, SignaturePad, TextField } from '../ui'
import { type Signer, signerWords } from './words'

interface SignDialogProps {
  hearingId: string
  signer: Signer
  onClose: () => void
}

type Signing = Parameters<Parameters<typeof SignaturePad>[0]['onChange']>[0]

const MEANING: Record<Signer['purpose'], string> = {
  directives:
    'By signing, I confirm that these directives were read to me and that I receive a copy. The directives are the board’s and also apply without a signature.',
  presence: 'By signing, I confirm only that I am here today. It is not an agreement to anything.',
  interpreting:
    'By signing, I confirm that I interpreted faithfully and completely, and that I keep in confidence what I heard.'
}

/** One person's place to sign. Nothing is chosen beforehand. */
export function SignDialog({ hearingId, signer, onClose }: SignDialogProps) {
  const [given, setGiven] = useState<Signing>(null)
  const [witness, setWitness] = useState('')
  const sign = useAct('agreements.sign')
  const refused = given?.state === 'refused'
  const { purpose, ...person } = signer
  const keep = async () => {
    if (!given) return
    await sign.mutateAsync({
      hearingId,
      purpose,
      signing: {
        ...person,
        state: given.state,
        strokes: given.strokes ?? null,
        typedAs: given.typedAs ?? null,
        witness: refused ? witness : null
      }
    })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title={`${signerWords[signer.role]}: ${signer.name}`} size="wide">
      <p>{MEANING[signer.purpose]}</p>
      <SignaturePad label={`Signature of ${signer.name}`} value={given} onChange={setGiven} />
      {refused && <TextField label="Witness of the refusal" value={witness} onChange={setWitness} isRequired />}
      <ErrorNotice error={sign.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button
          tone="primary"
          isDisabled={!given || (refused && witness.trim() === '') || sign.isPending}
          onPress={() => void keep().catch(() => {})}
        >
          {refused
            ? 'Record the refusal'
            : given?.state === 'blank'
              ? 'Leave a line for the pen'
              : 'Keep the signature'}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
