import { useAct } from '../desk'
import { SignatureDialog } from '../documents/duties/SignatureDialog'
import type { Signer } from './words'

interface SignDialogProps {
  hearingId: string
  signer: Signer
  onClose: () => void
}

const MEANING: Record<Signer['purpose'], string> = {
  directives:
    'By signing, I confirm that these directives were read to me and that I receive a copy. The directives are the board’s and also apply without a signature.',
  presence: 'By signing, I confirm only that I am here today. It is not an agreement to anything.',
  interpreting:
    'By signing, I confirm that I interpreted faithfully and completely, and that I keep in confidence what I heard.'
}

/** One person's place to sign. Nothing is chosen beforehand. */
export function SignDialog({ hearingId, signer, onClose }: SignDialogProps) {
  const sign = useAct('agreements.sign')
  const { purpose, ...person } = signer
  return (
    <SignatureDialog
      signer={person}
      confirms={MEANING[purpose]}
      onSign={(signing) => sign.mutateAsync({ hearingId, purpose, signing })}
      onClose={onClose}
    />
  )
}
